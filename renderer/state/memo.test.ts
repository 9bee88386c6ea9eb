import { expect, it } from 'vitest';
import { Memo } from './memo.ts';

it('a memo works out anew what depends on something else than before', () => {
  const memo = new Memo<number>();
  let count = 0;
  const next = () => (count += 1);
  const list: unknown[] = [];
  expect([
    memo.of([list, 1], next),
    memo.of([list, 1], next),
    memo.of([list, 2], next),
    memo.of([[], 2], next),
    memo.of([list], next),
    memo.of([list, undefined], next),
  ]).toEqual([1, 1, 2, 3, 4, 5]);
});
