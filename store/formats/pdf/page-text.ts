import { type Region, regionsOf } from './columns.ts';
import { type Way, hasRightToLeft, inReadingOrder, leaning, mirroring } from './direction.ts';
import { linesOf } from './lines.ts';
import { type Paragraph, type ReadLine, noteMark, paragraphsOf } from './paragraphs.ts';
import type { Piece } from './piece.ts';
import type { Span } from './strips.ts';

/** The paragraphs of a page in reading order, and apart from them its notes, which stand at the foot of a column. */
export interface PageText {
  readonly body: readonly Paragraph[];
  readonly notes: readonly Paragraph[];
}

/** What holds for all pages. */
export interface Setting {
  /** The size that most of the text has. */
  readonly size: number;
  /** Whether brackets in text that is read right to left stand as they look. */
  readonly isMirrored: boolean;
}

function wayOf(pieces: readonly Piece[]): Way {
  return pieces.reduce((sum, { seen }) => sum + leaning(seen), 0) > 0 ? 'right to left' : 'left to right';
}

/** The characters of a line in reading order; one without any letters goes with the text around it. */
function readLine(seen: string, way: Way, isMirrored: boolean): string {
  const isOwn = !hasRightToLeft(seen) && /\p{L}/u.test(seen);
  const read = inReadingOrder(seen, isOwn ? 'left to right' : way, isMirrored);
  return read.replace(/ {2,}/g, ' ').trim();
}

/** Positive where the brackets of a page's right-to-left text stand as they look. */
export function mirroringOf(pieces: readonly Piece[]): number {
  if (!pieces.some(({ seen }) => hasRightToLeft(seen))) return 0;
  const way = wayOf(pieces);
  return linesOf(pieces).reduce((sum, { seen }) => sum + mirroring(seen, way), 0);
}

function tableOf(
  region: Region & { readonly type: 'table' },
  way: Way,
  { size, isMirrored }: Setting,
): Paragraph {
  const textOf = (cell: readonly Piece[]): string =>
    linesOf(cell)
      .map(({ seen }) => readLine(seen, way, isMirrored))
      .join(' ');
  const lines = region.rows.map((cells) => cells.map(textOf).join('\t').trimEnd());
  return { type: 'table', lines, size, isFlush: false, isFull: false };
}

/** A part of a page with its text: a table is a paragraph as it is, lines are still to be put together. */
type Part =
  | { readonly type: 'table'; readonly table: Paragraph }
  | { readonly type: 'text'; readonly lines: readonly ReadLine[]; readonly way: Way; readonly span: Span };

function partOf(region: Region, pageWay: Way, setting: Setting): Part {
  if (region.type === 'table') return { type: 'table', table: tableOf(region, pageWay, setting) };
  const way = wayOf(region.pieces);
  const lines = linesOf(region.pieces)
    .map((line) => ({ ...line, text: readLine(line.seen, way, setting.isMirrored) }))
    .filter(({ text }) => text !== '');
  const from = lines.reduce((least, { left }) => Math.min(least, left), Infinity);
  const to = lines.reduce((most, { right }) => Math.max(most, right), -Infinity);
  return { type: 'text', lines, way, span: { from, to } };
}

/** Lines of a column that show how wide it is. */
const ENOUGH = 4;

/** Where the lines of a column begin and end: one of few lines is taken to be as wide as another that begins where it does. */
function columnOf(part: Part & { readonly type: 'text' }, parts: readonly Part[], size: number): Span {
  const { span, way, lines } = part;
  if (lines.length >= ENOUGH) return span;
  let best = span;
  for (const other of parts) {
    if (other.type === 'table' || other.lines.length < ENOUGH || other.way !== way) continue;
    const { from, to } = other.span;
    const isSame =
      way === 'right to left' ? Math.abs(to - span.to) < size : Math.abs(from - span.from) < size;
    const isWider = to - from > span.to - span.from;
    if (isSame && isWider && (best === span || to - from < best.to - best.from)) best = other.span;
  }
  return best;
}

function pageText(parts: readonly Part[], all: readonly Part[], { size }: Setting): PageText {
  const body: Paragraph[] = [];
  const notes: Paragraph[] = [];
  for (const part of parts) {
    const paragraphs =
      part.type === 'table'
        ? [part.table]
        : paragraphsOf(part.lines, part.way === 'right to left', size, columnOf(part, all, size));
    const last = paragraphs.findLastIndex((each) => each.size > 0.94 * size);
    const start = paragraphs.findIndex((each, at) => at > last && noteMark(each, size) !== undefined);
    body.push(...paragraphs.slice(0, start < 0 ? undefined : start));
    if (start >= 0) notes.push(...paragraphs.slice(start));
  }
  return { body, notes };
}

/** How many parts before and after those of a page are looked at for how wide columns are. */
const NEARBY = 20;

/** The text of pages, each of pieces whose lines run the same way. */
export function readPages(pages: readonly (readonly Piece[])[], setting: Setting): readonly PageText[] {
  const parts = pages.map((pieces) => {
    const way = wayOf(pieces);
    return regionsOf(pieces, way).map((region) => partOf(region, way, setting));
  });
  const all = parts.flat();
  let at = 0;
  return parts.map((ofPage) => {
    const around = all.slice(Math.max(0, at - NEARBY), at + ofPage.length + NEARBY);
    at += ofPage.length;
    return pageText(ofPage, around, setting);
  });
}
