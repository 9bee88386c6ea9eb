import type { Span } from '../span.ts';
import type { InSteps } from '../../model/in-steps.ts';

/** Where the units of a stretch of text begin, and where the last of them ends: offsets in the text, in order. */
export type Bounds = readonly number[];

/** A stretch is looked through in pieces of about so many units between two steps. */
const PIECE = 20_000;

/** A line or the rest of a sentence is no longer than this, in code units. */
const LONGEST = 2000;

const unspaced = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]`;

/** A word, a letter of a script without spaces, some white space, or any other character. */
const word = new RegExp(String.raw`${unspaced}\p{M}*|(?:(?!${unspaced})[\p{L}\p{M}\p{N}])+|\s+|[^]`, 'gu');

/** Lines, and within lines what ends in a full stop. */
export function* sentencesOf(text: string, { from, to }: Span): InSteps<Bounds> {
  const bounds = [from];
  let at = from;
  while (at < to) {
    const end = Math.min(to, at + LONGEST);
    let next = at;
    while (next < end && text.charCodeAt(next) !== 0x0a && text.charCodeAt(next) !== 0x2e) next++;
    at = Math.min(end, next + 1);
    bounds.push(at);
    if (bounds.length % PIECE === 0) yield;
  }
  return bounds;
}

/** Words, spaces and signs. */
export function* wordsOf(text: string, { from, to }: Span): InSteps<Bounds> {
  const bounds: number[] = [];
  word.lastIndex = from;
  // Another stretch may be read between two steps.
  for (let at = from; at < to;) {
    bounds.push(at);
    word.lastIndex = at;
    word.exec(text);
    at = word.lastIndex;
    if (bounds.length % PIECE === 0) yield;
  }
  bounds.push(to);
  return bounds;
}

/** Where in two texts the same units stand, by their place among the units of each. */
export interface Pair {
  readonly a: number;
  readonly b: number;
}

/** Whether the units in [start, end) of a text are looked for at all: by their words alone, so that it is the same in both. */
type IsChosen = (text: string, start: number, end: number) => boolean;

/** The places of what stands once; -1 for what stands more than once. */
function* singles(
  text: string,
  bounds: Bounds,
  many: number,
  isChosen: IsChosen,
): InSteps<Map<string, number>> {
  const places = new Map<string, number>();
  for (let at = 0; at + many < bounds.length; at++) {
    if (at % PIECE === PIECE - 1) yield;
    const start = bounds[at] ?? 0;
    const end = bounds[at + many] ?? start;
    if (!isChosen(text, start, end)) continue;
    const key = text.slice(start, end);
    places.set(key, places.has(key) ? -1 : at);
  }
  return places;
}

/** The longest choice of pairs, given in the order of `a`, that is in the order of `b` as well (Schensted 1961). */
function* rising(pairs: readonly Pair[]): InSteps<Pair[]> {
  const ends: number[] = [];
  const before = new Int32Array(pairs.length);
  for (const [at, { b }] of pairs.entries()) {
    if (at % PIECE === PIECE - 1) yield;
    let low = 0;
    for (let high = ends.length; low < high;) {
      const middle = (low + high) >>> 1;
      if ((pairs[ends[middle] ?? 0]?.b ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = at;
  }
  const chosen: Pair[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) chosen.push(pair);
  }
  return chosen.reverse();
}

/**
 * Where units that follow each other, `many` of them, stand once in either text, as many as keep their order (patience diff).
 * Linear but for a logarithm.
 */
export function* uniquePairs(
  [a, inA]: readonly [string, Bounds],
  [b, inB]: readonly [string, Bounds],
  many: number,
  isChosen: IsChosen,
): InSteps<readonly Pair[]> {
  const placesA = yield* singles(a, inA, many, isChosen);
  yield;
  const placesB = yield* singles(b, inB, many, isChosen);
  yield;
  const pairs: Pair[] = [];
  let looked = 0;
  for (const [key, at] of placesA) {
    if (++looked % PIECE === 0) yield;
    const other = placesB.get(key) ?? -1;
    if (at >= 0 && other >= 0) pairs.push({ a: at, b: other });
  }
  return yield* rising(pairs);
}
