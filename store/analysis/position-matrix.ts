import type { StanceId } from '../model/id.ts';
import { type Named, type Side, sideOf } from './counts.ts';
import type { Somebody } from './level.ts';
import { type MatrixCells, cellsOf, middleOf } from './matrix-cells.ts';
import type { NetworkParameters } from './network-parameters.ts';
import type { Period } from './period.ts';
import { numbersIn, timeBetween } from './pick.ts';
import { withoutRepeats } from './repeats.ts';
import { byScore, firstAxis } from './seriation.ts';
import type { Statements } from './statements.ts';

/** How rows and columns are ordered: by name, by how much was said, or so that what is alike stands together. */
export type MatrixOrder = 'name' | 'count' | 'similarity';

/** All of them. */
export const matrixOrders: readonly MatrixOrder[] = ['name', 'count', 'similarity'];

/** What a matrix is made of, and how. */
export interface MatrixParameters extends Pick<
  NetworkParameters,
  'level' | 'duplicates' | 'from' | 'to' | 'imprecise'
> {
  readonly order: MatrixOrder;
}

/** What is made unless something else is asked for. */
export const usualMatrix: MatrixParameters = {
  level: { type: 'coded' },
  duplicates: 'include',
  from: null,
  to: null,
  imprecise: 'count',
  order: 'name',
};

/** Who stands where on what. */
export interface PositionMatrix {
  readonly rows: readonly Somebody[];
  readonly columns: Statements['issues'];
  readonly cells: MatrixCells;
  /** The ids that the sources of cells are the numbers of. */
  readonly stances: readonly StanceId[];
  /** How many statements are in the cells: with a value, and apart. */
  readonly counted: number;
  /** How many stances are left out for want of an issue, or of somebody at this level; of all times. */
  readonly without: Statements['without'];
}

/** How many statements each row or column has. */
function sizes(items: number, of: Uint32Array, { starts }: MatrixCells): Float64Array {
  const sums = new Float64Array(items);
  of.forEach((place, cell) => {
    sums[place] = (sums[place] ?? 0) + (starts[cell + 1] ?? 0) - (starts[cell] ?? 0);
  });
  return sums;
}

/** What rows and columns are ordered by, the highest first; 0 for cells in the middle, and for those without a value. */
function scoresOf(
  rows: number,
  columns: number,
  cells: MatrixCells,
  order: Exclude<MatrixOrder, 'name'>,
  middle: number,
): { readonly rows: Float64Array; readonly columns: Float64Array } {
  const { row, column, mean } = cells;
  if (order === 'count') return { rows: sizes(rows, row, cells), columns: sizes(columns, column, cells) };
  const weight = mean.map((each) => (Number.isNaN(each) ? 0 : each - middle));
  return firstAxis({ rows, columns, row, column, weight });
}

/** A side with its items in another order. */
function ordered<Item extends Named>({ items, of }: Side<Item>, order: readonly number[]): Side<Item> {
  const places = new Uint32Array(items.length);
  for (const [place, before] of order.entries()) places[before] = place;
  return { items: order.flatMap((at) => items[at] ?? []), of: of.map((at) => places[at] ?? 0) };
}

/**
 * The matrix of actors and issues: means of positions on the scale, which what is mixed, unclear, declined or unset is no part
 * of; that is counted beside them. `time` is the stretch of days that counts, by default that of the parameters. The level is
 * that of the statements. Linear, but for sorting names.
 */
export function positionMatrix(
  statements: Statements,
  parameters: MatrixParameters,
  time: Period = timeBetween(parameters.from, parameters.to),
): PositionMatrix {
  const { order, duplicates, imprecise } = parameters;
  const picked = withoutRepeats(statements, numbersIn(statements, time, imprecise), duplicates, false);
  let rows = sideOf(statements.holders, statements.holder, picked);
  let columns = sideOf(statements.issues, statements.issue, picked);
  let cells = cellsOf(statements, rows, columns, picked);
  if (order !== 'name') {
    const middle = middleOf(statements);
    const scores = scoresOf(rows.items.length, columns.items.length, cells, order, middle);
    rows = ordered(rows, byScore(scores.rows));
    columns = ordered(columns, byScore(scores.columns));
    cells = cellsOf(statements, rows, columns, picked);
  }
  return {
    rows: rows.items,
    columns: columns.items,
    cells,
    stances: statements.stances.map(({ id }) => id),
    counted: picked.length,
    without: statements.without,
  };
}

/** The ids of the stances that a cell is made of, as they come in time. */
export function cellSources({ cells, stances }: PositionMatrix, cell: number): readonly StanceId[] {
  const own = cells.sources.subarray(cells.starts[cell], cells.starts[cell + 1]);
  return Array.from(own).flatMap((at) => stances[at] ?? []);
}
