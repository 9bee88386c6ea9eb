import type { Way } from './direction.ts';
import { type Piece, commonSize } from './piece.ts';
import { type Span, type Strip, bothWhite, stripsOf, whitesOf } from './strips.ts';

/** A part of a page that is read from top to bottom: lines, or rows of which each has cells, in the order in which they are read. */
export type Region =
  | { readonly type: 'text'; readonly pieces: readonly Piece[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly (readonly Piece[])[])[] };

/** How wide white must be to part columns, how wide one is at least and how wide the white of a table is, in sizes of letters. */
const GUTTER = 0.7;
const NARROWEST = 8;
const WIDE = 1.5;
/** How wide white must be to part the cells of a table of more than a few rows. */
const BETWEEN_CELLS = 0.9;
/** A page with more white than this that parts it has none that does. */
const MOST_GUTTERS = 30;
/** More strips than this are not looked at one by one for what they have in common. */
const MOST = 1000;
/** How much of a column's width its lines fill, on average. */
const FILLED = 0.6;
/** How many columns can lie within columns. */
const DEEPEST = 8;

const marker = /^([•◦▪‣·∙●○■□–—*-]|[([]?(\d{1,3}|\d{1,2}(\.\d{1,2})+|\p{L}|[ivxlIVXL]{1,5})[.)\]]*)$/u;

function boundsOf(pieces: readonly Piece[]): Span {
  let from = Infinity;
  let to = -Infinity;
  for (const { left, right } of pieces) {
    from = Math.min(from, left);
    to = Math.max(to, right);
  }
  return { from, to };
}

/** Pieces by the columns that white parts them into. */
function partsOf(pieces: readonly Piece[], gutters: readonly Span[]): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [[], ...gutters.map(() => [])];
  for (const piece of pieces) {
    let at = 0;
    for (const { from, to } of gutters) if (piece.left > (from + to) / 2) at++;
    parts[at]?.push(piece);
  }
  return parts;
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { left, right }) => sum + right - left, 0);
}

/** Whether pieces are a column of text beside another: wide enough, and mostly filled by its lines. */
function isColumn(pieces: readonly Piece[], size: number): boolean {
  const { from, to } = boundsOf(pieces);
  const lines = stripsOf(pieces).length;
  const length = lengthOf(pieces) / Math.max(lines, 1);
  return length >= NARROWEST * size && length >= FILLED * (to - from);
}

/** The gutters that have a column on either side; what is too narrow to be one goes with its neighbour. */
function columnGutters(pieces: readonly Piece[], gutters: readonly Span[], size: number): readonly Span[] {
  for (let left = gutters; left.length > 0;) {
    const parts = partsOf(pieces, left);
    const poor = parts.findIndex((part) => !isColumn(part, size));
    if (poor < 0) return hasEnoughLines(parts, left, size) ? left : [];
    left = left.toSpliced(Math.min(poor, left.length - 1), 1);
  }
  return [];
}

/** Narrow white between few lines may be chance. */
function hasEnoughLines(
  parts: readonly (readonly Piece[])[],
  gutters: readonly Span[],
  size: number,
): boolean {
  const lines = parts.map((part) => stripsOf(part).length).sort((a, b) => b - a);
  const isWide = gutters.every(({ from, to }) => to - from >= 2 * size);
  return isWide ? (lines[0] ?? 0) >= 3 && (lines[1] ?? 0) >= 2 : (lines[1] ?? 0) >= 4;
}

/** The gutters of a table: wide, with cells on both sides in most rows, and more than markers of a list before the first. */
function tableGutters(strips: readonly Strip[], gutters: readonly Span[], size: number): readonly Span[] {
  return gutters.filter((gutter) => {
    const rows = strips.map(({ pieces }) => partsOf(pieces, [gutter]));
    const full = rows.filter((cells) => cells.every((cell) => cell.length > 0));
    const isList = full.every(
      ([before]) => before?.length === 1 && marker.test(before[0]?.seen.trim() ?? ''),
    );
    const isWide = gutter.to - gutter.from >= (full.length < 4 ? WIDE : BETWEEN_CELLS) * size;
    return isWide && full.length >= 2 && full.length >= 0.6 * rows.length && !isList;
  });
}

/**
 * Strips from one on that have white in common, from top to bottom, and that white. Where some of it has text on both sides, a strip
 * that leaves none such is not one of them.
 */
function runFrom(strips: readonly Strip[], start: number, bounds: Span, width: number) {
  let whites: readonly Span[] = [bounds];
  let reach: Span = { from: Infinity, to: -Infinity };
  let end = start;
  for (; end < strips.length; end++) {
    const pieces = strips[end]?.pieces ?? [];
    const next = bothWhite(whites, whitesOf(pieces, bounds), width);
    const { from, to } = boundsOf(pieces);
    const wider = { from: Math.min(reach.from, from), to: Math.max(reach.to, to) };
    if (next.length === 0 || (within(whites, reach).length > 0 && within(next, wider).length === 0)) break;
    whites = next;
    reach = wider;
  }
  return { end: Math.max(end, start + 1), whites };
}

