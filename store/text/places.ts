import { foldText } from './fold.ts';
import type { FoldedText } from './fold.ts';
import type { QuoteHints } from './quote-hints.ts';
import { nearContext } from './quote-hints.ts';
import type { Searchable } from './searchable.ts';
import type { Span } from './span.ts';

/** A place where a quotation may stand, and how like its wording is: 1 verbatim, 0.99 but for spaces and marks, else less. */
export interface Place extends Span {
  readonly likeness: number;
}

/** What a wording counts that differs only in white space, quotation marks, dashes and composition. */
export const FOLDED_LIKENESS = 0.99;

/** Where this many places are found there may be more, and none is chosen. */
export const MOST_PLACES = 20_000;

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (
    let at = text.indexOf(words);
    at !== -1 && found.length < MOST_PLACES;
    at = text.indexOf(words, at + 1)
  ) {
    found.push(at);
  }
  return found;
}

/** Every place of the very words, at most MOST_PLACES. Cost: that of indexOf, some 1 ms for 5 MB. */
function verbatimPlaces({ text }: Searchable, quote: string): Place[] {
  return occurrences(text, quote).map((from) => ({ from, to: from + quote.length, likeness: 1 }));
}

/** The source of some folded units, without invisible characters that may follow it. */
export function sourceOf({ at }: FoldedText, from: number, to: number): Span {
  return { from: at[from] ?? 0, to: (at[to - 1] ?? 0) + 1 };
}

/** Every place of the words with other spaces, quotation marks, dashes or composition; never part of a composed letter. */
function foldedPlaces({ folded }: Searchable, quote: string): Place[] {
  const words = foldText(quote).text.trim();
  if (words === '') return [];
  const hay = folded();
  return occurrences(hay.text, words)
    .filter((from) => hay.at[from] !== hay.at[from - 1])
    .filter((from) => hay.at[from + words.length] !== hay.at[from + words.length - 1])
    .map((from) => ({ ...sourceOf(hay, from, from + words.length), likeness: FOLDED_LIKENESS }));
}

/** Every place of the words of a quotation: verbatim if there is any, else with other spaces and marks; in order, at most MOST_PLACES. */
export function wordedPlaces(hay: Searchable, quote: string): readonly Place[] {
  if (quote.trim() === '') return [];
  const verbatim = verbatimPlaces(hay, quote);
  return verbatim.length > 0 ? verbatim : foldedPlaces(hay, quote);
}

/** Every place of the very words in their very context, as much of it as is compared. Cost: that of indexOf. */
export function placesInContext({ text }: Searchable, quote: string, hints: QuoteHints): readonly Place[] {
  const { before, after } = nearContext(hints);
  return occurrences(text, before + quote + after).map((at) => {
    const from = at + before.length;
    return { from, to: from + quote.length, likeness: 1 };
  });
}
