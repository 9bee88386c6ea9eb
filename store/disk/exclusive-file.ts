import { basename, dirname, join } from 'node:path';
import { attempt, ioCode, unlessMissing } from './disk-failure.ts';
import { type Disk, writeAll } from './disk.ts';
import { temporaryName } from './layout.ts';

/** What a file system without hard links answers, as that of a memory stick. */
const withoutLinks: ReadonlySet<string | null> = new Set([
  'EPERM',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EMLINK',
]);

/** Makes a file with these bytes, or none; fails with EEXIST where there is one. */
export async function writeNew(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const file = await disk.open(path, 'create');
  let isWritten = false;
  try {
    try {
      await writeAll(file, bytes, 0);
      await file.sync();
    } finally {
      await file.close();
    }
    isWritten = true;
  } finally {
    if (!isWritten) await attempt('not-saved', path, () => unlessMissing(disk.unlink(path)));
  }
}

async function linkOrCreate(disk: Disk, temporary: string, path: string, bytes: Uint8Array): Promise<void> {
  try {
    await disk.link(temporary, path);
  } catch (error) {
    if (!withoutLinks.has(ioCode(error))) throw error;
    await writeNew(disk, path, bytes);
  }
}

/**
 * Makes a file if there is none, with its bytes from the first moment on; of several processes exactly one wins. False
 * where somebody else did. Where the file system has no hard links, others may see the file empty for a moment.
 */
export async function createExclusively(disk: Disk, path: string, bytes: Uint8Array): Promise<boolean> {
  const temporary = join(dirname(path), temporaryName(basename(path), disk.unique()));
  try {
    await writeNew(disk, temporary, bytes);
    await linkOrCreate(disk, temporary, path, bytes);
    return true;
  } catch (error) {
    if (ioCode(error) !== 'EEXIST') throw error;
    return false;
  } finally {
    // What is made is made. A temporary file that stays is found and removed later.
    await attempt('not-saved', temporary, () => unlessMissing(disk.unlink(temporary)));
  }
}
