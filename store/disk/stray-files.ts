import { join } from 'node:path';
import type { Result } from '../model/result.ts';
import { attempt, unlessMissing } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import { isTemporaryName } from './layout.ts';

/**
 * Removes the temporary files that a process which died has left in a folder, and gives their names; only for the one
 * who holds the lock. `before` is when the lock was taken, in milliseconds since 1970: later ones are our own, at work.
 * Fails with `not-saved`.
 */
export function removeStrays(
  disk: Disk,
  folder: string,
  before = Infinity,
): Promise<Result<readonly string[]>> {
  return attempt('not-saved', folder, async () => {
    const entries = (await unlessMissing(disk.readFolder(folder))) ?? [];
    const strays = entries.filter(({ name, kind }) => kind === 'file' && isTemporaryName(name));
    const removed: string[] = [];
    for (const { name } of strays) {
      const info = await unlessMissing(disk.lstat(join(folder, name)));
      if (info === undefined || info.mtimeMs >= before) continue;
      await unlessMissing(disk.unlink(join(folder, name)));
      removed.push(name);
    }
    return removed;
  });
}
