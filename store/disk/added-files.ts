import { dirname, join } from 'node:path';
import { type Result, ok } from '../model/result.ts';
import { attempt, unlessMissing } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import { addFile } from './durable-file.ts';
import { folders, originalFile, textFile } from './layout.ts';
import { sha256InSlices } from './sha256.ts';
import { decodeInSlices, encodeInSlices } from './utf8-slices.ts';

/** The project that files are added to. */
export interface AddedTo {
  readonly disk: Disk;
  /** The project's folder, absolute. */
  readonly path: string;
  /** Sees to it that a folder of the project is there. Fails where nothing may be written. */
  readonly prepare: (folder: string) => Promise<Result<void>>;
  /** The files, relative to the project, that something in it needs by now. */
  readonly needed: () => ReadonlySet<string>;
}

/** The texts and original files that an import puts into a project, of which none stays where it does not come to its end. */
export class AddedFiles {
  readonly #to: AddedTo;
  /** What was not there before. */
  readonly #made = new Set<string>();

  constructor(to: AddedTo) {
    this.#to = to;
  }

  /** Puts a text on the medium, and gives its hash. Fails with `not-saved`. */
  async addText(text: string): Promise<Result<string>> {
    const bytes = await encodeInSlices(text);
    const hash = await sha256InSlices(bytes);
    const kept = await this.#add(folders.texts, textFile(hash), bytes);
    return kept.ok ? ok(hash) : kept;
  }

  /** Puts an original file on the medium, by the hash of its bytes. Fails with `not-saved`. */
  addOriginal(hash: string, extension: string, bytes: Uint8Array): Promise<Result<void>> {
    return this.#add(folders.originals, originalFile(hash, extension), bytes);
  }

  /** The text that was added with a hash. Fails with `cannot-read-file`. */
  readText(hash: string): Promise<Result<string>> {
    const { disk, path } = this.#to;
    const file = textFile(hash);
    return attempt('cannot-read-file', file, async () =>
      decodeInSlices(await disk.readFile(join(path, file))),
    );
  }

  /** Takes away what was not there before and nothing needs by now. Fails with `not-saved`, having tried all. */
  async discard(): Promise<Result<null>> {
    const { disk, path, needed } = this.#to;
    const kept = needed();
    const gone = [...this.#made].filter((file) => !kept.has(file)).map((file) => join(path, file));
    this.#made.clear();
    const above = new Set(gone.map((file) => dirname(file)));
    const done: Result<unknown>[] = [];
    for (const file of gone)
      done.push(await attempt('not-saved', file, () => unlessMissing(disk.unlink(file))));
    for (const folder of above) done.push(await attempt('not-saved', folder, () => disk.syncFolder(folder)));
    return done.find((each) => !each.ok) ?? ok(null);
  }

  async #add(folder: string, file: string, bytes: Uint8Array): Promise<Result<void>> {
    const { disk, path, prepare } = this.#to;
    const prepared = await prepare(folder);
    if (!prepared.ok) return prepared;
    const there = await attempt('not-saved', file, () => unlessMissing(disk.lstat(join(path, file))));
    if (!there.ok) return there;
    // Noted first: one that could not be written to its end may still be there.
    if (there.value === undefined) this.#made.add(file);
    return addFile(disk, join(path, file), bytes, { within: path });
  }
}
