import type { FoldedText } from './fold.ts';
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

/** How much the wording and what stands on either side weigh in a score. */
const QUOTE_WEIGHT = 50;
const PREFIX_WEIGHT = 20;
const SUFFIX_WEIGHT = 20;

/** A side of fewer code units than this weighs less, and one that is not known nothing: any word has a space before it. */
const FULL_SIDE = 8;

function weightOf(side: string, full: number): number {
  return full * Math.min(1, side.length / FULL_SIDE);
}

function alike(found: string, known: FoldedText): number {
  return similarity(foldText(found).text, known.text);
}

/**
 * Makes the function that scores places of a quotation by their wording and context, spaces and marks apart. What it returns
 * costs some 20 µs a place where a context is known.
 */
export function placeScorer(text: string, hints: QuoteHints): (place: Place) => ScoredPlace {
  const { before, after } = nearContext(hints);
  const prefix = foldText(before);
  const suffix = foldText(after);
  const prefixWeight = weightOf(before, PREFIX_WEIGHT);
  const suffixWeight = weightOf(after, SUFFIX_WEIGHT);
  const weight = prefixWeight + suffixWeight;
  if (weight === 0) return (place) => ({ ...place, score: place.likeness, context: 1 });
  return (place) => {
    const agreed =
      prefixWeight * alike(text.slice(Math.max(0, place.from - before.length), place.from), prefix) +
      suffixWeight * alike(text.slice(place.to, place.to + after.length), suffix);
    return {
      ...place,
      score: (QUOTE_WEIGHT * place.likeness + agreed) / (QUOTE_WEIGHT + weight),
      context: agreed / weight,
    };
  };
}
