/** What the name of a file can say about its text. */
export const nameFields = ['title', 'author', 'outlet', 'date', 'language'] as const;

/** What the name of a file says about its text. */
export type NamedMetadata = Readonly<Partial<Record<(typeof nameFields)[number], string>>>;

/** Reads the name of a file without its extension; null where it is not built by the pattern. */
export type NamePattern = (stem: string) => NamedMetadata | null;

/** What a field looks like in a name; `*` is anything that is not taken. */
const shapes: Readonly<Record<string, string>> = {
  title: '(.+?)',
  author: '(.+?)',
  outlet: '(.+?)',
  date: String.raw`(\d{4}(?:[-_.]?\d{2}){0,2})`,
  language: '([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)',
  '*': '.*?',
};

function isField(name: string): name is (typeof nameFields)[number] {
  return nameFields.some((field) => field === name);
}

/** A date as names have it, in EDTF: `20220315`, `2022_03`; undefined where there is no such day. */
function dateOf(written: string): string | undefined {
  const [, year = '', month, day] = /^(\d{4})\D?(\d{2})?\D?(\d{2})?$/.exec(written) ?? [];
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  const whole = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const begins = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(begins.getTime()) && begins.toISOString().startsWith(whole) ? date : undefined;
}

function escaped(literal: string): string {
  return literal.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`);
}

/**
 * A pattern of file names, as `{date} {outlet} - {title}`: fields in braces, `{*}` for what is not wanted, all else as it
 * stands, any white space like any other. Undefined where it names no field, one twice, or one that there is not.
 */
export function namePattern(pattern: string): NamePattern | undefined {
  const parts = pattern.trim().split(/\{([^{}]*)\}/);
  const names = parts.filter((_, at) => at % 2 === 1).map((name) => name.trim().toLowerCase());
  const fields = names.filter(isField);
  if (fields.length === 0 || new Set(fields).size < fields.length) return undefined;
  if (names.some((name) => shapes[name] === undefined)) return undefined;
  const source = parts.map((part, at) => (at % 2 === 0 ? escaped(part) : shapes[names[(at - 1) / 2] ?? '']));
  const whole = new RegExp(`^\\s*${source.join('')}\\s*$`, 'u');
  return (stem) => {
    const found = whole.exec(stem.normalize('NFC'));
    if (found === null) return null;
    const read: { -readonly [Field in keyof NamedMetadata]: string } = {};
    for (const [at, field] of fields.entries()) {
      const written = (found[at + 1] ?? '').trim();
      const value = field === 'date' ? dateOf(written) : written;
      if (value === undefined || value === '') return null;
      read[field] = value;
    }
    return read;
  };
}
