import { graphemeAt, isGraphemeBoundary } from './graphemes.ts';
import type { Span } from './span.ts';
import { cutsWord } from './word-edge.ts';

/** A hit as a line of a concordance shows it, on one line: the words before it, itself, and the words after it. */
export interface KeywordInContext {
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

/** How much is shown on each side of a hit, and how much of a long one, in UTF-16 code units. */
const CONTEXT = 90;
const LONGEST = 120;

/** How much of that is given up at most so as to divide no word: a longer one may be divided. */
const WORD = 30;

/** Stands for what is left out of a long hit. */
const leftOut = '…';

/** The offset from which on nothing is divided that a reader takes for one character, at most `to`. */
function startFrom(text: string, from: number, to: number): number {
  if (from <= 0 || isGraphemeBoundary(text, from)) return Math.max(0, from);
  return Math.min(to, graphemeAt(text, from).to);
}

/** The same at the end of a stretch, at least `from`. */
function endAt(text: string, to: number, from: number): number {
  if (to >= text.length || isGraphemeBoundary(text, to)) return Math.min(to, text.length);
  return Math.max(from, graphemeAt(text, to).from);
}

/** The offset from which on no word is divided either, before `to` and not far from `from`; the same where there is none. */
function wordFrom(text: string, from: number, to: number): number {
  const last = Math.min(from + WORD, to);
  for (let at = from; at < last; at++) if (!cutsWord(text, at)) return startFrom(text, at, to);
  return from;
}

/** The same at the end of a stretch. */
function wordTo(text: string, to: number, from: number): number {
  const first = Math.max(to - WORD, from);
  for (let at = to; at > first; at--) if (!cutsWord(text, at)) return endAt(text, at, from);
  return to;
}

/** White space that is not one blank: most words have none, and to look for it costs a tenth of putting it right. */
const otherSpace = /[^\S ]| {2}/;

function onOneLine(text: string): string {
  return otherSpace.test(text) ? text.replace(/\s+/gu, ' ') : text;
}

/**
 * Cuts a hit out of its text with some of what is around it. White space becomes one blank, and no word is divided, nor
 * what a reader takes for one character where no spaces are written; the middle of a long hit is left out.
 */
export function inContext(text: string, { from, to }: Span): KeywordInContext {
  const start = wordFrom(text, startFrom(text, from - CONTEXT, from), from);
  const end = wordTo(text, endAt(text, to + CONTEXT, to), to);
  const before = onOneLine(text.slice(start, from)).trimStart();
  const after = onOneLine(text.slice(to, end)).trimEnd();
  if (to - from <= LONGEST) return { before, hit: onOneLine(text.slice(from, to)), after };
  const head = text.slice(from, endAt(text, from + LONGEST / 2, from));
  const tail = text.slice(startFrom(text, to - LONGEST / 2, to), to);
  return { before, hit: onOneLine(`${head}${leftOut}${tail}`), after };
}

const strong = /[\p{L}]/u;
const rightToLeft =
  /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Samr}\p{sc=Mand}\p{sc=Adlm}]/u;

/** How far before an offset the beginning of its paragraph is looked for, in code units. */
const REACH = 2000;

/** Whether the paragraph around an offset runs from right to left: by its first letter, as the window shows it. */
export function runsRightToLeft(text: string, offset: number): boolean {
  const low = Math.max(0, offset - REACH);
  const start = low + text.slice(low, offset).lastIndexOf('\n') + 1;
  const [letter = ''] = strong.exec(text.slice(start, start + REACH)) ?? [];
  return rightToLeft.test(letter);
}

/** What a concordance is sorted by: where the hits are, or what stands before or after them. */
export type Order = 'place' | 'before' | 'after';

const words = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu;

function wordsOf(text: string): readonly string[] {
  return text.normalize('NFD').toLowerCase().match(words) ?? [];
}

/** What a line is sorted by: its words after the hit in turn, or those before it from the hit on; signs do not count. */
export function sortKey({ before, after }: KeywordInContext, order: Exclude<Order, 'place'>): string {
  return (order === 'after' ? wordsOf(after) : wordsOf(before).toReversed()).join(' ');
}

/** The numbers of lines in the order of their keys; those with the same key stay as they are. */
export function sortedBy(count: number, keyOf: (at: number) => string): Uint32Array {
  const keys = Array.from({ length: count }, (_, at) => keyOf(at));
  return Uint32Array.from(keys.keys()).sort((a, b) => {
    const [one = '', other = ''] = [keys[a], keys[b]];
    return one < other ? -1 : one > other ? 1 : a - b;
  });
}
