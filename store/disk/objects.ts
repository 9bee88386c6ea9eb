import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import { type Result, fail, ok } from '../model/result.ts';
import { attempt, ioCode, unlessMissing } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import { replaceFile } from './durable-file.ts';
import { makeFolder } from './durable-folder.ts';
import { sha256InSlices } from './sha256.ts';

const pack = promisify(deflate);
const unpack = promisify<Uint8Array, { readonly maxOutputLength: number }, Uint8Array>(inflate);

/** More than any file of a project has; a small object that unpacks to more was not made by this program. */
const maximumSize = 1_000_000_000;

async function unpacked(packed: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    return await unpack(packed, { maxOutputLength: maximumSize });
  } catch (error) {
    // zlib names broken data by codes of its own, and too much of it by one of Node's.
    if (error instanceof Error && 'code' in error && ioCode(error) === null) return undefined;
    throw error;
  }
}

/**
 * The bytes that have a hash, as they were added; null where they were not. Fails with `cannot-read-file`, or
 * `damaged-file` where they are no longer what their hash says.
 */
export async function readObject(
  disk: Disk,
  folder: string,
  hash: string,
): Promise<Result<Uint8Array | null>> {
  const file = `objects/${hash}`;
  const packed = await attempt('cannot-read-file', file, () =>
    unlessMissing(disk.readFile(join(folder, hash))),
  );
  if (!packed.ok) return packed;
  if (packed.value === undefined) return ok(null);
  const bytes = await unpacked(packed.value);
  if (bytes === undefined || (await sha256InSlices(bytes)) !== hash)
    return fail('damaged-file', { file, problem: 'not its own bytes' });
  return ok(bytes);
}

/**
 * Keeps bytes, packed, and gives the hash that they are found by; bytes that are there already are not written again,
 * damaged ones are. On the medium, and read back, once the promise resolves. Fails with `not-saved`. Packing costs 20 ms for 1 MB, off
 * the main thread.
 */
export async function addObject(disk: Disk, folder: string, bytes: Uint8Array): Promise<Result<string>> {
  const hash = await sha256InSlices(bytes);
  const there = await readObject(disk, folder, hash);
  if (!there.ok && there.error.code !== 'damaged-file') return there;
  // What is there may have been put there by a process that died before it synced the folder.
  if (there.ok && there.value !== null) {
    const synced = await attempt('not-saved', `objects/${hash}`, () => disk.syncFolder(folder));
    return synced.ok ? ok(hash) : synced;
  }
  const made = await makeFolder(disk, folder);
  if (!made.ok) return made;
  const added = await replaceFile(disk, join(folder, hash), await pack(bytes, { level: 1 }));
  if (!added.ok) return added;
  const again = await readObject(disk, folder, hash);
  return again.ok && again.value !== null ? ok(hash) : fail('not-saved', { file: `objects/${hash}` });
}
