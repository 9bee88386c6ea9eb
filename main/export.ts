import { basename, join } from 'node:path';
import type { ExportReport } from '../preload/contract.ts';
import type { Disk } from '../store/disk/disk.ts';
import { OutputFiles } from '../store/disk/output-files.ts';
import type { Format, ProjectReader } from '../store/formats/format.ts';
import type { CoderId } from '../store/model/id.ts';
import type { Coded } from '../store/model/records.ts';
import { type Result, fail, ok } from '../store/model/result.ts';
import { isSameName } from '../store/query/same-name.ts';
import { catchReading, orThrow } from './reading-failed.ts';
import type { Session } from './session.ts';

/** Hands out the open project, what is not in its files yet included, one document in memory at a time. */
async function readerOf(session: Session, coderName: string | undefined): Promise<ProjectReader> {
  orThrow(await session.loadRecords());
  const coder = coderName === undefined ? undefined : orThrow(coderNamed(session, coderName));
  const ofCoder = (records: Iterable<Coded>): readonly Coded[] =>
    Array.from(records).filter((record) => coder === undefined || record.coder === coder);
  return {
    shared: session.records,
    documents: await session.documentIds(),
    async document(id) {
      const isOpen = session.isLoaded(id);
      const document = orThrow(await session.openDocument(id));
      if (!isOpen) session.unload(id);
      return { ...document, records: ofCoder(document.records) };
    },
    async unplaced() {
      orThrow(await session.load(null));
      return ofCoder(session.records.inDocument(null));
    },
  };
}

function coderNamed(session: Session, name: string): Result<CoderId> {
  const found = [...session.records.all('coder')].find((coder) => isSameName(coder.name, name));
  return found === undefined ? fail('not-found', { type: 'coder', id: name }) : ok(found.id);
}

/**
 * Writes the project, or only what one coder coded in it, in a format to a file or a folder; nothing is put there before all of it is written. Fails with
 * `cannot-write-file`, or with the file of the project that cannot be read.
 */
export async function exportTo(
  session: Session,
  format: Format,
  path: string,
  disk: Disk,
  coder?: string,
): Promise<Result<ExportReport>> {
  if (format.write === undefined) throw new Error(`Nothing writes ${format.id}`);
  const outputs = new OutputFiles(disk);
  const written = await catchReading(async () => {
    for await (const { name, bytes } of format.write?.(await readerOf(session, coder)) ?? []) {
      orThrow(await outputs.append(format.writes === 'folder' ? join(path, name) : path, bytes));
    }
    return outputs.finish();
  });
  if (!written.ok) {
    await outputs.abandon();
    return written;
  }
  const { stances, mentions, evidence, links, tags, notes } = session.state().totals;
  const records = stances + mentions + evidence + links + tags + notes;
  return ok({ format: format.id, name: basename(path), files: outputs.count, records });
}
