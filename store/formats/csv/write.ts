import { stringify } from 'csv-stringify/sync';
import { guard } from '../../tables/codings/guard.ts';
import { tablesWith } from '../../tables/choose-columns.ts';
import { slicesOf } from '../../tables/project-reader.ts';
import type { Cell } from '../../tables/table.ts';
import type { Entry, ProjectReader, WriteOptions } from '../format.ts';
import { Utf8Lines } from '../utf8.ts';

/** How many rows are made at a time: enough to be quick, few enough to stay small where cells are long. */
const ROWS = 100;

function* batches<Item>(items: Iterable<Item>): Iterable<readonly Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < ROWS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function guarded(cell: Cell): Cell {
  return typeof cell === 'string' ? guard(cell) : cell;
}

/**
 * Writes the tidy tables of a project as a folder of files: UTF-8 without a byte order mark, LF, a header, quotation marks
 * where they are needed (RFC 4180). The project is gone through once; memory holds one document and a piece of each table.
 */
export async function* writeTables(
  extension: string,
  separator: string,
  reader: ProjectReader,
  { guardFormulas = false, columns }: WriteOptions = {},
): AsyncIterable<Entry> {
  const options = { delimiter: separator, eof: false, quoted_match: /[\r\n]/, cast: { boolean: String } };
  const format = (rows: readonly (readonly Cell[])[]): string =>
    stringify(guardFormulas ? rows.map((row) => row.map(guarded)) : [...rows], options);
  const files = tablesWith(columns).map((table) => ({
    table,
    name: `${table.name}.${extension}`,
    lines: new Utf8Lines(),
  }));
  for (const { table, lines } of files) lines.add(format([table.columns.map(({ name }) => name)]));
  for await (const slice of slicesOf(reader)) {
    for (const { table, name, lines } of files) {
      for (const rows of batches(table.rows(slice))) {
        lines.add(format(rows));
        if (lines.isFull) yield { name, bytes: lines.take() };
      }
    }
  }
  for (const { name, lines } of files) if (!lines.isEmpty) yield { name, bytes: lines.take() };
}
