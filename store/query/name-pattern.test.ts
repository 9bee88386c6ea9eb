import { expect, it } from 'vitest';
import { namePattern } from './name-pattern.ts';

it.each([
  [
    '{date} {outlet} - {title}',
    '2031-05-02 Quay Courier - The vote is off',
    { date: '2031-05-02', outlet: 'Quay Courier', title: 'The vote is off' },
  ],
  ['{date}_{title}', '20310502_The vote', { date: '2031-05-02', title: 'The vote' }],
  ['{date}_{title}', '2031.05_رأی گیری', { date: '2031-05', title: 'رأی گیری' }],
  ['{outlet}-{language}-{*}', 'Courier-pt-BR-0017', { outlet: 'Courier', language: 'pt-BR' }],
  ['[{author}] {title} (v1.0)', '[Oda Marsh] On tolls  (v1.0)', { author: 'Oda Marsh', title: 'On tolls' }],
  ['{title}', 'anything at all', { title: 'anything at all' }],
])('%s takes of %s what it says', (pattern, name, expected) => {
  expect(namePattern(pattern)?.(name)).toEqual(expected);
});

it.each([
  ['{date} {title}', 'no date here'],
  ['{date} {title}', '2031-13-40 A day that is none'],
  ['{outlet} - {title}', 'Courier'],
  ['{outlet} - {title}', ' - '],
])('%s does not fit %s', (pattern, name) => {
  expect(namePattern(pattern)?.(name)).toBeNull();
});

it.each(['', 'no field', '{*}', '{title} {title}', '{place} {title}', '{}'])(
  '%j is no pattern',
  (pattern) => {
    expect(namePattern(pattern)).toBeUndefined();
  },
);

it('is quick on long names', () => {
  const begun = performance.now();
  namePattern('{title}-{author}-{outlet}-{*}x')?.('a-'.repeat(120));
  expect(performance.now() - begun).toBeLessThan(2000);
});
