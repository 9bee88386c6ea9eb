import { expect, test } from 'vitest';
import { leftOut } from './left-out.ts';

test('what was left out is one notice, or none', () => {
  const pictures = (count: number) => [count, 'picture', 'pictures'] as const;
  expect(leftOut([pictures(0)])).toEqual([]);
  expect(leftOut([pictures(1), [2, 'comment', 'comments']])).toEqual([
    { code: 'left-out', details: { what: '1 picture, 2 comments' } },
  ]);
  expect(leftOut([pictures(0)], ['the end'])).toMatchObject([{ details: { what: 'the end' } }]);
});
