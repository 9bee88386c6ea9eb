import type { RunsMatch } from './choose-chain.ts';
import { ambiguousRun, chooseChain } from './choose-chain.ts';
import type { QuoteMatch } from './choose-place.ts';
import { shortlist } from './choose-place.ts';
import { findQuote, quotePlaces } from './match-quote.ts';
import { MOST_PLACES, wordedPlaces } from './places.ts';
import type { QuoteHints } from './quote-hints.ts';
import type { Searchable } from './searchable.ts';
import { searchable } from './searchable.ts';

/** Stands between the runs of a discontinuous quotation in one string. */
const marker = /\s*\[(?:…|\.\.\.)\]\s*/u;

function asOneRun(match: QuoteMatch): RunsMatch {
  if (match.type !== 'found') return { ...match, run: 0 };
  const { from, to, score, exact } = match;
  return { type: 'found', runs: [{ from, to }], score, exact };
}

/**
 * Finds a quotation that may be discontinuous, its runs divided by " […] ". If the text has all of it, marker included, that is
 * one run. Else each run is looked for as `findQuote` does (the prefix belongs to the first run, the suffix to the last), and
 * of several places those win that keep the order of the quotation with the least extent from first to last; a tie is
 * ambiguous. Runs in another order than the quotation's are found if each has one place.
 */
export function findRuns(text: string | Searchable, quotation: string, hints: QuoteHints = {}): RunsMatch {
  const hay = typeof text === 'string' ? searchable(text) : text;
  const { prefix = '', suffix = '', ...places } = hints;
  const runs = quotation.split(marker).filter((run) => run.trim() !== '');
  const isWhole = runs.length > 1 && wordedPlaces(hay, quotation).length > 0;
  if (isWhole) return asOneRun(findQuote(hay, quotation, hints));
  if (runs.length < 2) return asOneRun(findQuote(hay, runs[0] ?? '', hints));
  const contexts = runs.map((_, run) => ({
    ...places,
    prefix: run === 0 ? prefix : '',
    suffix: run === runs.length - 1 ? suffix : '',
  }));
  const all = runs.map((run, index) => quotePlaces(hay, run, contexts[index] ?? {}));
  const missing = all.findIndex((pool) => pool.length === 0);
  if (missing !== -1) return { type: 'none', run: missing };
  const crowded = all.findIndex((pool) => pool.length >= MOST_PLACES);
  if (crowded !== -1) return ambiguousRun(crowded, all);
  const pools = all.map((pool, run) => shortlist(hay.text, pool, contexts[run] ?? {}));
  return chooseChain(pools.map((pool) => pool.toSorted((a, b) => a.from - b.from)));
}
