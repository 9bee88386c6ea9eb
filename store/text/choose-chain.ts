import { firstIndex } from './first-index.ts';
import type { Place } from './places.ts';
import type { Span } from './span.ts';

/**
 * A quotation of several runs found, in their order in the quotation; `score` is that of its worst run, lowered where the
 * runs had other places. Otherwise `run` is the index of the run that is ambiguous or not there.
 */
export type RunsMatch =
  | {
      readonly type: 'found';
      readonly runs: readonly Span[];
      readonly score: number;
      readonly exact: boolean;
    }
  | { readonly type: 'ambiguous'; readonly run: number; readonly places: readonly Span[] }
  | { readonly type: 'none'; readonly run: number };

/** What a match is worth where only order and closeness decided between places of its runs. */
const BY_ORDER = 0.9;

type Pool = readonly Place[];

/** The first place of a pool, which is in the order of the text, that begins at an offset or after it. Binary search. */
function firstFrom(pool: Pool, offset: number): Place | undefined {
  return pool[firstIndex(pool.length, (at) => (pool[at]?.from ?? offset) >= offset)];
}

/** One place for each run, each as early as the one before allows; undefined where there is none in that order. */
function chainFrom(first: Place, later: readonly Pool[]): Place[] | undefined {
  const chain = [first];
  let end = first.to;
  for (const pool of later) {
    const next = firstFrom(pool, end);
    if (next === undefined) return undefined;
    chain.push(next);
    end = next.to;
  }
  return chain;
}

function extent(chain: Pool): number {
  return (chain.at(-1)?.to ?? 0) - (chain[0]?.from ?? 0);
}

/** The index of a run between the first and the last that could stand elsewhere between its neighbours; -1 if none could. */
function looseRun(chain: Pool, pools: readonly Pool[]): number {
  return chain.findIndex((place, run) => {
    const next = chain[run + 1];
    const pool = pools[run];
    if (run === 0 || next === undefined || pool === undefined) return false;
    const other = firstFrom(pool, place.from + 1);
    return other !== undefined && other.to <= next.from;
  });
}

function spansOf(places: Pool): readonly Span[] {
  return places.map(({ from, to }) => ({ from, to }));
}

function found(chain: Pool, factor: number): RunsMatch {
  const likeness = Math.min(...chain.map((place) => place.likeness));
  return { type: 'found', runs: spansOf(chain), score: likeness * factor, exact: likeness === 1 };
}

/** Tells that a person has to choose the place of a run. */
export function ambiguousRun(run: number, pools: readonly Pool[]): RunsMatch {
  return { type: 'ambiguous', run, places: spansOf(pools[run] ?? []) };
}

/** Runs that do not stand in the order of the quotation: found only if each has one place, and none stands on another. */
function outOfOrder(pools: readonly Pool[]): RunsMatch {
  const several = pools.findIndex((pool) => pool.length > 1);
  if (several !== -1) return ambiguousRun(several, pools);
  const chain = pools.flat();
  const clash = chain.findIndex((place, run) =>
    chain.slice(0, run).some((other) => place.from < other.to && other.from < place.to),
  );
  return clash === -1 ? found(chain, BY_ORDER) : { type: 'none', run: clash };
}

/** Chooses a place for each run, from places in the order of the text: the tightest of the choices that keep the order, if no other is as tight. */
export function chooseChain(pools: readonly Pool[]): RunsMatch {
  const [first = [], ...later] = pools;
  const chains = first.map((place) => chainFrom(place, later)).filter((chain) => chain !== undefined);
  const least = chains.reduce((tightest, chain) => Math.min(tightest, extent(chain)), Infinity);
  const [best, rival] = chains.filter((chain) => extent(chain) === least);
  if (best === undefined) return outOfOrder(pools);
  if (rival !== undefined) return ambiguousRun(0, pools);
  const loose = looseRun(best, pools);
  if (loose !== -1) return ambiguousRun(loose, pools);
  return found(best, pools.every((pool) => pool.length === 1) ? 1 : BY_ORDER);
}
