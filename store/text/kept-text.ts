import type { Hay } from './find-in-text.ts';
import { firstIndex } from './first-index.ts';
import { foldCase } from './fold-case.ts';
import { foldText } from './fold.ts';

/** A text kept among many, in which things are looked for again and again. */
export interface KeptText extends Hay {
  /** About how much memory it takes. */
  readonly bytes: number;
  /** Whether all its characters are of Latin-1: then nothing in it runs from right to left. */
  readonly isLatin: boolean;
}

/** Where the units of a folded text begin in its source, as stretches in which both go on side by side. */
interface Stretches {
  readonly starts: Uint32Array;
  readonly sources: Uint32Array;
}

function stretchesOf(at: Uint32Array): Stretches {
  const starts: number[] = [];
  const sources: number[] = [];
  let next = -1;
  at.forEach((source, unit) => {
    if (source !== next) {
      starts.push(unit);
      sources.push(source);
    }
    next = source + 1;
  });
  return { starts: Uint32Array.from(starts), sources: Uint32Array.from(sources) };
}

/** What gives the place of a unit in the source. Whoever asks from the beginning on finds most in the stretch of the last one. */
function sourcesOf({ starts, sources }: Stretches): (unit: number) => number {
  let last = 0;
  return (unit) => {
    const isThere = (starts[last] ?? 0) <= unit && unit < (starts[last + 1] ?? Infinity);
    if (!isThere) last = Math.max(0, firstIndex(starts.length, (at) => (starts[at] ?? 0) > unit) - 1);
    return (sources[last] ?? 0) + unit - (starts[last] ?? 0);
  };
}

/** How many bytes the platform takes for each unit of a string. */
function widthOf(text: string): number {
  return /[^\0-\xff]/.test(text) ? 2 : 1;
}

/**
 * Folds a text once and keeps it as small as it can be searched without folding again: where folding leaves most units side
 * by side, as it does but for line ends, marks and dashes, their places take next to nothing. Costs 20 ms for 1 MB of Latin
 * script. `narrow` gives back a string of Latin-1 in one byte a unit, which folding does not: it is searched in half the time.
 */
export function keptText(
  source: string,
  locale: string,
  narrow: (latin: string) => string = (latin) => latin,
): KeptText {
  const folded = foldCase(foldText(source));
  const stretches = stretchesOf(folded.at);
  const [text, small] = [source, folded.text].map((each) => (widthOf(each) === 1 ? narrow(each) : each));
  const caseless = { text: small ?? '', at: sourcesOf(stretches) };
  const bytes =
    source.length * widthOf(source) + folded.text.length * widthOf(folded.text) + 8 * stretches.starts.length;
  const isLatin = widthOf(source) === 1;
  return { text: text ?? '', locale, caseless: () => caseless, bytes, isLatin };
}
