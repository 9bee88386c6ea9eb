import { type Piece, bottomOf, topOf } from './piece.ts';

/** Pieces that lie side by side, with white above and below all of them. */
export interface Strip {
  readonly pieces: readonly Piece[];
  readonly top: number;
  readonly bottom: number;
}

/** Cuts pieces apart wherever white runs all the way across, from top to bottom. */
export function stripsOf(pieces: readonly Piece[]): readonly Strip[] {
  const strips: Strip[] = [];
  let gathered: Piece[] = [];
  let top = 0;
  let bottom = 0;
  for (const piece of pieces.toSorted((a, b) => topOf(b) - topOf(a))) {
    if (gathered.length > 0 && topOf(piece) <= bottom) {
      strips.push({ pieces: gathered, top, bottom });
      gathered = [];
    }
    if (gathered.length === 0) [top, bottom] = [topOf(piece), bottomOf(piece)];
    gathered.push(piece);
    bottom = Math.min(bottom, bottomOf(piece));
  }
  if (gathered.length > 0) strips.push({ pieces: gathered, top, bottom });
  return strips;
}

/** What lies between two places of a line. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where a strip is white, within the given bounds. */
export function whitesOf(pieces: readonly Piece[], { from, to }: Span): readonly Span[] {
  const whites: Span[] = [];
  let reached = from;
  for (const { left, right } of pieces.toSorted((a, b) => a.left - b.left)) {
    if (left > reached) whites.push({ from: reached, to: left });
    reached = Math.max(reached, right);
  }
  if (reached < to) whites.push({ from: reached, to });
  return whites;
}

/** What is white in both, where it is at least so wide; both are in order. */
export function bothWhite(a: readonly Span[], b: readonly Span[], width: number): readonly Span[] {
  const both: Span[] = [];
  for (let i = 0, j = 0; ;) {
    const one = a[i];
    const other = b[j];
    if (one === undefined || other === undefined) return both;
    const from = Math.max(one.from, other.from);
    const to = Math.min(one.to, other.to);
    if (to - from >= width) both.push({ from, to });
    if (one.to < other.to) i++;
    else j++;
  }
}
