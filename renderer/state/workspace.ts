import type {
  AppState,
  Bridge,
  Events,
  ProjectSnapshot,
  Requests,
  Settings,
} from '../../preload/contract.ts';
import type { AnyCommand } from '../../store/commands/index.ts';
import type { Diff } from '../../store/model/diff.ts';
import type { CoderId, DocumentId } from '../../store/model/id.ts';
import { RecordSet } from '../../store/model/record-set.ts';
import type { Result } from '../../store/model/result.ts';
import { Exports } from './exports.ts';
import { Imports } from './imports.ts';
import { Notices } from './notices.ts';
import { ProjectSearch } from './project-search.ts';
import { Observable, type Slice } from './observable.ts';
import { type OpenDocument, type OpenProject, Replica } from './replica.ts';
import { Review } from './review.ts';
import { Selection } from './selection.ts';

const noRecords = new RecordSet();
const noDocuments: ReadonlyMap<DocumentId, OpenDocument> = new Map();

/** What a change or undo changed: the ids of the records. */
export type Changed = Result<{ readonly changed: readonly string[] }>;

/** What counts until main has said what is set. */
const firstSettings: Settings = {
  theme: 'system',
  coderName: '',
  textSize: 17,
  textWidth: 64,
  shortcuts: {},
};

/**
 * Everything that this window knows and can ask for: the replica of what is open, and the only way to main. Views read
 * it, subscribe to slices of it, and call it; it never decides what is valid.
 */
export class Workspace {
  readonly selection: Selection;
  readonly notices: Notices;
  /** Files that are chosen to be imported. */
  readonly imports: Imports;
  /** The records of all documents. */
  readonly review: Review;
  readonly exports: Exports;
  /** The search in all texts. */
  readonly search: ProjectSearch;
  readonly #bridge: Bridge;
  readonly #observable = new Observable();
  #app: AppState = { version: '', recents: [], settings: firstSettings };
  #replica: Replica | null = null;
  /** Changes that came while a document was being opened, to be put over its snapshot. */
  #meanwhile = new Map<DocumentId, Diff[]>();
  #reloading: Promise<void> | null = null;
  #exported = 0;
  /** How often it was said that everything is to be asked for afresh. */
  #reloads = 0;
  /** The edits that main has not answered yet. */
  readonly #running = new Set<Promise<Changed>>();
  /** Changes that came while everything was asked for afresh. */
  #afterReload: Events['changed'][] = [];

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
    this.imports = new Imports(bridge);
    this.review = new Review(bridge);
    this.exports = new Exports(bridge);
    const notify = (slices: readonly Slice[]) => {
      this.#observable.notify(slices);
    };
    this.selection = new Selection(notify);
    this.notices = new Notices(notify);
    this.search = new ProjectSearch(bridge, notify);
    bridge.on('changed', (event) => {
      this.#onChanged(event);
    });
    bridge.on('refresh', () => void this.reload());
    bridge.on('save', (save) => {
      if (this.#replica === null) return;
      this.#replica = this.#replica.with({ state: { ...this.#replica.project.state, save } });
      notify(['save']);
    });
    bridge.on('settings', (settings) => {
      this.#app = { ...this.#app, settings };
      notify(['app']);
    });
    bridge.on('notice', (finding) => {
      this.notices.tell(finding);
    });
  }

  /** How many exports were made in this window. */
  get exported(): number {
    return this.#exported;
  }

  /** Notes that an export was made. */
  noteExport(): void {
    this.#exported += 1;
    this.#observable.notify(['project']);
  }

  get app(): AppState {
    return this.#app;
  }

  /** The open project; null shows the welcome. */
  get project(): OpenProject | null {
    return this.#replica?.project ?? null;
  }

  /** The shared records and those of the open documents. */
  get records(): RecordSet {
    return this.#replica?.records ?? noRecords;
  }

  /** The documents that are open, with their texts. */
  get open(): ReadonlyMap<DocumentId, OpenDocument> {
    return this.#replica?.open ?? noDocuments;
  }

  /** Calls `listener` when one of the slices changed; returns the function that ends it. */
  subscribe(slices: Iterable<Slice>, listener: () => void): () => void {
    return this.#observable.subscribe(slices, listener);
  }

