import { firstPassage } from '../../../../store/model/place.ts';
import { passagesOf } from '../../../../store/model/passages.ts';
import type { Coded } from '../../../../store/model/records.ts';
import { stepWord } from '../../../../store/text/boundaries.ts';
import type { Span } from '../../../../store/text/span.ts';

/** New passages of one slot of a record. */
export interface Moved {
  readonly slot: string;
  readonly passages: readonly Span[];
}

/**
 * The passages of a record with one of its ends a word further: the end of the last run, or the start of the first. Undefined
 * where it has no words, or the run would become empty or run into the one beside it.
 */
export function moveBoundary(
  record: Coded,
  text: string,
  end: 'from' | 'to',
  direction: -1 | 1,
  locale?: string,
): Moved | undefined {
  const first = firstPassage(record);
  const slot = passagesOf(record).find(({ passages }) => first !== undefined && passages.includes(first));
  if (slot === undefined) return undefined;
  const spans = slot.passages.map(({ from, to }): Span => ({ from, to }));
  const at = end === 'to' ? spans.length - 1 : 0;
  const span = spans[at];
  if (span === undefined) return undefined;
  const moved = { ...span, [end]: stepWord(text, span[end], direction, locale, end) };
  const before = spans[at - 1];
  const after = spans[at + 1];
  const fits =
    moved.from < moved.to && (before?.to ?? 0) <= moved.from && (after?.from ?? text.length) >= moved.to;
  return fits
    ? { slot: slot.slot, passages: spans.map((each, index) => (index === at ? moved : each)) }
    : undefined;
}
