import { columnNames, review } from '../../../../store/messages/window-review.ts';
import { type RecordColumn, recordColumns } from '../../../../store/query/record-line.ts';
import { askMenu } from '../../../ui/menu.ts';

/** What every record has of its own, so that nothing is put together by it. */
const ungrouped: readonly RecordColumn[] = ['words', 'note', 'created', 'changed'];

/** Asks by which column records are put together; null by none, undefined where nothing was chosen. */
export async function askGroup(
  button: HTMLElement,
  group: RecordColumn | null,
): Promise<RecordColumn | null | undefined> {
  const columns = recordColumns.filter((column) => !ungrouped.includes(column));
  const chosen = await askMenu(button, review.group, [
    { id: '', label: review.noGroup, checked: group === null },
    ...columns.map((column) => ({ id: column, label: columnNames[column], checked: group === column })),
  ]);
  return chosen === null ? undefined : (columns.find((column) => column === chosen) ?? null);
}

/** Asks for a column to show or not; gives those that are then shown, undefined where nothing was chosen. */
export async function askColumns(
  button: HTMLElement,
  shown: readonly RecordColumn[],
): Promise<readonly RecordColumn[] | undefined> {
  const chosen = await askMenu(
    button,
    review.columns,
    recordColumns.map((column) => ({
      id: column,
      label: columnNames[column],
      checked: shown.includes(column),
    })),
  );
  const columns = recordColumns.filter((column) => shown.includes(column) !== (column === chosen));
  return chosen === null || columns.length === 0 ? undefined : columns;
}
