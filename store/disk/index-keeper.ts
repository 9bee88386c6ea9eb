import { join } from 'node:path';
import type { Diff } from '../model/diff.ts';
import type { DocumentId } from '../model/id.ts';
import type { Coded, Document } from '../model/records.ts';
import type { Result } from '../model/result.ts';
import { attempt, unlessMissing } from './disk-failure.ts';
import { parseInSlices } from './database.ts';
import type { Disk, FileInfo } from './disk.ts';
import type { FileStamp } from './index-files.parse.ts';
import { IndexStore } from './index-store.ts';
import { fileOf, folders, homeOfFile } from './layout.ts';
import { addObject } from './objects.ts';
import type { Postings } from './postings.ts';
import { type IndexHeader, type Loaded, ProjectIndex } from './project-index.ts';
import type { IndexKey, Posted } from './posted.ts';
import { sha256, sha256InSlices } from './sha256.ts';
import type { StoredFile } from './stored-file.ts';

/** What an index is kept with. */
export interface KeeperOptions {
  readonly disk: Disk;
  /** The project's folder, absolute. */
  readonly path: string;
  /** Where the index's own files lie, absolute. */
  readonly folder: string;
  /** Where the bytes of files are kept that the journal cannot make again, absolute. */
  readonly objects: string;
  readonly canWrite: boolean;
  readonly header: IndexHeader | null;
}

/** A document's record and coded records. */
export interface ReadDocument {
  document: Document | null;
  readonly records: Coded[];
}

/** What is in memory of a document, which may be more than its files hold; undefined where it is not loaded. */
export type InMemory = (key: IndexKey) => ReadDocument | undefined;

/**
 * Keeps the index in step with the files: follows our own changes, and on opening looks in the background for files that
 * have changed since the counts were made. Reads one file at a time, so that nothing waits long for it.
 */
