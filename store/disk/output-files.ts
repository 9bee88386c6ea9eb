import { basename, dirname, join } from 'node:path';
import { type Result, ok } from '../model/result.ts';
import { attempt, unlessMissing } from './disk-failure.ts';
import { type Disk, type OpenFile, writeAll } from './disk.ts';
import { makeFolder } from './durable-folder.ts';
import { temporaryName } from './layout.ts';

interface Output {
  readonly target: string;
  readonly temporary: string;
  readonly file: OpenFile;
  size: number;
}

/** Files that are written piece by piece beside their places, and put there together once all are whole. */
export class OutputFiles {
  readonly #disk: Disk;
  readonly #outputs = new Map<string, Output>();

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  get count(): number {
    return this.#outputs.size;
  }

  /** Adds bytes to the end of a file, which is begun with its first. Fails with `cannot-write-file`. */
  append(target: string, bytes: Uint8Array): Promise<Result<void>> {
    return attempt('cannot-write-file', target, async () => {
      const output = this.#outputs.get(target) ?? (await this.#begin(target));
      await writeAll(output.file, bytes, output.size);
      output.size += bytes.length;
    });
  }

  /** Puts all files in their places once each is on the medium. Fails with `cannot-write-file`. */
  async finish(): Promise<Result<void>> {
    // A disk may say only now that it is full: by then nothing is in its place.
    for (const { file, target } of this.#outputs.values()) {
      const done = await attempt('cannot-write-file', target, async () => {
        await file.sync();
        await file.close();
      });
      if (!done.ok) return done;
    }
    for (const { target, temporary } of this.#outputs.values()) {
      const done = await attempt('cannot-write-file', target, async () => {
        await this.#makeFolder(dirname(target));
        await this.#disk.rename(temporary, target);
        await this.#disk.syncFolder(dirname(target));
      });
      if (!done.ok) return done;
    }
    return ok(undefined);
  }

  /** Takes away what was written and not put in its place. */
  async abandon(): Promise<void> {
    for (const { file, temporary } of this.#outputs.values()) {
      // A file that finish() has closed cannot be closed again, and one that it has moved is not there any more.
      await attempt('cannot-write-file', temporary, () => file.close());
      await attempt('cannot-write-file', temporary, () => unlessMissing(this.#disk.unlink(temporary)));
    }
  }

  async #begin(target: string): Promise<Output> {
    const beside = await this.#nearestFolder(dirname(target));
    const temporary = join(beside, temporaryName(basename(target), this.#disk.unique()));
    const output = { target, temporary, file: await this.#disk.open(temporary, 'create'), size: 0 };
    this.#outputs.set(target, output);
    return output;
  }

  /** The folder, or where it is not there yet the first above it that is: what is given up leaves no folder behind. */
  async #nearestFolder(path: string): Promise<string> {
    const isThere = (await unlessMissing(this.#disk.stat(path))) !== undefined;
    return isThere || dirname(path) === path ? path : this.#nearestFolder(dirname(path));
  }

  async #makeFolder(path: string): Promise<void> {
    const made = await makeFolder(this.#disk, path);
    if (!made.ok)
      throw Object.assign(new Error('No folder'), { code: made.error.details['reason'] ?? 'EIO' });
  }
}
