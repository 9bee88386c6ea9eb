import type { Cell } from '../../tables/table.ts';

/**
 * The way to write rows as lines of separated values (RFC 4180), without the line feed: a cell has quotation marks where the
 * separator, a quotation mark or the end of a line is in it.
 */
export function rowFormat(separator: string): (row: readonly Cell[]) => string {
  const special = new RegExp(`["\\r\\n${separator}]`);
  const format = (cell: Cell): string => {
    if (typeof cell !== 'string') return cell === null ? '' : String(cell);
    return special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  };
  return (row) => row.map(format).join(separator);
}
