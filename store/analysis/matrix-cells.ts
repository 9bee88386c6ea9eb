import { type Side, sortedBy } from './counts.ts';
import { type Apart, type Statements, apart } from './statements.ts';
import { isBinary } from './two-mode.ts';

/** The cells of a matrix that something was said in, as columns, by row, then column. */
export interface MatrixCells {
  readonly row: Uint32Array;
  readonly column: Uint32Array;
  /** How many statements have a value of the scale, and their mean, lowest and highest value; NaN where none has. */
  readonly count: Uint32Array;
  readonly mean: Float64Array;
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
  /** Whether values stand on both sides of the middle: 1 where they do. */
  readonly isOpposed: Uint8Array;
  /** How many have none: they are no part of the mean. */
  readonly apart: Readonly<Record<Apart, Uint32Array>>;
  /** Where the sources of each cell begin, and at its end that of all; numbers of stances, as they come in time. */
  readonly starts: Uint32Array;
  readonly sources: Uint32Array;
}

function emptyCells(size: number, sources: Uint32Array): MatrixCells {
  const counts = (): Uint32Array => new Uint32Array(size);
  const values = (): Float64Array => new Float64Array(size).fill(NaN);
  return {
    ...{ row: counts(), column: counts(), count: counts(), isOpposed: new Uint8Array(size) },
    ...{ mean: values(), lowest: values(), highest: values() },
    apart: { mixed: counts(), unclear: counts(), declined: counts(), unset: counts() },
    ...{ starts: new Uint32Array(size + 1), sources },
  };
}

/** Puts the statements of one cell together: those from one place in the sorted ones to another. */
function fillCell(
  cells: MatrixCells,
  cell: number,
  { value, values }: Statements,
  own: Uint32Array,
  middle: number,
): void {
  let [sum, count, lowest, highest] = [0, 0, Infinity, -Infinity];
  for (const at of own) {
    const number = value[at] ?? -1;
    if (number < 0) {
      const counts = cells.apart[apart[-1 - number] ?? 'unset'];
      counts[cell] = (counts[cell] ?? 0) + 1;
      continue;
    }
    const taken = values[number] ?? 0;
    sum += taken;
    count += 1;
    lowest = Math.min(lowest, taken);
    highest = Math.max(highest, taken);
  }
  if (count === 0) return;
  cells.count[cell] = count;
  cells.mean[cell] = sum / count;
  cells.lowest[cell] = lowest;
  cells.highest[cell] = highest;
  cells.isOpposed[cell] = lowest < middle && highest > middle ? 1 : 0;
}

/** What lies between the sides: 0, and between no and yes where there is nothing else. */
export function middleOf({ values }: Statements): number {
  return isBinary(values) ? 0.5 : 0;
}

/** Counts the picked statements cell by cell. Linear. */
export function cellsOf(
  statements: Statements,
  rows: Side,
  columns: Side,
  picked: readonly number[],
): MatrixCells {
  let sorted = sortedBy(Uint32Array.from(picked), columns.items.length, (at) => columns.of[at] ?? 0);
  sorted = sortedBy(sorted, rows.items.length, (at) => rows.of[at] ?? 0);
  const starts: number[] = [];
  sorted.forEach((at, place) => {
    const before = sorted[place - 1] ?? -1;
    if (before === -1 || rows.of[at] !== rows.of[before] || columns.of[at] !== columns.of[before])
      starts.push(place);
  });
  const cells = emptyCells(
    starts.length,
    sorted.map((at) => statements.stance[at] ?? 0),
  );
  cells.starts.set([...starts, sorted.length]);
  const middle = middleOf(statements);
  for (const [cell, start] of starts.entries()) {
    const first = sorted[start] ?? 0;
    cells.row[cell] = rows.of[first] ?? 0;
    cells.column[cell] = columns.of[first] ?? 0;
    fillCell(cells, cell, statements, sorted.subarray(start, starts[cell + 1]), middle);
  }
  return cells;
}