  /** Learns what is open; to be called once before anything is drawn. */
  async start(): Promise<void> {
    this.#app = await this.#bridge.request('app.state', null);
    this.#take(await this.#bridge.request('project.snapshot', null));
    this.#observable.notify(['app']);
  }

  /** Hands a request to main as it is; for what changes nothing in this window by itself. */
  ask<
    Name extends
      | `document.correct${'' | '-look' | '-file' | '-cancel'}`
      | `codebook.${'touched' | 'uses' | 'export' | 'look'}`
      | 'window.new'
      | 'document.original'
      | 'import.codings'
      | 'address.open',
  >(name: Name, input: Requests[Name]['input']): Promise<Requests[Name]['output']> {
    return this.#bridge.request(name, input);
  }

  /** Changes the project; the change is here before the promise is kept. */
  async run(command: AnyCommand): Promise<Changed> {
    const running = this.#bridge.request('command.run', command);
    this.#running.add(running);
    try {
      return this.#settled(await running);
    } finally {
      this.#running.delete(running);
    }
  }

  /** Tells main that this window may go, once the edits asked for so far are made. */
  async leave(): Promise<void> {
    const results = await Promise.all(this.#running);
    await this.#bridge.request('window.left', { isKept: results.every(({ ok }) => ok) });
  }

  /** The same, for callers with no better place to say what went wrong: a failure becomes a notice. */
  async perform(command: AnyCommand): Promise<boolean> {
    return (await this.attempt(command)).ok;
  }

  /** As `perform`, for callers that look at what went wrong. */
  async attempt(command: AnyCommand): Promise<Changed> {
    return this.#refused(await this.run(command));
  }

  async undo(): Promise<Changed> {
    return this.#refused(this.#settled(await this.#bridge.request('history.undo', null)));
  }

  async redo(): Promise<Changed> {
    return this.#refused(this.#settled(await this.#bridge.request('history.redo', null)));
  }

  /** Writes everything to disk now. */
  async flush(): Promise<void> {
    this.#tell(await this.#bridge.request('save.flush', null));
  }

  async changeSettings(settings: Partial<Settings>): Promise<void> {
    this.#app = { ...this.#app, settings: await this.#bridge.request('settings.change', settings) };
    this.#observable.notify(['app']);
  }

  async removeRecent(token: string): Promise<void> {
    this.#app = { ...this.#app, recents: await this.#bridge.request('recents.remove', { token }) };
    this.#observable.notify(['app']);
  }

  /** Makes a project in a folder that main asks for; nothing happens where the user closes the dialog. */
  async createProject(title: string, coder: string): Promise<Requests['project.create']['output']> {
    return this.#began(await this.#bridge.request('project.create', { title, coder }));
  }

  /** Opens a recent project, or with null one that main asks for. */
  async openProject(token: string | null, coder: string | null): Promise<Requests['project.open']['output']> {
    return this.#began(await this.#bridge.request('project.open', { token, coder }));
  }

  /** Opens the sample project; the first time main copies it to its folder. */
  async openSample(coder: string | null): Promise<Requests['sample.open']['output']> {
    return this.#began(await this.#bridge.request('sample.open', { coder }));
  }

  /** Puts the open sample back as it was shipped; a failure becomes a notice. */
  async resetSample(): Promise<Requests['sample.reset']['output']> {
    return this.#began(this.#tell(await this.#bridge.request('sample.reset', null)));
  }

  async closeProject(): Promise<void> {
    const result = this.#tell(await this.#bridge.request('project.close', null));
    if (result.ok) await this.reload();
  }

  /** From now on this coder codes in this window. */
  async switchCoder(coder: CoderId): Promise<void> {
    const result = this.#tell(await this.#bridge.request('project.coder', { coder }));
    if (!result.ok || this.#replica === null) return;
    this.#replica = this.#replica.with({ coder });
    this.#observable.notify(['project', 'documents', 'shared', ...this.#openSlices()]);
  }

  /** Brings a document to hand; at once where it is open already. */
  async openDocument(id: DocumentId): Promise<Result<null>> {
    if (this.open.has(id)) return { ok: true, value: null };
    return this.#loadDocument(id);
  }

  /** Opens a document and shows it in the coding view, and in it a record. */
  async showDocument(id: DocumentId, record: string | null = null): Promise<boolean> {
    const result = this.#tell(await this.openDocument(id));
    if (!result.ok) return false;
    this.selection.showPage('code');
    this.selection.showDocument(id);
    if (record !== null) this.selection.selectRecord(record);
    return true;
  }

  /** Asks for everything afresh; once more where it is called meanwhile, as what came may be the older. */
  reload(): Promise<void> {
    this.#reloads += 1;
    this.#reloading ??= this.#reloadUntilFresh().finally(() => {
      this.#reloading = null;
      const events = this.#afterReload;
      this.#afterReload = [];
      for (const event of events) this.#onChanged(event);
    });
    return this.#reloading;
  }

