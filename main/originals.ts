import { join } from 'node:path';
import type { Disk } from '../store/disk/disk.ts';
import { attempt, unlessMissing } from '../store/disk/disk-failure.ts';
import { originalFile } from '../store/disk/layout.ts';
import { sha256InSlices } from '../store/disk/sha256.ts';
import type { Document } from '../store/model/records.ts';
import { type Result, fail, ok } from '../store/model/result.ts';
import type { Session } from './session.ts';

type Original = NonNullable<Document['original']>;

/** The bytes of the file that a document came from. Fails with `missing-original`, `original-differs` or `cannot-read-file`. */
export async function readOriginal(
  { folder }: Session,
  disk: Disk,
  { sha256, extension, name }: Original,
): Promise<Result<Uint8Array>> {
  const file = originalFile(sha256, extension);
  const read = await attempt('cannot-read-file', file, () =>
    unlessMissing(disk.readFile(join(folder.path, file))),
  );
  if (!read.ok) return read;
  if (read.value === undefined) return fail('missing-original', { file, name });
  const isWhole = (await sha256InSlices(read.value)) === sha256;
  return isWhole ? ok(read.value) : fail('original-differs', { file, name });
}
