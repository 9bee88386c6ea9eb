import type { CoderId } from '../../../store/model/id.ts';
import type { Counts } from '../../../store/query/counts.ts';
import { daysOf } from '../../../store/query/days.ts';
import type { DocumentEntry } from '../../state/answers.ts';
import type { RowShape } from '../../ui/row-item.ts';

/** The orders that documents can be listed in. */
export const documentOrders = ['title', 'oldest', 'newest', 'progress', 'added'] as const;
export type DocumentOrder = (typeof documentOrders)[number];

/** Which documents are listed, by whether they are done. */
export const documentScopes = ['all', 'open', 'done'] as const;
export type DocumentScope = (typeof documentScopes)[number];

/** How many tags a document has: what stands in its text, by all coders. */
export function tagCount({ mentions, stances, evidence, tags, notes }: Counts): number {
  return mentions + stances + evidence + tags + notes;
}

/** How far a document is: not begun, being coded by anybody, or done as this coder has marked it. */
export function stateOf({ done, counts }: DocumentEntry, coder: CoderId | undefined): RowShape {
  if (coder !== undefined && done.includes(coder)) return 'done';
  return tagCount(counts) + counts.links === 0 ? 'open' : 'begun';
}

const ranks: Readonly<Record<RowShape, number>> = { open: 0, begun: 1, done: 2 };

/** What documents are compared by; null comes last in either direction. */
function keyOf(order: DocumentOrder, entry: DocumentEntry, coder: CoderId | undefined): string | null {
  switch (order) {
    case 'title':
      return '';
    case 'oldest':
    case 'newest':
      return entry.date === null ? null : (daysOf(entry.date).first ?? entry.date);
    case 'progress':
      return String(ranks[stateOf(entry, coder)]);
    case 'added':
      return entry.created;
  }
}

/**
 * Documents in an order, those that are alike as they come: by title. Cost: one pass for titles, else that of sorting keys
 * which were made once.
 */
export function inOrder(
  entries: readonly DocumentEntry[],
  order: DocumentOrder,
  coder: CoderId | undefined,
): readonly DocumentEntry[] {
  if (order === 'title') return entries;
  const by = order === 'newest' ? -1 : 1;
  const compare = (a: string | null, b: string | null): number => {
    if (a === b) return 0;
    if (a === null || b === null) return a === null ? 1 : -1;
    return a < b ? -by : by;
  };
  return entries
    .map((entry) => ({ entry, key: keyOf(order, entry, coder) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ entry }) => entry);
}

/** The documents of a scope. */
export function inScope(
  entries: readonly DocumentEntry[],
  scope: DocumentScope,
  coder: CoderId | undefined,
): readonly DocumentEntry[] {
  if (scope === 'all') return entries;
  return entries.filter((entry) => (stateOf(entry, coder) === 'done') === (scope === 'done'));
}
