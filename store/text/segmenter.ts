import type { Span } from './span.ts';

/** The language assumed for boundaries where a document names none: its rules are the Unicode default ones. */
export const defaultLocale = 'en';

/** How far to each side of an offset, in code units, text is looked at where a paragraph is longer. */
const REACH = 2048;

/** How much of that a cut may give up to fall on white space, so that it divides no word. */
const SLACK = 256;

const made = new Map<string, Intl.Segmenter>();

function make(granularity: 'grapheme' | 'word' | 'sentence', locale: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(locale, { granularity });
  } catch {
    // A document's language is whatever someone typed; what is no language tag gets the default rules.
    return new Intl.Segmenter(defaultLocale, { granularity });
  }
}

/** The platform's segmenter (UAX 29 with dictionaries for Thai, Chinese, Japanese ...), kept, since making one costs 50 µs. */
export function segmenter(granularity: 'grapheme' | 'word' | 'sentence', locale: string): Intl.Segmenter {
  const key = `${granularity} ${locale}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const fresh = make(granularity, locale);
  made.set(key, fresh);
  return fresh;
}

/** Whether an offset lies between the two halves of a surrogate pair. */
export function cutsPair(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (!(code >= 0xdc00 && code < 0xe000)) return false;
  const before = text.charCodeAt(offset - 1);
  return before >= 0xd800 && before < 0xdc00;
}

/**
 * The text around an offset that decides about boundaries there: its paragraph, without the line feeds, cut on white space
 * if there is any near, where it goes on for more than 2,048 code units to a side. Cost: independent of the text's length.
 */
export function neighbourhood(text: string, offset: number): Span {
  const low = Math.max(0, offset - REACH);
  const high = Math.min(text.length, offset + REACH);
  const before = text.slice(low, offset);
  const after = text.slice(offset, high);
  const lineStart = before.lastIndexOf('\n');
  const lineEnd = after.indexOf('\n');
  let from = low + lineStart + 1;
  let to = lineEnd === -1 ? high : offset + lineEnd;
  if (lineStart === -1 && low > 0) {
    from = low + Math.max(0, before.slice(0, SLACK).search(/\s/));
    if (cutsPair(text, from)) from += 1;
  }
  if (lineEnd === -1 && high < text.length) {
    const space = after.slice(REACH - SLACK).search(/\s\S*$/);
    if (space !== -1) to = high - SLACK + space;
    if (cutsPair(text, to)) to -= 1;
  }
  return { from, to };
}
