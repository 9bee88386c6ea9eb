import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePassage, holds } from './passage.ts';

const long = 'x'.repeat(31);

const anyText = fc
  .array(fc.constantFrom('a', ' ', '\n', 'é', 'e\u0301', '😀', '🇩🇪', 'می\u200cشود'), {
    minLength: 1,
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

const contexts: readonly [name: string, before: string, after: string, prefix: string, suffix: string][] = [
  ['none at the ends of the text', '', '', '', ''],
  ['32 units', `ab${long}`, `${long}yz`, `b${long}`, `${long}y`],
  ['no half of a surrogate pair', `😀${long}`, `${long}😀`, long, long],
  [
    'no letter without its mark, no mark without its letter',
    `ae\u0301${long}`,
    `${long}e\u0301b`,
    long,
    long,
  ],
  ['no part of a flag', `🇩🇪${long.slice(2)}`, `${long.slice(2)}🇩🇪`, long.slice(2), long.slice(2)],
  ['line feeds as they are', `one\n${long}`, `${long}\nb`, `\n${long}`, `${long}\n`],
];

describe('describePassage', () => {
  it.each(contexts)('keeps as context %s', (_name, before, after, prefix, suffix) => {
    const quote = 'the quotation';
    const from = before.length;
    const to = from + quote.length;
    expect(describePassage(before + quote + after, from, to)).toEqual({ from, to, quote, prefix, suffix });
  });

  it.each([
    [-1, 2],
    [0, 6],
    [3, 2],
    [2, 2],
    [0.5, 2],
    [0, Number.NaN],
  ])('refuses %d to %d in five code units', (from, to) => {
    expect(() => describePassage('aeiou', from, to)).toThrow(RangeError);
  });

  it('takes any offsets, a divided grapheme as well', () => {
    expect(describePassage('a👍🏽b', 2, 4)).toEqual({
      from: 2,
      to: 4,
      quote: '\udc4d\ud83c',
      prefix: 'a\ud83d',
      suffix: '\udffdb',
    });
  });
});

describe('holds', () => {
  it('is true in the text that a passage was made from', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const from = a % text.length;
        const to = from + 1 + (b % (text.length - from));
        expect(holds(text, describePassage(text, from, to))).toBe(true);
      }),
    );
  });

  it.each([
    ['another wording', 'abXd', { from: 1, to: 3, quote: 'bc' }],
    ['too short a text', 'ab', { from: 1, to: 3, quote: 'bc' }],
    ['a quotation longer than its place', 'abcd', { from: 1, to: 3, quote: 'bcd' }],
    ['a quotation shorter than its place', 'abcd', { from: 1, to: 3, quote: 'b' }],
    ['a negative offset', 'abcd', { from: -1, to: 1, quote: 'ab' }],
  ])('is false for %s', (_name, text, place) => {
    expect(holds(text, { ...place, prefix: '', suffix: '' })).toBe(false);
  });
});
