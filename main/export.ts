import { basename, dirname, join, relative } from 'node:path';
import type { ExportReport } from '../preload/contract.ts';
import type { Disk } from '../store/disk/disk.ts';
import { isOwnPath } from '../store/disk/layout.ts';
import { OutputFiles } from '../store/disk/output-files.ts';
import type { Format, WriteOptions } from '../store/formats/format.ts';
import { type Result, fail, ok } from '../store/model/result.ts';
import { type Scope, everything } from '../store/query/scope.ts';
import { tablesWith } from '../store/tables/choose-columns.ts';
import { type ReadingOptions, exportReader } from './export-reader.ts';
import { catchReading, orThrow } from './reading-failed.ts';
import type { Session } from './session.ts';

/** What is chosen on writing. */
export interface ExportOptions extends WriteOptions, ReadingOptions {
  /** The part of the project that is written; undefined for all. */
  readonly scope?: Scope | undefined;
}

/**
 * Writes the project in a format to a file or a folder; nothing is put there before all of it is written. Formulas are
 * guarded unless they are wanted as they are. Fails with `cannot-write-file`, with `export-inside` for a place where the
 * project's own files lie, with `no-columns` or `export-stopped`, or with the file of the project that cannot be read.
 */
export async function exportTo(
  session: Session,
  format: Format,
  path: string,
  disk: Disk,
  { scope = everything, guardFormulas = true, columns, ...reading }: ExportOptions = {},
): Promise<Result<ExportReport>> {
  if (format.write === undefined) throw new Error(`Nothing writes ${format.id}`);
  if (isOwnPath(relative(session.folder.path, path))) return fail('export-inside', { file: path });
  if (format.isTabular === true && tablesWith(columns).length === 0) return fail('no-columns');
  const outputs = new OutputFiles(disk);
  const written = await catchReading(async () => {
    const reader = await exportReader(session, scope, reading);
    try {
      for await (const { name, bytes } of format.write?.(reader, { guardFormulas, columns }) ?? []) {
        orThrow(await outputs.append(format.writes === 'folder' ? join(path, name) : path, bytes));
      }
      if (reading.signal?.aborted === true) return fail('export-stopped');
      const finished = await outputs.finish();
      return finished.ok ? ok({ records: reader.count(), left: reader.left() }) : finished;
    } finally {
      await reader.release();
    }
  });
  if (!written.ok) {
    await outputs.abandon();
    return written;
  }
  return ok({
    format: format.id,
    name: basename(path),
    folder: dirname(path),
    files: outputs.count,
    ...written.value,
  });
}
