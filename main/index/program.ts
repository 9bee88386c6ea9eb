import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { app, type BrowserWindow, nativeTheme } from 'electron';
import { z } from 'zod';
import { nodeDisk } from '../../store/disk/node-disk.ts';
import { dialogs } from '../dialogs.ts';
import { Host } from '../host.ts';
import { answerRequests, closePort, openPort } from '../ipc.ts';
import type { Log } from '../log.ts';
import { showMenu } from '../menu.ts';
import type { MenuActions } from '../menu/entries.ts';
import type { MenuState, WindowPort } from '../platform.ts';
import { loadPage, makeWindow } from '../window.ts';

interface Given {
  readonly configFolder: string;
  readonly log: Log;
  readonly now: () => Date;
}

/** What a second program hands to the first. */
const handedOver = z.object({ project: z.string().nullable() });

/** The running program: one host, and the window that shows it. */
export class Program {
  readonly #given: Given;
  readonly #host: Host;
  #window: BrowserWindow | null = null;
  #port: WindowPort | null = null;
  #menuState: MenuState | null = null;

  private constructor(given: Given, host: Host) {
    this.#given = given;
    this.#host = host;
    answerRequests((port, name, input) => host.answer(port, name, input));
    host.onSettings(({ theme }) => {
      nativeTheme.themeSource = theme;
      void this.#drawMenu();
    });
    host.onMenuState((state) => {
      // Told at every change of the project, of which few can be seen in a menu.
      if (isDeepStrictEqual(state, this.#menuState)) return;
      this.#menuState = state;
      void this.#drawMenu();
    });
  }

  static async start(given: Given): Promise<Program> {
    const { configFolder, now } = given;
    const version = app.getVersion();
    return new Program(
      given,
      await Host.start({ platform: dialogs, disk: nodeDisk, configFolder, version, now }),
    );
  }

  /** Opens the window, and in it the project at `path`; ends when both are there. */
  async openWindow(path: string | null): Promise<void> {
    const { configFolder, log, now } = this.#given;
    const placeFile = join(configFolder, 'window.json');
    const window = makeWindow({ placeFile, log, now, mayClose: () => this.#host.close() });
    this.#window = window;
    // A page that is loaded anew has nothing open yet, so the host must forget what the one before had.
    window.webContents.on('did-navigate', () => this.#attach(window));
    window.on('closed', () => this.#detach());
    window.on('blur', () => this.#host.blur());
    await Promise.all([loadPage(window), path === null ? null : this.#openProject(path)]);
  }

  /** Shows the window that there is, with the project that a second program was started for. */
  comeForward(given: unknown): void {
    const { data } = handedOver.safeParse(given);
    if (this.#window?.isMinimized() === true) this.#window.restore();
    this.#window?.focus();
    if (typeof data?.project === 'string') void this.#openProject(data.project);
  }

  #attach(window: BrowserWindow): void {
    this.#detach();
    this.#port = openPort(window.webContents);
    this.#host.attach(this.#port);
  }

  #detach(): void {
    if (this.#port === null) return;
    closePort(this.#port);
    this.#host.detach(this.#port);
    this.#port = null;
  }

  async #openProject(path: string): Promise<void> {
    const opened = await this.#host.openPath(path);
    if (!opened.ok) this.#port?.send('notice', { ...opened.error, where: path });
  }

  async #drawMenu(): Promise<void> {
    const recents = await this.#host.store.recents();
    showMenu({ project: this.#menuState, recents, theme: this.#host.settings.theme }, this.#actions);
  }

  readonly #actions: MenuActions = {
    act: (action) => this.#port?.send('menu', { action }),
    openRecent: (token) => {
      const path = this.#host.store.pathOf(token);
      if (path !== undefined) void this.#openProject(path);
    },
    chooseTheme: (theme) => void this.#host.changeSettings({ theme }),
  };
}
