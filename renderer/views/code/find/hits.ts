import { firstIndex } from '../../../../store/text/first-index.ts';
import type { Span } from '../../../../store/text/span.ts';

/** Where words were found in a text, in order: from and to of each, one after the other, never overlapping. */
export class Hits {
  readonly #ends: Uint32Array;
  /** Whether there are more than these. */
  readonly hasMore: boolean;

  constructor(ends: Uint32Array, hasMore: boolean) {
    this.#ends = ends;
    this.hasMore = hasMore;
  }

  get count(): number {
    return this.#ends.length / 2;
  }

  /** The hit with an index, from 0. */
  at(index: number): Span | undefined {
    const from = this.#ends[2 * index];
    const to = this.#ends[2 * index + 1];
    return from === undefined || to === undefined ? undefined : { from, to };
  }

  /** The index of the first hit that begins at an offset or after it; the number of hits where none does. */
  firstFrom(offset: number): number {
    return firstIndex(this.count, (at) => (this.#ends[2 * at] ?? 0) >= offset);
  }

  /** The index of the last hit that ends at an offset or before it; -1 where none does. */
  lastUpTo(offset: number): number {
    return firstIndex(this.count, (at) => (this.#ends[2 * at + 1] ?? 0) > offset) - 1;
  }

  /** The indexes of the hits that have something in common with a stretch, half-open. */
  within({ from, to }: Span): Span {
    return { from: this.lastUpTo(from) + 1, to: Math.max(this.lastUpTo(from) + 1, this.firstFrom(to)) };
  }
}

/** Nothing found, or nothing looked for. */
export const noHits = new Hits(new Uint32Array(), false);
