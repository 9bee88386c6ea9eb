import type { Passage } from '../../model/records.ts';
import { type Result, fail, ok } from '../../model/result.ts';
import { findRuns } from '../../text/match-runs.ts';
import { describePassage } from '../../text/passage.ts';
import type { Searchable } from '../../text/searchable.ts';
import type { Span } from '../../text/span.ts';

/** Where a quotation was found, and how sure that is: 1 for its very words. */
export interface Quoted {
  readonly passages: readonly Passage[];
  readonly score: number;
  readonly exact: boolean;
}

/** The passages of some stretches of a text. */
export function describeAll(text: string, spans: readonly Span[]): readonly Passage[] {
  return spans.map(({ from, to }) => describePassage(text, from, to));
}

/**
 * Finds the words of a quotation, discontinuous ones with ` […] ` between the runs; an empty one has none. Fails with
 * `quote-not-found` or `quote-ambiguous`. See `findRuns` for the rules and the cost.
 */
export function findQuotation(
  text: Searchable,
  quote: string,
  hints: { readonly near?: number; readonly within?: readonly Span[] } = {},
): Result<Quoted> {
  if (quote === '') return ok({ passages: [], score: 1, exact: true });
  const match = findRuns(text, quote, hints);
  switch (match.type) {
    case 'found':
      return ok({ passages: describeAll(text.text, match.runs), score: match.score, exact: match.exact });
    case 'ambiguous':
      return fail('quote-ambiguous', { quote, count: match.places.length });
    case 'none':
      return fail('quote-not-found', { quote });
  }
}
