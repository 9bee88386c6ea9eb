import { basename, join } from 'node:path';
import { canonicalJson } from '../model/canonical.ts';
import { type Diff, subject } from '../model/diff.ts';
import type { DocumentId } from '../model/id.ts';
import { homeOf } from '../model/place.ts';
import type { RecordSet } from '../model/record-set.ts';
import { type AnyRecord, isCoded } from '../model/records.ts';
import { type Failure, type Finding, type Result, fail, ok } from '../model/result.ts';
import type { Replacement } from './adapter.ts';
import type { Disk } from './disk.ts';
import { addFile } from './durable-file.ts';
import { makeFolder } from './durable-folder.ts';
import type { InMemory, IndexKeeper } from './index-keeper.ts';
import type { Journal } from './journal.ts';
import type { EditEntry } from './journal-entry.ts';
import { codingFolder, fileOf, folders, homeOfFile, isId, originalFile, textFile } from './layout.ts';
import type { Lock } from './lock.ts';
import { ProjectContent } from './project-content.ts';
import { type FileContent, ProjectFiles } from './project-files.ts';
import { type RebuildSources, rebuild } from './rebuild.ts';
import { sha256 } from './sha256.ts';
import type { StoredFile } from './stored-file.ts';
import type { Trail } from './trail.ts';
import { UnwrittenRecords } from './unwritten-records.ts';
import type { Waiting } from './waiting.ts';
import { type Changed, FolderWatch } from './watch-folder.ts';

/** Whether everything is in its file. `at` is a moment in UTC. */
export type SaveState =
  | { readonly type: 'saved'; readonly at: string }
  | { readonly type: 'saving' }
  | { readonly type: 'not-saved'; readonly error: Failure }
  | { readonly type: 'read-only'; readonly reason: Failure };

/** What a project folder tells of by itself. */
export type FolderEvent =
  | { readonly type: 'save'; readonly state: SaveState }
  | { readonly type: 'refresh' }
  | { readonly type: 'notice'; readonly finding: Finding };

/** An edit as it comes from a session. */
export type NewEdit = Pick<EditEntry, 'type' | 'command' | 'subject' | 'coder' | 'diff'> & {
  readonly of?: number;
};

/** What an open project is made of; open-project.ts puts it together. */
export interface FolderParts {
  readonly disk: Disk;
  /** The project's folder, absolute. */
  readonly path: string;
  /** Where damaged bytes are kept, absolute. */
  readonly aside: string;
  /** Null where nothing may be written. */
  readonly journal: Journal | null;
  readonly lock: Lock | null;
  readonly readOnly: Failure | null;
  readonly waiting: ReadonlyMap<string, Waiting>;
  readonly index: IndexKeeper;
  readonly trail: Trail;
  readonly sources: Omit<RebuildSources, 'textHash'>;
  readonly now: () => string;
}

/** How long edits wait for more before their files are replaced, in milliseconds. */
const flushDelay = 1000;

/** How long after a failure the files are tried again, in milliseconds. */
const retryDelay = 5000;

/**
 * One open project on disk. An edit is acknowledged by the journal and then made in memory; its files follow. Loading
 * and committing must come one after the other, which the session sees to.
 */
export class ProjectFolder {
  /** What was found on opening and since: recovered, rebuilt, changed by others. */
  readonly findings: Finding[] = [];
  readonly content: ProjectContent;
  readonly #parts: FolderParts;
  readonly #files: ProjectFiles;
  readonly #listeners = new Set<(event: FolderEvent) => void>();
  readonly #unwritten = new UnwrittenRecords();
  readonly #madeFolders = new Set<string>();
  #readOnly: Failure | null;
  #save: SaveState;
  #timer: NodeJS.Timeout | undefined;
  #renewing: NodeJS.Timeout | undefined;
  #watcher: FolderWatch | undefined;
  #flushing: Promise<Result<null>> | undefined;