function within(whites: readonly Span[], { from, to }: Span): readonly Span[] {
  return whites.filter((white) => white.from >= from && white.to <= to);
}

/** White with text on both sides. */
function innerOf(whites: readonly Span[], pieces: readonly Piece[]): readonly Span[] {
  const inner = within(whites, boundsOf(pieces));
  return inner.length > MOST_GUTTERS ? [] : inner;
}

/**
 * Cuts a page into regions by its white, in reading order: rows of it from the top down, where these have white in common from top to
 * bottom into columns, and each of those again. Columns go from right to left where that is the way of the text.
 */
export function regionsOf(pieces: readonly Piece[], way: Way, depth = 0): readonly Region[] {
  const strips = stripsOf(pieces);
  const bounds = boundsOf(pieces);
  const size = commonSize(pieces);
  const regions: Region[] = [];
  let plain: Piece[] = [];
  const endPlain = (): void => {
    if (plain.length > 0) regions.push({ type: 'text', pieces: plain });
    plain = [];
  };
  for (let start = 0; start < strips.length;) {
    const { end, whites } = runFrom(strips, start, bounds, GUTTER * size);
    const run = strips.slice(start, end);
    const isAbove = isTitleAbove(strips.slice(start, Math.min(end + 1, start + MOST)), bounds, size);
    const parts = isAbove ? undefined : partsOfRun(run, whites, size, way, depth);
    // Strips with nothing in common but their margins: what comes after the first may have more.
    const plainEnd = start + (parts?.before ?? (strips.length > MOST ? run.length : 1));
    plain.push(...strips.slice(start, plainEnd).flatMap((strip) => strip.pieces));
    if (parts !== undefined) endPlain();
    regions.push(...(parts?.regions ?? []));
    start = plainEnd + (parts?.length ?? 0);
  }
  endPlain();
  return regions;
}

/** Whether the first strip is over a table that has more columns without it. */
function isTitleAbove(strips: readonly Strip[], bounds: Span, size: number): boolean {
  const [all, rest] = [0, 1].map((start) => {
    const { end, whites } = runFrom(strips, start, bounds, GUTTER * size);
    const run = strips.slice(start, end);
    return tableGutters(
      run,
      innerOf(
        whites,
        run.flatMap(({ pieces }) => pieces),
      ),
      size,
    ).length;
  });
  return (all ?? 0) > 0 && (rest ?? 0) > (all ?? 0);
}

/** How many of the first strips have text in one column only and stand well apart from what is below: they are above the columns. */
function countAbove(run: readonly Strip[], gutters: readonly Span[], size: number): number {
  const isAlone = ({ pieces }: Strip): boolean =>
    partsOf(pieces, gutters).filter((part) => part.length > 0).length === 1;
  const first = run.findIndex((strip) => !isAlone(strip));
  const gapBelow = (at: number): number => (run[at]?.bottom ?? 0) - (run[at + 1]?.top ?? 0);
  for (let above = first; above > 0; above--) if (gapBelow(above - 1) > size) return above;
  return 0;
}

/** The columns or the table that strips make, how many strips that takes and how many stand before it. */
interface Parts {
  readonly before: number;
  readonly length: number;
  readonly regions: readonly Region[];
}

/** The columns or the table that strips make; undefined where they are plain lines. */
function partsOfRun(
  run: readonly Strip[],
  whites: readonly Span[],
  size: number,
  way: Way,
  depth: number,
): Parts | undefined {
  const pieces = run.flatMap((strip) => strip.pieces);
  const inner = innerOf(whites, pieces);
  const inOrder = <Value>(values: readonly Value[]): readonly Value[] =>
    way === 'right to left' ? values.toReversed() : values;
  const gutters = depth < DEEPEST ? columnGutters(pieces, inner, size) : [];
  if (gutters.length > 0) {
    const before = countAbove(run, gutters, size);
    const below = run.slice(before).flatMap((strip) => strip.pieces);
    const regions = inOrder(partsOf(below, gutters)).flatMap((column) => regionsOf(column, way, depth + 1));
    return { before, length: run.length - before, regions };
  }
  const between = tableGutters(run, inner, size);
  if (between.length === 0) return undefined;
  const rows = run.map((strip) => inOrder(partsOf(strip.pieces, between)));
  const isRow = (cells: (typeof rows)[number]): boolean => cells.filter((cell) => cell.length > 0).length > 1;
  const [first, last] = [rows.findIndex(isRow), rows.findLastIndex(isRow)];
  return {
    before: first,
    length: last + 1 - first,
    regions: [{ type: 'table', rows: rows.slice(first, last + 1) }],
  };
}
