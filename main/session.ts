import type { ProjectState, SaveState, Step } from '../preload/contract.ts';
import { type PreparedRequest, prepare } from '../store/commands/index.ts';
import { type Outcome as WorkedOut, runPrepared } from '../store/commands/run.ts';
import { brokenByStep } from '../store/commands/step.ts';
import { Slices, inSlices } from '../store/disk/slices.ts';
import { joining } from '../store/disk/trail.ts';
import type { ProjectFolder } from '../store/disk/project-folder.ts';
import * as history from '../store/history.ts';
import type { Diff } from '../store/model/diff.ts';
import { reverse, subject } from '../store/model/diff.ts';
import type { CoderId, DocumentId } from '../store/model/id.ts';
import type { InSteps } from '../store/model/in-steps.ts';
import type { Records } from '../store/model/record-set.ts';
import { type Finding, type Result, fail, ok } from '../store/model/result.ts';
import { newId } from './new-id.ts';

/** What an edit did, for whoever asked for it. */
export interface Outcome {
  readonly changed: readonly string[];
}

/** What a session tells of: a change, or that the project must be read anew. */
export type SessionEvent =
  | { readonly type: 'changed'; readonly diff: Diff }
  | { readonly type: 'refresh' }
  | { readonly type: 'save'; readonly state: SaveState }
  | { readonly type: 'notice'; readonly finding: Finding };

/** One open project: the one true copy, changed by one edit at a time. */
export class Session {
  readonly #folder: ProjectFolder;
  readonly #clock: () => Date;
  readonly #listeners = new Set<(event: SessionEvent) => void>();
  #history: history.History;
  #revision = 0;
  #queue: Promise<unknown> = Promise.resolve();
  coder: CoderId;
  /** Whether it is the sample project, which can be put back as it was shipped. */
  isSample = false;

