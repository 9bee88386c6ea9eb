import type { WindowPort } from './platform.ts';

/** How long a window is waited for, in milliseconds: one that hangs must not keep the program from ending. */
const patience = 2000;

/** Windows that are about to lose what they show, and were asked to keep what is typed in them. */
export class Leaving {
  readonly #asked = new Map<number, (isKept: boolean) => void>();

  /** Has windows keep what is typed in them; false where one of them could not. */
  async ask(windows: readonly WindowPort[]): Promise<boolean> {
    const kept = await Promise.all(windows.map((window) => this.#ask(window)));
    return kept.every((isKept) => isKept);
  }

  /** A window has kept what it could. */
  answered({ id }: WindowPort, isKept: boolean): void {
    this.#asked.get(id)?.(isKept);
    this.#asked.delete(id);
  }

  #ask(window: WindowPort): Promise<boolean> {
    return new Promise((resolve) => {
      this.#asked.set(window.id, resolve);
      setTimeout(() => resolve(true), patience).unref();
      window.send('leave', null);
    });
  }
}