  async #reloadUntilFresh(): Promise<void> {
    let begun: number;
    do {
      begun = this.#reloads;
      await this.#reloadNow();
    } while (begun !== this.#reloads);
  }

  async #reloadNow(): Promise<void> {
    const snapshot = await this.#bridge.request('project.snapshot', null);
    if (snapshot === null || snapshot.token !== this.project?.token) {
      this.#app = await this.#bridge.request('app.state', null);
      this.#take(snapshot);
      this.#observable.notify(['app']);
      return;
    }
    let replica = Replica.of(snapshot);
    const asked = new Set<DocumentId>();
    const isNew = (id: DocumentId): boolean => replica.project.documents.has(id) && !asked.has(id);
    // More may be opened while these are read.
    for (let ids = [...this.open.keys()].filter(isNew); ids.length > 0;) {
      for (const id of ids) asked.add(id);
      const replies = await Promise.all(
        ids.map((document) => this.#bridge.request('document.open', { document })),
      );
      for (const reply of replies) if (reply.ok) replica = replica.withDocument(reply.value);
      ids = [...this.open.keys()].filter(isNew);
    }
    this.#replica = replica;
    this.#leaveLost();
    this.#observable.notify(['project', 'shared', 'documents', 'save', ...this.#openSlices()]);
  }

  async #loadDocument(id: DocumentId): Promise<Result<null>> {
    const diffs: Diff[] = [];
    this.#meanwhile.set(id, diffs);
    const reply = await this.#bridge.request('document.open', { document: id });
    this.#meanwhile.delete(id);
    if (!reply.ok) return reply;
    if (this.#replica === null) return { ok: true, value: null };
    this.#replica = this.#replica.withDocument(reply.value);
    for (const diff of diffs) this.#replica = this.#replica.reapply(diff);
    this.#observable.notify([`document:${id}`]);
    return { ok: true, value: null };
  }

  #onChanged(event: Events['changed']): void {
    if (this.#replica === null) return;
    if (this.#reloading !== null) {
      this.#afterReload.push(event);
      return;
    }
    for (const diffs of this.#meanwhile.values()) diffs.push(event.diff);
    const [replica, outcome] = this.#replica.change(event);
    this.#replica = replica;
    if (outcome.type === 'missed') void this.reload();
    if (outcome.type !== 'applied') return;
    for (const id of outcome.newTexts) void this.#loadDocument(id);
    this.#leaveLost();
    this.#observable.notify(outcome.slices);
  }

  /** Deselects what is no longer there. */
  #leaveLost(): void {
    const { document, record } = this.selection;
    if (document !== null && !this.open.has(document)) this.selection.showDocument(null);
    if (record !== null && this.records.get(record) === undefined) this.selection.selectRecord(null);
  }

  #take(snapshot: ProjectSnapshot | null): void {
    this.#replica = snapshot === null ? null : Replica.of(snapshot);
    this.selection.clear();
    this.review.left.clear();
    this.search.clear();
    for (const finding of snapshot?.findings ?? []) this.notices.tell(finding);
    this.#observable.notify(['project', 'shared', 'documents', 'save']);
  }

  #began<Reply extends Result<ProjectSnapshot | null>>(reply: Reply): Reply {
    if (reply.ok && reply.value !== null) this.#take(reply.value);
    return reply;
  }

  #openSlices(): Slice[] {
    return [...this.open.keys()].map((id) => `document:${id}` as const);
  }

  #settled(result: Changed): Changed {
    if (result.ok) this.notices.settle();
    return result;
  }

  #refused(result: Changed): Changed {
    if (!result.ok) this.notices.refuse(result.error);
    return result;
  }

  #tell<Value>(result: Result<Value>): Result<Value> {
    if (!result.ok) this.notices.tell(result.error);
    return result;
  }
}
