import type { SheetRow } from './sheet.ts';

const formula = /^[=+\-@\t\r＝＋－＠]/;
const guardedFormula = /^'+[=+\-@\t\r＝＋－＠]/;

/** A number with its sign and nothing else, which no program reads as a formula. */
const signedNumber = /^[+-]\d{1,15}(?:\.\d{1,15})?$/;

function isFormula(cell: string): boolean {
  return formula.test(cell) && !signedNumber.test(cell);
}

/**
 * Puts an apostrophe before a cell that a spreadsheet would take for a formula, and before one that looks so guarded: one that
 * begins as OWASP's "CSV Injection" says, unless it is a plain signed number.
 */
export function guard(cell: string): string {
  return isFormula(cell) || guardedFormula.test(cell) ? `'${cell}` : cell;
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
    ({ cells }) => !cells.some((cell, column) => !numbers.has(column) && isFormula(cell)),
  );
  return (cell) => (isGuarded && guardedFormula.test(cell) ? cell.slice(1) : cell);
}
