import { dirname, join } from 'node:path';
import { type Result, ok } from '../model/result.ts';
import { attempt, unlessMissing } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import { listSegments } from './journal-segments.ts';
import { folders, privateFiles, privateFolder } from './layout.ts';

/** A text or an original file as the project names it; what people put beside them has another name. */
const named = /^[0-9a-f]{64}\.[^/]{1,20}$/;

const hashes = /[0-9a-f]{64}/g;

/** Reads the folders of a project as a person would. Fails with `cannot-read-file`. */
class Looker {
  readonly #disk: Disk;
  readonly #path: string;

  constructor(disk: Disk, path: string) {
    this.#disk = disk;
    this.#path = path;
  }

  /** The names in a folder of the project, of one kind, sorted; none where it is not there. */
  async names(folder: string, kind: 'file' | 'folder'): Promise<readonly string[]> {
    const entries = (await unlessMissing(this.#disk.readFolder(join(this.#path, folder)))) ?? [];
    return entries.flatMap((entry) => (entry.kind === kind ? [entry.name] : [])).sort();
  }

  /** The files in which texts and originals are cited: databases, and all journals, which undo and other installations need. */
  async citing(): Promise<readonly string[]> {
    const files = (await this.names(folders.documents, 'file')).map((name) => `${folders.documents}/${name}`);
    for (const coder of await this.names(folders.codings, 'folder')) {
      const folder = `${folders.codings}/${coder}`;
      files.push(...(await this.names(folder, 'file')).map((name) => `${folder}/${name}`));
    }
    for (const machine of await this.names(privateFolder, 'folder')) {
      const { journal } = privateFiles(machine);
      const segments = await listSegments(this.#disk, join(this.#path, journal));
      if (segments.ok) files.push(...segments.value.map((name) => `${journal}/${name}`));
    }
    return files;
  }

  async cited(): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (const file of await this.citing()) {
      const bytes = await unlessMissing(this.#disk.readFile(join(this.#path, file)));
      if (bytes === undefined) continue;
      const { buffer, byteOffset, length } = bytes;
      for (const [hash] of Buffer.from(buffer, byteOffset, length).toString('latin1').matchAll(hashes))
        found.add(hash);
    }
    return found;
  }
}

/**
 * The texts and original files, relative to the project, that no document, no coding and no step of undo names: what an import
 * leaves that is killed. To be asked only where no other program has the project. Fails with `cannot-read-file`. Reads all
 * databases and journals.
 */
export function uncitedFiles(disk: Disk, path: string): Promise<Result<readonly string[]>> {
  return attempt('cannot-read-file', path, async () => {
    const looker = new Looker(disk, path);
    const cited = await looker.cited();
    const uncited: string[] = [];
    for (const folder of [folders.texts, folders.originals])
      for (const name of await looker.names(folder, 'file'))
        if (named.test(name) && !cited.has(name.slice(0, 64))) uncited.push(`${folder}/${name}`);
    return uncited.sort();
  });
}

/** Takes such files away. Fails with `not-saved`, at the first that stays. */
export async function removeUncited(
  disk: Disk,
  path: string,
  files: readonly string[],
): Promise<Result<null>> {
  for (const file of files) {
    const gone = await attempt('not-saved', file, () => unlessMissing(disk.unlink(join(path, file))));
    if (!gone.ok) return gone;
  }
  for (const folder of new Set(files.map((file) => dirname(file)))) {
    const synced = await attempt('not-saved', folder, () => disk.syncFolder(join(path, folder)));
    if (!synced.ok) return synced;
  }
  return ok(null);
}
