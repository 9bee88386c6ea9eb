import type { DocumentSnapshot, EventName, Events, ProjectSnapshot, Settings } from '../preload/contract.ts';
import type { Change, Diff } from '../store/model/diff.ts';
import { type Result, fail, ok } from '../store/model/result.ts';
import { type Answers, makeAnswers } from './answers.ts';
import { Exports } from './exports.ts';
import { Corrections } from './corrections.ts';
import { ImportFiles } from './import-files.ts';
import type { HostDoor, HostOptions, ThreadName } from './host-door.ts';
import type { ProjectQuestions } from './jobs/answers.ts';
import { type Asker, ProjectThread } from './jobs/project-thread.ts';
import { Leaving } from './leaving.ts';
import { openSession } from './open-session.ts';
import type { MenuState, WindowPort } from './platform.ts';
import { isRequestName } from './requests.ts';
import type { Session, SessionEvent } from './session.ts';
import { SettingsStore } from './settings.ts';
import { type AtHand, aroundChange, cutTo } from './slices.ts';
import { snapshotOf } from './project-shown.ts';

/** A diff of more changes than this is not sent: windows ask for snapshots instead. */
const mostChanges = 2000;

/** How long after a project is opened its search thread is started, in milliseconds: what is shown first comes first. */
const searchAfter = 1000;

/** How long closing waits for what is not saved, in milliseconds. */
const patience = 10_000;

/** Whether a change gives a document another text. */
function givesText({ before, after }: Change): boolean {
  return before?.type === 'document' && after?.type === 'document' && before.sha256 !== after.sha256;
}

interface Attached {
  readonly window: WindowPort;
  readonly atHand: AtHand;
}

/** The program without its desktop: holds the open project and answers what windows ask. */
export class Host implements HostDoor {
  readonly options: HostOptions;
  readonly store: SettingsStore;
  readonly #windows = new Map<number, Attached>();
  readonly #menuListeners = new Set<(state: MenuState | null) => void>();
  readonly #settingsListeners = new Set<(settings: Settings) => void>();
  readonly #answers: Answers;
  #session: Session | null = null;
  readonly #threads = new Map<ThreadName, ProjectThread<ProjectQuestions>>();
  readonly leaving = new Leaving();
  /** The files that were chosen for import and not yet taken. */
  readonly imports: ImportFiles;
  readonly exports: Exports;
  readonly corrections: Corrections;

  private constructor(options: HostOptions, settings: SettingsStore) {
    this.options = options;
    this.store = settings;
    this.imports = new ImportFiles(options.extract, options.disk);
    this.exports = new Exports(options.disk);
    this.corrections = new Corrections(options.extract, options.disk);
    this.#answers = makeAnswers(this);
  }

  /** Starts the host: reads the settings. */
  static async start(options: HostOptions): Promise<Host> {
    return new Host(options, await SettingsStore.open(options.disk, options.configFolder));
  }

  get settings(): Settings {
    return this.store.settings;
  }

  /** Lets a window ask and be told. */
  attach(window: WindowPort): void {
    this.#windows.set(window.id, { window, atHand: { open: new Set(), elsewhere: new Set() } });
  }

