/** For how many frames at most it is looked again whether what was scrolled to is in sight. */
const frames = 12;

/** For how many frames on end it must be there: sections that are laid out next to it move it away once more. */
const still = 3;

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
    this.#step(wanted, frames, still);
  }

  stop(): void {
    this.#wanted = undefined;
  }

  /** Looks whether it is there, `left` frames more at most, and until it was for `more` frames on end. */
  #step(wanted: () => number, left: number, more: number): void {
    if (this.#wanted !== wanted) return;
    const by = wanted();
    if (by !== 0) this.#scroller.scrollTop += by;
    if (left === 0 || (by === 0 && more === 0)) this.#wanted = undefined;
    else requestAnimationFrame(() => this.#step(wanted, left - 1, by === 0 ? more - 1 : still));
  }
}
