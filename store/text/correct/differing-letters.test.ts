import { expect, test } from 'vitest';
import { differingLetters } from './differing-letters.ts';

test.each([
  ['the same', 'the same', []],
  ['the tolls', 'the polls', [['t', 'p']]],
  ['canal', 'canals', [['', 's']]],
  ['colour is', 'color is', [['u', '']]],
  ['', 'new', [['', 'new']]],
  ['gone', '', [['gone', '']]],
  ['cafe\u0301 x', 'cafe x', [['e\u0301', 'e']]],
  ['a 👩‍👩‍👧 b', 'a 👩 b', [['👩‍👩‍👧', '👩']]],
  ['سند', 'سنة', [['د', 'ة']]],
  [
    'one two',
    'on two, too',
    [
      ['e', ''],
      ['', ', too'],
    ],
  ],
])('%j is now %j', (old, now, told) => {
  const found = differingLetters(old, now).map((each) => [
    old.slice(each.old.from, each.old.to),
    now.slice(each.now.from, each.now.to),
  ]);
  expect(found).toEqual(told);
});

test('words that have too little in common are others altogether', () => {
  const [old, now] = ['abcdefgh'.repeat(120), '12345678'.repeat(120)];
  expect(differingLetters(old, now)).toEqual([{ old: { from: 0, to: 960 }, now: { from: 0, to: 960 } }]);
});
