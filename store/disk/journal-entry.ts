import type { Diff } from '../model/diff.ts';
import type { CoderId, DocumentId } from '../model/id.ts';
import { type InSteps, inPieces } from '../model/in-steps.ts';
import { migrated, schemaVersion } from '../model/migrations.ts';
import { type AnyRecord, recordTypes } from '../model/records.ts';
import { isSha256 } from './sha256.ts';

/** A change that a person made, or took back, or made again. */
export interface EditEntry {
  readonly type: 'edit' | 'undo' | 'redo';
  readonly sequence: number;
  /** A moment in UTC, to be shown; never to order by. */
  readonly time: string;
  /** The sequence number of the entry that was undone or redone. */
  readonly of?: number;
  readonly command: string;
  readonly subject: string;
  readonly coder: CoderId;
  readonly documents: readonly (DocumentId | null)[];
  /** The hashes of the files that this edit is the first to wait for, as they were before it; null is no file. */
  readonly bases: Readonly<Record<string, string | null>>;
  readonly diff: Diff;
}

/** Files about to be replaced: with all edits up to a sequence number they have the hash `after`. Null is no file. */
export interface WriteEntry {
  readonly type: 'write';
  readonly sequence: number;
  readonly files: readonly {
    readonly file: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly upTo: number;
}

/** A file that somebody else changed, and whose bytes are now the state; null where they removed it. */
export interface ForeignEntry {
  readonly type: 'foreign';
  readonly sequence: number;
  readonly file: string;
  readonly sha256: string | null;
  /** Edits of ours that wait to be written on top of it, as changes of what is in it; none unless given. */
  readonly diff?: Diff;
}

/** Nothing before this line has to be replayed: all files hold every edit up to `upTo`. */
export interface CheckpointEntry {
  readonly type: 'checkpoint';
  readonly sequence: number;
  readonly time: string;
  readonly upTo: number;
  /** What whoever writes checkpoints wants to find again, as the order of undo. */
  readonly state: Readonly<Record<string, unknown>>;
}

/** One line of the journal. Sequence numbers rise by one. */
export type JournalEntry = EditEntry | WriteEntry | ForeignEntry | CheckpointEntry;

type WithoutSequence<Entry> = Entry extends JournalEntry ? Omit<Entry, 'sequence'> : never;

/** An entry that the journal has yet to number. */
export type NewEntry = WithoutSequence<JournalEntry>;

/** An edit without what it changed: enough for a list of what can be undone. */
export type Described = Omit<EditEntry, 'diff'> | WriteEntry | Omit<ForeignEntry, 'diff'> | CheckpointEntry;

/** Where the diff of an entry begins, and what is around it. Inside a string the key's quotation marks would be escaped. */
const diffKey = ',"diff":';
const opening = `${diffKey}[`;
const closing = ']}';

/** Stands before each change but the first. JSON allows a tab there and has none in a string, so that changes can be told apart. */
const tab = '\t';

/**
 * An entry as JSON, piece by piece: its number and type first, a diff last; where there is one, the version of its records from 2
 * on.
 */
export function* piecesOfEntry(sequence: number, entry: NewEntry): Generator<string> {
  if (!('diff' in entry)) {
    const { type, ...others } = entry;
    yield JSON.stringify({ sequence, type, ...others });
    return;
  }
  const { type, diff = [], ...others } = entry;
  const version = schemaVersion > 1 ? { standpoint: schemaVersion } : {};
  yield `${JSON.stringify({ sequence, type, ...version, ...others }).slice(0, -1)}${opening}`;
  let between = '';
  for (const piece of inPieces(diff)) {
    yield `${between}${piece.map((change) => JSON.stringify(change)).join(`,${tab}`)}`;
    between = `,${tab}`;
  }
  yield closing;
}

/** An entry as JSON; see `piecesOfEntry`. */
export function formatEntry(sequence: number, entry: NewEntry): string {
  return [...piecesOfEntry(sequence, entry)].join('');
}

/** The JSON value of an entry, change by change where it was written so. */
export function* valueOfEntry(json: Buffer): InSteps<unknown> {
  const start = json.indexOf(opening);
  if (start < 0 || json.indexOf(tab, start) < 0) {
    const value: unknown = JSON.parse(json.toString());
    return value;
  }
  const described: unknown = JSON.parse(`${json.toString('utf8', 0, start)}}`);
  const end = json.length - closing.length;
  const diff: unknown[] = [];
  for (let at = start + opening.length; at < end;) {
    const next = json.indexOf(tab, at);
    diff.push(JSON.parse(json.toString('utf8', at, next < 0 ? end : next - 1)));
    at = next < 0 ? end : next + 1;
    yield;
  }
  return isObject(described) ? { ...described, diff } : described;
}

/** Whether the JSON of an entry is that of a checkpoint. */
export function isCheckpointJson(json: string): boolean {
  return /^\{"sequence":\d+,"type":"checkpoint"/.test(json);
}

/** The JSON of an entry with its diff taken out. */
export function withoutDiff(json: string): string {
  const at = json.indexOf(diffKey);
  return at < 0 ? json : `${json.slice(0, at)}}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

const types: ReadonlySet<unknown> = new Set(recordTypes);

function isRecordOrNull(value: unknown): value is AnyRecord | null {
  return value === null || (isObject(value) && types.has(value['type']) && typeof value['id'] === 'string');
}

function isDiff(value: unknown): value is Diff {
  return (
    Array.isArray(value) &&
    value.every(
      (change) =>
        isObject(change) &&
        isRecordOrNull(change['before']) &&
        isRecordOrNull(change['after']) &&
        change['before'] !== change['after'],
    )
  );
}

function isHashOrNull(value: unknown): value is string | null {
  return value === null || isSha256(value);
}

function areFiles(value: unknown): value is WriteEntry['files'] {
  return (
    Array.isArray(value) &&
    value.every(
      (each) =>
        isObject(each) &&
        typeof each['file'] === 'string' &&
        isHashOrNull(each['before']) &&
        isHashOrNull(each['after']),
    )
  );
}

/** Whether a JSON value is a line of the journal as far as its checksum does not already say so. */
export function isDescribed(value: unknown): value is Described {
  if (!isObject(value) || !Number.isSafeInteger(value['sequence'])) return false;
  switch (value['type']) {
    case 'edit':
    case 'undo':
    case 'redo':
      return (
        typeof value['command'] === 'string' && Array.isArray(value['documents']) && isObject(value['bases'])
      );
    case 'write':
      return areFiles(value['files']) && Number.isSafeInteger(value['upTo']);
    case 'foreign':
      return typeof value['file'] === 'string' && isHashOrNull(value['sha256']);
    case 'checkpoint':
      return isObject(value['state']) && Number.isSafeInteger(value['upTo']);
    default:
      return false;
  }
}

function isJournalEntry(value: unknown): value is JournalEntry {
  if (!isDescribed(value)) return false;
  return 'diff' in value ? isDiff(value.diff) : !('command' in value);
}

/** Changes written in an older version, as they are in the present one. */
function migratedDiff(value: unknown, version: number): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((change: unknown) =>
    isObject(change)
      ? { before: migrated(change['before'], version), after: migrated(change['after'], version) }
      : change,
  );
}

/** The version of the records in an entry, where this program does not know it yet; else undefined. */
export function newerVersion(value: unknown): number | undefined {
  const version = isObject(value) ? value['standpoint'] : undefined;
  return typeof version === 'number' && version > schemaVersion ? version : undefined;
}

/** A JSON value as the entry that it is, with all that belongs to it; undefined where it is none. */
export function parseEntry(value: unknown): JournalEntry | undefined {
  if (!isObject(value) || !('diff' in value)) return isJournalEntry(value) ? value : undefined;
  const { standpoint: version = 1, diff, ...described } = value;
  if (typeof version !== 'number' || newerVersion(value) !== undefined) return undefined;
  const entry = { ...described, diff: version < schemaVersion ? migratedDiff(diff, version) : diff };
  return isJournalEntry(entry) ? entry : undefined;
}
