import type { Format } from '../format.ts';
import { readTable } from './read.ts';
import { writeTables } from './write.ts';

function separated(id: string, name: string, separator: string): Format {
  return {
    id,
    name,
    extensions: [id],
    brings: 'codings',
    writes: 'folder',
    isTabular: true,
    read: (entries, context) => readTable(id, separator, entries, context),
    write: (reader, options) => writeTables(id, separator, reader, options),
  };
}

/** Spreadsheets of codings as comma-separated values; written as a folder of tables. */
export const csv: Format = separated('csv', 'CSV', ',');

/** The same with tabs between. */
export const tsv: Format = separated('tsv', 'TSV', '\t');
