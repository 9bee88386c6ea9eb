import type { Coded } from '../../../../store/model/records.ts';
import { firstFrom } from './record-order.ts';

/**
 * The record after or before the chosen one, in the order of the text; with none chosen, the nearest to the caret. A link,
 * which has no words, stands where it starts from.
 */
export function nextRecord(
  order: readonly Coded[],
  chosen: Coded | undefined,
  caret: number,
  by: -1 | 1,
): Coded | undefined {
  const id = chosen?.type === 'link' ? chosen.from : chosen?.id;
  const at = id === undefined ? -1 : order.findIndex((record) => record.id === id);
  if (at !== -1) return order[at + by];
  const next = firstFrom(order, caret);
  return order[by === 1 ? next : next - 1];
}
