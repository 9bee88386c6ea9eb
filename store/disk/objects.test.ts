import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { nodeDisk } from './node-disk.ts';
import { addObject, readObject } from './objects.ts';
import { sha256 } from './sha256.ts';
import { recordingDisk } from './testing/recording-disk.ts';
import { inTemporaryFolder } from './testing/tree.ts';

const bytes = new TextEncoder().encode('the same line again\n'.repeat(500));
const hash = sha256(bytes);

test('bytes are kept packed, once, and found by their hash', () =>
  inTemporaryFolder(async (folder) => {
    const objects = join(folder, 'objects');
    expect(await addObject(nodeDisk, objects, bytes)).toEqual({ ok: true, value: hash });
    const disk = recordingDisk(nodeDisk);
    expect(await addObject(disk, objects, bytes)).toEqual({ ok: true, value: hash });
    expect(disk.count('write')).toBe(0);
    expect(await readdir(objects)).toEqual([hash]);
    expect((await nodeDisk.stat(join(objects, hash))).size).toBeLessThan(bytes.length / 10);
    const read = await readObject(nodeDisk, objects, hash);
    expect(read.ok && read.value !== null && sha256(read.value)).toBe(hash);
    expect(await readObject(nodeDisk, objects, sha256(new Uint8Array()))).toEqual({ ok: true, value: null });
    expect(await readObject(nodeDisk, join(folder, 'none'), hash)).toEqual({ ok: true, value: null });
  }));

test.each([
  ['nothing', new Uint8Array()],
  ['other bytes', deflateSync('other')],
  ['a part', deflateSync(bytes).subarray(0, -3)],
  ['zeros', new Uint8Array(40)],
])('%s in place of an object is damage, and adding it again repairs it', (_name, content) =>
  inTemporaryFolder(async (folder) => {
    await addObject(nodeDisk, folder, bytes);
    await writeFile(join(folder, hash), content);
    expect(await readObject(nodeDisk, folder, hash)).toMatchObject({
      ok: false,
      error: { code: 'damaged-file' },
    });
    expect(await addObject(nodeDisk, folder, bytes)).toEqual({ ok: true, value: hash });
    expect(await readObject(nodeDisk, folder, hash)).toMatchObject({ ok: true });
  }),
);
