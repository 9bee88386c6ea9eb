import { guard } from '../../tables/codings/guard.ts';
import { tables } from '../../tables/index.ts';
import { slicesOf } from '../../tables/project-reader.ts';
import type { Cell } from '../../tables/table.ts';
import type { Entry, ProjectReader, WriteOptions } from '../format.ts';
import { Utf8Lines } from '../utf8.ts';
import { rowFormat } from './row.ts';

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
  { guardFormulas = false }: WriteOptions = {},
): AsyncIterable<Entry> {
  const format = rowFormat(separator);
  const files = tables.map((table) => ({
    table,
    name: `${table.name}.${extension}`,
    lines: new Utf8Lines(),
  }));
  for (const { table, lines } of files) lines.add(format(table.columns.map(({ name }) => name)));
  for await (const slice of slicesOf(reader)) {
    for (const { table, name, lines } of files) {
      for (const row of table.rows(slice)) {
        lines.add(format(guardFormulas ? row.map(guarded) : row));
        if (lines.isFull) yield { name, bytes: lines.take() };
      }
    }
  }
  for (const { name, lines } of files) if (!lines.isEmpty) yield { name, bytes: lines.take() };
}
