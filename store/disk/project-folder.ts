import { basename, join } from 'node:path';
import { type Diff, subject } from '../model/diff.ts';
import type { DocumentId } from '../model/id.ts';
import { atOnce } from '../model/in-steps.ts';
import { schemaVersion } from '../model/migrations.ts';
import type { RecordSet } from '../model/record-set.ts';
import { type AnyRecord, isCoded } from '../model/records.ts';
import { type Failure, type Finding, type Result, fail, ok } from '../model/result.ts';
import { AddedFiles } from './added-files.ts';
import { BackupKeeper, type InTurn } from './backup-keeper.ts';
import { backUp } from './backups.ts';
import { addFile } from './durable-file.ts';
import { Flusher } from './flusher.ts';
import type { FolderContext, FolderParts } from './folder-context.ts';
import { type FolderEvent, FolderState, type SaveState } from './folder-state.ts';
import { ForeignChanges } from './foreign-changes.ts';
import type { InMemory, IndexKeeper } from './index-keeper.ts';
import type { EditEntry } from './journal-entry.ts';
import { folders, homeOfFile, isId, originalFile, textFile } from './layout.ts';
import type { Lock } from './lock.ts';
import { type Posted, postedBy } from './posted.ts';
import { ProjectContent } from './project-content.ts';
import { type FileContent, ProjectFiles } from './project-files.ts';
import { rebuild } from './rebuild.ts';
import { sha256InSlices } from './sha256.ts';
import { encodeInSlices } from './utf8-slices.ts';
import { inSlices } from './slices.ts';
import type { Trail } from './trail.ts';
import { UnwrittenRecords } from './unwritten-records.ts';
import { type Changed, FolderWatch } from './watch-folder.ts';

/** An edit as it comes from a session. */
export type NewEdit = Pick<EditEntry, 'type' | 'command' | 'subject' | 'coder' | 'diff'> & {
  readonly of?: number;
};

/**
 * One open project on disk. An edit is acknowledged by the journal and then made in memory; its files follow. Loading
 * and committing must come one after the other, which the session sees to.
 */
export class ProjectFolder {
  readonly content: ProjectContent;
  readonly #parts: FolderParts;
  readonly #state: FolderState;
  readonly #files: ProjectFiles;
  readonly #unwritten = new UnwrittenRecords();
  readonly #foreign: ForeignChanges;
  readonly #flusher: Flusher;
  readonly #backups: BackupKeeper;
  #renewing: NodeJS.Timeout | undefined;
  #isTidy = false;
  #watcher: FolderWatch | undefined;

