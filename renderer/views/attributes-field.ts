import { panels } from '../../store/messages/window-panels.ts';
import type { Attributes } from '../../store/model/records.ts';
import type { FieldColumn, FieldRow } from '../ui/rows-field.ts';

/** The columns of the rows that show attributes. */
export const attributeColumns: readonly FieldColumn[] = [
  { key: 'name', label: panels.attributeName, type: 'text' },
  { key: 'value', label: panels.attributeValue, type: 'text' },
];

/** Attributes as rows. */
export function attributeRows(attributes: Attributes): readonly FieldRow[] {
  return Object.entries(attributes).map(([name, value]) => ({ name, value }));
}

/** Rows as attributes; those without a name are left out, of two with one name the last counts. */
export function attributesOf(rows: readonly FieldRow[]): Attributes {
  return Object.fromEntries(
    rows.flatMap(({ name = '', value = '' }) => (name.trim() === '' ? [] : [[name.trim(), value] as const])),
  );
}
