import { z } from 'zod';

/** What has been seen of a field, by its path: 'set', 'null', 'absent', 'empty', 'filled', or one of its values. */
export type Seen = Map<string, Set<string>>;

function add(seen: Seen, path: string, what: string): void {
  const known = seen.get(path);
  if (known === undefined) seen.set(path, new Set([what]));
  else known.add(what);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object';
}

/** Notes all that a value shows of a schema; what the schema would allow and was not seen is missing afterwards. */
export function look(schema: unknown, value: unknown, path: string, seen: Seen): void {
  if (schema instanceof z.ZodNullable) {
    add(seen, path, value === null ? 'null' : 'not null');
    if (value !== null) look(schema.unwrap(), value, path, seen);
  } else if (schema instanceof z.ZodExactOptional) {
    add(seen, path, value === undefined ? 'absent' : 'present');
    if (value !== undefined) look(schema.unwrap(), value, path, seen);
  } else if (schema instanceof z.ZodObject && isObject(value)) {
    for (const [key, field] of Object.entries(schema.shape)) {
      add(seen, `${path}.${key}`, 'set');
      look(field, value[key], `${path}.${key}`, seen);
    }
  } else if (schema instanceof z.ZodArray && Array.isArray(value)) {
    add(seen, path, value.length === 0 ? 'empty' : 'filled');
    for (const item of value) look(schema.element, item, `${path}[]`, seen);
  } else if (schema instanceof z.ZodUnion) {
    for (const [at, option] of schema.options.entries()) {
      if (!(option instanceof z.ZodType) || !option.safeParse(value).success) continue;
      add(seen, path, `option ${at}`);
      look(option, value, `${path}|${at}`, seen);
    }
  } else if (schema instanceof z.ZodRecord && isObject(value)) {
    add(seen, path, Object.keys(value).length === 0 ? 'empty' : 'filled');
  } else if (schema instanceof z.ZodEnum) {
    add(seen, path, String(value));
  }
}

/** All that can be seen of a schema, in the words of `look`; lists that cannot be empty are not told from others. */
export function expected(schema: unknown, path: string): readonly string[] {
  if (schema instanceof z.ZodNullable)
    return [`${path}: null`, `${path}: not null`, ...expected(schema.unwrap(), path)];
  if (schema instanceof z.ZodExactOptional) {
    return [`${path}: absent`, `${path}: present`, ...expected(schema.unwrap(), path)];
  }
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, field]) => [
      `${path}.${key}: set`,
      ...expected(field, `${path}.${key}`),
    ]);
  }
  if (schema instanceof z.ZodArray) {
    const empty = schema.safeParse([]).success ? [`${path}: empty`] : [];
    return [...empty, `${path}: filled`, ...expected(schema.element, `${path}[]`)];
  }
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option, at) => [
      `${path}: option ${at}`,
      ...expected(option, `${path}|${at}`),
    ]);
  }
  if (schema instanceof z.ZodRecord) return [`${path}: empty`, `${path}: filled`];
  if (schema instanceof z.ZodEnum) return schema.options.map((option) => `${path}: ${String(option)}`);
  return [];
}
