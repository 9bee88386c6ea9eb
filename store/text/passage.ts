import type { Passage } from '../model/passage.ts';
import { graphemeAt, isGraphemeBoundary } from './graphemes.ts';

/** How much context a passage keeps on each side, in UTF-16 code units; a grapheme that would be divided is left out. */
const CONTEXT = 32;

/**
 * Makes the passage [from, to) of a text: its offsets in UTF-16 code units, its quotation and up to 32 units of context on each
 * side. Throws a RangeError for offsets that are no whole numbers, lie outside the text, are reversed or enclose nothing.
 */
export function describePassage(text: string, from: number, to: number): Passage {
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to > text.length || from >= to) {
    throw new RangeError(`No passage from ${from} to ${to} in a text of ${text.length} code units`);
  }
  const start = Math.max(0, from - CONTEXT);
  const end = Math.min(text.length, to + CONTEXT);
  const before = isGraphemeBoundary(text, start) ? start : Math.min(from, graphemeAt(text, start).to);
  const after = isGraphemeBoundary(text, end) ? end : Math.max(to, graphemeAt(text, end).from);
  return {
    from,
    to,
    quote: text.slice(from, to),
    prefix: text.slice(before, from),
    suffix: text.slice(to, after),
  };
}

/** Whether a passage stands in a text where it says: its offsets lie in the text and enclose its quotation. Copies nothing. */
export function holds(text: string, { from, to, quote }: Passage): boolean {
  return from >= 0 && to <= text.length && to - from === quote.length && text.startsWith(quote, from);
}
