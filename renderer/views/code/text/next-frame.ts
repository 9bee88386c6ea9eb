/** Does something in the next frame, once however often it is wanted: what reads the layout never makes the text wait for it. */
export class NextFrame {
  readonly #work: () => void;
  #isWanted = false;

  constructor(work: () => void) {
    this.#work = work;
  }

  want(): void {
    if (this.#isWanted) return;
    this.#isWanted = true;
    requestAnimationFrame(() => {
      this.#isWanted = false;
      this.#work();
    });
  }
}
