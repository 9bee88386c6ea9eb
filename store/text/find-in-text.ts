import { type FoldedText, foldText } from './fold.ts';
import { foldCase } from './fold-case.ts';
import { graphemeAt, isGraphemeBoundary } from './graphemes.ts';
import { searchable, type Searchable } from './searchable.ts';
import { defaultLocale } from './segmenter.ts';
import type { Span } from './span.ts';
import { isWordEdge } from './word-edge.ts';

/** What a reader looks for. */
export interface Wanted {
  readonly words: string;
  readonly matchesCase: boolean;
  /** Only where the words are whole ones. */
  readonly isWhole: boolean;
  /** Whether the words are a regular expression. */
  readonly isPattern: boolean;
}

/** A text in which a reader looks for many things: its folded forms are made once, when first needed. */
export interface Findable extends Searchable {
  /** The folded form without the difference of large and small letters. */
  readonly caseless: () => FoldedText;
  readonly locale: string;
}

/** Prepares a text for many searches; costs nothing until the first one. */
export function findable(text: string, locale: string = defaultLocale): Findable {
  const hay = searchable(text);
  let made: FoldedText | undefined;
  return { ...hay, caseless: () => (made ??= foldCase(hay.folded())), locale };
}

/** What a search found; `reason` is the platform's, for what is no regular expression. */
export type Found =
  | {
      readonly type: 'hits';
      /** From and to of each hit, one after the other: UTF-16 code units, half-open, in order, never overlapping. */
      readonly hits: Uint32Array<ArrayBuffer>;
      /** Whether there are more hits than are given. */
      readonly hasMore: boolean;
    }
  | { readonly type: 'no-pattern'; readonly reason: string };

/** How many hits are given at most: more than any letter has in 5 MB, and held in 8 MB. */
export const MOST_HITS = 1_000_000;

/** No character below this one joins another. */
const FIRST_JOINING = 0x300;

/** What can join the character before or after it in one grapheme, Thai and Lao am included; beside all else one ends. */
const joining =
  /[\p{M}\p{Cf}\p{Emoji_Modifier}\p{Regional_Indicator}\u0e33\u0eb3\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]|^[\udc00-\udfff]/u;

/** Whether a grapheme ends at an offset: like isGraphemeBoundary, but cheap in all scripts where nothing joins. */
function isBoundary(text: string, offset: number): boolean {
  if (text.charCodeAt(offset - 1) < FIRST_JOINING && text.charCodeAt(offset) < FIRST_JOINING) return true;
  const around = [text.slice(Math.max(0, offset - 2), offset), text.slice(offset, offset + 2)];
  return !around.some((part) => joining.test(part)) || isGraphemeBoundary(text, offset);
}

/** The source of some folded units; undefined where they are but a part of what is one letter or sign there. */
function sourceOf(text: string, { at }: FoldedText, first: number, end: number): Span | undefined {
  if (at[first] === at[first - 1] || at[end] === at[end - 1]) return undefined;
  const from = at[first] ?? 0;
  const to = (at[end - 1] ?? 0) + 1;
  if (!isBoundary(text, from)) return undefined;
  if (isBoundary(text, to)) return { from, to };
  // An invisible character belongs to the grapheme before it, but makes it no other letter.
  const whole = graphemeAt(text, to).to;
  return (at[end] ?? 0) >= whole ? { from, to: whole } : undefined;
}

function isWhole({ text, locale }: Findable, { from, to }: Span): boolean {
  return isWordEdge(text, from, locale) && isWordEdge(text, to, locale);
}

/** Every place of some words, however they are typeset. */
function* places(hay: Findable, wanted: Wanted): Generator<Span> {
  const plain = foldText(wanted.words);
  const words = (wanted.matchesCase ? plain : foldCase(plain)).text;
  if (words === '') return;
  const folded = wanted.matchesCase ? hay.folded() : hay.caseless();
  let first = folded.text.indexOf(words);
  while (first !== -1) {
    const end = first + words.length;
    const span = sourceOf(hay.text, folded, first, end);
    const isHit = span !== undefined && (!wanted.isWhole || isWhole(hay, span));
    if (isHit) yield span;
    first = folded.text.indexOf(words, isHit ? end : first + 1);
  }
}

/** Every place of a pattern that is not empty. */
function* matches(hay: Findable, wanted: Wanted, pattern: RegExp): Generator<Span> {
  const { text } = hay;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const span = { from: match.index, to: pattern.lastIndex };
    if (span.from === span.to) pattern.lastIndex += (text.codePointAt(span.to) ?? 0) > 0xffff ? 2 : 1;
    else if (!wanted.isWhole || isWhole(hay, span)) yield span;
  }
}

/** The first hits, as many as are given. */
function collect(spans: Iterable<Span>): Found {
  const ends: number[] = [];
  for (const { from, to } of spans) {
    if (ends.length === 2 * MOST_HITS) return { type: 'hits', hits: Uint32Array.from(ends), hasMore: true };
    ends.push(from, to);
  }
  return { type: 'hits', hits: Uint32Array.from(ends), hasMore: false };
}

/**
 * Finds what a reader looks for. Words are found however they are typeset: with other white space, quotation marks, dashes and
 * invisible characters, composed or decomposed, and unless `matchesCase` in large or small letters of any script; but a letter
 * is found only with its very marks, and never a part of a grapheme. A pattern is JavaScript's, Unicode-aware, with `^` and `$`
 * at paragraphs, and sees the text as it is. Cost of words: folding once, 15 ms for 1 MB of Latin script and 200 ms of Arabic,
 * then that of indexOf; of a pattern: without limit, so nothing that must go on may wait for it.
 */
export function findInText(hay: Findable, wanted: Wanted): Found {
  if (wanted.words === '') return collect([]);
  if (!wanted.isPattern) return collect(places(hay, wanted));
  try {
    const pattern = new RegExp(wanted.words, wanted.matchesCase ? 'gmu' : 'gimu');
    return collect(matches(hay, wanted, pattern));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { type: 'no-pattern', reason: error.message.slice(error.message.lastIndexOf(': ') + 2) };
  }
}
