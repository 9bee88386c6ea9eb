import { keepsItsStop } from './abbreviations.ts';
import { graphemeAt, snapToGraphemes } from './graphemes.ts';
import { pairsIn } from './pairs.ts';
import { defaultLocale, neighbourhood, segmenter } from './segmenter.ts';
import type { Span } from './span.ts';

/** White space, punctuation and invisible characters; signs that carry meaning beside a number or a name are not stray. */
const stray = /^(?![%‰§#&@])[\s\p{P}\p{Z}\p{Cc}\p{Cf}]/u;

function isStray(text: string, offset: number): boolean {
  return stray.test(text.slice(offset, offset + 2));
}

/** The word, run of white space or sign that the code unit at an offset belongs to, in absolute offsets. */
function segmentAt(text: string, offset: number, locale: string): Span {
  const { from, to } = neighbourhood(text, offset);
  const found = segmenter('word', locale)
    .segment(text.slice(from, to))
    .containing(offset - from);
  if (found === undefined) return { from: offset, to: offset };
  return { from: from + found.index, to: from + found.index + found.segment.length };
}

function trim(text: string, span: Span, drop: (offset: number) => boolean): Span {
  let { from, to } = span;
  while (from < to && drop(from)) from = Math.min(to, graphemeAt(text, from).to);
  while (from < to) {
    const last = graphemeAt(text, to - 1);
    if (!drop(last.from)) break;
    to = Math.max(from, last.from);
  }
  return { from, to };
}

/** The core again with the quotation marks and brackets around it whose partners are in the whole as well. */
function withPairs(text: string, whole: Span, core: Span): Span {
  let { from, to } = core;
  for (const [at, partner] of pairsIn(text, whole)) {
    if (at < from && partner >= core.from) from = at;
    if (at >= to && partner < core.to) to = at + 1;
  }
  return { from, to };
}

function wordAtCaret(text: string, offset: number, locale: string): Span {
  const after = segmentAt(text, offset, locale);
  if (after.to > after.from && !isStray(text, after.from)) return after;
  const before = offset > 0 ? segmentAt(text, offset - 1, locale) : after;
  return before.to === offset && !isStray(text, before.from) ? before : { from: offset, to: offset };
}

/**
 * What a coder meant to select: whole words, without the white space and punctuation around them. Quotation marks and brackets
 * stay where both of a pair are selected, the full stop of an abbreviation stays, and so do signs such as "%". A caret gives
 * the word it touches. Where nothing but punctuation is selected it is kept; white space alone gives an empty span.
 * Words are those of UAX 29 and ICU's dictionaries. Cost: a few paragraphs' worth, whatever the text's length.
 */
export function snapToWords(text: string, from: number, to: number, locale: string = defaultLocale): Span {
  if (to <= from) return wordAtCaret(text, from, locale);
  const first = segmentAt(text, from, locale);
  const last = segmentAt(text, to, locale);
  const whole = snapToGraphemes(text, first.from < from ? first.from : from, last.from < to ? last.to : to);
  const core = trim(text, whole, (offset) => isStray(text, offset));
  if (core.from === core.to) return trim(text, whole, (offset) => /\s/.test(text.charAt(offset)));
  const kept = withPairs(text, whole, core);
  const stops = kept.to === core.to && kept.to < whole.to && text[kept.to] === '.';
  return stops && keepsItsStop(text.slice(Math.max(core.from, core.to - 24), core.to), locale)
    ? { from: kept.from, to: kept.to + 1 }
    : kept;
}

/** The words of a paragraph from one side of an offset, in the direction of travel; signs and emoji count as words. */
function wordsBeside(text: string, offset: number, direction: -1 | 1, locale: string): Span[] {
  const { from, to } = neighbourhood(text, offset);
  const side = direction === 1 ? { from: segmentAt(text, offset, locale).from, to } : { from, to: offset };
  const words: Span[] = [];
  for (const { index, segment } of segmenter('word', locale).segment(text.slice(side.from, side.to))) {
    const start = side.from + index;
    if (!isStray(text, start)) words.push({ from: start, to: start + segment.length });
  }
  return direction === 1 ? words : words.reverse();
}

/**
 * The next edge of a word from an offset: going forward its end, going back its start, or the edge that is asked for (to move
 * the end of a passage back by a word, ask for ends). Crosses paragraphs; at the ends of the text it is 0 or its length.
 */
export function stepWord(
  text: string,
  offset: number,
  direction: -1 | 1,
  locale: string = defaultLocale,
  edge: 'from' | 'to' = direction === 1 ? 'to' : 'from',
): number {
  let at = offset;
  while (direction === 1 ? at < text.length : at > 0) {
    for (const word of wordsBeside(text, at, direction, locale)) {
      if ((word[edge] - offset) * direction > 0) return word[edge];
    }
    const { from, to } = neighbourhood(text, at);
    at = direction === 1 ? Math.max(at, to) + 1 : Math.min(at, from) - 1;
  }
  return direction === 1 ? text.length : 0;
}
