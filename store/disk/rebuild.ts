import type { AnyRecord } from '../model/records.ts';
import { type Result, fail, ok } from '../model/result.ts';
import { subject } from '../model/diff.ts';
import { homeOf } from '../model/place.ts';
import { type Database, encodeDatabase, parseInSlices } from './database.ts';
import { type Header, headerOf } from './header.ts';
import type { JournalEntry } from './journal-entry.ts';
import { fileOf, homeOfFile } from './layout.ts';
import { sha256 } from './sha256.ts';
import { type FinalStates, withStates } from './waiting.ts';

/** Where a file is rebuilt from. */
export interface RebuildSources {
  /** Every entry that the journal still has, oldest first. */
  entries(): AsyncIterable<Result<JournalEntry>>;
  /** The bytes that once had a hash, if they were kept. */
  object(sha256: string): Promise<Uint8Array | undefined>;
  /** What the file was in each backup, newest first: its hash, and the moment of the backup. */
  backups(file: string): AsyncIterable<{ readonly hash: string; readonly time: string }>;
  /** The hash of the text that a coding's offsets mean. */
  readonly textHash: string | null;
}

/** What a damaged or vanished file held. */
export interface Rebuilt {
  readonly database: Database;
  /** The moment of the backup that it is from, where the journal does not reach back to the file's beginning; else null. */
  readonly backup: string | null;
}

interface State {
  header: Header;
  records: Map<string, AnyRecord>;
}

async function stateOf(file: string, hash: string, sources: RebuildSources): Promise<State | undefined> {
  const bytes = await sources.object(hash);
  if (bytes === undefined) return undefined;
  const parsed = await parseInSlices(bytes, file);
  if (!parsed.ok) return undefined;
  const { header, records } = parsed.value;
  return { header, records: new Map(records.map((record) => [record.id, record])) };
}

function emptyState(file: string, { textHash }: RebuildSources): State {
  const home = homeOfFile(file);
  if (home === undefined) throw new Error(`${file} is no database of a project`);
  return { header: headerOf(home, home.type === 'coding' ? textHash : null), records: new Map() };
}

function databaseOf({ header, records }: State): Database {
  return { header, records: [...records.values()] };
}

/** A file as the journal tells it, and the hash that it must have where the last of it had been written. */
interface Told {
  readonly state: State | undefined;
  /** The records that were edited since the last state that others left, as they must be; null is no record. */
  readonly edited: FinalStates;
  readonly expected: string | null | undefined;
}

function put(
  state: State | undefined,
  edited: Map<string, AnyRecord | null>,
  before: AnyRecord | null,
  after: AnyRecord | null,
): void {
  const record = after ?? before;
  if (record === null) return;
  edited.set(record.id, after);
  if (after === null) state?.records.delete(record.id);
  else state?.records.set(record.id, after);
}

async function tell(file: string, sources: RebuildSources): Promise<Result<Told>> {
  let state: State | undefined;
  const edited = new Map<string, AnyRecord | null>();
  let lastEdit = 0;
  let written: { readonly after: string | null; readonly upTo: number } | undefined;
  for await (const read of sources.entries()) {
    if (!read.ok) return read;
    const entry = read.value;
    if (entry.type === 'foreign' && entry.file === file) {
      state = entry.sha256 === null ? emptyState(file, sources) : await stateOf(file, entry.sha256, sources);
      edited.clear();
      for (const { before, after } of entry.diff ?? []) put(state, edited, before, after);
      const isWaiting = edited.size > 0;
      if (isWaiting) lastEdit = entry.sequence;
      written = { after: entry.sha256, upTo: isWaiting ? entry.sequence - 1 : entry.sequence };
    } else if (entry.type === 'write') {
      for (const { file: other, after } of entry.files)
        if (other === file) written = { after, upTo: entry.upTo };
    } else if ('command' in entry) {
      const base = entry.bases[file];
      if (base !== undefined) edited.clear();
      if (base === null) state = emptyState(file, sources);
      else if (base !== undefined) state = (await stateOf(file, base, sources)) ?? state;
      for (const change of entry.diff) {
        const record = subject(change);
        if (fileOf(homeOf(record)) !== file) continue;
        lastEdit = entry.sequence;
        put(state, edited, change.before, change.after);
      }
    }
  }
  return ok({
    state,
    edited,
    expected: written !== undefined && written.upTo >= lastEdit ? written.after : undefined,
  });
}

/**
 * What a damaged or vanished file held, from the journal and, where that does not reach back far enough, from the newest
 * backup that can be read. Fails with `damaged-file` where the journal knows what was last written and this cannot be made
 * again, or no backup has the file: a guess is never taken for it.
 */
export async function rebuild(
  file: string,
  problem: string,
  sources: RebuildSources,
): Promise<Result<Rebuilt>> {
  const told = await tell(file, sources);
  if (!told.ok) return told;
  const { state, edited, expected } = told.value;
  if (state !== undefined) {
    const database = databaseOf(state);
    if (expected === undefined || expected === sha256(encodeDatabase(database)))
      return ok({ database, backup: null });
  }
  if (typeof expected === 'string') {
    const written = await stateOf(file, expected, sources);
    if (written !== undefined) return ok({ database: databaseOf(written), backup: null });
  } else if (state === undefined) {
    for await (const { hash, time } of sources.backups(file)) {
      const base = await stateOf(file, hash, sources);
      if (base === undefined) continue;
      const records = withStates([...base.records.values()], edited);
      return ok({ database: { header: base.header, records }, backup: time });
    }
  }
  return fail('damaged-file', { file, problem });
}
