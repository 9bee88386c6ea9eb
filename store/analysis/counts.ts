import { compareNames } from '../query/tree.ts';
import type { Statements } from './statements.ts';

/**
 * How often each row has each value in each column, where it has it at all: entries by column, then row, then value.
 * `starts` has the number of the first entry of each column, and at its end that of all.
 */
export interface Counts {
  readonly rows: number;
  readonly columns: number;
  /** The values that entries are of, by number. */
  readonly values: readonly number[];
  readonly starts: Uint32Array;
  readonly row: Uint32Array;
  readonly value: Uint16Array;
  readonly count: Uint32Array;
}

/** Something that can be a row or a column. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** The things on one side of a network, by name, and the number that each statement has there. */
export interface Side<Item extends Named = Named> {
  readonly items: readonly Item[];
  readonly of: Uint32Array;
}

/** One side of the picked statements: those of all things that they are of; `of` is the column with their numbers. */
export function sideOf<Item extends Named>(
  all: readonly Item[],
  of: Uint32Array,
  picked: readonly number[],
): Side<Item> {
  const isFound = new Uint8Array(all.length);
  for (const at of picked) isFound[of[at] ?? 0] = 1;
  const numbers = all.flatMap((item, number) => (isFound[number] === 1 ? [{ item, number }] : []));
  numbers.sort((a, b) => compareNames(a.item, b.item));
  const places = new Uint32Array(all.length);
  for (const [place, { number }] of numbers.entries()) places[number] = place;
  return { items: numbers.map(({ item }) => item), of: of.map((number) => places[number] ?? 0) };
}

/** Numbers of statements in the order of a key, those with the same in the order they had. Counting sort: linear. */
export function sortedBy(
  picked: Uint32Array<ArrayBuffer>,
  keys: number,
  keyOf: (at: number) => number,
): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(keys + 1);
  for (const at of picked) {
    const next = keyOf(at) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let key = 1; key <= keys; key++) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  const sorted = new Uint32Array(picked.length);
  for (const at of picked) {
    const key = keyOf(at);
    const place = starts[key] ?? 0;
    sorted[place] = at;
    starts[key] = place + 1;
  }
  return sorted;
}

/** Counts the picked statements. */
export function count(
  { value, values }: Statements,
  rowSide: Side,
  columnSide: Side,
  picked: readonly number[],
): Counts {
  const [row, rows] = [rowSide.of, rowSide.items.length];
  const [column, columns] = [columnSide.of, columnSide.items.length];
  let sorted = Uint32Array.from(picked);
  sorted = sortedBy(sorted, values.length, (at) => value[at] ?? 0);
  sorted = sortedBy(sorted, rows, (at) => row[at] ?? 0);
  sorted = sortedBy(sorted, columns, (at) => column[at] ?? 0);
  const starts = new Uint32Array(columns + 1);
  const entries = {
    row: new Uint32Array(sorted.length),
    value: new Uint16Array(sorted.length),
    count: new Uint32Array(sorted.length),
  };
  let last = -1;
  let before = -1;
  for (const at of sorted) {
    const isSame =
      before >= 0 && row[at] === row[before] && column[at] === column[before] && value[at] === value[before];
    if (!isSame) {
      last += 1;
      entries.row[last] = row[at] ?? 0;
      entries.value[last] = value[at] ?? 0;
    }
    entries.count[last] = (entries.count[last] ?? 0) + 1;
    starts[(column[at] ?? 0) + 1] = last + 1;
    before = at;
  }
  // A column without entries begins where the one before it ends.
  for (let at = 1; at <= columns; at++) starts[at] = Math.max(starts[at] ?? 0, starts[at - 1] ?? 0);
  const size = last + 1;
  return {
    rows,
    columns,
    values,
    starts,
    row: entries.row.slice(0, size),
    value: entries.value.slice(0, size),
    count: entries.count.slice(0, size),
  };
}

/** How many statements each row has. */
export function totals({ rows, row, count: counts }: Counts): Float64Array {
  const sums = new Float64Array(rows);
  for (let at = 0; at < row.length; at++) {
    const of = row[at] ?? 0;
    sums[of] = (sums[of] ?? 0) + (counts[at] ?? 0);
  }
  return sums;
}
