import { schemaVersion } from '../model/migrations.ts';
import type { Home } from '../model/place.ts';
import { isId } from './layout.ts';
import { isSha256 } from './sha256.ts';

/** What a database file says about itself, before its records. */
export interface Header {
  /** The version of the project format, under the key `standpoint`. */
  readonly version: number;
  readonly home: Home;
  /** The hash of the text that the offsets of a coding mean; null elsewhere. */
  readonly sha256: string | null;
  /** Fields that this program does not know, kept as they were. */
  readonly unknown: Readonly<Record<string, unknown>>;
}

/** The header of a new file. `sha256` is that of the text, for a coding of a document. */
export function headerOf(home: Home, sha256: string | null = null): Header {
  return { version: schemaVersion, home, sha256, unknown: {} };
}

function knownFields({ version, home, sha256 }: Header): Record<string, unknown> {
  const fields = { standpoint: version, file: home.type };
  if (home.type === 'document') return { ...fields, document: home.document };
  if (home.type === 'coding') return { ...fields, coder: home.coder, document: home.document, sha256 };
  return fields;
}

/** A header as the fields of a JSON object, without braces, known ones first. */
export function formatHeader(header: Header): string {
  const fields = [...Object.entries(knownFields(header)), ...Object.entries(header.unknown)];
  return fields.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',');
}

function homeFrom(file: unknown, coder: unknown, document: unknown): Home | undefined {
  switch (file) {
    case 'project':
    case 'codebook':
    case 'actors':
      return { type: file };
    case 'document':
      return isId<'document'>(document) ? { type: 'document', document } : undefined;
    case 'coding':
      if (!isId<'coder'>(coder) || !(document === null || isId<'document'>(document))) return undefined;
      return { type: 'coding', coder, document };
    default:
      return undefined;
  }
}

/** Takes the fields of a database file besides its records for a header; undefined where they are none. */
export function parseHeader(fields: Readonly<Record<string, unknown>>): Header | undefined {
  const { standpoint: version, file, coder, document, sha256 = null, ...others } = fields;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return undefined;
  const home = homeFrom(file, coder, document);
  if (home === undefined || !(sha256 === null || isSha256(sha256))) return undefined;
  const header: Header = { version, home, sha256, unknown: {} };
  const known = knownFields(header);
  const misplaced = ['coder', 'document', 'sha256'].filter((key) => key in fields && !(key in known));
  return misplaced.length > 0 ? undefined : { ...header, unknown: others };
}
