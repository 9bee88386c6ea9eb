import { basename, join, relative } from 'node:path';
import type { ExportReport } from '../preload/contract.ts';
import type { Disk } from '../store/disk/disk.ts';
import { isOwnPath } from '../store/disk/layout.ts';
import { OutputFiles } from '../store/disk/output-files.ts';
import type { Format, ProjectReader, WriteOptions } from '../store/formats/format.ts';
import type { CoderId, DocumentId } from '../store/model/id.ts';
import type { Coded } from '../store/model/records.ts';
import { type Result, fail, ok } from '../store/model/result.ts';
import { isSameName } from '../store/query/same-name.ts';
import { catchReading, orThrow } from './reading-failed.ts';
import type { Session } from './session.ts';
import { readDocument } from './project-shown.ts';

/** A reader that knows how many coded records it handed out. */
interface CountingReader extends ProjectReader {
  count(): number;
}

/** How many documents are read side by side: waiting for one after the other took half of the time. */
const together = 16;

/** Hands out the open project, what is not in its files yet included, with a few documents in memory at a time. */
async function readerOf(session: Session, coderName: string | undefined): Promise<CountingReader> {
  orThrow(await session.loadRecords());
  const coder = coderName === undefined ? undefined : orThrow(coderNamed(session, coderName));
  const ofCoder = (records: Iterable<Coded>): readonly Coded[] =>
    Array.from(records).filter((record) => coder === undefined || record.coder === coder);
  const documents = await session.documentIds();
  const places = new Map(documents.map((id, at) => [id, at]));
  const brought = new Set<DocumentId>();
  const counts = new Map<DocumentId | null, number>();
  const handedOut = (document: DocumentId | null, records: Iterable<Coded>): readonly Coded[] => {
    const mine = ofCoder(records);
    counts.set(document, mine.length);
    return mine;
  };
  return {
    count: () => [...counts.values()].reduce((sum, count) => sum + count, 0),
    shared: session.records,
    documents,
    async document(id) {
      if (!session.isLoaded(id)) {
        const at = places.get(id) ?? 0;
        const next = documents.slice(at, at + together).filter((each) => !session.isLoaded(each));
        orThrow(await session.loadTogether(next));
        for (const each of next) brought.add(each);
      }
      const document = orThrow(await readDocument(session, id));
      if (brought.delete(id)) await session.unload(id);
      return { ...document, records: handedOut(id, document.records) };
    },
    async unplaced() {
      orThrow(await session.load(null));
      return handedOut(null, session.records.inDocument(null));
    },
  };
}

function coderNamed(session: Session, name: string): Result<CoderId> {
  const found = [...session.records.all('coder')].find((coder) => isSameName(coder.name, name));
  return found === undefined ? fail('not-found', { type: 'coder', name }) : ok(found.id);
}

/** What is chosen on writing. */
interface ExportOptions extends WriteOptions {
  /** The name of the one coder whose coding is written; undefined for all. */
  readonly coder?: string | undefined;
}

/**
 * Writes the project in a format to a file or a folder; nothing is put there before all of it is written. Formulas are
 * guarded unless they are wanted as they are. Fails with `cannot-write-file`, with `export-inside` for a place where the
 * project's own files lie, or with the file of the project that cannot be read.
 */
export async function exportTo(
  session: Session,
  format: Format,
  path: string,
  disk: Disk,
  { coder, guardFormulas = true }: ExportOptions = {},
): Promise<Result<ExportReport>> {
  if (format.write === undefined) throw new Error(`Nothing writes ${format.id}`);
  if (isOwnPath(relative(session.folder.path, path))) return fail('export-inside', { file: path });
  const outputs = new OutputFiles(disk);
  const written = await catchReading(async () => {
    const reader = await readerOf(session, coder);
    const entries = format.write?.(reader, { guardFormulas }) ?? [];
    for await (const { name, bytes } of entries) {
      orThrow(await outputs.append(format.writes === 'folder' ? join(path, name) : path, bytes));
    }
    const finished = await outputs.finish();
    return finished.ok ? ok(reader.count()) : finished;
  });
  if (!written.ok) {
    await outputs.abandon();
    return written;
  }
  return ok({ format: format.id, name: basename(path), files: outputs.count, records: written.value });
}
