import { defaultLocale, neighbourhood, segmenter } from './segmenter.ts';
import type { Span } from './span.ts';

/** Below this code no character joins the one before it, and only the surrogates and marks above it can. */
const FIRST_COMBINING = 0x300;

function standsAlone(text: string, offset: number): boolean {
  return text.charCodeAt(offset - 1) < FIRST_COMBINING && text.charCodeAt(offset) < FIRST_COMBINING;
}

/**
 * The grapheme (what a reader takes for one character: a letter with its marks, a flag, a family of emoji) that the code
 * unit at an offset belongs to; empty at the end of the text. A line feed is always one of its own.
 */
export function graphemeAt(text: string, offset: number): Span {
  if (offset >= text.length) return { from: text.length, to: text.length };
  if (text[offset] === '\n') return { from: offset, to: offset + 1 };
  const alone = offset === 0 || standsAlone(text, offset);
  if (alone && standsAlone(text, offset + 1)) return { from: offset, to: offset + 1 };
  const { from, to } = neighbourhood(text, offset);
  const found = segmenter('grapheme', defaultLocale)
    .segment(text.slice(from, to))
    .containing(offset - from);
  if (found === undefined) return { from: offset, to: offset + 1 };
  return { from: from + found.index, to: from + found.index + found.segment.length };
}

/** Whether an offset lies between graphemes, as both ends of a text do. Cheap for Latin letters. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length || standsAlone(text, offset)) return true;
  return graphemeAt(text, offset).from === offset;
}

/** The smallest span of whole graphemes around [from, to); an empty span becomes empty at the start of its grapheme. */
export function snapToGraphemes(text: string, from: number, to: number): Span {
  const start = isGraphemeBoundary(text, from) ? from : graphemeAt(text, from).from;
  if (to <= from) return { from: start, to: start };
  return { from: start, to: isGraphemeBoundary(text, to) ? to : graphemeAt(text, to).to };
}
