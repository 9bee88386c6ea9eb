import { expect, it } from 'vitest';
import { doubtOf } from './actor-draft.ts';

it.each([
  ['2004', '2014-06', false],
  ['2014', '2014', false],
  ['2014-06', '2014', false],
  ['2014', '2004', true],
  ['2014-06-02', '2014-06-01', true],
  ['2014', '', false],
  ['not a date', '2004', false],
])('from %s until %s is doubtful: %s', (from, to, isDoubtful) => {
  expect(doubtOf({ from, to }) !== '').toBe(isDoubtful);
});
