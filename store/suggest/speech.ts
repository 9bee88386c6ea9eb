import type { AttributionStep } from '../model/records.ts';
import { pairsIn } from '../text/pairs.ts';
import type { Span } from '../text/span.ts';
import { type CueWords, cueWords } from './cue-words.ts';

/** How something is said, as its sentence tells; `cue` are the words that tell it. */
export interface Speech {
  readonly manner: NonNullable<AttributionStep['manner']>;
  readonly cue: Span | null;
}

type Kind = keyof CueWords;

/** What the verb of the words themselves tells, the surer first. */
const own = [
  ['voting', 'vote'],
  ['omitting', 'omission'],
  ['acting', 'act'],
  ['rendering', 'paraphrase'],
] as const;

const quotes = /["“”„«»‹›「」『』《》]/;

const compiled = new Map<string, RegExp>();

/** Cue words as a pattern for whole words, kept, since the lists are long. */
function patternOf(words: string): RegExp {
  const known = compiled.get(words);
  if (known !== undefined) return known;
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}-])(?:${words})(?![\\p{L}\\p{M}\\p{N}-])`, 'giu');
  compiled.set(words, pattern);
  return pattern;
}

/** How far two stretches are apart; 0 where they overlap. */
function distance(a: Span, b: Span): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}

/** The stretches within quotation marks in a sentence, the marks included. */
function quotations(text: string, sentence: Span): readonly Span[] {
  return [...pairsIn(text, sentence)]
    .filter(([at, partner]) => at < partner && quotes.test(text.charAt(at)))
    .map(([from, to]) => ({ from, to: to + 1 }));
}

/** The cues of some kinds in a stretch, in order, outside of what is quoted. */
function cuesIn(
  text: string,
  within: Span,
  quoted: readonly Span[],
  words: CueWords,
  kinds: readonly Kind[],
): Span[] {
  const found = kinds.flatMap((kind) =>
    Array.from(text.slice(within.from, within.to).matchAll(patternOf(words[kind])), (match) => {
      const from = within.from + match.index;
      return { from, to: from + match[0].length };
    }),
  );
  return found
    .filter((cue) => !quoted.some((span) => cue.from >= span.from && cue.to <= span.to))
    .sort((a, b) => a.from - b.from);
}

function nearest(cues: readonly Span[], words: Span): Span | null {
  const [first, ...others] = cues;
  if (first === undefined) return null;
  return others.reduce((best, cue) => (distance(cue, words) < distance(best, words) ? cue : best), first);
}

/**
 * How the words of a stance are said: directly where they hold or touch a quotation of their sentence; by a vote, an act, by leaving
 * something out or in the reporter's rendering where their own verb tells so; indirectly after a verb of saying. Null
 * where the sentence has no word that tells; of a language whose words are not known only quotation marks tell.
 */
export function proposeSpeech(text: string, sentence: Span, words: Span, locale = 'en'): Speech | null {
  const quoted = quotations(text, sentence);
  const isDirect = quoted.some((span) => span.from < words.to && span.to > words.from);
  const known = cueWords[locale.toLowerCase().split('-')[0] ?? ''];
  if (known === undefined) return isDirect ? { manner: 'direct', cue: null } : null;
  const cue = (within: Span, ...kinds: readonly Kind[]): Span | null =>
    nearest(cuesIn(text, within, quoted, known, kinds), words);
  if (isDirect) {
    const told = cue(words, 'saying', 'rendering') ?? cue(sentence, 'saying') ?? cue(sentence, 'rendering');
    return { manner: 'direct', cue: told };
  }
  for (const [kind, manner] of own) {
    const found = cue(words, kind);
    if (found !== null) return { manner, cue: found };
  }
  const saying = cue(sentence, 'saying');
  return saying === null ? null : { manner: 'indirect', cue: saying };
}
