import { type TemplateResult, html, nothing } from 'lit';
import { certainties, positionLabel, statuses } from '../../../../store/messages/labels.ts';
import { checkReasonNames, review } from '../../../../store/messages/window-review.ts';
import type { Scale } from '../../../../store/model/records.ts';
import type { RecordColumn, RecordLine } from '../../../../store/query/record-line.ts';
import { toneOf } from '../../../ui/position-tone.ts';

const moments = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short' });

/** What a cell says; the same word for word in a tooltip where it is cut off. */
export function cellText(line: RecordLine, column: RecordColumn): string {
  switch (column) {
    case 'type':
      return review.types[line.type];
    case 'who':
    case 'by':
      return line[column].join(', ');
    case 'position':
      return line.position === undefined ? '' : positionLabel(line.position);
    case 'certainty':
      return line.certainty === null ? '' : certainties[line.certainty];
    case 'status':
      return statuses[line.status];
    case 'reasons':
      return line.reasons.map((reason) => checkReasonNames[reason]).join(', ');
    case 'created':
    case 'changed':
      return moments.format(new Date(line[column]));
    case 'date':
      return line.date ?? '';
    case 'what':
    case 'words':
    case 'note':
    case 'title':
    case 'coder':
      return line[column].replaceAll(/\s+/g, ' ');
  }
}

/** The head of a group: what its records have in common in the column. */
export function groupText(line: RecordLine, column: RecordColumn): string {
  return cellText(line, column) || review.unset;
}

/** A cell as it is drawn; empty while the record is not here. */
export function cell(
  line: RecordLine | undefined,
  column: RecordColumn,
  scale: Scale['values'],
): TemplateResult {
  const text = line === undefined ? '' : cellText(line, column);
  if (column === 'position') {
    const tone = line?.position === undefined ? '' : `chip tone-${toneOf(line.position, scale)}`;
    return html`<div role="gridcell" class="position"><span class=${tone}>${text}</span></div>`;
  }
  if (column === 'type') {
    const dot = line === undefined ? '' : `dot ${line.type}`;
    return html`<div role="gridcell" class="type ${dot}">${text}</div>`;
  }
  if (column === 'reasons') return reasonsCell(line);
  return html`<div role="gridcell" class=${column} dir="auto">${text}</div>`;
}

/** Why a record waits, in a narrow cell: the first reason, and how many more; the tooltip and the details have all. */
function reasonsCell(line: RecordLine | undefined): TemplateResult {
  const [first, ...others] = line?.reasons ?? [];
  const all = line === undefined || others.length === 0 ? nothing : cellText(line, 'reasons');
  return html`<div role="gridcell" class="reasons" aria-label=${all}>
    <span>${first === undefined ? '' : checkReasonNames[first]}</span>
    <small>${others.length === 0 ? '' : review.moreReasons(others.length)}</small>
  </div>`;
}

/** How wide a column is at least, in pixels, and what share it has of what is left. */
const widths: Readonly<Record<RecordColumn, readonly [number, number]>> = {
  type: [92, 0],
  who: [112, 1.2],
  what: [100, 1.2],
  position: [92, 0],
  certainty: [80, 0],
  date: [110, 0],
  by: [100, 1],
  words: [140, 2.6],
  note: [110, 1.2],
  title: [90, 1],
  status: [76, 0],
  coder: [68, 0.5],
  created: [156, 0],
  changed: [156, 0],
  reasons: [128, 1],
};

/** The column of the boxes. */
const boxes = 34;

/** How wide a grid with some columns is at least, in pixels. */
export function leastOf(columns: readonly RecordColumn[]): number {
  return columns.reduce((sum, column) => sum + widths[column][0], boxes);
}

/** The tracks of a grid with some columns, after that of the boxes, and how wide it is at least. */
export function tracksOf(columns: readonly RecordColumn[]): {
  readonly tracks: string;
  readonly least: string;
} {
  const tracks = columns.map((column) => {
    const [least, share] = widths[column];
    return share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`;
  });
  return { tracks: [`${boxes}px`, ...tracks].join(' '), least: `${leastOf(columns)}px` };
}
