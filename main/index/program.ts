import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { app, type BrowserWindow, nativeTheme } from 'electron';
import { z } from 'zod';
import type { EventName, Events } from '../../preload/contract.ts';
import type { Host } from '../host.ts';
import type { HostOptions } from '../host-door.ts';
import { answerRequests, closePort, openPort } from '../ipc.ts';
import { Extractor } from '../jobs/extractor.ts';
import { startThread } from '../jobs/start-thread.ts';
import type { Log } from '../log.ts';
import { showMenu } from '../menu.ts';
import type { MenuActions } from '../menu/entries.ts';
import type { MenuState, WindowPort } from '../platform.ts';
import { loadPage, makeWindow } from '../window.ts';
import { startUtilityProcess } from '../window/utility-process.ts';

interface Given {
  readonly configFolder: string;
  readonly log: Log;
  readonly now: () => Date;
  /** Kept once the first page was given. */
  readonly served: Promise<void>;
}

/** What a second program hands to the first. */
const handedOver = z.object({ project: z.string().nullable() });

/** How long a menu may show what was, in milliseconds: drawing it takes as long as an edit, and edits come in rows. */
const menuDelay = 150;

/** How far a further window is from the one before it, in device-independent pixels. */
const beside = 28;

/**
 * Starts the host. Its modules are most of the program and hold up everything else while they are loaded, so that is done while
 * the first page makes itself ready.
 */
async function startHost(given: Given, openWindow: () => Promise<void>): Promise<Host> {
  await given.served;
  const [{ Host }, { nodeDisk }, { dialogs }] = await Promise.all([
    import('../host.ts'),
    import('../../store/disk/node-disk.ts'),
    import('../dialogs.ts'),
  ]);
  const { configFolder, now } = given;
  const extractor = new Extractor(startUtilityProcess);
  app.once('will-quit', () => extractor.close());
  const options: HostOptions = {
    platform: { ...dialogs, openWindow },
    disk: nodeDisk,
    configFolder,
    version: app.getVersion(),
    now,
    extract: extractor.extract,
    startThread,
  };
  return Host.start(options);
}

/** The running program: one host, and the windows that show it. */
export class Program {
  readonly #given: Given;
  readonly #host: Promise<Host>;
  /** Kept once the menus are drawn and the theme is set; fails where the program cannot start. */
  readonly ready: Promise<void>;
  /** The windows, the one last in front last, and how the host speaks with each. */
  readonly #windows = new Map<BrowserWindow, WindowPort | null>();
  #menuState: MenuState | null = null;
  #menuTimer: NodeJS.Timeout | undefined;

  /** Begins to start the host; windows can be opened at once. */
  constructor(given: Given) {
    this.#given = given;
    this.#host = startHost(given, () => this.openWindow(null));
    this.ready = this.#follow();
    answerRequests(async (port, name, input) => (await this.#host).answer(port, name, input));
  }

  async #follow(): Promise<void> {
    const host = await this.#host;
    host.onSettings(({ theme }) => {
      nativeTheme.themeSource = theme === 'contrast' ? 'system' : theme;
      void this.#drawMenu();
    });
    host.onMenuState((state) => {
      // Told at every change of the project, of which few can be seen in a menu.
      if (isDeepStrictEqual(state, this.#menuState)) return;
      this.#menuState = state;
      this.#menuTimer ??= setTimeout(() => void this.#drawMenu(), menuDelay);
    });
    await this.#drawMenu();
  }

  /** Opens a window, and in it the project at `path`, or with null what is open; ends when both are there. */
  async openWindow(path: string | null): Promise<void> {
    const { configFolder, log, now } = this.#given;
    const placeFile = join(configFolder, 'window.json');
    const [x = 0, y = 0] = this.#front?.getPosition() ?? [];
    const place = this.#front === undefined ? null : { x: x + beside, y: y + beside };
    const mayClose = (): Promise<boolean> => this.#mayClose(window);
    const window = makeWindow({ placeFile, log, now, mayClose, ready: this.ready }, place);
    this.#windows.set(window, null);
    // A page that is loaded anew has nothing open yet, so the host must forget what the one before had.
    window.webContents.on('did-navigate', () => this.#attach(window));
    window.on('closed', () => {
      this.#detach(window);
      this.#windows.delete(window);
    });
    window.on('blur', () => this.#withHost((host) => host.blur()));
    window.on('focus', () => {
      const port = this.#windows.get(window) ?? null;
      this.#windows.delete(window);
      this.#windows.set(window, port);
    });
    await Promise.all([loadPage(window), path === null ? null : this.#openProject(path)]);
  }

  /** Shows the window that there is, with the project that a second program was started for. */
  comeForward(given: unknown): void {
    const { data } = handedOver.safeParse(given);
    if (this.#front?.isMinimized() === true) this.#front.restore();
    this.#front?.focus();
    if (typeof data?.project === 'string') void this.#openProject(data.project);
  }

  get #front(): BrowserWindow | undefined {
    return [...this.#windows.keys()].at(-1);
  }

  /** Tells the window in front. */
  #tell<Name extends EventName>(name: Name, event: Events[Name]): void {
    if (this.#front !== undefined) this.#windows.get(this.#front)?.send(name, event);
  }

  /** The project is open as long as there is a window: only the last one waits until it is saved. */
  async #mayClose(window: BrowserWindow): Promise<boolean> {
    const host = await this.#host;
    if (this.#windows.size > 1 && !(await host.leave(this.#windows.get(window) ?? null))) return false;
    // Others may have gone meanwhile.
    return this.#windows.size > 1 || host.close();
  }

  #attach(window: BrowserWindow): void {
    this.#detach(window);
    const port = openPort(window.webContents);
    this.#windows.set(window, port);
    this.#withHost((host) => host.attach(port));
  }

  #detach(window: BrowserWindow): void {
    const port = this.#windows.get(window) ?? null;
    if (port === null) return;
    closePort(port);
    this.#withHost((host) => host.detach(port));
    this.#windows.set(window, null);
  }

  async #openProject(path: string): Promise<void> {
    const host = await this.#host;
    const opened = await host.openPath(path);
    if (!opened.ok) this.#tell('notice', { ...opened.error, where: path });
  }

  async #drawMenu(): Promise<void> {
    clearTimeout(this.#menuTimer);
    this.#menuTimer = undefined;
    const { store, settings } = await this.#host;
    const recents = await store.recents();
    showMenu({ project: this.#menuState, recents, settings }, this.#actions);
  }

  /** Does something once the host is there; in the order in which it is asked. */
  #withHost(work: (host: Host) => void): void {
    void this.#host.then(work);
  }

  readonly #actions: MenuActions = {
    act: (action) => this.#tell('menu', { action }),
    openRecent: (token) => {
      this.#withHost(({ store }) => {
        const path = store.pathOf(token);
        if (path !== undefined) void this.#openProject(path);
      });
    },
    chooseTheme: (theme) => this.#withHost((host) => void host.changeSettings({ theme })),
  };
}
