import type { Picked } from './network.ts';
import { type OneMode, weightOf } from './one-mode.ts';
import { type Period, anyTime } from './period.ts';
import type { Ties } from './ties.ts';

/** The first and the last day of some things, by number; -Infinity and Infinity where a side is open. */
export class DaySpans {
  readonly first: Float64Array;
  readonly last: Float64Array;

  constructor(size: number) {
    this.first = new Float64Array(size).fill(Infinity);
    this.last = new Float64Array(size).fill(-Infinity);
  }

  /** Takes days in with those of one thing. */
  widen(at: number, first: number, last: number): void {
    if (first < (this.first[at] ?? Infinity)) this.first[at] = first;
    if (last > (this.last[at] ?? -Infinity)) this.last[at] = last;
  }

  /** Forgets all days. */
  clear(): void {
    this.first.fill(Infinity);
    this.last.fill(-Infinity);
  }
}

/** When a statement was made. */
export function daysOfStatement({ statements: { periods, stance } }: Picked, at: number): Period {
  return periods[stance[at] ?? 0] ?? anyTime;
}

/** What rows have said in columns, each value once with its days, by column, then row, then value. */
interface Entries {
  readonly row: Uint32Array;
  readonly value: Uint32Array;
  readonly days: DaySpans;
  /** The number of the first entry of each column, and at the end that of all. */
  readonly starts: Uint32Array;
  /** The numbers of the entries of each row. */
  readonly ofRow: readonly (readonly number[])[];
  readonly column: Uint32Array;
}

function entriesOf(picked: Picked): Entries {
  const { numbers, rows, columns, statements } = picked;
  const [height, values] = [rows.items.length, statements.values.length];
  const keyOf = (at: number): number =>
    ((columns.of[at] ?? 0) * height + (rows.of[at] ?? 0)) * values + (statements.value[at] ?? 0);
  const keys = Float64Array.from(new Set(numbers.map(keyOf))).sort();
  const places = new Map(Array.from(keys, (key, place) => [key, place]));
  const days = new DaySpans(keys.length);
  for (const at of numbers) {
    const { first, last } = daysOfStatement(picked, at);
    days.widen(places.get(keyOf(at)) ?? 0, first, last);
  }
  const row = Uint32Array.from(keys, (key) => Math.floor(key / values) % height);
  const column = Uint32Array.from(keys, (key) => Math.floor(key / values / height));
  const starts = new Uint32Array(columns.items.length + 1).fill(keys.length);
  const ofRow: number[][] = rows.items.map(() => []);
  for (let entry = keys.length - 1; entry >= 0; entry--) starts[column[entry] ?? 0] = entry;
  row.forEach((of, entry) => ofRow[of]?.push(entry));
  return { row, value: Uint32Array.from(keys, (key) => key % values), days, starts, ofRow, column };
}

/** The pairs of values that say something together. */
function countTogether(values: readonly number[], aggregate: OneMode, range: number): Uint8Array {
  return Uint8Array.from(
    values.flatMap((a) => values.map((b) => (weightOf(aggregate, a, b, range) === 0 ? 0 : 1))),
  );
}

/** Of one row, the days of what it said together with each row after it. */
function widenRow(entries: Entries, row: number, together: Uint8Array, values: number, into: DaySpans): void {
  const { value, days, column, starts, row: rows } = entries;
  for (const own of entries.ofRow[row] ?? []) {
    const end = starts[(column[own] ?? 0) + 1] ?? 0;
    const [first, last] = [days.first[own] ?? -Infinity, days.last[own] ?? Infinity];
    for (let at = own + 1; at < end; at++) {
      if (rows[at] === row || together[(value[own] ?? 0) * values + (value[at] ?? 0)] === 0) continue;
      const other = rows[at] ?? 0;
      into.widen(other, first, last);
      into.widen(other, days.first[at] ?? -Infinity, days.last[at] ?? Infinity);
    }
  }
}

function oneModeDays(picked: Picked, ties: Ties, aggregate: OneMode): DaySpans {
  const { statements, range, rows } = picked;
  const together = countTogether(statements.values, aggregate, range);
  const entries = entriesOf(picked);
  const found = new DaySpans(ties.from.length);
  const ofRow = new DaySpans(rows.items.length);
  for (let tie = 0; tie < ties.from.length;) {
    const row = ties.from[tie] ?? 0;
    ofRow.clear();
    widenRow(entries, row, together, statements.values.length, ofRow);
    for (; ties.from[tie] === row; tie++) {
      const to = ties.to[tie] ?? 0;
      found.widen(tie, ofRow.first[to] ?? -Infinity, ofRow.last[to] ?? Infinity);
    }
  }
  return found;
}

function twoModeDays(picked: Picked, ties: Ties): DaySpans {
  const width = picked.columns.items.length;
  const numbers = new Map<number, number>();
  ties.from.forEach((from, tie) => numbers.set(from * width + (ties.to[tie] ?? 0), tie));
  const found = new DaySpans(ties.from.length);
  for (const at of picked.numbers) {
    const tie = numbers.get((picked.rows.of[at] ?? 0) * width + (picked.columns.of[at] ?? 0));
    const { first, last } = daysOfStatement(picked, at);
    if (tie !== undefined) found.widen(tie, first, last);
  }
  return found;
}

/**
 * The days between which lies all that each tie is made of, see `tieSources`; a side is open where that of one statement is.
 * All in one pass: costs the pairs of entries in a column, as the network itself does.
 */
export function tieDays(picked: Picked, ties: Ties): DaySpans {
  const { mode, aggregate } = picked.parameters;
  return mode === 'one' && aggregate !== 'combine'
    ? oneModeDays(picked, ties, aggregate)
    : twoModeDays(picked, ties);
}
