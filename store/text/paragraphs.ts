import { firstIndex } from './first-index.ts';
import type { Span } from './span.ts';

/**
 * The paragraphs of a text, split at line feeds, which belong to none; an empty line is an empty paragraph, and an empty
 * text has one. Cost: one pass.
 */
export function paragraphs(text: string): readonly Span[] {
  const found: Span[] = [];
  let from = 0;
  for (let to = text.indexOf('\n'); to !== -1; to = text.indexOf('\n', from)) {
    found.push({ from, to });
    from = to + 1;
  }
  found.push({ from, to: text.length });
  return found;
}

/**
 * The index of the paragraph that an offset lies in; the offset of a line feed counts to the paragraph before it. Offsets
 * beyond the ends give the first or last paragraph, no paragraphs give -1. Binary search.
 */
export function paragraphAt(paragraphs: readonly Span[], offset: number): number {
  const last = paragraphs.length - 1;
  return Math.min(
    last,
    firstIndex(last, (at) => (paragraphs[at]?.to ?? 0) >= offset),
  );
}
