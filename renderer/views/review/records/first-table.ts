import { allReasons } from '../../../../store/query/check-reasons.ts';
import { type RecordColumn, recordColumns } from '../../../../store/query/record-line.ts';
import type { RecordsWanted } from '../../../../store/query/record-table.ts';
import { leastOf } from './record-cells.ts';

type TablePage = 'records' | 'to-check';

/** What each page shows at first. */
export const firstTable: Readonly<Record<TablePage, RecordsWanted>> = {
  records: { filter: {}, sort: null, group: null },
  'to-check': {
    filter: { gaps: allReasons },
    sort: null,
    group: 'reasons',
  },
};

const firstColumns: Readonly<Record<TablePage, readonly RecordColumn[]>> = {
  records: ['type', 'who', 'what', 'position', 'date', 'words', 'title', 'status', 'coder'],
  'to-check': ['type', 'who', 'what', 'position', 'words', 'title', 'reasons'],
};

/** What goes first where there is no room for all: the record that is chosen is shown whole beside the table. */
const spared: readonly RecordColumn[] = ['coder', 'status', 'title', 'reasons', 'date'];

/** The columns of a page: those that were remembered, if they are columns, else as many as there is room for, in pixels. */
export function columnsOf(page: TablePage, known: unknown, room: number): readonly RecordColumn[] {
  const chosen = Array.isArray(known) ? recordColumns.filter((column) => known.includes(column)) : [];
  if (chosen.length > 0) return chosen;
  let columns = firstColumns[page];
  for (const column of spared)
    if (leastOf(columns) > room) columns = columns.filter((each) => each !== column);
  return columns;
}
