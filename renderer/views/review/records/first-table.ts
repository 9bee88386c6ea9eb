import { allReasons } from '../../../../store/query/check-reasons.ts';
import { type RecordColumn, recordColumns } from '../../../../store/query/record-line.ts';
import type { RecordsWanted } from '../../../../store/query/record-table.ts';

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

/** The columns of a page: those that were remembered, if they are columns. */
export function columnsOf(page: TablePage, known: unknown): readonly RecordColumn[] {
  if (!Array.isArray(known)) return firstColumns[page];
  const columns = recordColumns.filter((column) => known.includes(column));
  return columns.length === 0 ? firstColumns[page] : columns;
}
