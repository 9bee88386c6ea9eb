/** A value among the others of its column. */
export interface RankedValue {
  readonly value: string | number;
  /** How many different values come before it, once it was put among them. */
  rank: number;
}

const { compare: compareTexts } = new Intl.Collator('en', { numeric: true });

/** Numbers as such, texts as people sort them; what people do not tell apart by its letters' numbers. */
function compare({ value: a }: RankedValue, { value: b }: RankedValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [one, other] = [String(a), String(b)];
  return compareTexts(one, other) || (one < other ? -1 : 1);
}

/**
 * Different values in their order. Comparing texts is slow, so what was put in its place stays there: of n values, one more
 * costs as many comparisons as n has binary digits.
 */
export class ValueOrder {
  readonly #known = new Map<string | number, RankedValue>();
  #sorted: readonly RankedValue[] = [];
  #fresh: RankedValue[] = [];

  /** How many different values there are. */
  get size(): number {
    return this.#known.size;
  }

  /** A value as it is known here. Its rank holds until the next value is put among them, and is none before `settle`. */
  take(value: string | number): RankedValue {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const fresh = { value, rank: -1 };
    this.#known.set(value, fresh);
    this.#fresh.push(fresh);
    return fresh;
  }

  /** Puts what was taken since in its place. */
  settle(): void {
    if (this.#fresh.length === 0) return;
    const merged: RankedValue[] = [];
    let done = 0;
    for (const fresh of this.#fresh.sort(compare)) {
      const place = this.#placeOf(fresh, done);
      for (const each of this.#sorted.slice(done, place)) merged.push(each);
      merged.push(fresh);
      done = place;
    }
    this.#sorted = merged.concat(this.#sorted.slice(done));
    this.#fresh = [];
    this.#sorted.forEach((each, rank) => {
      each.rank = rank;
    });
  }

  /** How many of those that are sorted come before another one, as far as is known at least some. */
  #placeOf(value: RankedValue, atLeast: number): number {
    let [low, high] = [atLeast, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#sorted[middle];
      if (other !== undefined && compare(other, value) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
