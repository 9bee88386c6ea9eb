import { findText } from '../../../../store/messages/window-find.ts';
import type { Hits } from './hits.ts';
import { LIMIT } from './searcher.ts';

/** How far a search is. */
export type FindState =
  | { readonly type: 'idle' | 'searching' | 'hits' | 'too-slow' }
  | { readonly type: 'no-pattern'; readonly reason: string };

/** As much of a search as is spoken of. */
interface Spoken {
  readonly state: FindState;
  readonly hits: Hits;
  /** The index of the hit that the reader is at; -1 at none. */
  readonly at: number;
  /** The direction in which the last step went on from the other end of the text; 0 where it did not. */
  readonly wentOn: 1 | -1 | 0;
}

/** What is said about a search: where the reader is among the hits, or why there are none. */
export function said({ state, hits, at, wentOn }: Spoken): string {
  switch (state.type) {
    case 'idle':
      return '';
    case 'searching':
      return findText.searching;
    case 'too-slow':
      return findText.tooSlow(LIMIT / 1000);
    case 'no-pattern':
      return findText.noPattern(state.reason);
    case 'hits': {
      const { count, hasMore } = hits;
      if (count === 0) return findText.none;
      const place = at === -1 ? findText.count(count, hasMore) : findText.place(at + 1, count, hasMore);
      return wentOn === 0 ? place : `${place} · ${wentOn === 1 ? findText.fromStart : findText.fromEnd}`;
    }
  }
}

/** Whether what is looked for is at fault. */
export function isWrong({ state }: Pick<Spoken, 'state'>): boolean {
  return state.type === 'too-slow' || state.type === 'no-pattern';
}
