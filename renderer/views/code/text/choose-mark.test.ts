import { expect, it } from 'vitest';
import { chooseMark } from './choose-mark.ts';

it('chooses the innermost record, then at each click the next one outwards', () => {
  const ids = ['outer', 'middle', 'inner'];
  expect([null, 'inner', 'middle', 'outer', 'elsewhere'].map((chosen) => chooseMark(ids, chosen))).toEqual([
    'inner',
    'middle',
    'outer',
    'inner',
    'inner',
  ]);
  expect(chooseMark([], 'inner')).toBeNull();
});
