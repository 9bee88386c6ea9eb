import { setImmediate } from 'node:timers/promises';

/** How long work may hold the event loop, in milliseconds: an edit takes some fifteen turns of it, each behind such a slice. */
const slice = 2;

/** Long work on the main thread, done in slices, so that windows are answered in between. */
export class Slices {
  #began = performance.now();

  /** Lets others go first where this slice has lasted long enough. */
  async pause(): Promise<void> {
    if (performance.now() - this.#began < slice) return;
    await setImmediate();
    this.#began = performance.now();
  }
}
