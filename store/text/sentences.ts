import { goesOn } from './abbreviations.ts';
import { defaultLocale, neighbourhood, segmenter } from './segmenter.ts';
import type { Span } from './span.ts';

/**
 * The sentences of a stretch within one paragraph, without the white space around them. Unicode's rules (UAX 29, by the
 * platform), which also end a sentence after "Dr.", with the pieces joined again after abbreviations of the language.
 * Cost: about 1 ms for 20 kB.
 */
export function sentencesIn(text: string, span: Span, locale: string = defaultLocale): readonly Span[] {
  const sentences: { from: number; to: number }[] = [];
  for (const { index, segment } of segmenter('sentence', locale).segment(text.slice(span.from, span.to))) {
    const words = segment.trim();
    if (words === '') continue;
    const from = span.from + index + segment.indexOf(words);
    const last = sentences.at(-1);
    if (last !== undefined && goesOn(text.slice(Math.max(last.from, last.to - 32), last.to), words, locale)) {
      last.to = from + words.length;
    } else sentences.push({ from, to: from + words.length });
  }
  return sentences;
}

/**
 * The sentence at an offset; between two sentences the one before, and an empty span in an empty paragraph. Looks no further
 * than the paragraph, and in one of more than 4 kB no further than 2 kB to each side, where a sentence is then cut.
 */
export function sentenceAt(text: string, offset: number, locale: string = defaultLocale): Span {
  const sentences = sentencesIn(text, neighbourhood(text, offset), locale);
  return sentences.findLast(({ from }) => from <= offset) ?? sentences[0] ?? { from: offset, to: offset };
}
