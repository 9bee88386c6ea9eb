import { canonicalJson } from '../model/canonical.ts';
import { type InSteps, atOnce } from '../model/in-steps.ts';
import { migrated, schemaVersion } from '../model/migrations.ts';
import { parseRecord } from '../model/parse.ts';
import { type Place, compareById, comparePlaces, homeOf, placeOf } from '../model/place.ts';
import type { AnyRecord } from '../model/records.ts';
import { type Result, fail, ok } from '../model/result.ts';
import { type Header, formatHeader, parseHeader } from './header.ts';
import { fileOf, homeOfFile, sameHome } from './layout.ts';
import { Slices, inSlices } from './slices.ts';
import { decodeText, parseStrictJson } from './strict-json.ts';

/** One JSON file of a project: what it says about itself, and its records. */
export interface Database {
  readonly header: Header;
  readonly records: readonly AnyRecord[];
}

/** How a record is written, and where it stands in a coding. */
interface Line extends Place {
  readonly record: AnyRecord;
  readonly json: string;
}

/** The lines of records that were written once. Records never change, so that of a large file only what is new is made. */
const lines = new WeakMap<AnyRecord, Line>();

function lineOf(record: AnyRecord): Line {
  const known = lines.get(record);
  if (known !== undefined) return known;
  const line = { ...placeOf(record), record, json: canonicalJson(record) };
  lines.set(record, line);
  return line;
}

/** The lines of a database in the order in which they are written. */
function sorted(unsorted: Line[], { home }: Header): Line[] {
  return unsorted.sort(home.type === 'coding' ? comparePlaces : compareById);
}

/** The records of a database in the order in which they are written. */
export function sortRecords({ header, records }: Database): AnyRecord[] {
  return sorted(records.map(lineOf), header).map(({ record }) => record);
}

/** How many records are worked on at a time. */
const step = 100;

/** The text of a database file, piece by piece; empty pieces come while nothing can be written yet. */
function* piecesOf({ header, records }: Database): Generator<string> {
  const unsorted: Line[] = [];
  for (const [at, record] of records.entries()) {
    unsorted.push(lineOf(record));
    if (at % step === step - 1) yield '';
  }
  yield `{${formatHeader(header)},"records":[\n`;
  const all = sorted(unsorted, header);
  for (let at = 0; at < all.length; at += step) {
    const some = all.slice(at, at + step).map(({ json }) => json);
    yield `${some.join(',\n')}${at + step < all.length ? ',' : ''}\n`;
  }
  yield ']}\n';
}

/** A database as the text of its file: one record a line, so that Git merges the work of two people. */
export function formatDatabase(database: Database): string {
  return [...piecesOf(database)].join('');
}

/** `formatDatabase` as UTF-8. */
export function encodeDatabase(database: Database): Uint8Array {
  return new TextEncoder().encode(formatDatabase(database));
}

/** As `encodeDatabase`, of many records without holding the event loop for long. */
export async function encodeInSlices(database: Database): Promise<Uint8Array> {
  const slices = new Slices();
  const pieces: Buffer[] = [];
  for (const piece of piecesOf(database)) {
    pieces.push(Buffer.from(piece));
    await slices.pause();
  }
  return Buffer.concat(pieces);
}

