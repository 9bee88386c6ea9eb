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
  return withEnd(record, text.length, end, (span) => stepWord(text, span[end], direction, locale, end));
}

/** The same with the end at an offset of a text of some length. */
export function setBoundary(
  record: Coded,
  length: number,
  end: 'from' | 'to',
  offset: number,
): Moved | undefined {
  return withEnd(record, length, end, () => offset);
}

/** From the beginning of the first run of a record's words to the end of the last; undefined where it has none. */
export function extentOf(record: Coded): Span | undefined {
  const passages = slotOf(record)?.passages ?? [];
  const [first, last] = [passages.at(0), passages.at(-1)];
  return first === undefined || last === undefined ? undefined : { from: first.from, to: last.to };
}

function slotOf(record: Coded): ReturnType<typeof passagesOf>[number] | undefined {
  const first = firstPassage(record);
  return passagesOf(record).find(({ passages }) => first !== undefined && passages.includes(first));
}

function withEnd(
  record: Coded,
  length: number,
  end: 'from' | 'to',
  endOf: (span: Span) => number,
): Moved | undefined {
  const slot = slotOf(record);
  if (slot === undefined) return undefined;
  const spans = slot.passages.map(({ from, to }): Span => ({ from, to }));
  const at = end === 'to' ? spans.length - 1 : 0;
  const span = spans[at];
  if (span === undefined) return undefined;
  const moved = { ...span, [end]: endOf(span) };
  const before = spans[at - 1];
  const after = spans[at + 1];
  const fits =
    moved.from < moved.to && (before?.to ?? 0) <= moved.from && (after?.from ?? length) >= moved.to;
  return fits && moved[end] !== span[end]
    ? { slot: slot.slot, passages: spans.map((each, index) => (index === at ? moved : each)) }
    : undefined;
}
