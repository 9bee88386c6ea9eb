import { constants } from 'node:fs';
import { readFile, readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeDisk } from './node-disk.ts';
import { inTemporaryFolder } from './testing/tree.ts';

/** Of each handle that this process has on a file, whether what is written with it is synced in the same call. */
async function handlesOn(path: string): Promise<readonly boolean[]> {
  const found: boolean[] = [];
  for (const fd of await readdir('/proc/self/fd')) {
    // The handle that this folder was read with is gone by now.
    if ((await readlink(`/proc/self/fd/${fd}`).catch(() => '')) !== path) continue;
    const [, flags = ''] = /flags:\s*(\d+)/.exec(await readFile(`/proc/self/fdinfo/${fd}`, 'utf8')) ?? [];
    found.push((parseInt(flags, 8) & constants.O_DSYNC) !== 0);
  }
  return found.sort();
}

test('what is written through goes into the same file, wherever it is by then', () =>
  inTemporaryFolder(async (folder) => {
    const [path, moved] = [join(folder, 'a'), join(folder, 'b')];
    const file = await nodeDisk.open(path, 'create');
    await nodeDisk.rename(path, moved);
    expect(await file.write(Buffer.from('one '), 0)).toBe(4);
    expect(await file.writeThrough(Buffer.from('two'), 4)).toBe(3);
    expect(await readFile(moved, 'utf8')).toBe('one two');
    expect(await readdir(folder)).toEqual(['b']);
    if (process.platform === 'linux') expect(await handlesOn(moved)).toEqual([false, true]);
    await file.close();
    if (process.platform === 'linux') expect(await handlesOn(moved)).toEqual([]);
  }));
