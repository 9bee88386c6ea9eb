import { join } from 'node:path';
import { type Result, ok } from '../model/result.ts';
import { attempt, unlessMissing } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import { replaceFile } from './durable-file.ts';
import { makeFolder } from './durable-folder.ts';
import { privateFolder } from './layout.ts';

/**
 * Sees to it that Git leaves out what installations keep for themselves. The file that says so leaves out itself too, so
 * that a clone comes without it. Fails with `not-saved`.
 */
export async function ignorePrivateFolder(disk: Disk, path: string): Promise<Result<void>> {
  const folder = join(path, privateFolder);
  const file = join(folder, '.gitignore');
  const isThere = await attempt(
    'not-saved',
    file,
    async () => (await unlessMissing(disk.stat(file))) !== undefined,
  );
  if (!isThere.ok) return isThere;
  if (isThere.value) return ok(undefined);
  const made = await makeFolder(disk, folder);
  if (!made.ok) return made;
  const written = await replaceFile(disk, file, new TextEncoder().encode('*\n'));
  return written.ok ? ok(undefined) : written;
}