  constructor(parts: FolderParts) {
    const { disk, path, aside, waiting, sources, readOnly, lock } = parts;
    this.#parts = parts;
    this.#readOnly = readOnly;
    this.#save =
      readOnly === null ? { type: 'saved', at: parts.now() } : { type: 'read-only', reason: readOnly };
    this.#files = new ProjectFiles({
      disk,
      folder: path,
      aside,
      waiting,
      isReadOnly: () => this.#readOnly !== null,
      rebuild: (file, problem) =>
        rebuild(file, problem, { ...sources, textHash: this.content.textHashOf(file) }),
      announce: (stored, replacement) => this.#announce(stored, replacement),
    });
    this.content = new ProjectContent({
      disk,
      path,
      files: this.#files,
      wasRead: (read) => this.#wasRead(read),
    });
    if (lock !== null) this.#renewing = setInterval(() => void this.#renew(lock), lock.renewEvery).unref();
  }

  get path(): string {
    return this.#parts.path;
  }

  /** The name of the project's folder. */
  get name(): string {
    return basename(this.#parts.path);
  }

  get records(): RecordSet {
    return this.content.records;
  }

  get index(): IndexKeeper {
    return this.#parts.index;
  }

  get trail(): Trail {
    return this.#parts.trail;
  }

  /** Why nothing may be written; null where it may. */
  get readOnly(): Failure | null {
    return this.#readOnly;
  }

  saveState(): SaveState {
    return this.#save;
  }

  listen(listener: (event: FolderEvent) => void): void {
    this.#listeners.add(listener);
  }

  /** Makes good what the journal holds and files lack, and writes it. */
  async recover(): Promise<Result<null>> {
    for (const file of this.#parts.waiting.keys()) {
      const home = homeOfFile(file);
      const document = home?.type === 'document' || home?.type === 'coding' ? home.document : undefined;
      if (document === undefined) continue;
      const record = document === null ? ok(null) : await this.content.loadRecord(document);
      const read = record.ok && home?.type === 'coding' ? await this.content.loadCodings(document) : record;
      if (!read.ok) return read;
    }
    const ahead = [...this.#files.all()].filter(({ isWaiting }) => isWaiting);
    if (ahead.length === 0) return ok(null);
    const where = ahead.map(({ file }) => file).join(', ');
    this.findings.push({ ...fail('recovered', { count: ahead.length }).error, where });
    return this.flush();
  }

  /** Reads the records of all documents, without texts and codings. Costs a small file a document, once. */
  async loadAllRecords(): Promise<Result<null>> {
    for (const document of await this.documentIds()) {
      const read = await this.content.loadRecord(document);
      if (!read.ok) return read;
    }
    return ok(null);
  }

  /** Brings documents to hand: records, texts and codings. Fails with the first file that cannot be read. */
  async loadAll(documents: Iterable<DocumentId | null>): Promise<Result<null>> {
    for (const document of documents) {
      const loaded = await this.content.load(document);
      if (!loaded.ok) return loaded;
    }
    return ok(null);
  }

  /** The ids of the documents, sorted. */
  async documentIds(): Promise<readonly DocumentId[]> {
    const ids = new Set<DocumentId>();
    for (const name of await this.content.namesIn(folders.documents)) {
      const id = name.replace(/\.json$/, '');
      if (name.endsWith('.json') && isId<'document'>(id)) ids.add(id);
    }
    for (const file of this.#unwritten.files()) {
      const home = homeOfFile(file);
      if (home?.type === 'document') ids.delete(home.document);
    }
    for (const { id } of this.records.all('document')) ids.add(id);
    return [...ids].sort();
  }

  /** Puts a text on the medium, to be cited by its hash. */
  async addText(text: string): Promise<Result<string>> {
    const bytes = new TextEncoder().encode(text);
    const hash = sha256(bytes);
    const kept = await this.#add(folders.texts, textFile(hash), bytes);
    if (!kept.ok) return kept;
    this.content.keepText(hash, text);
    return ok(hash);
  }

  /** Puts an original file on the medium, to be cited by its hash. */
  async addOriginal(bytes: Uint8Array, extension: string): Promise<Result<string>> {
    const hash = sha256(bytes);
    const kept = await this.#add(folders.originals, originalFile(hash, extension), bytes);
    return kept.ok ? ok(hash) : kept;
  }

  /** Makes an edit: it is on the medium in the journal when this resolves. Fails with `not-saved` or `read-only`. */
  async commit(edit: NewEdit, now: string): Promise<Result<EditEntry>> {
    const { journal, trail } = this.#parts;
    if (journal === null || this.#readOnly !== null) return this.#refuse();
    const files = await this.content.filesOf(edit.diff);
    if (!files.ok) return files;
    const bases: Record<string, string | null> = {};
    for (const { file, isWaiting, known } of files.value) if (!isWaiting) bases[file] = known?.sha256 ?? null;
    const documents = [...new Set(edit.diff.map((change) => documentOf(subject(change))))];
    const { diff, ...described } = edit;
    const entry = { ...described, time: now, documents, bases, diff };
    const appended = await journal.append(entry);
    if (!appended.ok) {
      this.#tellSave({ type: 'not-saved', error: appended.error });
      return appended;
    }
    const { sequence } = appended.value;
    for (const change of diff) this.#unwritten.add(fileOf(homeOf(subject(change))), change);
    this.#make(diff);
    for (const stored of files.value) stored.waitingFor = sequence;
    trail.add({ ...described, sequence, documents }, appended.value);
    this.#tellSave({ type: 'saving' });
    this.#schedule(flushDelay);
    return ok({ ...entry, sequence });
  }

  /** Puts everything that waits into its file. Fails with the first failure; what could not be written goes on waiting. */
  flush(): Promise<Result<null>> {
    this.#flushing ??= this.#flush().finally(() => {
      this.#flushing = undefined;
    });
    return this.#flushing;
  }

  /**
   * Counts anew what changed while the project was closed; once, in the background. Damaged files that it finds are made
   * again; fails with the first that cannot be.
   */
  async checkIndex(): Promise<Result<null>> {
    const { index } = this.#parts;
    const wasComplete = index.index.isComplete;
    await index.check(this.#inMemory);
    const loaded = await this.loadAll(index.unreadable());
    await index.recountRebuilt(this.#inMemory);
    if (!wasComplete) this.#tell({ type: 'refresh' });
    return loaded;
  }

  /** Watches for changes by other programs; `inTurn` runs the look at them when nothing else is under way. */
  watch(inTurn: (look: () => Promise<void>) => Promise<void>): void {
    const changed: Changed = (files) => void inTurn(() => this.lookForForeignChanges(files));
    this.#watcher ??= new FolderWatch(this.#parts.disk, this.path, changed);
    void this.#watcher.start();
  }

  /**
   * Looks whether other programs have changed some files, and takes their changes over; those of documents that are not
   * loaded are only counted anew.
   */
  async lookForForeignChanges(files: ReadonlySet<string>): Promise<void> {
    const others = new Set(files);
    for (const stored of [...this.#files.all()]) {
      if (!others.delete(stored.file) || stored.isWaiting) continue;
      const isChanged = await stored.isChanged();
      if (isChanged.ok && isChanged.value) await this.#adopt(stored);
    }
    if (others.size > 0 && (await this.#parts.index.recount(others, this.#inMemory)))
      this.#tell({ type: 'refresh' });
  }

  /** Flushes, brings the index up to date, and lets the project go. Fails where something is not saved; it is then open. */
  async close(): Promise<Result<null>> {
    const flushed = this.#readOnly === null ? await this.flush() : ok(null);
    if (!flushed.ok) return flushed;
    clearTimeout(this.#timer);
    clearInterval(this.#renewing);
    this.#watcher?.close();
    const { journal, lock, index, trail, now } = this.#parts;
    await index.close();
    if (journal !== null && this.#readOnly === null && trail.isUnmarked) {
      const marked = await journal.append({ type: 'checkpoint', time: now(), upTo: journal.last, state: {} });
      if (!marked.ok) return marked;
    }
    const closed = (await journal?.close()) ?? ok(undefined);
    if (!closed.ok) return closed;
    const released = (await lock?.release()) ?? ok(undefined);
    return released.ok ? ok(null) : released;
  }

  readonly #inMemory: InMemory = (key) => {
    const document = key === '' ? null : key;
    if (!this.content.isLoaded(document)) return undefined;
    return {
      document: this.records.find('document', key) ?? null,
      records: [...this.records.inDocument(document)],
    };
  };

  async #flush(): Promise<Result<null>> {
    clearTimeout(this.#timer);
    let failure: Failure | undefined;
    for (const stored of [...this.#files.all()]) {
      if (!stored.isWaiting) continue;
      const written = await this.#write(stored);
      if (!written.ok) failure ??= written.error;
    }
    if (failure !== undefined) {
      if (this.#readOnly === null) {
        this.#tellSave({ type: 'not-saved', error: failure });
        this.#schedule(retryDelay);
      }
      return { ok: false, error: failure };
    }
    const isSaved = ![...this.#files.all()].some(({ isWaiting }) => isWaiting);
    if (!isSaved) this.#schedule(flushDelay);
    else if (this.#save.type === 'saving' || this.#save.type === 'not-saved') {
      this.#tellSave({ type: 'saved', at: this.#parts.now() });
    }
    return ok(null);
  }

  async #write(stored: StoredFile): Promise<Result<void>> {
    if (this.#readOnly !== null) return this.#refuse();
    const { home, file } = stored;
    const folder =
      home.type === 'coding' ? codingFolder(home.coder) : home.type === 'document' ? folders.documents : '';
    const made = await this.#folder(folder);
    if (!made.ok) return made;
    const giveBack = this.#unwritten.take(file);
    const written = await stored.write(this.content.recordsOf(home), this.content.textHashOf(file));
    if (written.ok) {
      this.#parts.index.wrote(stored);
      return written;
    }
    giveBack();
    return written.error.code === 'foreign-change' ? this.#reconcile(stored, written.error) : written;
  }

  /** Another program changed a file while edits of ours waited for it: both are kept, or nothing more is written. */
  async #reconcile(stored: StoredFile, failure: Failure): Promise<Result<void>> {
    const { file, home, waitingFor } = stored;
    const before = this.#unwritten.of(file);
    this.#files.forget(home);
    const read = await this.#files.read(home, true);
    if (!read.ok) return this.#stop(failure, [{ ...read.error, where: file }]);
    const { records } = read.value;
    const theirs = new Map<string, AnyRecord>(records.map((record) => [record.id, record]));
    const differing = [...before].filter(([id, record]) => {
      const their = canonicalJson(theirs.get(id) ?? null);
      return their !== canonicalJson(record) && their !== canonicalJson(this.records.get(id) ?? null);
    });
    if (differing.length > 0) {
      const conflict = (id: string): Finding => ({
        ...fail('foreign-change', { file, id }).error,
        where: file,
      });
      return this.#stop(
        failure,
        differing.map(([id]) => conflict(id)),
      );
    }
    this.#make(this.content.differenceTo(home, records, new Set(before.keys())));
    read.value.stored.waitingFor = waitingFor;
    await this.#noteForeign(read.value.stored);
    this.#tell({ type: 'refresh' });
    return this.#write(read.value.stored);
  }

  /** From here on nothing is written: what is on disk stays as it is, and what waits is in the journal. */
  #stop(failure: Failure, findings: readonly Finding[]): Result<void> {
    this.#readOnly = failure;
    this.findings.push(...findings);
    for (const finding of findings) this.#tell({ type: 'notice', finding });
    this.#tellSave({ type: 'read-only', reason: failure });
    return { ok: false, error: failure };
  }

  /** Takes over what another program made of a file that nothing of ours waits for. */
  async #adopt(stored: StoredFile): Promise<void> {
    const { home, file } = stored;
    this.#files.forget(home);
    const read = await this.#files.read(home, home.type !== 'coding' && home.type !== 'document');
    if (!read.ok) {
      this.#stop(read.error, [{ ...read.error, where: file }]);
      return;
    }
    this.#make(this.content.differenceTo(home, read.value.records, new Set()));
    if (home.type === 'document' && this.content.isLoaded(home.document))
      await this.content.loadText(home.document);
    await this.#noteForeign(read.value.stored);
    this.#tell({ type: 'refresh' });
  }

  async #noteForeign(stored: StoredFile): Promise<void> {
    const { journal, index } = this.#parts;
    const hash = stored.known?.sha256 ?? null;
    if (journal === null || this.#readOnly !== null) return;
    await index.keep(stored.file, hash);
    const noted = await journal.append({ type: 'foreign', file: stored.file, sha256: hash });
    if (noted.ok) index.wrote(stored);
    else this.#tellSave({ type: 'not-saved', error: noted.error });
  }

  async #announce(stored: StoredFile, replacement: Replacement): Promise<Result<void>> {
    const { journal, index } = this.#parts;
    if (journal === null) return this.#refuse();
    if (replacement.before !== null) await index.keepIfForeign(replacement.file, replacement.before);
    const upTo = stored.writing === 0 ? journal.last : stored.writing;
    const noted = await journal.append({ type: 'write', files: [replacement], upTo });
    return noted.ok ? ok(undefined) : noted;
  }

  #wasRead({ stored, lacks, findings, conflicts }: FileContent): void {
    this.findings.push(...findings, ...conflicts);
    const [conflict] = conflicts;
    if (conflict !== undefined && this.#readOnly === null) this.#stop(conflict, []);
    if (lacks.length === 0 || this.#parts.journal === null) return;
    for (const change of lacks) this.#unwritten.add(stored.file, change);
    stored.waitingFor = this.#parts.journal.last;
    this.#schedule(flushDelay);
  }

  #make(diff: Diff): void {
    this.records.apply(diff);
    this.#parts.index.follow(diff, (document) => this.records.inDocument(document));
  }

  async #renew(lock: Lock): Promise<void> {
    const renewed = await lock.renew();
    if (!renewed.ok && renewed.error.code === 'locked')
      this.#stop(renewed.error, [{ ...renewed.error, where: this.name }]);
  }

  async #add(folder: string, file: string, bytes: Uint8Array): Promise<Result<void>> {
    if (this.#readOnly !== null) return this.#refuse();
    const made = await this.#folder(folder);
    return made.ok ? addFile(this.#parts.disk, join(this.path, file), bytes) : made;
  }

  async #folder(folder: string): Promise<Result<void>> {
    if (folder === '' || this.#madeFolders.has(folder)) return ok(undefined);
    const made = await makeFolder(this.#parts.disk, join(this.path, folder));
    if (made.ok) this.#madeFolders.add(folder);
    return made;
  }

  #refuse(): { readonly ok: false; readonly error: Failure } {
    const reason = this.#readOnly;
    return reason === null ? fail('read-only') : { ok: false, error: reason };
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  #tellSave(state: SaveState): void {
    this.#save = state;
    this.#tell({ type: 'save', state });
  }

  #tell(event: FolderEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

function documentOf(record: AnyRecord): DocumentId | null {
  if (record.type === 'document') return record.id;
  return isCoded(record) ? record.document : null;
}
