import { join } from 'node:path';
import type { Result } from '../model/result.ts';
import { attempt, unlessMissing } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import { isTemporaryName } from './layout.ts';

/**
 * Removes the temporary files that a process which died has left in a folder, and gives their names; only for the one
 * who holds the lock. Fails with `not-saved`.
 */
export function removeStrays(disk: Disk, folder: string): Promise<Result<readonly string[]>> {
  return attempt('not-saved', folder, async () => {
    const entries = (await unlessMissing(disk.readFolder(folder))) ?? [];
    const strays = entries.filter(({ name, kind }) => kind === 'file' && isTemporaryName(name));
    for (const { name } of strays) await unlessMissing(disk.unlink(join(folder, name)));
    return strays.map(({ name }) => name);
  });
}
