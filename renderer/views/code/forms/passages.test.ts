import { expect, it } from 'vitest';
import { withRun } from './passages.ts';

it('adds a run in the order of the text, and joins runs that overlap', () => {
  const passages = [
    { from: 10, to: 20 },
    { from: 40, to: 50 },
  ];
  expect(withRun(passages, { from: 0, to: 5 })).toEqual([{ from: 0, to: 5 }, ...passages]);
  expect(withRun(passages, { from: 15, to: 45 })).toEqual([{ from: 10, to: 50 }]);
  expect(withRun(passages, { from: 20, to: 30 })).toEqual([passages[0], { from: 20, to: 30 }, passages[1]]);
});
