/** How many rows are drawn above and below what is in sight. */
const AROUND = 6;

/**
 * Which rows of a long table are drawn, and by what. There are as many slots as rows are drawn; a row keeps its slot while it
 * is drawn, and a slot whose row went out of sight takes one that came into it, so that nothing is made anew by scrolling.
 */
export class RowSlots {
  #first = 0;
  #size = 0;
  /** The slots in the order in which they stand in the page. */
  #order: readonly number[] = [];

  /** The first and the last row that are drawn; the last is before the first where there is none. */
  get drawn(): readonly [number, number] {
    return [this.#first, this.#first + this.#size - 1];
  }

  get order(): readonly number[] {
    return this.#order;
  }

  /**
   * Takes what is in sight: `top` and `height` in rows, of so many rows. Slots are put in the order of their rows only where
   * the table `isAtRest`: to put them elsewhere costs nearly as much as to make them.
   */
  take(count: number, top: number, height: number, isAtRest: boolean): void {
    const size = Math.min(count, Math.ceil(height) + 1 + 2 * AROUND);
    const isOther = size !== this.#size;
    this.#size = size;
    this.#first = Math.max(0, Math.min(Math.floor(top) - AROUND, count - size));
    if (isOther || isAtRest)
      this.#order = Array.from({ length: size }, (_, nth) => (this.#first + nth) % size);
  }

  /** The row that a slot stands for. */
  rowOf(slot: number): number {
    const size = Math.max(1, this.#size);
    return this.#first + ((((slot - this.#first) % size) + size) % size);
  }
}
