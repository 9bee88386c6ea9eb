import { foldText } from './fold.ts';
import type { Place } from './places.ts';
import type { QuoteHints } from './quote-hints.ts';
import { nearContext } from './quote-hints.ts';
import { similarity } from './similarity.ts';

/** A place with how well it fits a quotation and what is known of it: 1 for the very words in the whole known context. */
export interface ScoredPlace extends Place {
  readonly score: number;
  /** How alike the contexts are, 1 where none is known. */
  readonly context: number;
}

/** How much the wording and what stands on either side weigh in a score. A side that is not known weighs nothing. */
const QUOTE_WEIGHT = 50;
const PREFIX_WEIGHT = 20;
const SUFFIX_WEIGHT = 20;

function alike(found: string, known: string): number {
  return found === known ? 1 : similarity(foldText(found).text, foldText(known).text);
}

/** Scores a place by its wording and by its context, spaces and marks apart. Cost: some 5 µs where a context is known. */
export function scorePlace(text: string, place: Place, hints: QuoteHints): ScoredPlace {
  const { before, after } = nearContext(hints);
  const weight = (before === '' ? 0 : PREFIX_WEIGHT) + (after === '' ? 0 : SUFFIX_WEIGHT);
  if (weight === 0) return { ...place, score: place.likeness, context: 1 };
  let agreed = 0;
  if (before !== '') {
    agreed += PREFIX_WEIGHT * alike(text.slice(Math.max(0, place.from - before.length), place.from), before);
  }
  if (after !== '') agreed += SUFFIX_WEIGHT * alike(text.slice(place.to, place.to + after.length), after);
  return {
    ...place,
    score: (QUOTE_WEIGHT * place.likeness + agreed) / (QUOTE_WEIGHT + weight),
    context: agreed / weight,
  };
}
