import type { QuoteMatch } from './choose-place.ts';
import { choosePlace } from './choose-place.ts';
import { fuzzyPlaces } from './fuzzy-places.ts';
import type { Place } from './places.ts';
import { placesInContext, wordedPlaces } from './places.ts';
import type { QuoteHints } from './quote-hints.ts';
import { hasTellingContext, isExpected } from './quote-hints.ts';
import type { Searchable } from './searchable.ts';
import { searchable } from './searchable.ts';

/**
 * Every place where a quotation may stand: verbatim in the whole known context, for others are another one's place, unless
 * they are where it is expected; else verbatim; else with other spaces and marks; else with a few other letters.
 */
export function quotePlaces(hay: Searchable, quote: string, hints: QuoteHints): readonly Place[] {
  if (quote.trim() === '') return [];
  const same = hasTellingContext(hints) ? placesInContext(hay, quote, hints) : [];
  const isThere = hints.within === undefined || same.some((place) => isExpected(place, hints));
  if (same.length > 0 && isThere) return same;
  const worded = wordedPlaces(hay, quote);
  return worded.length > 0 ? worded : fuzzyPlaces(hay, quote);
}

/**
 * Finds a quotation in a text: verbatim; else with other white space, quotation marks and dashes (0.99); else, from twelve
 * letters on, with up to a fifth of its letters different (see approx-string-match). Of several places
 * 1. those inside `within` go before all others, and one alone there wins;
 * 2. one wins that alone has the very words in the whole context, or whose wording and context are clearly better;
 * 3. one wins that divides no word where all others do;
 * 4. where no context is known, one wins that is far nearer to `near`: with a context, places that look the same all around
 *    differ in nothing but the offset, and that is what a corrected text changes;
 * and else it is ambiguous. A look-alike never wins silently: a place alone whose context is another one is ambiguous too,
 * unless its words are long and verbatim. Offsets are UTF-16 code units. Many quotations in one text: pass a `searchable`.
 * Cost: indexOf where it is verbatim (1 ms in 5 MB), else folding (8 ms in 460 kB) and searching (10 ms there for 150 letters).
 */
export function findQuote(text: string | Searchable, quote: string, hints: QuoteHints = {}): QuoteMatch {
  const hay = typeof text === 'string' ? searchable(text) : text;
  return choosePlace(hay.text, quotePlaces(hay, quote, hints), hints);
}
