import { type Piece, commonSize, median } from './piece.ts';
import { type Strip, stripsOf } from './strips.ts';

/** A strip near the top or bottom of a page, as it would be found again on others. */
interface Edge {
  readonly page: number;
  readonly strip: Strip;
  readonly isHead: boolean;
  /** How many strips lie between it and the edge. */
  readonly depth: number;
  /** Its text, with a sign in place of each number. */
  readonly key: string;
  /** The first number in it and the last: one of them may be that of the page. */
  readonly numbers: readonly number[];
}

/** How many strips at the top and at the bottom of a page may be its head and foot. */
const DEPTH = 3;
/** How far such a strip may lie from where it is on other pages, in points. */
const SHIFT = 6;
/** How many strips that are alike, before and after one, are looked at. */
const NEARBY = 30;

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function romanNumber(numeral: string): number {
  const values = Array.from(numeral, (digit) => romanDigits[digit] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function textOf({ pieces }: Strip): string {
  const inOrder = pieces.toSorted((a, b) => a.left - b.left).map(({ seen }) => seen);
  return inOrder.join(' ').replace(/\s+/g, ' ').trim().toLowerCase();
}

function edgeOf(strip: Strip, page: number, isHead: boolean, depth: number): Edge {
  const text = textOf(strip);
  const place = { page, strip, isHead, depth };
  if (/^[ivxlc]{1,8}$/.test(text)) return { ...place, key: '#', numbers: [romanNumber(text)] };
  const numbers = text.match(/[0-9]+/g)?.map(Number) ?? [];
  return {
    ...place,
    key: text.replace(/\p{Nd}+/gu, '#'),
    numbers: [...numbers.slice(0, 1), ...numbers.slice(-1)],
  };
}

/** How many strips at an edge stand apart from the rest of a page; none where they are too many to be a head or a foot. */
function countApart(gaps: readonly number[], usual: number, size: number): number {
  const first = gaps.findIndex((gap) => gap > Math.max(1.6 * usual, usual + 0.3 * size));
  if (gaps.length === 0) return 1;
  return first < DEPTH ? first + 1 : 0;
}

/** The strips at the edges of a page that stand apart from its text and are set no larger. */
function edgesOf(pieces: readonly Piece[], page: number, size: number): readonly Edge[] {
  const strips = stripsOf(pieces);
  const gaps = strips.slice(1).map((strip, at) => (strips[at]?.bottom ?? 0) - strip.top);
  const close = gaps.filter((gap) => gap < 1.5 * size);
  const usual = close.length > 0 ? median(close) : 0.4 * size;
  const found: Edge[] = [];
  for (const isHead of [true, false]) {
    const fromEdge = isHead ? strips : strips.toReversed();
    const apart = countApart(isHead ? gaps : gaps.toReversed(), usual, size);
    for (const [depth, strip] of fromEdge.slice(0, apart).entries())
      if (commonSize(strip.pieces) <= 1.15 * size) found.push(edgeOf(strip, page, isHead, depth));
  }
  return found;
}

function isSamePlace(a: Edge, b: Edge): boolean {
  return a.isHead === b.isHead && Math.abs(a.strip.bottom - b.strip.bottom) < SHIFT;
}

/** Whether an edge is found again on other pages: the same, or with the number that such a page must have. */
function isRepeated(edge: Edge, alike: readonly Edge[], pages: number): boolean {
  const others = alike.filter((other) => other.page !== edge.page && isSamePlace(edge, other));
  const counted = others.filter(({ numbers, page }) =>
    numbers.some((number, at) => number - (edge.numbers[at] ?? Infinity) === page - edge.page),
  );
  if (counted.length > 0) return true;
  return !/^[#\W]*$/u.test(edge.key) && new Set(others.map(({ page }) => page)).size >= (pages < 5 ? 1 : 2);
}

/** The pages without what runs through them at their heads and feet, and how much of that there was. */
export interface Bare {
  readonly pages: readonly (readonly Piece[])[];
  readonly heads: number;
  readonly numbers: number;
}

/** The strips at the edges that are found again on pages nearby. */
function repeated(edges: readonly Edge[], pages: number): readonly Edge[] {
  const byKey = new Map<string, Edge[]>();
  for (const edge of edges) {
    const alike = byKey.get(edge.key) ?? [];
    alike.push(edge);
    byKey.set(edge.key, alike);
  }
  return [...byKey.values()].flatMap((alike) =>
    alike.filter((edge, at) => isRepeated(edge, alike.slice(Math.max(0, at - NEARBY), at + NEARBY), pages)),
  );
}

/** Takes away running heads and page numbers: strips at the edges of pages that stand apart there and come again on others. */
export function withoutRunning(pages: readonly (readonly Piece[])[]): Bare {
  const size = commonSize(pages.flat());
  const found = repeated(
    pages.flatMap((pieces, page) => edgesOf(pieces, page, size)),
    pages.length,
  );
  const placeOf = ({ page, isHead }: Edge, depth: number): string => `${page} ${isHead} ${depth}`;
  const places = new Set(found.map((edge) => placeOf(edge, edge.depth)));
  const outermost = found.filter((edge) =>
    Array.from({ length: edge.depth }, (_, outer) => places.has(placeOf(edge, outer))).every(Boolean),
  );
  const gone = new Set(outermost.flatMap(({ strip }) => strip.pieces));
  const numbers = outermost.filter(({ key }) => /^[#\W]*(page|seite|p\.)?[#\W]*$/u.test(key)).length;
  return {
    pages: pages.map((pieces) => pieces.filter((piece) => !gone.has(piece))),
    heads: outermost.length - numbers,
    numbers,
  };
}
