import { expect, test } from 'vitest';
import { mendLines, wordsOf } from './mend.ts';

test.each([
  [['an extraordi-', 'nary meeting'], 'an extraordinary meeting'],
  [['the Rhein-', 'Main area'], 'the Rhein-Main area'],
  [['from 2019-', '2022'], 'from 2019-2022'],
  [['im- oder Ex-', 'port'], 'im- oder Export'],
  [['Ein-', 'und Ausfuhr'], 'Ein- und Ausfuhr'],
  [['an e-', 'mail'], 'an e-mail'],
  [['its self-', 'appointed speaker'], 'its self-appointed speaker'],
  [['the well-', 'known man'], 'the well-known man'],
  [['the COVID-', 'related loss'], 'the COVID-related loss'],
  [['the ferry—', 'so he said'], 'the ferry—so he said'],
  [['the ferry –', 'so he said'], 'the ferry – so he said'],
  [['a broken\u00ad', 'ness'], 'a brokenness'],
  [['港务局说', '渡船'], '港务局说渡船'],
  [['부산', '항구'], '부산 항구'],
  [['one', '', 'two'], 'one two'],
])('%j become %j', (lines, whole) => {
  expect(mendLines(lines, wordsOf(['The well-known inhabitants know.']))).toBe(whole);
});

test('a word that is whole elsewhere is whole here, also where its beginning would keep the hyphen', () => {
  expect(mendLines(['the self-', 'same'], wordsOf(['the selfsame ferry']))).toBe('the selfsame');
});

test('a word at the end of a line that is broken is not taken for one', () => {
  expect([...wordsOf(['It was extraordi-', 'nary and good'])]).toEqual(['it', 'was', 'and', 'good']);
});

test('a long paragraph is put together in little time', () => {
  const lines = Array.from({ length: 50_000 }, (_, at) => `line ${at}`);
  expect(mendLines(lines, new Set())).toBe(lines.join(' '));
});
