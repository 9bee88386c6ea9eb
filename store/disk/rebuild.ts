import type { AnyRecord } from '../model/records.ts';
import { type Result, fail, ok } from '../model/result.ts';
import { subject } from '../model/diff.ts';
import { homeOf } from '../model/place.ts';
import { type Database, encodeDatabase, parseDatabase } from './database.ts';
import { type Header, headerOf } from './header.ts';
import type { JournalEntry } from './journal-entry.ts';
import { fileOf, homeOfFile } from './layout.ts';
import { sha256 } from './sha256.ts';

/** Where a file is rebuilt from. */
export interface RebuildSources {
  /** Every entry that the journal still has, oldest first. */
  entries(): AsyncIterable<Result<JournalEntry>>;
  /** The bytes that once had a hash, if they were kept. */
  object(sha256: string): Promise<Uint8Array | undefined>;
  /** The hash that the file has in the latest backup. */
  backup(file: string): Promise<string | undefined>;
  /** The hash of the text that a coding's offsets mean. */
  readonly textHash: string | null;
}

interface State {
  header: Header;
  records: Map<string, AnyRecord>;
}

async function stateOf(file: string, hash: string, sources: RebuildSources): Promise<State | undefined> {
  const bytes = await sources.object(hash);
  if (bytes === undefined) return undefined;
  const parsed = parseDatabase(bytes, file);
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
  readonly expected: string | null | undefined;
}

async function tell(file: string, sources: RebuildSources): Promise<Result<Told>> {
  let state: State | undefined;
  let lastEdit = 0;
  let written: { readonly after: string | null; readonly upTo: number } | undefined;
  for await (const read of sources.entries()) {
    if (!read.ok) return read;
    const entry = read.value;
    if (entry.type === 'foreign' && entry.file === file) {
      state = entry.sha256 === null ? emptyState(file, sources) : await stateOf(file, entry.sha256, sources);
      written = { after: entry.sha256, upTo: entry.sequence };
    } else if (entry.type === 'write') {
      for (const { file: other, after } of entry.files)
        if (other === file) written = { after, upTo: entry.upTo };
    } else if ('diff' in entry) {
      const base = entry.bases[file];
      if (base === null) state = emptyState(file, sources);
      else if (base !== undefined) state = (await stateOf(file, base, sources)) ?? state;
      for (const change of entry.diff) {
        const record = subject(change);
        if (fileOf(homeOf(record)) !== file) continue;
        lastEdit = entry.sequence;
        if (change.after === null) state?.records.delete(record.id);
        else state?.records.set(record.id, record);
      }
    }
  }
  return ok({
    state,
    expected: written !== undefined && written.upTo >= lastEdit ? written.after : undefined,
  });
}

/**
 * What a damaged or vanished file held, from the journal and, where that does not reach back far enough, from the latest
 * backup. Fails with `damaged-file` where neither gives exactly what was last written: a guess is never taken for it.
 */
export async function rebuild(
  file: string,
  problem: string,
  sources: RebuildSources,
): Promise<Result<Database>> {
  const told = await tell(file, sources);
  if (!told.ok) return told;
  const { state, expected } = told.value;
  if (state !== undefined) {
    const database = databaseOf(state);
    if (expected === undefined || expected === sha256(encodeDatabase(database))) return ok(database);
  }
  const hash = expected ?? (state === undefined ? await sources.backup(file) : undefined);
  const kept = typeof hash === 'string' ? await stateOf(file, hash, sources) : undefined;
  return kept === undefined ? fail('damaged-file', { file, problem }) : ok(databaseOf(kept));
}
