import type { Cell } from '../../tables/table.ts';

/** What Excel takes in a cell at most, in UTF-16 code units. */
export const LONGEST = 32_767;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML cannot hold or would change (control characters, halves of pairs), and what looks like the way to write such. */
const unwritable =
  /[\0-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9a-fA-F]{4}_)/g;

/** Text as SpreadsheetML writes it: `_x000D_` for what XML cannot hold (ECMA-376 22.9.2.19), `_x005F_` for an underscore before such. */
export function escapeText(text: string): string {
  return text
    .replace(unwritable, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (unit) => escapes[unit] ?? unit);
}

/** The letters of a column, from 0: A, B ... Z, AA. */
export function columnName(at: number): string {
  const rest = Math.floor(at / 26) - 1;
  return (rest < 0 ? '' : columnName(rest)) + String.fromCharCode(65 + (at % 26));
}

function cellXml(cell: Cell, place: string, style: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${place}"><v>${cell}</v></c>` : '';
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  // A string in the cell itself is never taken for a formula, a number or a date.
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeText(cell)}</t></is></c>`;
}

/** The styles of cells, as the style sheet counts them. */
export const styles = { text: 1, heading: 2 } as const;

/** A row of a sheet; rows are counted from 1, and empty cells are left out. */
export function rowXml(cells: readonly Cell[], row: number, style: number = styles.text): string {
  const written = cells.map((cell, at) => cellXml(cell, `${columnName(at)}${row}`, style));
  return `<row r="${row}">${written.join('')}</row>`;
}
