import { type TemplateResult, html, nothing } from 'lit';
import type { Scale } from '../../../../store/model/records.ts';
import type { RecordColumn, RecordLine } from '../../../../store/query/record-line.ts';
import type { RecordGroup } from '../../../../store/query/record-table.ts';
import { icon } from '../../../ui/icon.ts';
import { placedAt } from './placed-at.ts';
import { cell, groupText } from './record-cells.ts';

/** How high a row is, in pixels; as in the styles. */
export const ROW = 32;

/** What all rows of a table have in common. */
export interface RowView {
  readonly columns: readonly RecordColumn[];
  readonly scale: Scale['values'];
  /** The column by which records are put together. */
  readonly group: RecordColumn | null;
}

/**
 * A record; undefined while it is not here. It is the same elements whatever the record, so that a row takes another record
 * by other words alone.
 */
export function recordRow(
  row: number,
  line: RecordLine | undefined,
  is: { readonly active: boolean; readonly chosen: boolean },
  { columns, scale }: RowView,
): TemplateResult {
  return html`<div
    id="row-${row}"
    class="row ${is.active ? 'active' : ''}"
    role="row"
    data-row=${row}
    data-id=${line?.id ?? nothing}
    aria-rowindex=${row + 2}
    aria-selected=${is.chosen}
    aria-busy=${line === undefined}
    ${placedAt(row * ROW)}
  >
    <div role="gridcell" class="box"><i aria-hidden="true">${icon('check')}</i></div>
    ${columns.map((column) => cell(line, column, scale))}
  </div>`;
}

/** The head of records that belong together. */
export function groupRow(
  row: number,
  group: RecordGroup,
  is: { readonly active: boolean; readonly open: boolean },
  view: RowView,
): TemplateResult {
  return html`<div
    id="row-${row}"
    class="row group ${is.active ? 'active' : ''}"
    role="row"
    data-row=${row}
    aria-rowindex=${row + 2}
    aria-expanded=${is.open}
    ${placedAt(row * ROW)}
  >
    <div role="gridcell" aria-colspan=${view.columns.length + 1}>
      ${icon(is.open ? 'chevron-down' : 'chevron-end')}
      <span dir="auto">${view.group === null ? '' : groupText(group.first, view.group)}</span>
      <small>${group.count.toLocaleString('en')}</small>
    </div>
  </div>`;
}
