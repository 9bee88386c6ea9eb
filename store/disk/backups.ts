import { join } from 'node:path';
import { type Result, fail, ok } from '../model/result.ts';
import { type Manifest, formatManifest, manifestNumber, parseManifest } from './backup-manifest.parse.ts';
import { parseInSlices } from './database.ts';
import { attempt, unlessMissing } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import { removeFile, replaceFile } from './durable-file.ts';
import { makeFolder } from './durable-folder.ts';
import { fileOf, folders, homeOfFile, textFile } from './layout.ts';
import { addObject, readObject } from './objects.ts';
import { sha256InSlices } from './sha256.ts';

/** Where backups are made from and kept; all absolute. */
export interface BackupPlaces {
  readonly disk: Disk;
  /** The project's folder. */
  readonly path: string;
  /** Where the manifests lie. */
  readonly backups: string;
  /** Where the bytes lie that manifests name. */
  readonly objects: string;
}

/** How many backups are kept; older ones go. */
const kept = 20;

/** The backups that can be read, newest first; a damaged one is passed over. */
export async function* readBackups({ disk, backups }: BackupPlaces): AsyncGenerator<Manifest> {
  const names = await namesOf(disk, backups);
  for (const name of names.ok ? names.value.reverse() : []) {
    const file = join(backups, name);
    const bytes = await attempt('cannot-read-file', file, () => disk.readFile(file));
    const backup = bytes.ok ? parseManifest(name, bytes.value) : undefined;
    if (backup !== undefined) yield backup;
  }
}

/** The manifests of a folder, oldest first. */
function namesOf(disk: Disk, folder: string): Promise<Result<string[]>> {
  return attempt('cannot-read-file', folder, async () => {
    const entries = (await unlessMissing(disk.readFolder(folder))) ?? [];
    return entries.flatMap(({ name }) => (manifestNumber(name) === undefined ? [] : [name])).sort();
  });
}

/**
 * A backup in the making. Files are taken one by one, while others work on them; what changed meanwhile is to be taken
 * once more at the end, when nobody does. Everything in it has been read back by then.
 */
export class BackupDraft {
  readonly #places: BackupPlaces;
  readonly #files = new Map<string, string>();
  readonly #number: number;
  readonly #last: Manifest | undefined;

  private constructor(places: BackupPlaces, number: number, last: Manifest | undefined) {
    this.#places = places;
    this.#number = number;
    this.#last = last;
  }

  /** Begins a backup on top of the last. Fails with `cannot-read-file`. */
  static async begin(places: BackupPlaces): Promise<Result<BackupDraft>> {
    const names = await namesOf(places.disk, places.backups);
    if (!names.ok) return names;
    const number = 1 + (manifestNumber(names.value.at(-1) ?? '') ?? 0);
    for await (const backup of readBackups(places)) return ok(new BackupDraft(places, number, backup));
    return ok(new BackupDraft(places, number, undefined));
  }

  /** The hash under which a file was taken; null where it was not. */
  hashOf(file: string): string | null {
    return this.#files.get(file) ?? null;
  }

  /**
   * Takes every database and text of the project; false where it was told to stop first. Fails with the first file that
   * cannot be taken.
   */
  async takeAll(isStopped: () => boolean = () => false): Promise<Result<boolean>> {
    const files = await attempt('cannot-read-file', this.#places.path, () => this.#allFiles());
    if (!files.ok) return files;
    for (const file of files.value) {
      if (isStopped()) return ok(false);
      const taken = await this.take(file);
      if (!taken.ok) return taken;
    }
    return ok(true);
  }

  /** Takes a file as it is now; of a damaged one the last backup's stays. Fails with `cannot-read-file` or `not-saved`. */
  async take(file: string): Promise<Result<null>> {
    const { disk, path, objects } = this.#places;
    const before = this.#last?.files[file];
    if (isText(file) && (await this.#keep(file, before))) return ok(null);
    const read = await attempt('cannot-read-file', file, () =>
      unlessMissing(disk.readFile(join(path, file))),
    );
    if (!read.ok) return read;
    const bytes = read.value;
    if (bytes === undefined) {
      this.#files.delete(file);
      return ok(null);
    }
    if (!(await isSound(file, bytes, before))) {
      await this.#keep(file, before);
      return ok(null);
    }
    const added = await addObject(disk, objects, bytes);
    if (!added.ok) return added;
    this.#files.set(file, added.value);
    return ok(null);
  }

  /** Puts the manifest down, and lets go of backups that are too many. Fails with `not-saved`, or `missing-file`. */
  async finish(time: string): Promise<Result<null>> {
    const { disk, backups } = this.#places;
    // A folder that has vanished is not made anew.
    const project = fileOf({ type: 'project' });
    if (!this.#files.has(project)) return fail('missing-file', { file: project });
    const made = await makeFolder(disk, backups);
    if (!made.ok) return made;
    const files = Object.fromEntries([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)));
    const { name, bytes } = formatManifest(this.#number, { time, files });
    const written = await replaceFile(disk, join(backups, name), bytes);
    if (!written.ok) return written;
    const again = await attempt('not-saved', `backups/${name}`, () => disk.readFile(join(backups, name)));
    if (!again.ok) return again;
    if (parseManifest(name, again.value) === undefined) return fail('not-saved', { file: `backups/${name}` });
    const names = await namesOf(disk, backups);
    for (const old of names.ok ? names.value.slice(0, -kept) : []) {
      const removed = await removeFile(disk, join(backups, old));
      if (!removed.ok) return removed;
    }
    return ok(null);
  }

  /** Takes what the last backup has of a file, if that can still be read. */
  async #keep(file: string, hash: string | undefined): Promise<boolean> {
    if (hash === undefined) return false;
    const object = await readObject(this.#places.disk, this.#places.objects, hash);
    if (!object.ok || object.value === null) return false;
    this.#files.set(file, hash);
    return true;
  }

  async #allFiles(): Promise<readonly string[]> {
    const { disk, path } = this.#places;
    const namesIn = async (folder: string): Promise<readonly string[]> =>
      ((await unlessMissing(disk.readFolder(join(path, folder)))) ?? []).map(
        ({ name }) => `${folder}/${name}`,
      );
    const shared = (['project', 'codebook', 'actors'] as const).map((type) => fileOf({ type }));
    const codings = await Promise.all((await namesIn(folders.codings)).map(namesIn));
    const databases = [...shared, ...(await namesIn(folders.documents)), ...codings.flat()];
    const texts = (await namesIn(folders.texts)).filter((file) => file.endsWith('.txt'));
    return [...databases.filter((file) => homeOfFile(file) !== undefined), ...texts];
  }
}

function isText(file: string): boolean {
  return file.startsWith(`${folders.texts}/`);
}

/** Makes a backup of a project that nobody works on. Fails with the first file that could not be read or kept. */
export async function backUp(places: BackupPlaces, time: string): Promise<Result<null>> {
  const draft = await BackupDraft.begin(places);
  if (!draft.ok) return draft;
  const taken = await draft.value.takeAll();
  return taken.ok ? draft.value.finish(time) : taken;
}

/** Whether bytes are what their file must be; those of the last backup were looked at then. */
async function isSound(file: string, bytes: Uint8Array, before: string | undefined): Promise<boolean> {
  const hash = await sha256InSlices(bytes);
  if (isText(file)) return file === textFile(hash);
  return hash === before || (await parseInSlices(bytes, file)).ok;
}
