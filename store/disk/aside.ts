import { join } from 'node:path';
import { type Result, ok } from '../model/result.ts';
import type { Disk } from './disk.ts';
import { addFile } from './durable-file.ts';
import { makeFolder } from './durable-folder.ts';
import { sha256 } from './sha256.ts';

/**
 * Keeps damaged bytes for whoever wants to look at them, and gives the name they are kept under in the folder: that of
 * their file and a part of their hash, so that the same bytes are kept once. Fails with `not-saved`.
 */
export async function keepAside(
  disk: Disk,
  folder: string,
  file: string,
  bytes: Uint8Array,
): Promise<Result<string>> {
  const made = await makeFolder(disk, folder);
  if (!made.ok) return made;
  const name = `${file.replaceAll('/', '_')}.${sha256(bytes).slice(0, 12)}`;
  const added = await addFile(disk, join(folder, name), bytes);
  return added.ok ? ok(name) : added;
}
