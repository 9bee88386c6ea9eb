import { join } from 'node:path';
import { attempt, ioCode } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import { folders, homeOfFile } from './layout.ts';

/** How long after the last sign of a change it is looked at, in milliseconds: a Git pull changes many files at once. */
const settling = 300;

/** Told of the databases that may have changed, by anyone, ourselves included. */
export type Changed = (files: ReadonlySet<string>) => void;

/** Watches the files of a project for changes by anyone; calls back once things have been quiet for a moment. */
export class FolderWatch {
  readonly #disk: Disk;
  readonly #path: string;
  readonly #changed: Changed;
  readonly #watchers = new Map<string, { close(): void }>();
  #seen = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(disk: Disk, path: string, changed: Changed) {
    this.#disk = disk;
    this.#path = path;
    this.#changed = changed;
  }

  /** Begins to watch the project's own folder, its documents and each coder's codings. */
  async start(): Promise<void> {
    this.#watch('');
    this.#watch(folders.documents);
    this.#watch(folders.codings);
    const coders = await attempt('cannot-read-file', folders.codings, () =>
      this.#disk.readFolder(join(this.#path, folders.codings)),
    );
    for (const { name, kind } of coders.ok ? coders.value : []) {
      if (kind === 'folder') this.#watch(`${folders.codings}/${name}`);
    }
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  #watch(folder: string): void {
    if (this.#watchers.has(folder)) return;
    try {
      const watcher = this.#disk.watch(join(this.#path, folder), (name) => this.#see(folder, name));
      this.#watchers.set(folder, watcher);
    } catch (error) {
      // A folder that cannot be watched, or is not there: its files are still compared before each replacement.
      if (ioCode(error) === null) throw error;
    }
  }

  #see(folder: string, name: string | null): void {
    if (folder === folders.codings && name !== null) this.#watch(`${folder}/${name}`);
    const file = folder === '' ? (name ?? '') : `${folder}/${name ?? ''}`;
    if (homeOfFile(file) === undefined) return;
    this.#seen.add(file);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const seen = this.#seen;
      this.#seen = new Set();
      this.#changed(seen);
    }, settling);
  }
}