  detach(window: WindowPort): void {
    this.corrections.cancel(window.id);
    for (const thread of this.#threads.values()) thread.of(window.id).cancel();
    this.#windows.delete(window.id);
  }

  get session(): Session | null {
    return this.#session;
  }

  /** Notes what a window shows, so that it is told of changes there. */
  opened(window: WindowPort, { document, elsewhere }: DocumentSnapshot): void {
    const atHand = this.#windows.get(window.id)?.atHand;
    atHand?.open.add(document.id);
    for (const { id } of elsewhere) atHand?.elsewhere.add(id);
  }

  async changeSettings(change: Partial<Settings>): Promise<Settings> {
    const settings = await this.store.change(change);
    for (const listener of this.#settingsListeners) listener(settings);
    this.#tellAll('settings', settings);
    return settings;
  }

  /** Tells all windows to ask for snapshots. */
  refresh(): void {
    this.#tellAll('refresh', null);
  }

  /** Calls the listener whenever menus must be drawn anew, and once at once. */
  onMenuState(listener: (state: MenuState | null) => void): void {
    this.#menuListeners.add(listener);
    listener(this.#menuState());
  }

  onSettings(listener: (settings: Settings) => void): void {
    this.#settingsListeners.add(listener);
    listener(this.settings);
  }

  /** Answers a request of a window; name and input are checked here and nowhere else. A bug becomes `unexpected`. */
  async answer(window: WindowPort, name: unknown, input: unknown): Promise<unknown> {
    if (!isRequestName(name)) return fail('bad-request', { field: 'name', problem: String(name) });
    try {
      return await this.#answers[name](input, window);
    } catch (error) {
      return fail('unexpected', {
        problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  }

  /** Opens the project in a folder, in the place of the one that is open. */
  async openPath(path: string, coder: string | null = null): Promise<Result<ProjectSnapshot>> {
    const closed = await this.#letGo();
    if (!closed.ok) return closed;
    const name = coder ?? (this.settings.coderName === '' ? null : this.settings.coderName);
    const opened = await openSession(path, name, this.options);
    if (!opened.ok) return opened;
    const session = opened.value;
    this.#session = session;
    session.listen((event) => this.#follow(event));
    const title = session.records.find('project', 'project')?.title ?? '';
    await this.store.remember(path, title, session.now());
    this.#tellMenus();
    this.#tellAll('refresh', null);
    session.watch();
    setTimeout(() => this.#startSearch(session), searchAfter).unref();
    return ok(await snapshotOf(session));
  }

  /** Has the search thread ready, so that the first hits of the first search do not wait for it. */
  #startSearch(session: Session): void {
    if (this.#session !== session) return;
    void this.#thread('search', session).start();
  }

  /** Saves and lets the project go; false where something could not be saved and the user chose to stay. */
  async close(): Promise<boolean> {
    const closing = this.#letGo();
    const late = new Promise<Result<null>>((resolve) => {
      setTimeout(() => resolve(fail('not-saved', { file: '', reason: 'ETIMEDOUT' })), patience).unref();
    });
    const closed = await Promise.race([closing, late]);
    if (!closed.ok && closed.error.code === 'not-kept') return false;
    return closed.ok || this.options.platform.confirmLoss(String(closed.error.details['file'] ?? ''));
  }

  /** One of several windows is to go; false where something that was typed in it could not be kept. */
  async leave(window: WindowPort | null): Promise<boolean> {
    const isKept = await this.leaving.ask(this.#showing.filter(({ id }) => id === window?.id));
    this.blur();
    return isKept;
  }

  /** The window that had the focus lost it: a good moment to write. */
  blur(): void {
    void this.#session?.flush();
  }

  /** Does something with the open project; fails with `no-open-project` without one. */
  async withSession<Value>(
    work: (session: Session) => Promise<Result<Value>> | Result<Value>,
  ): Promise<Result<Value>> {
    return this.#session === null ? fail('no-open-project') : work(this.#session);
  }

  async withThread<Value>(
    name: ThreadName,
    { id }: Pick<WindowPort, 'id'>,
    ask: (thread: Asker<ProjectQuestions>) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    return this.#session === null ? fail('no-open-project') : ask(this.#thread(name, this.#session).of(id));
  }

  #thread(name: ThreadName, session: Session): ProjectThread<ProjectQuestions> {
    const known = this.#threads.get(name);
    const thread = known ?? new ProjectThread(name, session, this.options.startThread);
    this.#threads.set(name, thread);
    return thread;
  }

  /** Saves and closes the open project, if there is one, in all windows. */
  async closeProject(): Promise<Result<null>> {
    const closed = await this.#letGo();
    if (closed.ok) this.#tellAll('refresh', null);
    return closed;
  }

  async #letGo(): Promise<Result<null>> {
    const session = this.#session;
    if (session === null) return ok(null);
    if (!(await this.leaving.ask(this.#showing))) return fail('not-kept');
    const closed = await session.close();
    if (!closed.ok && session.folder.readOnly === null) return closed;
    this.#session = null;
    for (const thread of this.#threads.values()) thread.close();
    this.#threads.clear();
    this.imports.clear();
    this.exports.cancel();
    this.corrections.clear();
    for (const { atHand } of this.#windows.values()) {
      atHand.open.clear();
      atHand.elsewhere.clear();
    }
    this.#tellMenus();
    return ok(null);
  }

  /** The windows that show a document: in others nothing can be half-made. */
  get #showing(): readonly WindowPort[] {
    return [...this.#windows.values()].flatMap(({ window, atHand }) =>
      atHand.open.size > 0 ? [window] : [],
    );
  }

  #follow(event: SessionEvent): void {
    switch (event.type) {
      case 'changed':
        this.#tellChange(event.diff);
        break;
      case 'refresh':
        this.#tellAll('refresh', null);
        break;
      case 'save':
        this.#tellAll('save', event.state);
        break;
      case 'notice':
        this.#tellAll('notice', event.finding);
    }
    this.#tellMenus();
  }

  #tellChange(diff: Diff): void {
    const session = this.#session;
    if (session === null) return;
    // A window must not show the places of one text in another.
    if (diff.length > mostChanges || diff.some(givesText)) {
      this.#tellAll('refresh', null);
      return;
    }
    const change = { state: session.state(), ...aroundChange(diff, session) };
    for (const { window, atHand } of this.#windows.values())
      window.send('changed', { ...change, diff: cutTo(diff, atHand, session.records) });
  }

  #tellAll<Name extends EventName>(name: Name, event: Events[Name]): void {
    for (const { window } of this.#windows.values()) window.send(name, event);
  }

  #menuState(): MenuState | null {
    const session = this.#session;
    if (session === null) return null;
    const { undo, redo, save } = session.state();
    const title = session.records.find('project', 'project')?.title ?? '';
    return { undo, redo, title, canWrite: save.type !== 'read-only', isSample: session.isSample };
  }

  #tellMenus(): void {
    const state = this.#menuState();
    for (const listener of this.#menuListeners) listener(state);
  }
}
