import type { DocumentHits } from '../../../store/query/found-list.ts';
import { firstIndex } from '../../../store/text/first-index.ts';

/** A row of the results: a document, by its number among those with hits, or a hit by its number. */
export type HitRow =
  { readonly type: 'document'; readonly group: number } | { readonly type: 'hit'; readonly hit: number };

/** The results as rows. */
export interface HitRows {
  readonly count: number;
  at(row: number): HitRow | undefined;
  /** The row of a hit; that of its document where it is folded away, -1 where there is none. */
  rowOf(hit: number): number;
}

/** Hits below their documents, of which some are folded. Cost: a pass over the documents, then a binary search a row. */
export function rowsByDocument(groups: readonly DocumentHits[], isFolded: (at: number) => boolean): HitRows {
  const starts = new Float64Array(groups.length + 1);
  groups.forEach(({ count }, at) => {
    starts[at + 1] = (starts[at] ?? 0) + 1 + (isFolded(at) ? 0 : count);
  });
  const count = starts[groups.length] ?? 0;
  return {
    count,
    at(row) {
      if (row < 0 || row >= count) return undefined;
      const group = firstIndex(groups.length, (at) => (starts[at + 1] ?? 0) > row);
      const inGroup = row - (starts[group] ?? 0);
      return inGroup === 0
        ? { type: 'document', group }
        : { type: 'hit', hit: (groups[group]?.first ?? 0) + inGroup - 1 };
    },
    rowOf(hit) {
      const group = firstIndex(groups.length, (at) => (groups[at]?.first ?? 0) > hit) - 1;
      if (group < 0) return -1;
      const start = starts[group] ?? 0;
      return isFolded(group) ? start : start + 1 + hit - (groups[group]?.first ?? 0);
    },
  };
}

/** Hits alone, in an order of theirs, or with null in that of their numbers. */
export function rowsInOrder(count: number, order: Uint32Array | null): HitRows {
  let places: Uint32Array | undefined;
  const placesOf = (hits: Uint32Array): Uint32Array => {
    if (places !== undefined) return places;
    const made = new Uint32Array(hits.length);
    hits.forEach((hit, row) => (made[hit] = row));
    return (places = made);
  };
  return {
    count,
    at(row) {
      if (row < 0 || row >= count) return undefined;
      return { type: 'hit', hit: order?.[row] ?? row };
    },
    rowOf: (hit) => (hit < 0 || hit >= count ? -1 : order === null ? hit : (placesOf(order)[hit] ?? -1)),
  };
}

/** Some hits alone, by their numbers. */
export function rowsOfSome(hits: readonly number[]): HitRows {
  return {
    count: hits.length,
    at(row) {
      const hit = hits[row];
      return hit === undefined ? undefined : { type: 'hit', hit };
    },
    rowOf: (hit) => hits.indexOf(hit),
  };
}

/** The hits of the rows from one to another, both of them with it; those of a document with all of its own. */
export function hitsBetween(
  rows: HitRows,
  groups: readonly DocumentHits[],
  one: number,
  other: number,
): readonly number[] {
  const hits: number[] = [];
  for (let row = Math.min(one, other); row <= Math.max(one, other); row++)
    for (const hit of hitsOf(rows.at(row), groups)) hits.push(hit);
  return hits;
}

/** The hit of a row, or all those of its document. */
export function hitsOf(row: HitRow | undefined, groups: readonly DocumentHits[]): readonly number[] {
  if (row === undefined) return [];
  if (row.type === 'hit') return [row.hit];
  const { first, count } = groups[row.group] ?? { first: 0, count: 0 };
  return Array.from({ length: count }, (_, at) => first + at);
}
