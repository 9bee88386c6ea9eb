import { dirname } from 'node:path';
import type { Result } from '../model/result.ts';
import { attempt, ioCode, unlessMissing } from './disk-failure.ts';
import type { Disk } from './disk.ts';

/** A folder that was there may have been made by a process that died before it synced the one above. */
async function syncAbove(disk: Disk, path: string): Promise<void> {
  try {
    await disk.syncFolder(dirname(path));
  } catch (error) {
    // The folder above is another user's and cannot be opened: then it was not a process of this one that made this.
    if (ioCode(error) !== 'EACCES' && ioCode(error) !== 'EPERM') throw error;
  }
}

async function makeWithParents(disk: Disk, path: string): Promise<void> {
  if ((await unlessMissing(disk.stat(path)))?.kind === 'folder') return syncAbove(disk, path);
  const parent = dirname(path);
  if (parent !== path) await makeWithParents(disk, parent);
  try {
    await disk.mkdir(path);
  } catch (error) {
    // Two callers at once may make the same folder.
    if (ioCode(error) !== 'EEXIST' || (await disk.stat(path)).kind !== 'folder') throw error;
  }
  await disk.syncFolder(parent);
}

/**
 * Makes a folder and those above it, on the medium once the promise resolves. Costs a sync for each folder made, and one
 * where nothing had to be. Fails with `not-saved` `{file, reason}`.
 */
export function makeFolder(disk: Disk, path: string): Promise<Result<void>> {
  return attempt('not-saved', path, () => makeWithParents(disk, path));
}
