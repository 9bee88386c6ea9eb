import { setImmediate } from 'node:timers/promises';
import type { InSteps } from '../model/in-steps.ts';

/** How long work may hold the event loop, in milliseconds: an edit takes some fifteen turns of it, each behind such a slice. */
const slice = 2;

/** Long work on the main thread, done in slices, so that windows are answered in between. */
export class Slices {
  #began = performance.now();

  /** Whether this slice has lasted long enough. */
  get isOver(): boolean {
    return performance.now() - this.#began >= slice;
  }

  /** Lets others go first where this slice has lasted long enough. */
  async pause(): Promise<void> {
    if (!this.isOver) return;
    await setImmediate();
    this.#began = performance.now();
  }
}

/** Does work in steps without holding the event loop for long. */
export async function inSlices<Value>(steps: InSteps<Value>): Promise<Value> {
  const slices = new Slices();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (slices.isOver) await slices.pause();
  }
}
