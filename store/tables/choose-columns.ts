import { tables } from './index.ts';
import type { Table } from './table.ts';

/** Which columns are written, by the name of their table: a table that is not named is whole, one without columns is not written. */
export type TableColumns = Readonly<Record<string, readonly string[]>>;

function narrowed(table: Table, chosen: readonly string[] | undefined): readonly Table[] {
  if (chosen === undefined) return [table];
  const places = table.columns.flatMap(({ name }, at) => (chosen.includes(name) ? [at] : []));
  if (places.length === 0) return [];
  return [
    {
      ...table,
      columns: table.columns.filter(({ name }) => chosen.includes(name)),
      *rows(slice) {
        for (const row of table.rows(slice)) yield places.map((at) => row[at] ?? null);
      },
    },
  ];
}

/** The tidy tables with the columns that are wanted, in the order that they always have. */
export function tablesWith(columns: TableColumns = {}): readonly Table[] {
  return tables.flatMap((table) => narrowed(table, columns[table.name]));
}
