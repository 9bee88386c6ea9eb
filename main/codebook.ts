import { basename, extname, relative } from 'node:path';
import type { CodebookReport, Touched } from '../preload/contract.ts';
import { attempt } from '../store/disk/disk-failure.ts';
import type { Disk } from '../store/disk/disk.ts';
import { isOwnPath } from '../store/disk/layout.ts';
import { OutputFiles } from '../store/disk/output-files.ts';
import { readCodebook } from '../store/formats/codebook/read.ts';
import { type CodebookFormat, writeCodebook } from '../store/formats/codebook/write.ts';
import type { CoderId, DocumentId } from '../store/model/id.ts';
import type { Coded } from '../store/model/records.ts';
import { type Result, fail, ok } from '../store/model/result.ts';
import type { GivenCodebook } from '../store/query/codebook-plan.ts';
import { pointsTo } from '../store/query/uses.ts';
import { orThrow, catchReading } from './reading-failed.ts';
import type { Session } from './session.ts';

/** How many documents are read side by side. */
const together = 16;

/** Whether a record is coded with an entry of the codebook, or with a value of the scale. */
function uses(record: Coded, entry: string): boolean {
  return entry === 'scale'
    ? record.type === 'stance' && typeof record.position === 'number'
    : pointsTo(record, entry);
}

/** Goes through the records that use an entry, document by document; what was brought to hand for it is let go of. */
async function* usesByDocument(
  session: Session,
  entry: string,
): AsyncIterable<readonly [DocumentId | null, readonly Coded[]]> {
  const { index } = session.folder.index;
  if (!index.isComplete) orThrow(await session.checkIndex());
  const documents = entry === 'scale' ? await session.documentIds() : await index.pointingTo(entry);
  for (let at = 0; at < documents.length; at += together) {
    const some = documents.slice(at, at + together);
    const brought = some.filter((id) => !session.isLoaded(id));
    orThrow(await session.loadTogether(brought));
    for (const id of some) {
      const records = [...session.records.inDocument(id)].filter((record) => uses(record, entry));
      if (records.length > 0) yield [id, records];
    }
    for (const id of brought) if (id !== null) await session.unload(id);
  }
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** What in the whole project uses an entry of the codebook, or with `scale` a value of it. Fails with the file that cannot be read. */
export function touchedBy(session: Session, entry: string): Promise<Result<Touched>> {
  return catchReading(async () => {
    const types = new Map<Coded['type'], number>();
    const coders = new Map<CoderId, number>();
    const positions = new Map<number, number>();
    const documents: { document: DocumentId | null; count: number }[] = [];
    for await (const [document, records] of usesByDocument(session, entry)) {
      documents.push({ document, count: records.length });
      for (const record of records) {
        count(types, record.type);
        count(coders, record.coder);
        if (record.type === 'stance' && typeof record.position === 'number')
          count(positions, record.position);
      }
    }
    return ok({
      types: [...types].map(([type, count]) => ({ type, count })),
      coders: [...coders].map(([coder, count]) => ({ coder, count })),
      positions: [...positions].map(([position, count]) => ({ position, count })),
      documents,
    });
  });
}

/** The records of one document that use an entry, in the order in which they are kept. Fails as `touchedBy`. */
export async function usesIn(
  session: Session,
  entry: string,
  document: DocumentId | null,
): Promise<Result<readonly Coded[]>> {
  const wasLoaded = session.isLoaded(document);
  const loaded = await session.load(document);
  if (!loaded.ok) return loaded;
  const records = [...session.records.inDocument(document)].filter((record) => uses(record, entry));
  if (!wasLoaded && document !== null) await session.unload(document);
  return ok(records);
}

/** The format that a file of a codebook has by its name; undefined where it has another one. */
export function codebookFormatOf(path: string): CodebookFormat | undefined {
  const extension = extname(path).toLowerCase();
  return extension === '.json' ? 'json' : extension === '.csv' ? 'csv' : undefined;
}

/** Writes the codebook to a file, as its name says. Fails with `export-inside`, `unknown-file-type` or `cannot-write-file`. */
export async function exportCodebook(
  session: Session,
  path: string,
  disk: Disk,
): Promise<Result<CodebookReport>> {
  const format = codebookFormatOf(path);
  if (format === undefined) return fail('unknown-file-type', { file: basename(path) });
  if (isOwnPath(relative(session.folder.path, path))) return fail('export-inside', { file: path });
  const outputs = new OutputFiles(disk);
  const appended = await outputs.append(path, writeCodebook(session.records, format));
  const finished = appended.ok ? await outputs.finish() : appended;
  if (!finished.ok) {
    await outputs.abandon();
    return finished;
  }
  const { records } = session;
  const types = ['issue', 'code', 'kind', 'relation', 'actorKind', 'scale'] as const;
  const entries = types.reduce((sum, type) => sum + records.count(type), 0);
  return ok({ name: basename(path), entries });
}

/** Reads a file with a codebook; nothing of it is in the project yet. Fails as `readCodebook`, or with `cannot-read-file`. */
export async function lookAtCodebook(
  path: string,
  disk: Disk,
): Promise<Result<{ readonly name: string; readonly codebook: GivenCodebook }>> {
  const name = basename(path);
  const bytes = await attempt('cannot-read-file', name, () => disk.readFile(path));
  if (!bytes.ok) return bytes;
  const codebook = await readCodebook(name, bytes.value);
  return codebook.ok ? ok({ name, codebook: codebook.value }) : codebook;
}
