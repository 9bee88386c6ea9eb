import type { Place } from './places.ts';
import { FOLDED_LIKENESS, MOST_PLACES } from './places.ts';
import type { QuoteHints } from './quote-hints.ts';
import { hasContext, isExpected } from './quote-hints.ts';
import type { ScoredPlace } from './score-place.ts';
import { placeScorer } from './score-place.ts';
import type { Span } from './span.ts';
import { cutsWord } from './word-edge.ts';

/**
 * A quotation found: `score` is 1 for its very words in the known context, less the less alike they are; `exact` tells that
 * the text has its very words. Ambiguous: the places that a person has to choose from, the likeliest first; a single one is
 * a place that may be a look-alike, since what stands around it is not what stood around the quotation.
 */
export type QuoteMatch =
  | ({ readonly type: 'found'; readonly score: number; readonly exact: boolean } & Span)
  | { readonly type: 'ambiguous'; readonly places: readonly Span[] }
  | { readonly type: 'none' };

/** A place wins by its wording and context only by this much of a score: unrelated contexts differ by less. */
const CLEARLY = 0.1;

/** Contexts less alike than this are not the same: unrelated English is alike by about 0.25. */
const SAME_CONTEXT = 0.5;

/** Words found verbatim of at least this length, in code units, are the quotation whatever stands around them. */
const TELLING = 24;

/** Without a known context, a place wins that is this many times nearer to the known offset than the next. */
const NEARER = 8;

/** The places wholly inside the expected ranges, or all where none is. */
function expected(places: readonly Place[], hints: QuoteHints): readonly Place[] {
  const inside = places.filter((place) => isExpected(place, hints));
  return inside.length > 0 ? inside : places;
}

/** The places that none is clearly better than. */
function unbeaten(text: string, places: readonly Place[], hints: QuoteHints): readonly ScoredPlace[] {
  const scored = places.map(placeScorer(text, hints));
  const best = scored.reduce((most, place) => Math.max(most, place.score), 0);
  return scored.filter((place) => place.score > best - CLEARLY);
}

/**
 * The places that could be meant, the best first: those inside the expected ranges if there are any, of these the ones that
 * none is clearly better than, and of these again the ones that divide no word, as "war" does in "forward".
 */
export function shortlist(text: string, places: readonly Place[], hints: QuoteHints): readonly ScoredPlace[] {
  const rivals = unbeaten(text, expected(places, hints), hints);
  const whole = rivals.filter(({ from, to }) => !cutsWord(text, from) && !cutsWord(text, to));
  return (whole.length > 0 ? whole : rivals).toSorted((a, b) => b.score - a.score || a.from - b.from);
}

function byDistance(places: readonly ScoredPlace[], near: number): readonly ScoredPlace[] {
  return places.toSorted((a, b) => Math.abs(a.from - near) - Math.abs(b.from - near));
}

/** Of places in the order of their distance from an offset, the first if it is far nearer than the second. */
function farNearer([first, second]: readonly ScoredPlace[], near: number): ScoredPlace | undefined {
  if (first === undefined || second === undefined) return first;
  const isNearer = Math.abs(first.from - near) * NEARER <= Math.abs(second.from - near);
  return isNearer && first.from !== second.from ? first : undefined;
}

/** Whether a place is the quotation's own and no look-alike: by its context, or by words too many to stand there by chance. */
function isTrusted({ context, likeness, from, to }: ScoredPlace): boolean {
  return context >= SAME_CONTEXT || (likeness >= FOLDED_LIKENESS && to - from >= TELLING);
}

function ambiguous(places: readonly Span[]): QuoteMatch {
  return { type: 'ambiguous', places: places.map(({ from, to }) => ({ from, to })) };
}

/** Chooses one of the places where a quotation may stand, or tells that a person has to. See `findQuote` for the rules. */
export function choosePlace(text: string, places: readonly Place[], hints: QuoteHints): QuoteMatch {
  if (places.length === 0) return { type: 'none' };
  if (places.length >= MOST_PLACES) return ambiguous(places);
  const { near } = hints;
  const best = shortlist(text, places, hints);
  const rivals = near === undefined ? best : byDistance(best, near);
  const byOffset = near === undefined || hasContext(hints) ? undefined : farNearer(rivals, near);
  const chosen = rivals.length === 1 ? rivals[0] : byOffset;
  if (chosen !== undefined && isTrusted(chosen)) {
    return {
      type: 'found',
      from: chosen.from,
      to: chosen.to,
      score: chosen.score,
      exact: chosen.likeness === 1,
    };
  }
  return ambiguous(rivals);
}
