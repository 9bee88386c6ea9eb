import { tablesWith } from '../../tables/choose-columns.ts';
import { slicesOf } from '../../tables/project-reader.ts';
import type { Cell } from '../../tables/table.ts';
import type { Entry, ProjectReader, WriteOptions } from '../format.ts';
import { LONGEST } from './cell-xml.ts';
import { continued, piecesOf } from './long-cells.ts';
import { MOST_ROWS, WorkbookWriter } from './sheet-writer.ts';

/** What a cell is too short for: where it stands, and the rest of its text. */
interface Rest {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly pieces: readonly string[];
}

function isLong(cell: Cell): cell is string {
  return typeof cell === 'string' && cell.length > LONGEST;
}

/**
 * Writes the tidy tables of a project as a workbook with a sheet a table: numbers as numbers, all else as text, which no
 * spreadsheet takes for formulas, numbers or dates. Text that a cell cannot hold goes on in a sheet of its own, and rows that
 * a sheet cannot hold in another of its name. Memory holds one document, and what is packed of all sheets but the first.
 */
export async function* writeWorkbook(
  reader: ProjectReader,
  { columns }: WriteOptions = {},
  mostRows = MOST_ROWS,
): AsyncIterable<Entry> {
  const name = 'project.xlsx';
  const workbook = new WorkbookWriter(mostRows);
  const sheets = tablesWith(columns).map((table) => ({
    table,
    names: table.columns.map((column) => column.name),
    sheet: workbook.sheet(
      table.name,
      table.columns.map((column) => column.name),
    ),
  }));
  const rests: Rest[] = [];
  for await (const slice of slicesOf(reader)) {
    for (const { table, names, sheet } of sheets) {
      for (const cells of table.rows(slice)) {
        const place = sheet.add(cells.map((cell) => (isLong(cell) ? (piecesOf(cell)[0] ?? '') : cell)));
        for (const [at, cell] of cells.entries()) {
          if (!isLong(cell)) continue;
          rests.push({ ...place, column: names[at] ?? '', pieces: piecesOf(cell).slice(1) });
        }
        for (const bytes of workbook.take()) yield { name, bytes };
      }
    }
  }
  if (rests.length > 0) {
    const further = workbook.sheet(continued.name, continued.columns);
    for (const { sheet, row, column, pieces } of rests)
      for (const [at, text] of pieces.entries()) further.add([sheet, row, column, at + 1, text]);
  }
  workbook.end();
  for (const bytes of workbook.take()) yield { name, bytes };
}
