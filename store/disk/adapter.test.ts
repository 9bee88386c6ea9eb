import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { expect, test, vi } from 'vitest';
import { fail, ok } from '../model/result.ts';
import { type AdapterOptions, DatabaseAdapter, type Replacement, StorageError } from './adapter.ts';
import { encodeDatabase, formatDatabase } from './database.ts';
import { nodeDisk } from './node-disk.ts';
import { sha256 } from './sha256.ts';
import { faultyDisk } from './testing/faulty-disk.ts';
import { actor, database } from './testing/sample.ts';
import { inTemporaryFolder } from './testing/tree.ts';

// Thousands of calls to a real disk, which others may be using.
vi.setConfig({ testTimeout: 60_000 });

const file = 'actors.json';
const empty = database(file, []);
const one = database(file, [actor('a1', 'Ada')]);
const two = database(file, [actor('a1', 'Ada'), actor('a2', 'Bo')]);
const other = database(file, [actor('a1', 'Eva')]);

function adapterIn(folder: string, more: Partial<AdapterOptions> = {}): DatabaseAdapter {
  return new DatabaseAdapter({ disk: nodeDisk, folder, file, isNew: false, ...more });
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'fine',
    (error: unknown) => {
      if (error instanceof StorageError) return error.failure.code;
      throw error;
    },
  );
}

test('lowdb on top reads and writes the file', () =>
  inTemporaryFolder(async (folder) => {
    const low = new Low(adapterIn(folder, { isNew: true }), empty);
    await low.read();
    expect(low.data).toBe(empty);
    low.data = two;
    await low.write();
    const again = new Low(adapterIn(folder), empty);
    await again.read();
    expect(again.data).toEqual(two);
    expect(await readFile(join(folder, file), 'utf8')).toBe(formatDatabase(two));
  }));

test('what is known of the file is what a look at it finds', () =>
  inTemporaryFolder(async (folder) => {
    const adapter = adapterIn(folder, { isNew: true });
    await adapter.write(one);
    const { size, mtimeMs, ino } = await stat(join(folder, file));
    const known = { sha256: sha256(encodeDatabase(one)), size, mtimeMs, ino };
    expect(adapter.known).toEqual(known);
    const reader = adapterIn(folder);
    await reader.read();
    expect(reader.known).toEqual(known);
  }));

test.each([
  ['null', 'damaged-file'],
  ['', 'damaged-file'],
  ['\0\0\0\0', 'damaged-file'],
  [formatDatabase(one).slice(0, -10), 'damaged-file'],
  [
    formatDatabase(one).replace('"standpoint":1', '"standpoint":9').replace('"type":"', '"type":"new-'),
    'newer-version',
  ],
])('a file that cannot be read stays as it is: %j', (content, code) =>
  inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, file), content);
    const low = new Low(adapterIn(folder), empty);
    expect(await codeOf(low.read())).toBe(code);
    low.data = two;
    expect(await codeOf(low.write())).toBe('foreign-change');
    expect(await readFile(join(folder, file), 'utf8')).toBe(content);
  }),
);

test('a file that is not there is only made where that was said', () =>
  inTemporaryFolder(async (folder) => {
    expect(await codeOf(adapterIn(folder).read())).toBe('missing-file');
    const adapter = adapterIn(folder, { isNew: true });
    expect(await adapter.read()).toBeNull();
    await adapter.write(one);
    await rm(join(folder, file));
    expect(await codeOf(adapter.read())).toBe('missing-file');
    expect(await codeOf(adapter.write(two))).toBe('foreign-change');
    expect(await codeOf(stat(join(folder, file)).catch(() => undefined))).toBe('fine');
  }));

test('a change from outside is seen and never written over, also with the same size and time', () =>
  inTemporaryFolder(async (folder) => {
    const path = join(folder, file);
    const adapter = adapterIn(folder, { isNew: true });
    await adapter.write(one);
    const { atime, mtime, size } = await stat(path);
    await writeFile(path, formatDatabase(other));
    await utimes(path, atime, mtime);
    expect((await stat(path)).size).toBe(size);

    expect(await adapter.isChanged()).toBe(true);
    expect(await codeOf(adapter.write(two))).toBe('foreign-change');
    expect(await codeOf(adapter.remove())).toBe('foreign-change');
    expect(await readFile(path, 'utf8')).toBe(formatDatabase(other));
    await adapter.read();
    expect(await adapter.isChanged()).toBe(false);
    await adapter.write(two);
    expect(await readFile(path, 'utf8')).toBe(formatDatabase(two));
  }));

test('a new file is never written over one that turned up', () =>
  inTemporaryFolder(async (folder) => {
    const adapter = adapterIn(folder, { isNew: true });
    expect(await adapter.read()).toBeNull();
    await writeFile(join(folder, file), formatDatabase(other));
    expect(await codeOf(adapter.write(one))).toBe('foreign-change');
  }));

test('a replacement is announced before it takes place, and stopped by a failure or by a change meanwhile', () =>
  inTemporaryFolder(async (folder) => {
    const path = join(folder, file);
    const told: Replacement[] = [];
    let meanwhile = async (): Promise<void> => undefined;
    const adapter = adapterIn(folder, {
      isNew: true,
      announce: async (replacement) => {
        told.push(replacement);
        await meanwhile();
        return told.length === 3 ? fail('not-saved', { reason: 'ENOSPC' }) : ok(undefined);
      },
    });
    const hashes = [one, two, other].map((each) => sha256(encodeDatabase(each)));
    await adapter.write(one);
    await adapter.write(two);
    expect(await codeOf(adapter.write(other))).toBe('not-saved');
    expect(await readFile(path, 'utf8')).toBe(formatDatabase(two));
    meanwhile = () => writeFile(path, formatDatabase(other));
    expect(await codeOf(adapter.write(one))).toBe('foreign-change');
    expect(await readFile(path, 'utf8')).toBe(formatDatabase(other));
    meanwhile = async () => undefined;
    await adapter.read();
    await adapter.remove();
    expect(told).toEqual([
      { file, before: null, after: hashes[0] },
      { file, before: hashes[0], after: hashes[1] },
      { file, before: hashes[1], after: hashes[2] },
      { file, before: hashes[1], after: hashes[0] },
      { file, before: hashes[2], after: null },
    ]);
  }));

test('every call of a write may fail once, and the next write goes through', async () => {
  async function tried(nth: number, fault: 'EIO' | 'ENOSPC', removes: boolean): Promise<boolean> {
    return inTemporaryFolder(async (folder) => {
      await adapterIn(folder, { isNew: true }).write(one);
      const disk = faultyDisk(nodeDisk, { nth: nth + 2, fault });
      const adapter = adapterIn(folder, { disk });
      await adapter.read();
      const code = await codeOf(removes ? adapter.remove() : adapter.write(two));
      if (disk.hit() === undefined) return false;
      expect(['not-saved', 'cannot-read-file']).toContain(code);
      // The file may hold the new bytes by now: that is nobody else's change.
      expect(await adapter.isChanged()).toBe(false);
      await (removes ? adapter.remove() : adapter.write(two));
      if (!removes) expect(await readFile(join(folder, file), 'utf8')).toBe(formatDatabase(two));
      return true;
    });
  }
  for (const removes of [false, true]) {
    for (const fault of ['EIO', 'ENOSPC'] as const) {
      let nth = 1;
      while (await tried(nth, fault, removes)) nth += 1;
      expect(nth).toBeGreaterThan(removes ? 4 : 9);
    }
  }
});
