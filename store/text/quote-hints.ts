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

/** Whether anything is known of what stood around a quotation. */
export function hasContext({ prefix = '', suffix = '' }: QuoteHints): boolean {
  return prefix !== '' || suffix !== '';
}