  constructor(parts: FolderParts) {
    const { disk, path, aside, waiting, sources, lock } = parts;
    this.#parts = parts;
    this.#state = new FolderState(parts.readOnly, parts.now);
    this.#files = new ProjectFiles({
      disk,
      folder: path,
      aside,
      waiting,
      isReadOnly: () => this.readOnly !== null,
      rebuild: (file, problem) =>
        rebuild(file, problem, { ...sources, textHash: this.content.textHashOf(file) }),
      announce: (stored, replacement) => this.#flusher.announce(stored, replacement),
    });
    this.content = new ProjectContent({
      disk,
      path,
      files: this.#files,
      texts: { disk, path, aside, isReadOnly: () => this.readOnly !== null, object: sources.object },
      wasRead: (read) => this.#wasRead(read),
      found: (findings) => this.#state.found(findings),
    });
    const context: FolderContext = {
      parts,
      state: this.#state,
      files: this.#files,
      content: this.content,
      unwritten: this.#unwritten,
      make: (diff) => this.#make(diff, atOnce(postedBy(diff))),
    };
    this.#foreign = new ForeignChanges(context);
    this.#flusher = new Flusher(context, this.#foreign);
    this.#backups = new BackupKeeper(context, () => this.flush());
    if (lock !== null) this.#renewing = setInterval(() => void this.#renew(lock), lock.renewEvery).unref();
  }

  get path(): string {
    return this.#parts.path;
  }

  /** The name of the project's folder. */
  get name(): string {
    return basename(this.#parts.path);
  }

  /** What was found on opening and since: recovered, rebuilt, changed by others. */
  get findings(): Finding[] {
    return this.#state.findings;
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
    return this.#state.readOnly;
  }

  saveState(): SaveState {
    return this.#state.save;
  }

  listen(listener: (event: FolderEvent) => void): void {
    this.#state.listen(listener);
  }

  /**
   * Makes a backup of a project of an older version, before anything is written into it, and then has its project file say
   * the present one, so that older programs know. Other files follow when they are next written. Where no backup can be
   * made, nothing is written.
   */
  async migrate(): Promise<void> {
    const { journal, places, now } = this.#parts;
    const project = this.#files.get({ type: 'project' });
    if (journal === null || this.readOnly !== null || project === undefined) return;
    if (project.version >= schemaVersion) return;
    const backedUp = await backUp(places, now());
    if (backedUp.ok) project.waitingFor = Math.max(journal.last, 1);
    else this.#state.stop({ code: 'no-backup', details: backedUp.error.details }, []);
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
    const ahead = [...this.#unwritten.files()];
    if (ahead.length > 0) {
      const finding = fail('recovered', { count: ahead.length }).error;
      this.findings.push({ ...finding, where: ahead.join(', ') });
    }
    // What cannot be written now is told by the save state, and does not keep anybody from reading.
    if ([...this.#files.all()].some(({ isWaiting }) => isWaiting)) await this.flush();
    return ok(null);
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
    const bytes = await encodeInSlices(text);
    const hash = await sha256InSlices(bytes);
    if (this.readOnly !== null) return this.#state.refuse();
    const made = await this.#flusher.folder(folders.texts);
    if (!made.ok) return made;
    const path = join(this.path, textFile(hash));
    const kept = await addFile(this.#parts.disk, path, bytes, { within: this.path });
    if (!kept.ok) return kept;
    this.content.keepText(hash, text);
    return ok(hash);
  }

  /** Adds the texts and original files of an import, to be cited by their hashes. */
  addFiles(): AddedFiles {
    const { disk } = this.#parts;
    return new AddedFiles({
      ...{ disk, path: this.path },
      prepare: async (folder) =>
        this.readOnly === null ? this.#flusher.folder(folder) : this.#state.refuse(),
      needed: () => this.#cited(),
    });
  }

  /** Makes an edit: it is on the medium in the journal when this resolves. Fails with `not-saved` or `read-only`. */
  async commit(edit: NewEdit, now: string): Promise<Result<EditEntry>> {
    const { journal, trail } = this.#parts;
    if (journal === null || this.readOnly !== null) return this.#state.refuse();
    const texts = await this.content.loadTextsOf(edit.diff);
    if (!texts.ok) return texts;
    const files = await this.content.filesOf(edit.diff);
    if (!files.ok) return files;
    const bases: Record<string, string | null> = {};
    for (const { file, isWaiting, known } of files.value.keys())
      if (!isWaiting) bases[file] = known?.sha256 ?? null;
    const documents = [...new Set(edit.diff.map((change) => documentOf(subject(change))))];
    const { diff, ...described } = edit;
    const entry = { ...described, time: now, documents, bases, diff };
    const posted = await inSlices(postedBy(diff));
    const appended = await journal.append(entry);
    if (!appended.ok) {
      this.#state.notSaved(appended.error);
      return appended;
    }
    const { sequence } = appended.value;
    for (const [{ file }, changes] of files.value) this.#unwritten.add(file, changes);
    this.#make(diff, posted);
    for (const stored of files.value.keys()) stored.waitingFor = sequence;
    trail.add({ ...described, sequence, documents }, appended.value);
    this.#state.saving();
    this.#flusher.schedule();
    return ok({ ...entry, sequence });
  }

  /** Puts everything that waits into its file. Fails with the first failure; what could not be written goes on waiting. */
  flush(): Promise<Result<null>> {
    return this.#flusher.flush();
  }

  /**
   * Counts anew what changed while the project was closed, and tidies; once, in the background. Damaged files that it finds are made
   * again; fails with the first that cannot be.
   */
  async checkIndex(): Promise<Result<null>> {
    const { index, tidy } = this.#parts;
    if (!this.#isTidy) await tidy();
    this.#isTidy = true;
    const wasComplete = index.index.isComplete;
    const checked = await index.check(this.#inMemory);
    if (!checked.ok) return checked;
    const gone = index.takeGone().map((file) => ({ ...fail('gone-file', { file }).error, where: file }));
    this.#state.found(gone);
    const loaded = await this.loadAll(index.unreadable());
    await index.recountRebuilt(this.#inMemory);
    if (!wasComplete) this.#state.tell({ type: 'refresh' });
    return loaded;
  }

  /** Looks whether other installations have changes in their journals that the files lack, and tells of them. */
  async lookElsewhere(): Promise<void> {
    this.#state.found(await this.#parts.elsewhere());
  }

  /**
   * Watches for changes by other programs, and makes backups; `inTurn` runs what must be alone when nothing else is under
   * way.
   */
  watch(inTurn: InTurn): void {
    const changed: Changed = (files) => void inTurn(() => this.lookForForeignChanges(files));
    this.#watcher ??= new FolderWatch(this.#parts.disk, this.path, changed);
    void this.#watcher.start();
    this.#backups.start(inTurn);
  }

  /** Looks whether other programs have changed some files, and takes their changes over. */
  lookForForeignChanges(files: ReadonlySet<string>): Promise<void> {
    return this.#foreign.look(files, this.#inMemory);
  }

  /** Makes a backup now. Fails with the file that could not be read or kept. */
  backUp(inTurn: InTurn): Promise<Result<null>> {
    return this.#backups.make(inTurn);
  }

  /** Lets a project go that could not be opened: nothing is written. The lock is left to whoever took it. */
  async abandon(): Promise<void> {
    clearInterval(this.#renewing);
    this.#flusher.cancel();
    await this.#parts.journal?.close();
  }

  /** Flushes, brings the index up to date, and lets the project go. Fails where something is not saved; it is then open. */
  async close(): Promise<Result<null>> {
    const flushed = this.readOnly === null ? await this.flush() : ok(null);
    if (!flushed.ok) return flushed;
    this.#flusher.cancel();
    clearInterval(this.#renewing);
    this.#watcher?.close();
    const { journal, lock, index, trail, now } = this.#parts;
    await this.#backups.close();
    await index.close(this.readOnly === null);
    if (journal !== null && this.readOnly === null && trail.isUnmarked) {
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

  async #wasRead({ stored, lacks, isForeign, findings, conflicts }: FileContent): Promise<void> {
    this.findings.push(...findings, ...conflicts);
    const [conflict] = conflicts;
    if (conflict !== undefined && this.readOnly === null) this.#state.stop(conflict, []);
    if (lacks.length === 0 || this.#parts.journal === null) return;
    this.#unwritten.add(stored.file, lacks);
    if (isForeign === true) await this.#foreign.note(stored, lacks);
    stored.waitingFor = this.#parts.journal.last;
    this.#flusher.schedule();
  }

  #make(diff: Diff, posted: readonly Posted[]): void {
    this.records.apply(diff);
    this.#parts.index.follow(diff, posted, {
      inDocument: (document) => this.records.inDocument(document),
      isLoaded: (document) => this.content.isLoaded(document),
    });
  }

  async #renew(lock: Lock): Promise<void> {
    const renewed = await lock.renew();
    if (!renewed.ok && renewed.error.code === 'locked')
      this.#state.stop(renewed.error, [{ ...renewed.error, where: this.name }]);
  }

  /** The texts and original files that documents cite, or that are at hand because one is about to. */
  #cited(): ReadonlySet<string> {
    const files = new Set([...this.content.textHashes()].map(textFile));
    for (const { sha256: text, original } of this.records.all('document')) {
      files.add(textFile(text));
      if (original !== null) files.add(originalFile(original.sha256, original.extension));
    }
    return files;
  }
}

function documentOf(record: AnyRecord): DocumentId | null {
  if (record.type === 'document') return record.id;
  return isCoded(record) ? record.document : null;
}
