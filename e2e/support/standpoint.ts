import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { listen } from './complaints.ts';

const pictures = join(import.meta.dirname, '../../test-results/screenshots');

/** The running program in a test. */
export class Standpoint {
  readonly app: ElectronApplication;
  readonly window: Page;
  /** Where this program keeps settings and logs. */
  readonly userData: string;
  readonly #complaints: readonly string[];
  #forgiven: readonly RegExp[] = [];
  /** Playwright forgets it when the program has ended. */
  readonly #process: ChildProcess;

  private constructor(
    app: ElectronApplication,
    window: Page,
    userData: string,
    complaints: readonly string[],
  ) {
    this.app = app;
    this.window = window;
    this.userData = userData;
    this.#complaints = complaints;
    this.#process = app.process();
  }

  /** Waits for the first window to have loaded. */
  static async of(app: ElectronApplication, userData: string): Promise<Standpoint> {
    const complaints: string[] = [];
    await listen(app, complaints);
    const window = await app.firstWindow();
    await window.waitForLoadState('load');
    return new Standpoint(app, window, userData, complaints);
  }

  /** What went wrong besides what the test looked at. */
  get complaints(): readonly string[] {
    return this.#complaints.filter((complaint) => !this.#forgiven.some((pattern) => pattern.test(complaint)));
  }

  /** Lets complaints pass that a test provokes, also those still to come; returns those that came so far. */
  forgive(pattern: RegExp): readonly string[] {
    this.#forgiven = [...this.#forgiven, pattern];
    return this.#complaints.filter((complaint) => pattern.test(complaint));
  }

  /** A picture of the window in test-results/screenshots. */
  async screenshot(name: string): Promise<void> {
    await this.window.screenshot({ path: join(pictures, `${name}.png`) });
  }

  /** Chooses an entry of the native menu by the name of its action, once it can be: menus follow a moment later. */
  async chooseFromMenu(action: string): Promise<void> {
    const isChosen = (): Promise<boolean> =>
      this.app.evaluate(({ Menu }, id) => {
        const entry = Menu.getApplicationMenu()?.getMenuItemById(id);
        if (!entry?.enabled) return false;
        // Electron's types say only that it is a function.
        const click = entry.click as () => void;
        click();
        return true;
      }, action);
    await expect.poll(isChosen, `the menu has ${action}`).toBe(true);
  }

  /** Starts the program once more with the same settings and waits until that second one has ended. */
  async startSecond(...words: readonly string[]): Promise<void> {
    const [program = '', ...first] = this.#process.spawnargs;
    const own = first.filter(
      (word) => !word.startsWith('--remote-debugging') && !word.startsWith('--inspect'),
    );
    const second = spawn(program, [...own, ...words], { stdio: 'ignore' });
    await once(second, 'exit');
  }

  /** Quits as a person would; does nothing when the program has ended. */
  async close(): Promise<void> {
    if (this.#hasEnded()) return;
    await this.app.close();
  }

  /** Ends the program without a chance to save anything. */
  async kill(): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await ended;
  }

  #hasEnded(): boolean {
    const { exitCode, signalCode } = this.#process;
    return exitCode !== null || signalCode !== null;
  }
}
