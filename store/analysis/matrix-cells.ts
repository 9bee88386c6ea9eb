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
  sorted: Uint32Array,
  middle: number,
): void {
  let sum = 0;
  let count = 0;
  let lowest = Infinity;
  let highest = -Infinity;
  const end = cells.starts[cell + 1] ?? 0;
  for (let place = cells.starts[cell] ?? 0; place < end; place++) {
    const number = value[sorted[place] ?? 0] ?? -1;
    if (number < 0) {
      const counts = cells.apart[apart[-1 - number] ?? 'unset'];
      counts[cell] = (counts[cell] ?? 0) + 1;
      continue;
    }
    const taken = values[number] ?? 0;
    sum += taken;
    count += 1;
    if (taken < lowest) lowest = taken;
    if (taken > highest) highest = taken;
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

/** Where each cell begins among sorted statements, and at the end their number. */
function startsOf(sorted: Uint32Array, rows: Side, columns: Side): Uint32Array {
  const starts = new Uint32Array(sorted.length + 1);
  let [size, row, column] = [0, -1, -1];
  for (let place = 0; place < sorted.length; place++) {
    const at = sorted[place] ?? 0;
    if (rows.of[at] === row && columns.of[at] === column) continue;
    row = rows.of[at] ?? 0;
    column = columns.of[at] ?? 0;
    starts[size++] = place;
  }
  starts[size++] = sorted.length;
  return starts.subarray(0, size);
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
  const starts = startsOf(sorted, rows, columns);
  const cells = emptyCells(
    starts.length - 1,
    sorted.map((at) => statements.stance[at] ?? 0),
  );
  cells.starts.set(starts);
  const middle = middleOf(statements);
  for (let cell = 0; cell < cells.row.length; cell++) {
    const first = sorted[starts[cell] ?? 0] ?? 0;
    cells.row[cell] = rows.of[first] ?? 0;
    cells.column[cell] = columns.of[first] ?? 0;
    fillCell(cells, cell, statements, sorted, middle);
  }
  return cells;
}
