import { type Counts, totals } from './counts.ts';
import type { Aggregate, Normalise } from './network-parameters.ts';
import { TieList, type Ties } from './ties.ts';

/** What one-mode networks can be of. */
export type OneMode = Exclude<Aggregate, 'combine'>;

/**
 * How much two values say together: 1 where they are the same and less the further apart for congruence, the reverse for
 * conflict. `range` is between the outermost values; without one all are alike.
 */
export function weightOf(aggregate: OneMode, a: number, b: number, range: number): number {
  const difference = range === 0 ? 0 : Math.abs(a - b) / range;
  switch (aggregate) {
    case 'ignore':
      return 1;
    case 'congruence':
      return 1 - difference;
    case 'conflict':
      return difference;
    case 'subtract':
      return 1 - 2 * difference;
  }
}

/** The same for each value and each other one, row by row. */
function weightsOf(values: readonly number[], aggregate: OneMode, range: number): Float64Array {
  return Float64Array.from(values.flatMap((a) => values.map((b) => weightOf(aggregate, a, b, range))));
}

/** The numbers of the entries of each row, one row after the other, each by column. */
function byRow({ rows, row }: Counts): { readonly starts: Uint32Array; readonly entries: Uint32Array } {
  const starts = new Uint32Array(rows + 1);
  for (const of of row) starts[of + 1] = (starts[of + 1] ?? 0) + 1;
  for (let at = 1; at <= rows; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice();
  const entries = new Uint32Array(row.length);
  row.forEach((of, entry) => {
    const place = next[of] ?? 0;
    entries[place] = entry;
    next[of] = place + 1;
  });
  return { starts, entries };
}

/** What one row has with all that come after it: sums by row, emptied as they are taken. */
class Sums {
  readonly #counts: Counts;
  readonly #weights: Float64Array;
  readonly #columnOf: Uint32Array;
  /** What each value of the other row is worth, given those of this row in a column. */
  readonly #worth: Float64Array;
  readonly #sums: Float64Array;
  /** For Jaccard: of all that both have, the product less either's number. */
  readonly #common: Float64Array;
  /** From and to of the stretches of entries that this row met. */
  #met: number[] = [];
  #entries = 0;

  constructor(counts: Counts, weights: Float64Array) {
    this.#counts = counts;
    this.#weights = weights;
    this.#worth = new Float64Array(counts.values.length);
    this.#sums = new Float64Array(counts.rows);
    this.#common = new Float64Array(counts.rows);
    this.#columnOf = new Uint32Array(counts.row.length);
    for (let column = 0; column < counts.columns; column++)
      this.#columnOf.fill(column, counts.starts[column], counts.starts[column + 1]);
  }

  /** Sums up what a row has with the rows after it; `own` are its entries. */
  take(own: Uint32Array, withCommon: boolean): void {
    this.#met = [];
    this.#entries = 0;
    for (let at = 0; at < own.length;) {
      const first = own[at] ?? 0;
      const [rest, end] = this.#rest(first);
      this.#takeColumn(first, rest, end);
      if (withCommon) this.#takeCommon(first, rest, end);
      this.#met.push(rest, end);
      this.#entries += end - rest;
      at += rest - first;
    }
  }

  /** Hands over and empties the sums with the rows after one, in order. */
  empty(row: number, hand: (other: number, sum: number, common: number) => void): void {
    const rest = this.#counts.rows - row - 1;
    const one = (other: number): void => {
      const [sum, common] = [this.#sums[other] ?? 0, this.#common[other] ?? 0];
      if (sum === 0 && common === 0) return;
      this.#sums[other] = 0;
      this.#common[other] = 0;
      hand(other, sum, common);
    };
    // A row that met few entries need not be compared with all rows.
    if (this.#entries * 4 < rest) for (const other of this.#others()) one(other);
    else for (let other = row + 1; other < this.#counts.rows; other++) one(other);
  }

  #others(): readonly number[] {
    const found = new Set<number>();
    for (let at = 0; at < this.#met.length; at += 2)
      for (let entry = this.#met[at] ?? 0; entry < (this.#met[at + 1] ?? 0); entry++)
        found.add(this.#counts.row[entry] ?? 0);
    return [...found].sort((a, b) => a - b);
  }

  /** The first entry after those of the same row and column, and the end of the column. */
  #rest(own: number): readonly [number, number] {
    const { row, starts } = this.#counts;
    const end = starts[(this.#columnOf[own] ?? 0) + 1] ?? 0;
    let at = own;
    while (at < end && row[at] === row[own]) at += 1;
    return [at, end];
  }

  #takeColumn(first: number, rest: number, end: number): void {
    const { row, value, count } = this.#counts;
    const sums = this.#sums;
    const worth = this.#worth;
    const size = worth.length;
    worth.fill(0);
    for (let own = first; own < rest; own++)
      for (let other = 0; other < size; other++)
        worth[other] =
          (worth[other] ?? 0) + (count[own] ?? 0) * (this.#weights[(value[own] ?? 0) * size + other] ?? 0);
    for (let at = rest; at < end; at++) {
      const other = row[at] ?? 0;
      sums[other] = (sums[other] ?? 0) + (worth[value[at] ?? 0] ?? 0) * (count[at] ?? 0);
    }
  }

  #takeCommon(first: number, rest: number, end: number): void {
    const { row, value, count } = this.#counts;
    const common = this.#common;
    for (let own = first; own < rest; own++)
      for (let at = rest; at < end; at++) {
        if (value[at] !== value[own]) continue;
        const [mine, yours] = [count[own] ?? 0, count[at] ?? 0];
        const other = row[at] ?? 0;
        common[other] = (common[other] ?? 0) + mine * yours - mine - yours;
      }
  }
}

/** By what a tie is divided; nothing is left of one that is divided by nothing. */
function divisor(normalise: Normalise, mine: number, yours: number, common: number): number {
  switch (normalise) {
    case 'average':
      return (mine + yours) / 2;
    case 'jaccard':
      return mine + yours + common;
    case 'cosine':
      return mine * yours;
    case 'no':
    case 'activity':
    case 'prominence':
      return 1;
  }
}

/**
 * The network of rows that say something in the same columns, without a diagonal: each tie once, from the lower number. As in
 * Discourse Network Analyzer (Leifeld, Policy Debates and Discourse Network Analysis, 2017 and 2020), with positions on a
 * scale weighed by their distance. Costs the pairs of entries in a column, about 2 ns each, and memory by ties.
 */
export function oneMode(counts: Counts, aggregate: OneMode, normalise: Normalise, range: number): Ties {
  const sums = new Sums(counts, weightsOf(counts.values, aggregate, range));
  const { starts, entries } = byRow(counts);
  const all = totals(counts);
  const list = new TieList();
  for (let row = 0; row < counts.rows; row++) {
    sums.take(entries.subarray(starts[row], starts[row + 1]), normalise === 'jaccard');
    sums.empty(row, (other, sum, common) => {
      const by = divisor(normalise, all[row] ?? 0, all[other] ?? 0, common);
      list.add(row, other, by === 0 ? 0 : sum / by);
    });
  }
  return list.ties;
}
