/** For how many frames it is looked again whether what was scrolled to is in sight. */
const frames = 8;

/**
 * Scrolls to something whose place is not known before it is laid out: sections far away have a guessed height, so that what
 * comes out is looked at for some frames more. Whoever scrolls meanwhile, to something else or by hand, has the last word.
 */
export class ScrollUntil {
  readonly #scroller: Element;
  /** Gives how far it is still to be scrolled, in pixels; 0 where it is there. */
  #wanted: (() => number) | undefined;

  constructor(scroller: Element) {
    this.#scroller = scroller;
    for (const name of ['wheel', 'pointerdown'])
      scroller.addEventListener(name, () => this.stop(), { passive: true });
  }

  until(wanted: () => number): void {
    this.#wanted = wanted;
    this.#step(wanted, frames);
  }

  stop(): void {
    this.#wanted = undefined;
  }

  #step(wanted: () => number, left: number): void {
    if (this.#wanted !== wanted) return;
    const by = left === 0 ? 0 : wanted();
    if (by === 0) {
      this.#wanted = undefined;
      return;
    }
    this.#scroller.scrollTop += by;
    requestAnimationFrame(() => this.#step(wanted, left - 1));
  }
}
