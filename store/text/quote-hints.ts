import type { Span } from './span.ts';

/** What is known of a quotation beside its words. */
export interface QuoteHints {
  /** The text that stood before it; empty is the same as absent. */
  readonly prefix?: string;
  /** The text that stood after it; empty is the same as absent. */
  readonly suffix?: string;
  /** Where it began, in a text that may have changed since. */
  readonly near?: number;
  /** Where it is more likely to stand than elsewhere, such as the passages of its stance. */
  readonly within?: readonly Span[];
}

/** How much of a context is compared, in code units; it is what a passage keeps. */
const CONTEXT = 32;

/** A context shorter than this stands around many a word. */
const TELLING = 8;

/** What is compared of the context: up to 32 code units on each side, next to the quotation. */
export function nearContext({ prefix = '', suffix = '' }: QuoteHints): { before: string; after: string } {
  return { before: prefix.slice(-CONTEXT), after: suffix.slice(0, CONTEXT) };
}

/** Whether anything is known of what stood around a quotation. */
export function hasContext({ prefix = '', suffix = '' }: QuoteHints): boolean {
  return prefix !== '' || suffix !== '';
}

/** Whether enough is known of it, in code units, to tell a place by it alone. */
export function hasTellingContext(hints: QuoteHints): boolean {
  const { before, after } = nearContext(hints);
  return before.length + after.length >= TELLING;
}

/** Whether a place lies wholly in one of the expected ranges. */
export function isExpected({ from, to }: Span, { within = [] }: QuoteHints): boolean {
  return within.some((range) => from >= range.from && to <= range.to);
}