export class IndexKeeper {
  readonly #options: KeeperOptions;
  readonly #store: IndexStore;
  readonly #index: ProjectIndex;
  #stamps: Promise<Map<string, FileStamp>> | undefined;
  #check: Promise<Result<void>> | undefined;
  readonly #unreadable = new Set<IndexKey>();
  readonly #gone = new Set<string>();
  #isClosed = false;
  #isChanged: boolean;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#store = new IndexStore(options.disk, options.folder);
    this.#index = new ProjectIndex(options.header, (shard) =>
      options.header === null ? Promise.resolve<Postings>(new Map()) : this.#store.readShard(shard),
    );
    this.#isChanged = options.header === null;
  }

  /** Counts, documents and uses. */
  get index(): ProjectIndex {
    return this.#index;
  }

  follow(diff: Diff, posted: readonly Posted[], loaded: Loaded): void {
    this.#isChanged = true;
    this.#index.follow(diff, posted, loaded);
  }

  /** Notes what one of our files is after we wrote or read it: the journal can make it again. */
  wrote(stored: StoredFile): void {
    const { file, known } = stored;
    this.#isChanged = true;
    void this.#withStamps((stamps) => {
      if (known === undefined || known.sha256 === null) stamps.delete(file);
      else stamps.set(file, [known.size, known.mtimeMs, known.sha256, true]);
    });
  }

  /** Keeps the bytes that a file has now if they have this hash, so that a damaged file can be made from them. */
  async keep(file: string, hash: string | null): Promise<void> {
    const bytes = await unlessMissing(this.#options.disk.readFile(join(this.#options.path, file)));
    if (bytes !== undefined && (await sha256InSlices(bytes)) === hash)
      await addObject(this.#options.disk, this.#options.objects, bytes);
  }

  /** As `keep`, where the journal or an object cannot make these bytes anyway. */
  async keepIfForeign(file: string, hash: string): Promise<void> {
    const [, , known, isKept] = (await this.#loadStamps()).get(file) ?? [];
    if (known !== hash || isKept !== true) await this.keep(file, hash);
  }

  /**
   * Looks for files that changed since the counts were made, and counts their documents anew; once, or again where it
   * failed, with `cannot-read-file`.
   */
  async check(inMemory: InMemory): Promise<Result<void>> {
    this.#check ??= attempt('cannot-read-file', folders.codings, () => this.#lookThrough(inMemory));
    const checked = await this.#check;
    if (!checked.ok) this.#check = undefined;
    return checked;
  }

  /** Counts the documents anew that some files belong to; false where these are as they were. */
  async recount(files: Iterable<string>, inMemory: InMemory): Promise<boolean> {
    const stamps = await this.#loadStamps();
    const present = new Map<string, FileInfo>();
    const stale = new Map<IndexKey, ReadDocument>();
    for (const key of new Set([...files].map(keyOfFile))) {
      const codings = (await this.#coders()).map(
        (coder) => `${folders.codings}/${coder}/${key || 'project'}.json`,
      );
      let isStale = false;
      for (const file of [...(key === '' ? [] : [fileOf({ type: 'document', document: key })]), ...codings]) {
        const info = await unlessMissing(this.#options.disk.stat(join(this.#options.path, file)));
        const [size, mtimeMs] = stamps.get(file) ?? [];
        isStale ||= size !== info?.size || mtimeMs !== info?.mtimeMs;
        if (info === undefined) stamps.delete(file);
        else present.set(file, info);
      }
      if (isStale) stale.set(key, inMemory(key) ?? (await this.#read(key, present, stamps)));
    }
    if (stale.size > 0) await this.#index.replace(stale);
    this.#isChanged ||= stale.size > 0;
    return stale.size > 0;
  }

  /** The codings that were there when the counts were made and are not now; each is given once. */
  takeGone(): readonly string[] {
    const gone = [...this.#gone];
    this.#gone.clear();
    return gone;
  }

  /** The documents with files that could not be counted, as they are damaged; null for those without a document. */
  unreadable(): readonly (DocumentId | null)[] {
    return [...this.#unreadable].map((key) => (key === '' ? null : key));
  }

  /** Counts documents whose damaged files were made again when they were loaded. */
  async recountRebuilt(inMemory: InMemory): Promise<void> {
    const rebuilt = new Map<IndexKey, ReadDocument>();
    for (const key of this.#unreadable) {
      const document = inMemory(key);
      if (document !== undefined) rebuilt.set(key, document);
    }
    for (const key of rebuilt.keys()) this.#unreadable.delete(key);
    if (rebuilt.size > 0) await this.#index.replace(rebuilt);
  }

  /** Writes the index for the next opening, unless nothing may be written any more. */
  async close(mayWrite: boolean): Promise<void> {
    this.#isClosed = true;
    await this.#check;
    const { canWrite } = this.#options;
    if (canWrite && mayWrite && this.#isChanged && this.#index.isComplete) {
      // Where this fails there is no index, and the next opening makes it anew.
      await this.#store.write(this.#index, await this.#loadStamps());
    }
  }

  async #lookThrough(inMemory: InMemory): Promise<void> {
    const stamps = await this.#loadStamps();
    const present = await this.#files();
    const stale = new Set<IndexKey>();
    for (const file of stamps.keys()) {
      if (present.has(file)) continue;
      stale.add(keyOfFile(file));
      if (homeOfFile(file)?.type === 'coding') this.#gone.add(file);
    }
    for (const [file, info] of present) {
      const [size, mtimeMs] = stamps.get(file) ?? [];
      if (size !== info.size || mtimeMs !== info.mtimeMs) stale.add(keyOfFile(file));
    }
    const read = new Map<IndexKey, ReadDocument>();
    for (const key of stale) {
      if (this.#isClosed) return;
      read.set(key, await this.#read(key, present, stamps));
    }
    for (const file of [...stamps.keys()]) if (!present.has(file)) stamps.delete(file);
    if (read.size > 0) {
      // What was edited while files were read is only in memory.
      for (const key of read.keys())
        read.set(key, inMemory(key) ?? read.get(key) ?? { document: null, records: [] });
      await this.#index.replace(read);
      this.#isChanged = true;
    }
    this.#index.isComplete = true;
  }

  async #read(
    key: IndexKey,
    present: ReadonlyMap<string, FileInfo>,
    stamps: Map<string, FileStamp>,
  ): Promise<ReadDocument> {
    const read: ReadDocument = { document: null, records: [] };
    const home = key === '' ? undefined : fileOf({ type: 'document', document: key });
    const codings = [...present.keys()].filter(
      (file) => file.startsWith(`${folders.codings}/`) && keyOfFile(file) === key,
    );
    for (const file of home === undefined ? codings : [home, ...codings]) {
      const bytes = await unlessMissing(this.#options.disk.readFile(join(this.#options.path, file)));
      const info = present.get(file);
      if (bytes === undefined || info === undefined) continue;
      const parsed = await parseInSlices(bytes, file);
      // A damaged file is named, and made again, when its document is opened.
      if (!parsed.ok) {
        this.#unreadable.add(key);
        continue;
      }
      const hash = sha256(bytes);
      const known = stamps.get(file);
      stamps.set(file, [info.size, info.mtimeMs, hash, known?.[2] === hash && known[3]]);
      for (const record of parsed.value.records) {
        if (record.type === 'document') read.document = record;
        else if ('document' in record) read.records.push(record);
      }
    }
    return read;
  }

  /** The documents and codings that are there. */
  async #files(): Promise<Map<string, FileInfo>> {
    const { disk, path } = this.#options;
    const files = new Map<string, FileInfo>();
    const look = async (folder: string): Promise<void> => {
      for (const { name } of (await unlessMissing(disk.readFolder(join(path, folder)))) ?? []) {
        const file = `${folder}/${name}`;
        const info =
          homeOfFile(file) === undefined ? undefined : await unlessMissing(disk.stat(join(path, file)));
        if (info !== undefined) files.set(file, info);
      }
    };
    await look(folders.documents);
    for (const coder of await this.#coders()) await look(`${folders.codings}/${coder}`);
    return files;
  }

  async #coders(): Promise<readonly string[]> {
    const { disk, path } = this.#options;
    const entries = await unlessMissing(disk.readFolder(join(path, folders.codings)));
    return (entries ?? []).flatMap(({ name, kind }) => (kind === 'folder' ? [name] : []));
  }

  #loadStamps(): Promise<Map<string, FileStamp>> {
    this.#stamps ??=
      this.#options.header === null
        ? Promise.resolve(new Map<string, FileStamp>())
        : this.#store.readStamps();
    return this.#stamps;
  }

  async #withStamps(change: (stamps: Map<string, FileStamp>) => void): Promise<void> {
    change(await this.#loadStamps());
  }
}

function keyOfFile(file: string): IndexKey {
  const home = homeOfFile(file);
  return home?.type === 'document' || home?.type === 'coding' ? (home.document ?? '') : '';
}
