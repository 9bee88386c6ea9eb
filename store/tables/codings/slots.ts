import type { Passage, Stance } from '../../model/records.ts';
import { parseOffsets, splitValues } from '../cells.ts';
import { describeAll } from './quotations.ts';
import type { RowWork } from './work.ts';

/**
 * The passages at the offsets in a cell, one list for each of its values; none where the offsets were measured in another
 * text, or are none.
 */
export function passagesAt(
  { row, text, offsetsHold }: RowWork,
  column: string,
): readonly (readonly Passage[])[] {
  if (!offsetsHold) return [];
  return splitValues(row.cell(column)).map((cell) => {
    const spans = parseOffsets(cell) ?? [];
    return spans.every(({ to }) => to <= text.text.length) ? describeAll(text.text, spans) : [];
  });
}

/** The passages of slots that have a single list. */
export function anchorsAt(work: RowWork): Stance['anchors'] {
  const slots = (['holders', 'issue', 'position', 'date'] as const).flatMap((slot) => {
    const [passages = []] = passagesAt(work, `${slot}_passages`);
    return passages.length === 0 ? [] : [[slot, passages] as const];
  });
  return Object.fromEntries(slots);
}
