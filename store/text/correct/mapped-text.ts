import { firstIndex } from '../first-index.ts';
import type { Span } from '../span.ts';
import type { Run } from './kept-runs.ts';

/** A stretch of the old text in or beside which an edit lies that may as well have been a little before or after. */
interface Slide extends Span {
  /** How far things are moved that stand before the edit, and after it. */
  readonly before: number;
  readonly after: number;
}

/** Where an old text's offsets are in a new one. */
export interface MappedText {
  readonly old: string;
  readonly now: string;
  /** The run that a span lies in wholly, if it lies in one. */
  runOf(span: Span): Run | undefined;
  /**
   * The places of a span that an edit beside it leaves open, as it may as well have been elsewhere: two where the span stands before
   * or after it, one where the span may have been what it took out; undefined where nothing is open.
   */
  openPlaces(span: Span): readonly Span[] | undefined;
  /** The stretch of the new text in the place of a span: between its ends, where these are kept, else with all of an edit there. */
  between(span: Span): Span;
}

function shift({ from, at }: Run): number {
  return at - from;
}

/** How far something taken out or put in between two runs could be moved back, and on, with the same outcome. */
function slideOf(old: string, now: string, left: Run, right: Run): Slide | undefined {
  const [atOld, atNew] = [left.to, left.at + left.to - left.from];
  const [out, into] = [right.from - atOld, right.at - atNew];
  if (out > 0 === into > 0) return undefined;
  const [text, at, many] = out > 0 ? [old, atOld, out] : [now, atNew, into];
  let back = 0;
  while (back < left.to - left.from && text[at - 1 - back] === text[at + many - 1 - back]) back++;
  let on = 0;
  while (on < right.to - right.from && text[at + on] === text[at + many + on]) on++;
  if (back + on === 0) return undefined;
  return { from: atOld - back, to: atOld + out + on, before: shift(left), after: shift(right) };
}

/** Runs with an empty one at either end of the text, if none is there. */
function withEnds(runs: readonly Run[], old: string, now: string): readonly Run[] {
  const first = { from: 0, to: 0, at: 0 };
  const last = { from: old.length, to: old.length, at: now.length };
  return [first, ...runs, last];
}

/** Makes what tells where things of an old text are in a new one, of the runs that both have. */
export function mappedText(old: string, now: string, kept: readonly Run[]): MappedText {
  const runs = withEnds(kept, old, now);
  const slides = runs.flatMap((run, at) => {
    const next = runs[at + 1];
    const slide = next === undefined ? undefined : slideOf(old, now, run, next);
    return slide === undefined ? [] : [slide];
  });
  /** The last run that begins at an offset or before it. */
  const runAt = (offset: number): number =>
    firstIndex(runs.length, (index) => (runs[index]?.from ?? 0) > offset) - 1;
  const isSame = (place: Span, { from, to }: Span): boolean =>
    place.from >= 0 && now.startsWith(old.slice(from, to), place.from);
  return {
    old,
    now,
    runOf({ from, to }) {
      const run = runs[runAt(from)];
      return run !== undefined && to <= run.to ? run : undefined;
    },
    openPlaces({ from, to }) {
      const first = firstIndex(slides.length, (at) => (slides[at]?.to ?? 0) > from);
      const slide = slides[first];
      if (slide === undefined || slide.from >= to) return undefined;
      const moved = [slide.before, slide.after].map((by) => ({ from: from + by, to: to + by }));
      const places = moved.filter((place) => isSame(place, { from, to }));
      const isWithin = slide.from <= from && slide.to >= to;
      return isWithin || places.length > 1 ? places : undefined;
    },
    between({ from, to }) {
      const left = runAt(from);
      const run = runs[left];
      const start = run === undefined ? 0 : run.at + Math.min(from, run.to) - run.from;
      const right = firstIndex(runs.length, (at) => (runs[at]?.to ?? 0) >= to);
      const last = runs[right];
      const end = last === undefined ? now.length : last.at + Math.max(to, last.from) - last.from;
      return { from: start, to: Math.max(start, end) };
    },
  };
}
