import type { OwnedSpan } from './span.ts';

/**
 * Gives each id a lane (0 is the first) so that things which overlap never share one. Greedy interval colouring in the order
 * of the starts, the longer first: as few lanes as overlap at the densest place. The spans of one id are taken together,
 * from the first start to the last end, so that a discontinuous thing keeps one lane; those that only touch may share one.
 * Cost: O(n log n) plus, for each id, the number of lanes. Units are the caller's (code units, lines, pixels).
 */
export function lanes(spans: readonly OwnedSpan[]): ReadonlyMap<string, number> {
  const extents = new Map<string, { id: string; from: number; to: number }>();
  for (const { id, from, to } of spans) {
    const known = extents.get(id);
    if (known === undefined) extents.set(id, { id, from, to });
    else {
      known.from = Math.min(known.from, from);
      known.to = Math.max(known.to, to);
    }
  }
  const lanes = new Map<string, number>();
  const ends: number[] = [];
  const order = [...extents.values()].sort(
    (a, b) => a.from - b.from || b.to - a.to || (a.id < b.id ? -1 : 1),
  );
  for (const { id, from, to } of order) {
    const free = ends.findIndex((end) => end <= from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = to;
    lanes.set(id, lane);
  }
  return lanes;
}
