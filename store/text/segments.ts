import type { OwnedSpan } from './span.ts';

/** A stretch over which the same things lie, to be drawn as one mark: `ids` from the outermost to the innermost. */
export interface FlatRun {
  readonly from: number;
  readonly to: number;
  readonly ids: readonly string[];
}

const none: readonly string[] = [];

/** Outermost first: what starts earlier, then what is longer, then by id, so that the order never depends on the input's. */
function compareOutermost(a: OwnedSpan, b: OwnedSpan): number {
  return a.from - b.from || b.to - a.to || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The ids of spans, each once. Most runs have one or none: arrays of exact size keep 50,000 of them cheap. */
function idsOf(spans: readonly OwnedSpan[]): readonly string[] {
  if (spans.length === 0) return none;
  const ids = spans.map(({ id }) => id);
  return ids.length > 1 && new Set(ids).size < ids.length ? [...new Set(ids)] : ids;
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}

/**
 * Cuts overlapping spans into runs that lie side by side and cover [from, to) without a gap, those without ids included.
 * Spans that are empty or outside are left out. A sweep over the spans in the order of their starts: O(n log n) and the
 * size of the result; the spans under way stay in outermost order by themselves, since later ones start later.
 */
export function flatRuns(spans: readonly OwnedSpan[], from: number, to: number): readonly FlatRun[] {
  const sorted = spans
    .filter((span) => span.to > from && span.from < to && span.to > span.from)
    .sort(compareOutermost);
  const runs: { from: number; to: number; ids: readonly string[] }[] = [];
  const active: OwnedSpan[] = [];
  let last: (typeof runs)[number] | undefined;
  let next = 0;
  let at = from;
  while (at < to) {
    for (let span = sorted[next]; span !== undefined && span.from <= at; span = sorted[next]) {
      active.push(span);
      next++;
    }
    let end = Math.min(to, sorted[next]?.from ?? to);
    let going = 0;
    for (const span of active) {
      if (span.to <= at) continue;
      active[going++] = span;
      end = Math.min(end, span.to);
    }
    // Popping keeps the array's room, which setting its length to 0 would give back.
    while (active.length > going) active.pop();
    const ids = idsOf(active);
    if (last !== undefined && sameIds(last.ids, ids)) last.to = end;
    else {
      last = { from: at, to: end, ids };
      runs.push(last);
    }
    at = end;
  }
  return runs;
}
