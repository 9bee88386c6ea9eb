import type { SheetRow } from './sheet.ts';

const formula = /^[=+\-@\t\r＝＋－＠]/;
const guardedFormula = /^'+[=+\-@\t\r＝＋－＠]/;

/** Puts an apostrophe before a cell that a spreadsheet would take for a formula, and before one that looks so guarded. */
export function guard(cell: string): string {
  return formula.test(cell) || guardedFormula.test(cell) ? `'${cell}` : cell;
}

/**
 * The way back to the cells as they were; where a table was written unguarded, cells stay as they are. `numbers` are the
 * columns that hold numbers, which are never guarded and so do not tell.
 */
export function unguarded(
  rows: readonly SheetRow[],
  numbers: ReadonlySet<number> = new Set(),
): (cell: string) => string {
  const isGuarded = rows.every(
    ({ cells }) => !cells.some((cell, column) => !numbers.has(column) && formula.test(cell)),
  );
  return (cell) => (isGuarded && guardedFormula.test(cell) ? cell.slice(1) : cell);
}
