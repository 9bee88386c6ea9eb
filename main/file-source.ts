import { basename } from 'node:path';
import { attempt } from '../store/disk/disk-failure.ts';
import type { Disk } from '../store/disk/disk.ts';
import { sha256InSlices } from '../store/disk/sha256.ts';
import type { Entry } from '../store/formats/format.ts';
import { type Result, fail, ok } from '../store/model/result.ts';

/** The largest file that is read at all, in MB. */
const LARGEST = 256;

/** The content of a file, with its SHA-256. */
export type FileContent = Pick<Entry, 'bytes'> & { readonly sha256: string };

/** A file that is read each time it is needed and never held, and must be the same each time. */
export class FileSource {
  readonly name: string;
  readonly #load: () => Promise<Result<Uint8Array>>;
  #sha256: string | undefined;

  constructor(name: string, load: () => Promise<Result<Uint8Array>>) {
    this.name = name;
    this.#load = load;
  }

  /** Reads it as it is now, which it must be from now on. Fails with `cannot-read-file` or `too-large`. */
  look(): Promise<Result<FileContent>> {
    this.#sha256 = undefined;
    return this.read();
  }

  /** Reads it. Fails with `file-changed` where it is not what was read before, `cannot-read-file` or `too-large`. */
  async read(): Promise<Result<FileContent>> {
    const loaded = await this.#load();
    if (!loaded.ok) return loaded;
    const sha256 = await sha256InSlices(loaded.value);
    if (this.#sha256 !== undefined && this.#sha256 !== sha256)
      return fail('file-changed', { file: this.name });
    this.#sha256 = sha256;
    return ok({ bytes: loaded.value, sha256 });
  }
}

/** A file on disk. */
export function fileAt(disk: Disk, path: string): FileSource {
  const file = basename(path);
  return new FileSource(file, async () => {
    const found = await attempt('cannot-read-file', path, () => disk.stat(path));
    if (!found.ok) return found;
    if (found.value.size > LARGEST * 1024 * 1024)
      return fail('too-large', { file, problem: `over ${LARGEST} MB` });
    return attempt('cannot-read-file', path, () => disk.readFile(path));
  });
}

/** A file that is in memory. */
export function fileOf({ name, bytes }: Entry): FileSource {
  return new FileSource(name, () => Promise.resolve(ok(bytes)));
}

/** Files on disk, none of them read yet. Fails with `cannot-read-file` where one is not there, or is a folder. */
export async function filesAt(disk: Disk, paths: readonly string[]): Promise<Result<readonly FileSource[]>> {
  for (const path of paths) {
    const found = await attempt('cannot-read-file', path, () => disk.stat(path));
    if (!found.ok) return found;
    if (found.value.kind === 'folder') return fail('cannot-read-file', { file: path, reason: 'EISDIR' });
  }
  return ok(paths.map((path) => fileAt(disk, path)));
}
