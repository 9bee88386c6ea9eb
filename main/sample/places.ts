import { z } from 'zod';
import type { Span } from '../../store/text/span.ts';
import { cutsWord } from '../../store/text/word-edge.ts';

/** Words of a text as the sample's files give them: a quotation, with longer words around it where it alone is not enough. */
const given = z.union([z.string(), z.strictObject({ quote: z.string(), in: z.string() })]);

/** Where words stand that are in a text once and only once; throws otherwise, as the sample is then wrong. */
function onlyPlace(text: string, words: string): number {
  const at = text.indexOf(words);
  if (at === -1) throw new Error(`The sample quotes what is not there: ${words}`);
  if (text.includes(words, at + 1)) throw new Error(`The sample quotes what is there twice: ${words}`);
  return at;
}

function placeOf(text: string, value: unknown): Span {
  const words = given.parse(value);
  if (typeof words === 'string') {
    const from = onlyPlace(text, words);
    return { from, to: from + words.length };
  }
  const from = onlyPlace(text, words.in) + onlyPlace(words.in, words.quote);
  return { from, to: from + words.quote.length };
}

function placesOf(text: string, value: unknown): readonly Span[] {
  return z
    .array(z.unknown())
    .parse(value)
    .map((words) => placeOf(text, words));
}

const object = z.record(z.string(), z.unknown());

/** A record of the sample with offsets in the place of quotations, in all its slots. */
export function withPlaces(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((each) => withPlaces(each, text));
  if (value === null || typeof value !== 'object') return value;
  const slots = Object.entries(value).map(([key, item]: [string, unknown]): [string, unknown] => {
    if (key === 'passages') return [key, placesOf(text, item)];
    if (key !== 'anchors') return [key, withPlaces(item, text)];
    const anchors = Object.entries(object.parse(item)).map(([slot, words]) => [slot, placesOf(text, words)]);
    return [key, Object.fromEntries(anchors)];
  });
  return Object.fromEntries(slots);
}

/** All places of names in a text, in its order: whole words only, and no name within a longer one. */
export function placesOfNames(text: string, names: readonly string[]): readonly Span[] {
  const found: Span[] = [];
  for (const name of names.toSorted((a, b) => b.length - a.length)) {
    for (let from = text.indexOf(name); from !== -1; from = text.indexOf(name, from + name.length)) {
      const to = from + name.length;
      const isTaken = found.some((other) => from < other.to && to > other.from);
      if (!isTaken && !cutsWord(text, from) && !cutsWord(text, to)) found.push({ from, to });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
