import { type Counts, totals } from './counts.ts';
import type { Aggregate, Normalise } from './network-parameters.ts';
import { type TieList, type Ties, tieList, tiesIn } from './ties.ts';

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

/** The columns of a network that the work below reads and fills, and the number of the column that each entry is in. */
interface Work extends Counts {
  readonly weights: Float64Array;
  readonly columnOf: Uint32Array;
  /** What each value of another row is worth, given those of this row in a column. */
  readonly worth: Float64Array;
  /** What this row has with each that comes after it. */
  readonly sums: Float64Array;
  /** For Jaccard: of all that both have, the product less either's number. */
  readonly common: Float64Array;
  /** The numbers of all rows. */
  readonly everyone: Uint32Array;
  /** How many statements each row has. */
  readonly all: Float64Array;
}

function workOf(counts: Counts, weights: Float64Array): Work {
  const columnOf = new Uint32Array(counts.row.length);
  for (let column = 0; column < counts.columns; column++)
    columnOf.fill(column, counts.starts[column], counts.starts[column + 1]);
  const worth = new Float64Array(counts.values.length);
  const [sums, common] = [new Float64Array(counts.rows), new Float64Array(counts.rows)];
  const everyone = Uint32Array.from({ length: counts.rows }, (_, row) => row);
  return { ...counts, weights, columnOf, worth, sums, common, everyone, all: totals(counts) };
}

/** Adds what a row, whose entries in a column go from `first` to `rest`, has with those after it up to `end`. */
function takeColumn(work: Work, first: number, rest: number, end: number): void {
  const { row, value, count, sums, worth, weights } = work;
  const size = worth.length;
  worth.fill(0);
  for (let own = first; own < rest; own++)
    for (let other = 0; other < size; other++)
      worth[other] =
        (worth[other] ?? 0) + (count[own] ?? 0) * (weights[(value[own] ?? 0) * size + other] ?? 0);
  for (let at = rest; at < end; at++) {
    const other = row[at] ?? 0;
    sums[other] = (sums[other] ?? 0) + (worth[value[at] ?? 0] ?? 0) * (count[at] ?? 0);
  }
}

/** Adds what they have in common for Jaccard. */
function takeCommon({ row, value, count, common }: Work, first: number, rest: number, end: number): void {
  for (let own = first; own < rest; own++)
    for (let at = rest; at < end; at++) {
      if (value[at] !== value[own]) continue;
      const [mine, yours] = [count[own] ?? 0, count[at] ?? 0];
      const other = row[at] ?? 0;
      common[other] = (common[other] ?? 0) + mine * yours - mine - yours;
    }
}

/** Adds up what a row has with the rows after it; `own` are its entries. Gives back which they may be, in order. */
function takeRow(work: Work, number: number, own: Uint32Array, withCommon: boolean): Uint32Array {
  const { row, starts, columnOf, rows, everyone } = work;
  const met: number[] = [];
  let entries = 0;
  for (let at = 0; at < own.length;) {
    const first = own[at] ?? 0;
    const end = starts[(columnOf[first] ?? 0) + 1] ?? 0;
    let rest = first;
    while (rest < end && row[rest] === number) rest += 1;
    takeColumn(work, first, rest, end);
    if (withCommon) takeCommon(work, first, rest, end);
    met.push(rest, end);
    entries += end - rest;
    at += rest - first;
  }
  // A row that met few entries need not be compared with all rows.
  return entries * 4 < rows - number ? othersIn(row, met) : everyone.subarray(number + 1);
}

/** The rows of some stretches of entries, in order. */
function othersIn(row: Uint32Array, met: readonly number[]): Uint32Array {
  const found = new Set<number>();
  for (let at = 0; at < met.length; at += 2)
    for (let entry = met[at] ?? 0; entry < (met[at + 1] ?? 0); entry++) found.add(row[entry] ?? 0);
  return Uint32Array.from(found).sort();
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

/** How many ties there can be: between all rows, or as many as there are pairs of entries in a column. */
function mostTies({ rows, columns, starts }: Counts): number {
  let pairs = 0;
  for (let column = 0; column < columns; column++) {
    const entries = (starts[column + 1] ?? 0) - (starts[column] ?? 0);
    pairs += (entries * (entries - 1)) / 2;
  }
  return Math.min(pairs, (rows * (rows - 1)) / 2);
}

/** Makes ties of what a row has with others, and empties the sums for the next. */
function empty(work: Work, list: TieList, row: number, others: Uint32Array, normalise: Normalise): void {
  const { sums, common, all } = work;
  const mine = all[row] ?? 0;
  const { from, to, weight } = list;
  let { size } = list;
  for (const other of others) {
    const sum = sums[other] ?? 0;
    const by = sum === 0 ? 0 : divisor(normalise, mine, all[other] ?? 0, common[other] ?? 0);
    sums[other] = 0;
    common[other] = 0;
    if (by === 0) continue;
    from[size] = row;
    to[size] = other;
    weight[size] = sum / by;
    size += 1;
  }
  list.size = size;
}

/**
 * The network of rows that say something in the same columns, without a diagonal: each tie once, from the lower number. As in
 * Discourse Network Analyzer (Leifeld, Policy Debates and Discourse Network Analysis, 2017 and 2020), with positions on a
 * scale weighed by their distance. Costs the pairs of entries in a column, some ns each, and memory by ties.
 */
export function oneMode(counts: Counts, aggregate: OneMode, normalise: Normalise, range: number): Ties {
  const work = workOf(counts, weightsOf(counts.values, aggregate, range));
  const { starts, entries } = byRow(counts);
  const list = tieList(mostTies(counts));
  for (let row = 0; row < counts.rows; row++) {
    const own = entries.subarray(starts[row], starts[row + 1]);
    empty(work, list, row, takeRow(work, row, own, normalise === 'jaccard'), normalise);
  }
  return tiesIn(list);
}