  /** What changes are checked against, besides the records. */
  readonly #world = {
    text: (document: DocumentId, sha256?: string) =>
      sha256 === undefined ? this.text(document) : this.#folder.content.textWith(sha256),
    isLoaded: (document: DocumentId | null) => this.isLoaded(document),
    uses: (id: string) => this.#folder.index.index.uses(id),
  };

  readonly newId = newId;

  constructor(folder: ProjectFolder, coder: CoderId, clock: () => Date) {
    this.#folder = folder;
    this.#clock = clock;
    this.coder = coder;
    this.#history = history.fromJournal(folder.trail.steps());
    folder.listen((event) => {
      if (event.type === 'refresh') this.#revision += 1;
      this.#tell(event);
    });
  }

  get records(): Records {
    return this.#folder.records;
  }

  get folder(): ProjectFolder {
    return this.#folder;
  }

  now(): string {
    return this.#clock().toISOString();
  }

  /** Calls the listener on every change; returns the function that ends it. */
  listen(listener: (event: SessionEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Brings a document's records and text to hand; null those that belong to no document. */
  load(document: DocumentId | null): Promise<Result<null>> {
    return this.loadTogether([document]);
  }

  /** As `load`, of several documents side by side; with no edit in between, which what was read before would cover. */
  loadTogether(documents: readonly (DocumentId | null)[]): Promise<Result<null>> {
    return this.#inTurn(async () => {
      const loaded = await Promise.all(documents.map((document) => this.#folder.content.load(document)));
      return loaded.find(({ ok }) => !ok) ?? ok(null);
    });
  }

  /** Brings the records of all documents to hand, without texts and codings. */
  loadRecords(): Promise<Result<null>> {
    return this.#inTurn(() => this.#folder.loadAllRecords());
  }

  /** Counts what changed while the project was closed. Fails with the file that cannot be read. */
  checkIndex(): Promise<Result<null>> {
    return this.#inTurn(() => this.#folder.checkIndex());
  }

  documentIds(): Promise<readonly DocumentId[]> {
    return this.#folder.documentIds();
  }

  isLoaded(document: DocumentId | null): boolean {
    return this.#folder.content.isLoaded(document);
  }

  /** Lets go of a document that nothing shows. */
  unload(document: DocumentId): Promise<void> {
    return this.#inTurn(() => {
      this.#folder.content.unload(document);
      return Promise.resolve();
    });
  }

  /** The text of a document that is at hand. */
  text(document: DocumentId): string | undefined {
    return this.#folder.content.textOf(document);
  }

  async addText(text: string): Promise<Result<string>> {
    return this.#folder.addText(text);
  }

  /** Runs a command: its change is on disk in the journal, and told, before this returns. */
  run(request: unknown, coder: CoderId = this.coder): Promise<Result<Outcome>> {
    return this.#inTurn(async () => {
      const slices = new Slices();
      const prepared = prepare(request);
      if (!prepared.ok) return prepared;
      await slices.pause();
      const command = prepared.value;
      const loaded = await this.#folder.loadAll(command.documents(this.records));
      if (!loaded.ok) return loaded;
      await slices.pause();
      const pointing = await this.#loadPointing(command.removes(this.records));
      if (!pointing.ok) return pointing;
      await slices.pause();
      const result = await this.#workOut(command, coder);
      if (!result.ok) return result;
      const { name, subject: words, diff } = result.value;
      return this.#commit({ type: 'edit', command: name, subject: words, coder, diff });
    });
  }

  /** Makes a coder of whoever opened the project, which is no step of undo. Fails as the command `addCoder`. */
  join(name: string, id: string): Promise<Result<CoderId>> {
    return this.#inTurn(async () => {
      const prepared = prepare({ name: 'addCoder', input: { id, name } });
      const added = prepared.ok ? await this.#workOut(prepared.value, this.coder) : prepared;
      if (!added.ok) return added;
      const { diff, subject: words } = added.value;
      const edit = { type: 'edit', command: joining, subject: words, coder: this.coder, diff } as const;
      const joined = await this.#folder.commit(edit, this.now());
      if (!joined.ok) return joined;
      for (const { after } of diff) if (after?.type === 'coder') this.coder = after.id;
      return ok(this.coder);
    });
  }

  /**
   * Makes an import's change, as one step of undo. Fails with `changed-meanwhile` where what it was worked out from was
   * edited since.
   */
  commitImport(diff: Diff, name: string, coder: CoderId): Promise<Result<Outcome>> {
    return this.#inTurn(async () => {
      const differing = await this.#steadily(() => history.differing(diff, this.records));
      if (differing.length > 0) return fail('changed-meanwhile');
      return this.#commit({ type: 'edit', command: 'import', subject: name, coder, diff });
    });
  }

  /**
   * Makes a change that was worked out beside the session, as one step of undo. Fails with `edited-meanwhile` where anything
   * was edited since the revision that it was worked out from.
   */
  commitWorkedOut(
    revision: number,
    edit: {
      readonly command: string;
      readonly subject: string;
      readonly coder: CoderId;
      readonly diff: Diff;
    },
  ): Promise<Result<Outcome>> {
    return this.#inTurn(async () => {
      if (revision !== this.#revision) return fail('edited-meanwhile');
      return this.#commit({ type: 'edit', ...edit });
    });
  }

  /**
   * Takes back the last edit. Fails with `nothing-to-undo`, with `undo-differs` where another program changed it, or with
   * the rule that would be broken.
   */
  undo(): Promise<Result<Outcome>> {
    return this.#inTurn(() => this.#step('undo'));
  }

  /** Makes the edit again that was taken back last. */
  redo(): Promise<Result<Outcome>> {
    return this.#inTurn(() => this.#step('redo'));
  }

  /** Sees to it that there is something to undo if the journal goes back that far. */
  async reachBack(): Promise<void> {
    while (history.toUndo(this.#history) === undefined) {
      const extended = await this.#folder.trail.extend();
      if (!extended.ok || !extended.value) return;
      this.#history = history.fromJournal(this.#folder.trail.steps());
    }
  }

  state(): ProjectState {
    return {
      revision: this.#revision,
      undo: stepOf(history.toUndo(this.#history)),
      redo: stepOf(history.toRedo(this.#history)),
      save: this.#folder.saveState(),
      totals: this.#folder.index.index.totals(),
      counted: this.#folder.index.index.isComplete,
    };
  }

  /** Looks in the background for what changed while the project was closed, and then watches for foreign changes. */
  watch(): void {
    void this.checkIndex();
    void this.#folder.lookElsewhere();
    this.#folder.watch((look) => this.#inTurn(look));
  }

  /** Waits until everything is in its file. */
  flush(): Promise<Result<null>> {
    return this.#inTurn(() => this.#folder.flush());
  }

  close(): Promise<Result<null>> {
    return this.#inTurn(() => this.#folder.close());
  }

  /**
   * What a command would do. Where that depends on who points to something, in documents that are not loaded, the index is
   * compared with the files first: a count that is out of date must not let a record be removed that is in use.
   */
  async #workOut(command: PreparedRequest, coder: CoderId): Promise<Result<WorkedOut>> {
    const asked = new Set<string>();
    const workOut = (): InSteps<Result<WorkedOut>> =>
      runPrepared(this.#folder.records, command, {
        ...this.#world,
        now: this.now(),
        coder,
        newId,
        uses: (id) => {
          asked.add(id);
          return this.#world.uses(id);
        },
      });
    const result = await this.#steadily(workOut);
    if (asked.size === 0) return result;
    const checked = await this.#folder.checkIndex();
    return checked.ok ? this.#steadily(workOut) : checked;
  }

  /** Works something out from the records in slices; anew where another program's change came in between. */
  async #steadily<Value>(work: () => InSteps<Value>): Promise<Value> {
    for (;;) {
      const { version } = this.#folder.records;
      const value = await inSlices(work());
      if (version === this.#folder.records.version) return value;
    }
  }

  /** Loads every document that points to what is to be taken away, so that nothing is left pointing nowhere. */
  async #loadPointing(removed: readonly string[]): Promise<Result<null>> {
    if (removed.length === 0) return ok(null);
    await this.#folder.checkIndex();
    for (const id of removed) {
      const loaded = await this.#folder.loadAll(await this.#folder.index.index.pointingTo(id));
      if (!loaded.ok) return loaded;
    }
    return ok(null);
  }

  async #step(type: 'undo' | 'redo'): Promise<Result<Outcome>> {
    if (type === 'undo') await this.reachBack();
    const entry = type === 'undo' ? history.toUndo(this.#history) : history.toRedo(this.#history);
    if (entry === undefined) return fail(type === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo');
    const original = await this.#folder.trail.read(entry.sequence);
    if (!original.ok) return original;
    const diff = type === 'undo' ? reverse(original.value.diff) : original.value.diff;
    const loaded = await this.#folder.loadAll(entry.documents);
    if (!loaded.ok) return loaded;
    const texts = await this.#folder.content.loadTextsOf(diff);
    if (!texts.ok) return texts;
    const differing = await this.#steadily(() => history.differing(diff, this.records));
    const [first] = differing;
    if (first !== undefined)
      return fail('undo-differs', { type: first.type, id: first.id, count: differing.length });
    if (diff.some(({ after }) => after === null)) await this.#folder.checkIndex();
    const broken = await this.#steadily(() => brokenByStep(this.records, diff, this.#world));
    if (broken !== undefined) return { ok: false, error: broken };
    const { command, subject: words, coder } = entry;
    return this.#commit({ type, of: entry.sequence, command, subject: words, coder, diff });
  }

  async #commit(change: Parameters<ProjectFolder['commit']>[0]): Promise<Result<Outcome>> {
    if (change.diff.length === 0) return ok({ changed: [] });
    const done = await this.#folder.commit(change, this.now());
    if (!done.ok) return done;
    this.#history = history.next(this.#history, done.value);
    this.#revision += 1;
    this.#tell({ type: 'changed', diff: change.diff });
    this.#keepCoder();
    return ok({ changed: change.diff.map((each) => subject(each).id) });
  }

  /** Sees to it that who codes is one of the project's coders: an import may bring others, and undo take one away. */
  #keepCoder(): void {
    const [first] = this.records.all('coder');
    if (first === undefined || this.records.find('coder', this.coder) !== undefined) return;
    this.coder = first.id;
    this.#revision += 1;
    this.#tell({ type: 'refresh' });
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  #tell(event: SessionEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

function stepOf(entry: history.Entry | undefined): Step | null {
  return entry === undefined ? null : { command: entry.command, subject: entry.subject };
}
