import { defaultLocale, segmenter } from '../segmenter.ts';
import type { Span } from '../span.ts';
import { shortestEdit } from './shortest-edit.ts';

/** How much work a comparison may be, in steps; what is dearer counts as other words altogether. */
const most = 4_000_000;

/** What stood somewhere and what stands there now, each in offsets of its own words; one of them may be empty. */
export interface Difference {
  readonly old: Span;
  readonly now: Span;
}

/** Numbers for the graphemes of some words, and where each begins, with the end of the last. */
function lettersOf(
  words: string,
  numbers: Map<string, number>,
): { readonly units: Int32Array; readonly bounds: readonly number[] } {
  const bounds: number[] = [];
  const units: number[] = [];
  for (const { segment, index } of segmenter('grapheme', defaultLocale).segment(words)) {
    const number = numbers.get(segment) ?? numbers.size;
    numbers.set(segment, number);
    units.push(number);
    bounds.push(index);
  }
  return { units: Int32Array.from(units), bounds: [...bounds, words.length] };
}

/** Which letters (graphemes) of some words are others in the words that stand for them now, in order. */
export function differingLetters(old: string, now: string): readonly Difference[] {
  if (old === now) return [];
  const numbers = new Map<string, number>();
  const [a, b] = [lettersOf(old, numbers), lettersOf(now, numbers)];
  const pairs = shortestEdit(a.units, b.units, most) ?? [];
  const differences: Difference[] = [];
  let [fromA, fromB] = [0, 0];
  for (const pair of [...pairs, { a: a.units.length, b: b.units.length }]) {
    if (pair.a > fromA || pair.b > fromB)
      differences.push({
        old: { from: a.bounds[fromA] ?? 0, to: a.bounds[pair.a] ?? old.length },
        now: { from: b.bounds[fromB] ?? 0, to: b.bounds[pair.b] ?? now.length },
      });
    [fromA, fromB] = [pair.a + 1, pair.b + 1];
  }
  return differences;
}
