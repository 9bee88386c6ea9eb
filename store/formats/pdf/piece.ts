/**
 * A run of text as a page shows it, in points: x runs along the line, y from line to line and upwards. Both belong to the way the
 * text is read, so that the line of a page on its side lies flat here, and one of vertical writing too.
 */
export interface Piece {
  /** The characters in the order in which they are seen, left to right, also where they are read right to left. */
  readonly seen: string;
  readonly left: number;
  readonly right: number;
  /** How long its outermost words are, the one at its left and the one at its right. */
  readonly leftWord: number;
  readonly rightWord: number;
  readonly baseline: number;
  /** The size of its letters. */
  readonly size: number;
  /** The place among the pieces of its page, as the file gives them. */
  readonly order: number;
  /** Whether the file has white space between this piece and the one before in its order. */
  readonly spaced: boolean;
}

/** Where a piece reaches down to. Less than letters can, so that lines that are set closely stay apart. */
export function bottomOf({ baseline, size }: Piece): number {
  return baseline - 0.15 * size;
}

/** Where a piece reaches up to. */
export function topOf({ baseline, size }: Piece): number {
  return baseline + 0.65 * size;
}

/** The middle one of numbers, the upper one of two; 0 of none. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/** The size that most of the text has. */
export function commonSize(pieces: readonly { readonly size: number; readonly seen: string }[]): number {
  const amounts = new Map<number, number>();
  for (const { size, seen } of pieces) {
    const rounded = Math.round(size * 2) / 2;
    amounts.set(rounded, (amounts.get(rounded) ?? 0) + seen.length);
  }
  let most = 0;
  let common = 0;
  for (const [size, amount] of amounts) if (amount > most) [common, most] = [size, amount];
  return common;
}
