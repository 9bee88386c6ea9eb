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

/** A text folded without the difference of large and small letters, and where in the source each of its code units begins. */
export interface Caseless {
  readonly text: string;
  at(unit: number): number;
}

/** A text in which a reader looks for many things. */
export interface Hay {
  readonly text: string;
  readonly caseless: () => Caseless;
  readonly locale: string;
}

/** As a hay, whose folded form is made once, when first needed. */
export type Findable = Searchable & Hay;

/** Prepares a text for many searches; costs nothing until the first one. */
export function findable(text: string, locale: string = defaultLocale): Findable {
  const hay = searchable(text);
  let made: Caseless | undefined;
  return { ...hay, caseless: () => (made ??= placed(foldCase(hay.folded()))), locale };
}

function placed({ text, at }: FoldedText): Caseless {
  return { text, at: (unit) => at[unit] ?? 0 };
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
function sourceOf(text: string, folded: Caseless, first: number, end: number): Span | undefined {
  const from = folded.at(first);
  const last = folded.at(end - 1);
  const isHalf = (first > 0 && folded.at(first - 1) === from) || folded.at(end) === last;
  if (isHalf || !isBoundary(text, from)) return undefined;
  const to = last + 1;
  if (isBoundary(text, to)) return { from, to };
  // An invisible character belongs to the grapheme before it, but makes it no other letter.
  const whole = graphemeAt(text, to).to;
  return folded.at(end) >= whole ? { from, to: whole } : undefined;
}

function isWhole({ text, locale }: Hay, { from, to }: Span): boolean {
  return isWordEdge(text, from, locale) && isWordEdge(text, to, locale);
}

/** The units of most writing in Latin letters, the commonest first; what is not among them is rare. */
const common = ' etaoinsrhldcumfpgwybvkxjqz';

/** With how many units the platform's search still skips over what is no hit. */
const SKIPPING = 4;

/** Up to how many units the platform looks for the first of them, in steps of many units; for longer ones it is slower. */
const FASTEST = 6;

/** From which rank on a unit is so rare that a search for it alone hardly ever stops. */
const RARE = common.indexOf('x');

/** Where in some words the part begins that is found soonest: with the rarest unit, at which a search stops least often. */
function rarestOf(words: string): number {
  let rarest = 0;
  let rank = -1;
  for (let at = 0; at < words.length; at++) {
    const place = common.indexOf(words.charAt(at));
    const own = place === -1 ? common.length : place;
    if (own > rank && (at <= words.length - SKIPPING || own >= RARE)) [rarest, rank] = [at, own];
  }
  return rarest;
}

/** How many places that may be none are looked at before it is asked whether to go on. */
const AT_ONCE = 1024;

/** Every place of some words, however they are typeset. */
function* places(hay: Hay, wanted: Wanted, isOver: () => boolean): Generator<Span> {
  const plain = foldText(wanted.words);
  const words = foldCase(plain).text;
  if (words === '') return;
  const folded = hay.caseless();
  const ahead = rarestOf(words);
  const rare = words.slice(ahead, ahead + FASTEST);
  const isMeant = (span: Span): boolean =>
    (!wanted.matchesCase || foldText(hay.text.slice(span.from, span.to)).text === plain.text) &&
    (!wanted.isWhole || isWhole(hay, span));
  let looked = 0;
  for (let at = folded.text.indexOf(rare, ahead); at !== -1;) {
    if (++looked % AT_ONCE === 0 && isOver()) return;
    const first = at - ahead;
    const end = first + words.length;
    const isThere = rare === words || folded.text.startsWith(words, first);
    const span = isThere ? sourceOf(hay.text, folded, first, end) : undefined;
    const isHit = span !== undefined && isMeant(span);
    if (isHit) yield span;
    at = folded.text.indexOf(rare, isHit ? end + ahead : at + 1);
  }
}

/** Every place of a pattern that is not empty. */
function* matches(hay: Hay, wanted: Wanted, pattern: RegExp): Generator<Span> {
  const { text } = hay;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const span = { from: match.index, to: pattern.lastIndex };
    if (span.from === span.to) pattern.lastIndex += (text.codePointAt(span.to) ?? 0) > 0xffff ? 2 : 1;
    else if (!wanted.isWhole || isWhole(hay, span)) yield span;
  }
}

/**
 * What finds the places of what is wanted in any text, in order, and is now and then asked whether that is over; or the
 * platform's reason why it is no regular expression.
 */
export type Finder =
  | { readonly type: 'finder'; readonly find: (hay: Hay, isOver?: () => boolean) => Iterable<Span> }
  | { readonly type: 'no-pattern'; readonly reason: string };

/** Makes what finds something in many texts, one after the other, hit by hit. What it finds `findInText` says. */
export function finderOf(wanted: Wanted): Finder {
  if (wanted.words === '' || !wanted.isPattern)
    return { type: 'finder', find: (hay, isOver = () => false) => places(hay, wanted, isOver) };
  try {
    const pattern = new RegExp(wanted.words, wanted.matchesCase ? 'gmu' : 'gimu');
    const find = (hay: Hay): Iterable<Span> => {
      pattern.lastIndex = 0;
      return matches(hay, wanted, pattern);
    };
    return { type: 'finder', find };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { type: 'no-pattern', reason: error.message.slice(error.message.lastIndexOf(': ') + 2) };
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
  const finder = finderOf(wanted);
  return finder.type === 'finder' ? collect(finder.find(hay)) : finder;
}

/** Words as a regular expression that finds just them. */
export function escapePattern(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
