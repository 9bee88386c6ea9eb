import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemeAt, isGraphemeBoundary, snapToGraphemes } from './graphemes.ts';

/** Graphemes of more than one code unit, each from another rule: marks, joiners, modifiers, flags, syllables, viramas. */
const graphemes = [
  'e\u0301',
  'é',
  '😀',
  '👍🏽',
  '👩‍👩‍👧',
  '🇩🇪',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '1️⃣',
  'ह\u094d',
  'हि',
  'กำ',
  '\u1112\u1161\u11ab',
  'שָּׁ',
  'ا\u0650',
  '𠀋',
  'م\u200c',
  '\u06003',
];

function whole(text: string, offset: number): string {
  const { from, to } = graphemeAt(text, offset);
  return text.slice(from, to);
}

const anyText = fc.array(fc.constantFrom(...graphemes, 'a', ' ', '\n', '国'), { maxLength: 30 });

describe('graphemeAt', () => {
  it.each(graphemes)('takes %s for one from any of its units', (grapheme) => {
    const text = `a${grapheme}b`;
    const found = Array.from({ length: grapheme.length }, (_, at) => whole(text, 1 + at));
    expect(found).toEqual(found.map(() => grapheme));
  });

  it('takes a line feed and the end of the text for themselves', () => {
    expect([whole('a\n\u0301', 1), whole('a\n\u0301', 2), whole('ab', 2)]).toEqual(['\n', '\u0301', '']);
  });

  it('finds the flags in a long row of them, in a paragraph of any length', () => {
    const text = '🇩🇪'.repeat(200);
    const { from, to } = graphemeAt(text, 402);
    expect([from, to]).toEqual([400, 404]);
    expect(whole(`${'x '.repeat(500_000)}🇩🇪🇫🇷${' x'.repeat(500_000)}`, 1_000_006)).toBe('🇫🇷');
  });
});

describe('isGraphemeBoundary', () => {
  it('holds between the graphemes of a text and nowhere else', () => {
    fc.assert(
      fc.property(anyText, (parts) => {
        const text = parts.join('');
        const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
        const expected = new Set([...segments].map(({ index }) => index)).add(text.length);
        for (let at = 0; at <= text.length; at++) expect(isGraphemeBoundary(text, at)).toBe(expected.has(at));
      }),
    );
  });
});

describe('snapToGraphemes', () => {
  it('widens to whole graphemes and keeps what is whole', () => {
    const text = 'a👍🏽e\u0301b';
    const snapped = [
      [2, 4],
      [1, 5],
      [0, 6],
      [3, 3],
      [6, 6],
    ].map(([from = 0, to = 0]) => snapToGraphemes(text, from, to));
    expect(snapped.map(({ from, to }) => `${from}-${to}`)).toEqual(['1-5', '1-5', '0-7', '1-1', '5-5']);
  });
});
