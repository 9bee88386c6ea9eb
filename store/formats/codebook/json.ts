import { type Result, ok } from '../../model/result.ts';
import { isShallow } from '../../model/shallow.ts';
import { type Part, type Parts, badCodebook } from './parts.ts';
import { MARK } from './write.ts';

/** The fields of an entry that a codebook in a file is about; who made it when stays with the project it was made in. */
const kept = ['type', 'id', 'name', 'definition', 'rule', 'example', 'parent', 'from', 'revision', 'history'];
const keptOfScale = ['name', 'definition', 'rule', 'example', 'revision', 'history', 'values'];

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** The line of a text that an offset is in, from 1. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Where the text of a list goes on to its items: the offsets at which the objects right in it begin. */
function beginnings(text: string): readonly number[] {
  const found: number[] = [];
  let depth = 0;
  for (let at = Math.max(0, text.search(/"entries"\s*:/)); at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') {
      for (at++; at < text.length && text[at] !== '"'; at++) if (text[at] === '\\') at++;
    } else if (sign === '{' || sign === '[') {
      if (depth === 1 && sign === '{') found.push(at);
      depth++;
    } else if (sign === '}' || sign === ']') {
      depth--;
      if (depth === 0) break;
    }
  }
  return found;
}

function parse(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const [, at] = /position (\d+)/.exec(message) ?? [];
    const line = lineAt(text, at === undefined ? text.length : Number(at));
    return badCodebook({ line, problem: 'not valid JSON' });
  }
}

/** The parts of a codebook as JSON. Fails with `bad-codebook`. */
export function jsonParts(text: string): Result<Parts> {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  if (!isObject(value) || !isShallow(value) || value['format'] !== MARK)
    return badCodebook({ line: 1, field: 'format', problem: `must be ${MARK}` });
  if (value['version'] !== 1)
    return badCodebook({ line: 1, field: 'version', problem: 'a newer version of Standpoint wrote it' });
  const { revision, entries } = value;
  if (!Array.isArray(entries)) return badCodebook({ line: 1, field: 'entries', problem: 'must be a list' });
  if (revision !== undefined && (!Number.isInteger(revision) || Number(revision) < 1))
    return badCodebook({ line: 1, field: 'revision', problem: 'must be a whole number' });
  const at = beginnings(text);
  const parts = entries.map((entry: unknown, nth): Part => {
    const isScale = isObject(entry) && entry['type'] === 'scale';
    const names = isScale ? keptOfScale : kept;
    const fields = isObject(entry)
      ? Object.fromEntries(Object.entries(entry).filter(([name]) => names.includes(name)))
      : entry;
    return { line: lineAt(text, at[nth] ?? 0), isScale, value: fields };
  });
  return ok({ ...(typeof revision === 'number' ? { revision } : {}), parts });
}