function damaged(file: string, problem: string): ReturnType<typeof fail> {
  return fail('damaged-file', { file, problem });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Takes values for the records of a file, one by one, in the order in which they stand there. */
function* recordsFrom(
  values: readonly unknown[],
  header: Header,
  file: string,
): InSteps<Result<readonly AnyRecord[]>> {
  const records = new Map<string, AnyRecord>();
  for (const [at, value] of values.entries()) {
    const parsed = parseRecord(header.version < schemaVersion ? migrated(value, header.version) : value);
    if (!parsed.ok) {
      const { type = '', field = '', problem = '' } = parsed.error.details;
      return damaged(file, `record ${at + 1}: ${type} ${field} ${problem || parsed.error.code}`);
    }
    const { id } = parsed.value;
    if (records.has(id)) return damaged(file, `the record ${id} is there twice`);
    if (!sameHome(homeOf(parsed.value), header.home))
      return damaged(file, `the record ${id} belongs elsewhere`);
    records.set(id, parsed.value);
    yield;
  }
  return ok([...records.values()]);
}

function* databaseIn(value: unknown, file: string): InSteps<Result<Database>> {
  if (!isObject(value)) return damaged(file, 'not an object');
  const { records: values, ...fields } = value;
  const version = fields['standpoint'];
  const isNewer = typeof version === 'number' && version > schemaVersion;
  const database = yield* presentFrom(fields, values, file);
  return database.ok || !isNewer ? database : fail('newer-version', { file, version });
}

function* presentFrom(
  fields: Readonly<Record<string, unknown>>,
  values: unknown,
  file: string,
): InSteps<Result<Database>> {
  const header = parseHeader(fields);
  if (header === undefined) return damaged(file, 'the header is not one');
  const home = homeOfFile(file);
  if (home !== undefined && !sameHome(home, header.home))
    return damaged(file, `this is ${fileOf(header.home)}`);
  if (!Array.isArray(values)) return damaged(file, 'there are no records');
  const records = yield* recordsFrom(values, header, file);
  return records.ok ? ok({ header, records: records.value }) : records;
}

const opening = ',"records":[';
const closing = ']}\n';

/** The JSON value of a file that stands as this program writes it, line by line; undefined where it does not. */
function* valueOfLines(text: string): InSteps<unknown> {
  const head = text.slice(0, Math.max(0, text.indexOf('\n')));
  if (!head.endsWith(opening) || !text.endsWith(`\n${closing}`)) return undefined;
  const value = parseStrictJson(`${head}]}`);
  if (!value.ok || !isObject(value.value)) return undefined;
  const records: unknown[] = [];
  const end = text.length - closing.length;
  for (let at = head.length + 1; at < end;) {
    const next = text.indexOf('\n', at);
    const isLast = next + 1 === end;
    if (!isLast && text.charAt(next - 1) !== ',') return undefined;
    const record = parseStrictJson(text.slice(at, isLast ? next : next - 1));
    if (!record.ok) return undefined;
    records.push(record.value);
    at = next + 1;
    yield;
  }
  return { ...value.value, records };
}

/** Reads a file, record by record where it stands as this program writes it. */
function* reading(bytes: Uint8Array, file: string): InSteps<Result<Database>> {
  const text = decodeText(bytes);
  if (text === undefined) return damaged(file, 'not UTF-8');
  const value = yield* valueOfLines(text);
  if (value !== undefined) return yield* databaseIn(value, file);
  const json = parseStrictJson(text);
  return json.ok
    ? yield* databaseIn(json.value, file)
    : fail(json.error.code, { file, ...json.error.details });
}

/**
 * Reads a database from the bytes of its file, wholly or not at all. `file` is its path in the project, which must be
 * the one that its header belongs to. Records of an older version come as they are in the present one; those of a newer
 * one as they are, where they are records to this program too. The header keeps the version that the file has. Fails with
 * `newer-version` `{file, version}`, or `damaged-file` `{file, problem}` for anything that is not exactly such a file. Costs about 30 ms for 1 MB, most of it the schemas.
 */
export function parseDatabase(bytes: Uint8Array, file: string): Result<Database> {
  return atOnce(reading(bytes, file));
}

/** Reads `{header, records}` from the JSON value of a file; see `parseDatabase`. */
export function databaseFrom(value: unknown, file: string): Result<Database> {
  return atOnce(databaseIn(value, file));
}

/** As `parseDatabase`, of many records without holding the event loop for long, as far as the file stands as it is written here. */
export function parseInSlices(bytes: Uint8Array, file: string): Promise<Result<Database>> {
  return inSlices(reading(bytes, file));
}
