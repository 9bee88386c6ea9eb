import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { ImportReport } from '../preload/contract.ts';
import { attempt } from '../store/disk/disk-failure.ts';
import type { Disk } from '../store/disk/disk.ts';
import type { Entry, Format, ReadContext, Reading } from '../store/formats/format.ts';
import { subject } from '../store/model/diff.ts';
import type { CoderId, DocumentId } from '../store/model/id.ts';
import type { RecordType } from '../store/model/records.ts';
import { type Result, fail, ok } from '../store/model/result.ts';
import { catchReading, orThrow } from './reading-failed.ts';
import type { Session } from './session.ts';

/** What an import is told besides the files. */
export interface ImportOptions {
  readonly document: DocumentId | undefined;
  readonly coder: CoderId;
  readonly encoding: string | undefined;
}

/** The SHA-256 in hex of bytes, or of a string's UTF-8 bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function contextOf(session: Session, options: ImportOptions): ReadContext {
  return {
    ...options,
    records: session.records,
    load: async (document) => {
      orThrow(await session.load(document));
    },
    text: (document) => session.text(document),
    now: session.now(),
    newId: session.newId,
    hash: sha256,
  };
}

/** What was read, with another title for its documents: the one that the user gave. */
function withTitle(reading: Reading, title: string): Reading {
  const diff = reading.diff.map((change) =>
    change.after?.type === 'document' ? { ...change, after: { ...change.after, title } } : change,
  );
  return { ...reading, diff };
}

/** Reads files for import. Fails with `cannot-read-file`. */
export async function readEntries(disk: Disk, paths: readonly string[]): Promise<Result<readonly Entry[]>> {
  const entries: Entry[] = [];
  for (const path of paths) {
    const bytes = await attempt('cannot-read-file', path, () => disk.readFile(path));
    if (!bytes.ok) return bytes;
    entries.push({ name: basename(path), bytes: bytes.value });
  }
  return ok(entries);
}

function createdBy({ diff }: Reading): ImportReport['created'] {
  const created: Partial<Record<RecordType, number>> = {};
  for (const change of diff) {
    if (change.before !== null) continue;
    const { type } = subject(change);
    created[type] = (created[type] ?? 0) + 1;
  }
  return created;
}

/**
 * Reads files of one format into the open project, as one step of undo. Texts and originals are on disk before the
 * change that cites them. Fails as a whole where the format cannot be read; single units that cannot be taken are
 * reported.
 */
export async function importEntries(
  session: Session,
  format: Format,
  entries: readonly Entry[],
  options: ImportOptions,
  title?: string,
): Promise<Result<ImportReport>> {
  if (format.read === undefined) throw new Error(`Nothing reads ${format.id}`);
  const loaded = await session.loadRecords();
  if (!loaded.ok) return loaded;
  const read = await catchReading(
    async () => format.read?.(entries, contextOf(session, options)) ?? fail('unexpected'),
  );
  if (!read.ok) return read;
  const reading = title === undefined ? read.value : withTitle(read.value, title);
  for (const text of reading.texts) {
    const kept = await session.addText(text);
    if (!kept.ok) return kept;
  }
  for (const { bytes, extension } of reading.originals) {
    const kept = await session.addOriginal(bytes, extension);
    if (!kept.ok) return kept;
  }
  if (reading.diff.length > 0) {
    const name = entries.map((entry) => entry.name).join(', ');
    const done = await session.commitImport(reading.diff, name, options.coder);
    if (!done.ok) return done;
    session.keepCoder();
  }
  const { reported, notices, imported } = reading;
  return ok({ in: reading.in, imported, reported, notices, created: createdBy(reading) });
}
