import { type Line, LOWERED, RAISED } from './lines.ts';
import { median } from './piece.ts';
import type { Span } from './strips.ts';

/** Lines that belong together. */
export interface Paragraph {
  readonly type: 'text' | 'item' | 'table';
  /** What is read, line by line, each without white space at its ends. */
  readonly lines: readonly string[];
  readonly size: number;
  /** Whether its first line begins where lines begin, as one may that goes on with a paragraph. */
  readonly isFlush: boolean;
  /** Whether its last line is full, so that the paragraph may go on elsewhere. */
  readonly isFull: boolean;
}

/** A line with its text in the order in which it is read. */
export interface ReadLine extends Line {
  readonly text: string;
}

/** A line in the terms of its column: how far it begins after, and ends before, where lines begin and end. */
interface Placed {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** How far it ends before the longest of the lines that are set in as it is, which may end before those of the column. */
  readonly room: number;
  /** How long its first word is. */
  readonly firstWord: number;
  readonly baseline: number;
  readonly size: number;
}

const bullet = /^[•◦▪‣·∙●○■□]\s/u;
const numbered = /^[([]?(\d{1,3})[.)\]]\s/;

/** Whether a line begins an item of a list. */
export function beginsItem(text: string): boolean {
  return bullet.test(text) || numbered.test(text);
}

function placed(line: ReadLine, from: number, to: number, isMirrored: boolean): Placed {
  const { text, left, right, baseline, size } = line;
  return {
    text,
    start: isMirrored ? to - right : left - from,
    end: isMirrored ? left - from : to - right,
    room: isMirrored ? left - from : to - right,
    firstWord: isMirrored ? line.rightWord : line.leftWord,
    baseline,
    size,
  };
}

/** Lines that are set in together, as a long quotation is, end where the longest of them does. */
function withBlocks(lines: readonly Placed[]): readonly Placed[] {
  const blocks: Placed[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    const before = block?.at(-1);
    const isSame = before !== undefined && Math.abs(before.start - line.start) < 0.3 * line.size;
    if (isSame) block?.push(line);
    else blocks.push([line]);
  }
  return blocks.flatMap((block) => {
    const isSetIn = block.length > 2 && (block[0]?.start ?? 0) > 0.5 * (block[0]?.size ?? 0);
    const least = isSetIn ? block.reduce((end, line) => Math.min(end, line.end), Infinity) : 0;
    return block.map((line) => ({ ...line, room: line.end - least }));
  });
}

/** What holds for all lines of a column. */
interface Habit {
  /** How far lines are apart as a rule. */
  readonly pitch: number;
  /** Whether the first line of a paragraph hangs out to the left and the others are set in. */
  readonly isHanging: boolean;
}

function habitOf(lines: readonly Placed[]): Habit {
  const pitches = lines.slice(1).map(({ baseline }, at) => (lines[at]?.baseline ?? 0) - baseline);
  const size = median(lines.map((line) => line.size));
  const atMargin = lines.filter(({ start }) => start < 0.5 * size).length;
  const close = pitches.filter((pitch) => pitch < 2 * size);
  return {
    pitch: close.length > 0 ? median(close) : 1.2 * size,
    isHanging: lines.length > 3 && atMargin < 0.5 * lines.length && atMargin > 0.1 * lines.length,
  };
}

/** Whether the first word of a line would have had room on the line before: then that one was meant to end. */
function hadRoom(before: Placed, line: Placed): boolean {
  return before.room - line.firstWord > 0.7 * before.size;
}

/** Whether two lines in the middle are a heading that was too long for one. */
function isHeadingGoingOn(before: Placed, line: Placed, common: number): boolean {
  const isCentred = ({ start, end, size }: Placed): boolean => Math.abs(start - end) < size && start > size;
  return line.size >= 1.2 * common && isCentred(before) && (isCentred(line) || line.start < line.size);
}

function isIndentBreak(before: Placed, line: Placed, next: Placed | undefined, isHanging: boolean): boolean {
  const step = line.start - before.start;
  const least = 0.7 * line.size;
  if (isHanging)
    return step < -least || (line.start < least && before.start < least && hadRoom(before, line));
  // A line that is set in begins a paragraph, unless those after it are set in as well.
  if (step > least)
    return (
      next === undefined || next.start < line.start - least || beginsItem(line.text) || step > 12 * line.size
    );
  return false;
}

/** Whether a line has the number after that of the item it would go on with. */
function isNextNumber(first: Placed | undefined, line: Placed): boolean {
  const number = Number(numbered.exec(line.text)?.[1]);
  return number === Number(numbered.exec(first?.text ?? '')?.[1]) + 1;
}

function beginsParagraph(
  gathered: readonly Placed[],
  line: Placed,
  next: Placed | undefined,
  { pitch, isHanging }: Habit,
  common: number,
): boolean {
  const before = gathered.at(-1);
  if (before === undefined) return false;
  const distance = before.baseline - line.baseline;
  if (distance > pitch + 0.4 * line.size || distance < 0) return true;
  if (Math.abs(line.size - before.size) > 0.08 * before.size) return true;
  if (isHeadingGoingOn(before, line, common)) return false;
  if (bullet.test(line.text) || isNextNumber(gathered[0], line)) return true;
  // The lines of an item hang below its first word.
  const isHung = isItem(gathered[0]) && line.start > (gathered[0]?.start ?? 0) + 0.3 * line.size;
  return (!isHung && isIndentBreak(before, line, next, isHanging)) || hadRoom(before, line);
}

function isItem(line: Placed | undefined): boolean {
  return line !== undefined && beginsItem(line.text);
}

function paragraphOf(lines: readonly Placed[]): Paragraph {
  const [first] = lines;
  const last = lines.at(-1);
  const size = first?.size ?? 0;
  return {
    type: beginsItem(first?.text ?? '') ? 'item' : 'text',
    lines: lines.map(({ text }) => text),
    size,
    isFlush: (first?.start ?? 0) < 0.7 * size,
    isFull: (last?.end ?? 0) < 1.5 * size,
  };
}

/**
 * The paragraphs of a column's lines. One ends where the space to the next line is wider than as a rule, where the size changes, where
 * a line is set in, and where the next word would still have had room. `from` and `to` are where the column's lines begin and end.
 */
export function paragraphsOf(
  lines: readonly ReadLine[],
  isMirrored: boolean,
  common: number,
  { from, to }: Span,
): readonly Paragraph[] {
  const inColumn = withBlocks(lines.map((line) => placed(line, from, to, isMirrored)));
  const habit = habitOf(inColumn);
  const paragraphs: Paragraph[] = [];
  let gathered: Placed[] = [];
  for (const [at, line] of inColumn.entries()) {
    if (beginsParagraph(gathered, line, inColumn[at + 1], habit, common)) {
      paragraphs.push(paragraphOf(gathered));
      gathered = [];
    }
    gathered.push(line);
  }
  if (gathered.length > 0) paragraphs.push(paragraphOf(gathered));
  return paragraphs;
}

/** The number or sign that a note begins with, raised or not; undefined where a paragraph is no note. */
export function noteMark({ lines, size }: Paragraph, common: number): string | undefined {
  if (size > 0.94 * common) return undefined;
  const raised = new RegExp(`^[${RAISED}${LOWERED}](\\d{1,3}|[*†‡])[${RAISED}${LOWERED}]`).exec(
    lines[0] ?? '',
  );
  return raised?.[1] ?? /^(\d{1,3}|[*†‡])[.)]?\s/.exec(lines[0] ?? '')?.[1];
}
