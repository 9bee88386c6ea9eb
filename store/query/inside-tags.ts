import { passagesOf } from '../model/passages.ts';
import type { Coded } from '../model/records.ts';
import { firstIndex } from '../text/first-index.ts';
import type { Span } from '../text/span.ts';

/** The kinds of tags that words may lie in. */
export type TaggedAs = 'mention' | 'stance' | 'evidence' | 'tag' | 'note';

/** Where in a text something counts: anywhere, only inside a tag of one of some kinds, or only where nothing is coded. */
export type Inside =
  | { readonly type: 'anywhere' }
  | { readonly type: 'tags'; readonly kinds: readonly TaggedAs[] }
  | { readonly type: 'uncoded' };

/** Stretches by their beginning, with how far those up to each reach at most. */
interface Reaching {
  readonly spans: readonly Span[];
  readonly reach: readonly number[];
}

function reaching(spans: readonly Span[]): Reaching {
  const sorted = spans.toSorted((a, b) => a.from - b.from);
  let farthest = 0;
  return { spans: sorted, reach: sorted.map(({ to }) => (farthest = Math.max(farthest, to))) };
}

/** Whether one of the first stretches, as many as are said, reaches so far. */
function reachesTo({ reach }: Reaching, count: number, to: number): boolean {
  return count > 0 && (reach[count - 1] ?? 0) >= to;
}

/**
 * What tells whether words of a document count. Inside a tag are words that lie in one of its passages as a whole; not coded
 * are those that no passage has anything in common with. Cost of a question: a binary search.
 */
export function insideOf(records: Iterable<Coded>, inside: Inside): (words: Span) => boolean {
  if (inside.type === 'anywhere') return () => true;
  const kinds: ReadonlySet<string> | null = inside.type === 'tags' ? new Set(inside.kinds) : null;
  const taken = [...records].filter(({ type }) => kinds === null || kinds.has(type));
  const all = reaching(taken.flatMap((record) => passagesOf(record).flatMap(({ passages }) => passages)));
  const begunBefore = (offset: number): number =>
    firstIndex(all.spans.length, (at) => (all.spans[at]?.from ?? 0) >= offset);
  if (kinds === null) return ({ from, to }) => !reachesTo(all, begunBefore(to), from + 1);
  return ({ from, to }) => reachesTo(all, begunBefore(from + 1), to);
}
