import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from './words.ts';

const cases: readonly [text: string, words: number][] = [
  ['', 0],
  [' – … ', 0],
  ['Sanctions were lifted.', 3],
  ["don’t can't U.S. 3.5 1,000 e-mail", 6],
  ['the ten-year-old’s well‑known 7-1 draw – a so- called one', 9],
  ['und/oder „Wir müssen“', 4],
  ['cafe\u0301 naïve', 2],
  ['این می\u200cخواهم است', 3],
  ['הַשָּׂרָה צה"ל', 2],
  ['मंत्री ने कहा', 3],
  ['한글 맞춤법', 2],
  ['中国政府反对', 3],
  ['นายกรัฐมนตรีกล่าว', 3],
  ['The 政府 said', 3],
  ['👍🏽 🇩🇪', 0],
];

const anyText = fc
  .array(
    fc.constantFrom(
      'word',
      'mot',
      'é',
      'e\u0301',
      'правда',
      'می\u200cشود',
      'שלום',
      '中国',
      '한국',
      '2014',
      '3',
      ' ',
      ' ',
      '\n',
      '.',
      ',',
      '’',
      '“',
      ':',
      '/',
      '😀',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('countWords', () => {
  it.each(cases)('%j has %d', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('agrees with the segmenter, which is the slower way, where nothing is joined by hyphens', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
    fc.assert(
      fc.property(anyText, (text) => {
        const slow = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
        expect(countWords(text)).toBe(slow);
      }),
      { numRuns: 500 },
    );
  });
});
