import { chmod, lstat, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { addFile, removeFile, replaceFile } from './durable-file.ts';
import { makeFolder } from './durable-folder.ts';
import { nodeDisk } from './node-disk.ts';
import { removeStrays } from './stray-files.ts';
import { type FaultPlan, faultyDisk } from './testing/faulty-disk.ts';
import { recordingDisk } from './testing/recording-disk.ts';
import { inTemporaryFolder } from './testing/tree.ts';

// Thousands of calls to a real disk, which others may be using.
vi.setConfig({ testTimeout: 60_000 });

const old = Buffer.from('old '.repeat(100));
const fresh = Buffer.from('fresh '.repeat(200));

test('a file is made and replaced, and keeps its permissions', () =>
  inTemporaryFolder(async (folder) => {
    const path = join(folder, 'a.json');
    expect(await replaceFile(nodeDisk, path, old)).toMatchObject({ ok: true, value: { size: old.length } });
    await chmod(path, 0o664);
    const replaced = await replaceFile(nodeDisk, path, fresh);
    const { ino, mtimeMs, mode } = await stat(path);
    expect(replaced).toMatchObject({ ok: true, value: { ino, mtimeMs } });
    expect(mode & 0o777).toBe(0o664);
    expect(await readFile(path)).toEqual(fresh);
    expect(await readdir(folder)).toEqual(['a.json']);
  }));

test('the bytes are synced, then the name changes, then the folder is synced', () =>
  inTemporaryFolder(async (folder) => {
    const disk = recordingDisk(nodeDisk);
    await replaceFile(disk, join(folder, 'a.json'), fresh);
    const kinds = disk.recorded.flatMap((each) => (each.type === 'call' ? [each.kind] : []));
    expect(kinds).toEqual(['open', 'write', 'sync', 'close', 'rename', 'syncFolder']);
  }));

test('a link stays one, and none leads out of the project', () =>
  inTemporaryFolder(async (folder) => {
    await makeFolder(nodeDisk, join(folder, 'project', 'real'));
    await writeFile(join(folder, 'outside.json'), old);
    await writeFile(join(folder, 'project', 'real', 'a.json'), old);
    const within = join(folder, 'project');
    await symlink(join('real', 'a.json'), join(within, 'in.json'));
    await symlink(join('..', 'outside.json'), join(within, 'out.json'));

    expect(await replaceFile(nodeDisk, join(within, 'in.json'), fresh, { within })).toMatchObject({
      ok: true,
    });
    expect((await lstat(join(within, 'in.json'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(within, 'real', 'a.json'))).toEqual(fresh);

    const out = await replaceFile(nodeDisk, join(within, 'out.json'), fresh, { within });
    expect(out).toMatchObject({ ok: false, error: { code: 'not-saved', details: { reason: 'outside' } } });
    expect(await readFile(join(folder, 'outside.json'))).toEqual(old);
  }));

test('a long name and one in another script', () =>
  inTemporaryFolder(async (folder) => {
    for (const name of ['x'.repeat(255), '文'.repeat(85), 'שלום.json']) {
      expect(await replaceFile(nodeDisk, join(folder, name), fresh)).toMatchObject({ ok: true });
      expect(await readFile(join(folder, name))).toEqual(fresh);
    }
  }));

test('a folder that vanished is not made anew', () =>
  inTemporaryFolder(async (folder) => {
    const replaced = await replaceFile(nodeDisk, join(folder, 'gone', 'a.json'), fresh);
    expect(replaced).toMatchObject({
      ok: false,
      error: { code: 'not-saved', details: { reason: 'ENOENT' } },
    });
    expect(await readdir(folder)).toEqual([]);
  }));

test('content that is there is synced and not written again', () =>
  inTemporaryFolder(async (folder) => {
    const path = join(folder, 'a.txt');
    expect(await addFile(nodeDisk, path, fresh)).toEqual({ ok: true, value: undefined });
    const { ino } = await stat(path);
    const disk = recordingDisk(nodeDisk);
    expect(await addFile(disk, path, fresh)).toEqual({ ok: true, value: undefined });
    expect((await stat(path)).ino).toBe(ino);
    expect([disk.count('write'), disk.count('sync'), disk.count('syncFolder')]).toEqual([0, 1, 1]);

    await writeFile(path, Buffer.alloc(fresh.length));
    await addFile(nodeDisk, path, fresh);
    expect(await readFile(path)).toEqual(fresh);
  }));

test('folders are made with those above them, also by two at once', () =>
  inTemporaryFolder(async (folder) => {
    const path = join(folder, 'a', 'b', 'c');
    const made = await Promise.all([makeFolder(nodeDisk, path), makeFolder(nodeDisk, path)]);
    expect(made).toEqual([
      { ok: true, value: undefined },
      { ok: true, value: undefined },
    ]);
    await writeFile(join(path, 'd'), old);
    expect(await makeFolder(nodeDisk, join(path, 'd', 'e'))).toMatchObject({
      ok: false,
      error: { code: 'not-saved' },
    });
  }));

test('what a dead process left is removed, and nothing else', () =>
  inTemporaryFolder(async (folder) => {
    for (const name of ['a.json', '.a.json.0123456789abcdef.tmp', '.gitignore'])
      await writeFile(join(folder, name), old);
    expect(await removeStrays(nodeDisk, folder)).toEqual({
      ok: true,
      value: ['.a.json.0123456789abcdef.tmp'],
    });
    expect((await readdir(folder)).sort()).toEqual(['.gitignore', 'a.json']);
    expect(await removeStrays(nodeDisk, join(folder, 'none'))).toEqual({ ok: true, value: [] });
  }));

const work = {
  replaceFile: (disk: typeof nodeDisk, folder: string) => replaceFile(disk, join(folder, 'a.json'), fresh),
  addFile: (disk: typeof nodeDisk, folder: string) => addFile(disk, join(folder, 'a.json'), fresh),
  removeFile: (disk: typeof nodeDisk, folder: string) => removeFile(disk, join(folder, 'a.json')),
};

async function tryFault(name: keyof typeof work, plan: FaultPlan): Promise<boolean> {
  return inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, 'a.json'), old);
    const disk = faultyDisk(nodeDisk, plan);
    const done = await work[name](disk, folder);
    const where = `${name} ${JSON.stringify(plan)} ${disk.hit()?.kind}`;
    if (disk.hit() === undefined) return false;

    const names = await readdir(folder);
    const content = names.includes('a.json') ? await readFile(join(folder, 'a.json'), 'utf8') : 'gone';
    const goal = name === 'removeFile' ? 'gone' : String(fresh);
    expect(plan.fault === 'short' || !done.ok, where).toBe(true);
    expect(done.ok ? [goal] : [String(old), goal], where).toContain(content);
    // Where every call fails from here on, the temporary file stays until the project is opened next.
    if (plan.forGood !== true && disk.hit()?.kind !== 'unlink') expect(names.length, where).toBeLessThan(2);

    disk.heal();
    expect(await work[name](disk, folder), where).toMatchObject({ ok: true });
    expect(await removeStrays(nodeDisk, folder)).toMatchObject({ ok: true });
    expect((await readdir(folder)).length).toBe(name === 'removeFile' ? 0 : 1);
    return true;
  });
}

test.each(['replaceFile', 'addFile', 'removeFile'] as const)('every call of %s may fail', async (name) => {
  for (const fault of ['EIO', 'ENOSPC', 'EPERM', 'EMFILE', 'short'] as const) {
    for (const forGood of [false, true]) {
      let nth = 1;
      const kind = fault === 'short' ? { kind: 'write' as const } : {};
      while (await tryFault(name, { ...kind, nth, fault, forGood })) nth += 1;
      expect(nth).toBeGreaterThan(name === 'removeFile' && fault === 'short' ? 0 : 1);
    }
  }
});
