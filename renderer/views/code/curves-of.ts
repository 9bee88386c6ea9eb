/** Where a line of words ends, and how high and low its letters reach, in pixels of the page. */
interface Line {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a curve ends at, on its left. */
interface Target {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** A line from words in the text to what is about them beside it, in pixels of the page. */
export interface Curve {
  /** The record that the words are marked for. */
  readonly id: string;
  readonly path: string;
  /** Where it leaves the text, and where it ends. */
  readonly ends: readonly { readonly x: number; readonly y: number }[];
  /** Classes that say what it joins, and whether it is pointed at. */
  readonly look: string;
}

/** How far below its top a card's end may be, so that a curve ends at the card and not at its corner. */
const inset = 14;

/** How far below the letters of a line a curve runs: in the gap before the next line. */
const gap = 2;

/** Which of the lines of some words a curve leaves from: that which ends nearest to the cards. */
function leaving(lines: readonly Line[]): Line | undefined {
  let best: Line | undefined;
  for (const line of lines) if (best === undefined || line.right > best.right + 4) best = line;
  return best;
}

/**
 * The curve from words to a card: below their line to the edge of the text, so that it crosses no words, and from there
 * to the card. `edge` is where the text ends; `others` may leave from the same line, and then it runs beside them. None where
 * there are no words.
 */
export function curveOf(
  mark: { readonly id: string; readonly look: string },
  lines: readonly Line[],
  edge: number,
  card: Target,
  others: readonly Curve[] = [],
): readonly Curve[] {
  const line = leaving(lines);
  if (line === undefined) return [];
  const y = Math.round(line.bottom + gap) + 0.5;
  const beside = others.filter(
    ({ ends: [end] }) => end !== undefined && Math.abs(end.y - y) < line.bottom - line.top,
  ).length;
  const from = { x: Math.max(line.right, edge) + 8 + 7 * beside, y: y + 2 * beside };
  const to = { x: card.left, y: Math.round(card.top + Math.min(inset, card.height / 2)) + 0.5 };
  const bend = Math.max(6, (to.x - from.x) / 2);
  const path = `M ${line.right + 1} ${from.y} H ${from.x} C ${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
  return [{ ...mark, path, ends: [from, to] }];
}
