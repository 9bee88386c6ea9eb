import type { Piece } from './piece.ts';
import { isSetSolid } from './pieces.ts';

/** A line of text, as the pieces that it is put together from; the size is that of its largest piece. */
export type Line = Omit<Piece, 'order' | 'spaced'>;

/** What a mark that calls a note stands between, until it is known whether there is that note: no file can have these. */
export const RAISED = '\ufdd0';
export const LOWERED = '\ufdd1';

/** The piece of a line that most of it is like. */
function chief(pieces: readonly Piece[]): Piece | undefined {
  let most: Piece | undefined;
  const weight = ({ left, right, size }: Piece): number => (right - left + size) * size;
  for (const piece of pieces) if (most === undefined || weight(piece) > weight(most)) most = piece;
  return most;
}

/** How much higher or lower than another a piece may be on the same line; more where it is smaller, as raised marks are. */
function reachOf(size: number, other: number): number {
  const [small, large] = size < other ? [size, other] : [other, size];
  return Math.max(0.6 * small, 0.45 * Math.min(large, 1.8 * small));
}

/** Pieces by the lines that they are on, from top to bottom: what is a little higher or lower than a line is on it. */
function rowsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const rows: Piece[][] = [];
  let row: Piece[] = [];
  let reference: Piece | undefined;
  for (const piece of pieces.toSorted((a, b) => b.baseline - a.baseline)) {
    const reach = reachOf(piece.size, reference?.size ?? 0);
    if (reference === undefined || reference.baseline - piece.baseline > reach) {
      row = [];
      rows.push(row);
      reference = piece;
    } else if (
      piece.size * (piece.right - piece.left) >
      reference.size * (reference.right - reference.left)
    ) {
      reference = piece;
    }
    row.push(piece);
  }
  return rows;
}

function isSpaceBetween(before: Piece, after: Piece): boolean {
  const size = Math.min(before.size, after.size);
  if (after.left - before.right > 0.14 * size) return !isSetSolid(before.seen, after.seen);
  const later = before.order > after.order ? before : after;
  return later.spaced && Math.abs(before.order - after.order) === 1;
}

/** Whether a piece is a small number or sign above the line, as a mark that calls a note is. */
function isRaised({ seen, size, baseline }: Piece, line: Piece): boolean {
  return (
    size < 0.85 * line.size && baseline > line.baseline + 0.15 * line.size && /^(\d{1,3}|[*†‡])$/.test(seen)
  );
}

function lineOf(row: readonly Piece[]): Line | undefined {
  const main = chief(row);
  if (main === undefined) return undefined;
  const inRow = row.toSorted((a, b) => a.left - b.left);
  const [first = main] = inRow;
  let last: Piece | undefined;
  let seen = '';
  for (const piece of inRow) {
    // Letters that are made bold by drawing them twice.
    if (last?.seen === piece.seen && Math.abs(piece.left - last.left) < 0.2 * piece.size) continue;
    if (last !== undefined && isSpaceBetween(last, piece)) seen += ' ';
    seen += isRaised(piece, main) ? `${RAISED}${piece.seen}${LOWERED}` : piece.seen;
    last = piece;
  }
  const { right, rightWord } = last ?? main;
  return {
    seen,
    left: first.left,
    right,
    leftWord: first.leftWord,
    rightWord,
    baseline: main.baseline,
    size: main.size,
  };
}

/** The lines of a column, from top to bottom. */
export function linesOf(pieces: readonly Piece[]): readonly Line[] {
  return rowsOf(pieces).flatMap((row) => lineOf(row) ?? []);
}
