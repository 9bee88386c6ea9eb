import type { Pair } from './units.ts';

/** Of two sequences that differ in more units than this nothing is said. */
const MOST_EDITS = 400;

/** How far a path got on each diagonal, for each number of edits. */
type Trace = readonly Int32Array[];

/** The pairs that the path through a trace goes over, backwards (Myers 1986). */
function walkBack(trace: Trace, lengthA: number, lengthB: number): Pair[] {
  const pairs: Pair[] = [];
  let x = lengthA;
  let y = lengthB;
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const row = trace[edits - 1];
    const diagonal = x - y;
    const reached = (k: number): number => (Math.abs(k) < edits ? (row?.[k + edits - 1] ?? -1) : -1);
    const down = diagonal === -edits || (diagonal !== edits && reached(diagonal - 1) < reached(diagonal + 1));
    const from = edits === 0 ? 0 : down ? reached(diagonal + 1) : reached(diagonal - 1) + 1;
    while (x > from) {
      x--;
      y--;
      pairs.push({ a: x, b: y });
    }
    if (edits === 0) break;
    if (down) y--;
    else x--;
  }
  return pairs.reverse();
}

/**
 * The pairs of equal units on a shortest way from one sequence to another; undefined where it has more than 400 edits, or
 * would cost more steps than `most`. O((a + b) * edits).
 */
export function shortestEdit(a: Int32Array, b: Int32Array, most: number): readonly Pair[] | undefined {
  const limit = Math.min(MOST_EDITS, a.length + b.length, Math.floor(most / (a.length + b.length + 1)));
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits++) {
    const above = trace[edits - 1];
    const row = new Int32Array(2 * edits + 1);
    trace.push(row);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const left = Math.abs(diagonal - 1) < edits ? (above?.[diagonal - 1 + edits - 1] ?? -1) : -1;
      const up = Math.abs(diagonal + 1) < edits ? (above?.[diagonal + 1 + edits - 1] ?? -1) : -1;
      let x = edits === 0 ? 0 : diagonal === -edits || (diagonal !== edits && left < up) ? up : left + 1;
      let y = x - diagonal;
      while (x < a.length && y < b.length && y >= 0 && a[x] === b[y]) {
        x++;
        y++;
      }
      row[diagonal + edits] = x;
      if (x === a.length && y === b.length) return walkBack(trace, a.length, b.length);
    }
  }
  return undefined;
}
