import { stringify } from 'csv-stringify/sync';
import { guard } from '../../tables/codings/guard.ts';
import { tables } from '../../tables/index.ts';
import { slicesOf } from '../../tables/project-reader.ts';
import type { Cell } from '../../tables/table.ts';
import type { Entry, ProjectReader, WriteOptions } from '../format.ts';
import { toUtf8 } from '../utf8.ts';

/** About how many characters are written at a time. */
const PIECE = 65_536;

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
  const lines = (rows: readonly (readonly Cell[])[]): string =>
    stringify(
      guardFormulas
        ? rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guard(cell) : cell)))
        : [...rows],
      {
        delimiter: separator,
        record_delimiter: '\n',
        quoted_match: /[\r\n]/,
        cast: { boolean: String },
      },
    );
  const files = tables.map((table) => ({
    table,
    name: `${table.name}.${extension}`,
    waiting: lines([table.columns.map(({ name }) => name)]),
  }));
  const piece = (file: (typeof files)[number]): Entry => {
    const bytes = toUtf8(file.waiting);
    file.waiting = '';
    return { name: file.name, bytes };
  };
  for await (const slice of slicesOf(reader)) {
    for (const file of files) {
      for (const rows of batches(file.table.rows(slice))) {
        file.waiting += lines(rows);
        if (file.waiting.length > PIECE) yield piece(file);
      }
    }
  }
  for (const file of files) if (file.waiting !== '') yield piece(file);
}
