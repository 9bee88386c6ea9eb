import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inContext, runsRightToLeft, sortKey, sortedBy } from './concordance.ts';
import { isGraphemeBoundary } from './graphemes.ts';

function around(text: string, words: string) {
  const from = text.indexOf(words);
  return inContext(text, { from, to: from + words.length });
}

describe('inContext', () => {
  it.each([
    ['at the beginning', 'The quay is closed.', 'The', { before: '', hit: 'The', after: ' quay is closed.' }],
    ['at the end', 'The quay', 'quay', { before: 'The ', hit: 'quay', after: '' }],
    [
      'over lines',
      'One.\n\nThe quay\nis\tclosed.\n',
      'quay',
      { before: 'One. The ', hit: 'quay', after: ' is closed.' },
    ],
    ['over a line end', 'the\nquay', 'the\nquay', { before: '', hit: 'the quay', after: '' }],
  ])('cuts %s', (_, text, words, expected) => {
    expect(around(text, words)).toEqual(expected);
  });

  it.each([
    ['Latin', 'harbour ', 'The '],
    ['accents in parts', 'pe\u0301age ', 'E\u0301te\u0301 '],
    ['Arabic', 'اسکله ', 'در '],
    ['Greek', 'λιμάνι ', ''],
  ])('divides no word at its ends: %s', (_, word, shift) => {
    const { before, after } = around(`${shift}${word.repeat(40)}quay ${word.repeat(40)}`, 'quay');
    const words = new Set(`${before} ${after}`.trim().split(/\s+/u));
    expect([...words]).toEqual([word.trim()]);
    expect(Math.min(before.length, after.length)).toBeGreaterThan(88 - word.length);
  });

  it.each([
    ['a word without end', 'x', 90],
    ['a script without spaces', '港', 90],
  ])('shows as much of %s as of any other', (_, unit, length) => {
    const { before, after } = around(`${unit.repeat(300)} quay ${unit.repeat(300)}`, 'quay');
    expect([before.length, after.length]).toEqual([length, length]);
  });

  it('leaves out the middle of a long hit', () => {
    const text = `Before ${'x'.repeat(500)} after`;
    const { hit } = inContext(text, { from: 7, to: 507 });
    expect(hit).toBe(`${'x'.repeat(60)}…${'x'.repeat(60)}`);
  });

  it('never divides what a reader takes for one character', () => {
    const unit = fc.constantFrom('a', 'e\u0301\u0323', '👩‍👩‍👧', '🇳🇴', 'ก็', '한', 'ש\u05c1');
    fc.assert(
      fc.property(fc.string({ unit, minLength: 60, maxLength: 120 }), fc.nat(), (source, at) => {
        const text = source.slice(0, source.length);
        const starts = [...new Intl.Segmenter('en').segment(text)].map(({ index }) => index);
        const from = starts[at % starts.length] ?? 0;
        const to = starts[(at % starts.length) + 1] ?? text.length;
        const { before, hit, after } = inContext(text, { from, to });
        expect(text.slice(from - before.length, to + after.length)).toBe(before + hit + after);
        expect(isGraphemeBoundary(text, from - before.length)).toBe(true);
        expect(isGraphemeBoundary(text, to + after.length)).toBe(true);
      }),
    );
  });
});

it.each([
  ['Latin', 'The quay.\nاسکله', 5, false],
  ['Arabic', 'The quay.\n(1) اسکله The quay', 20, true],
  ['Hebrew at the beginning', 'הרציף', 0, true],
  ['no letters', '1, 2', 2, false],
])('tells the direction of a paragraph: %s', (_, text, offset, expected) => {
  expect(runsRightToLeft(text, offset)).toBe(expected);
});

it('sorts by the words after, and by those before from the hit on, without signs and case', () => {
  const lines = [
    { before: 'the old ', hit: 'quay', after: ' is closed' },
    { before: 'a New ', hit: 'quay', after: ', and open' },
    { before: 'of an “old” ', hit: 'quay', after: ' Is bare' },
    { before: '', hit: 'quay', after: '' },
  ];
  const sorted = (order: 'before' | 'after') => [
    ...sortedBy(lines.length, (at) => sortKey(lines[at] ?? { before: '', hit: '', after: '' }, order)),
  ];
  expect(sorted('after')).toEqual([3, 1, 2, 0]);
  expect(sorted('before')).toEqual([3, 1, 2, 0]);
  expect(sortKey({ before: 'the old ', hit: '', after: '' }, 'before')).toBe('old the');
});
