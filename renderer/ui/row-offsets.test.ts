import { describe, expect, it } from 'vitest';
import { offsetsOf, partsOf, rowAt, scrollTo } from './row-offsets.ts';

describe('where rows are', () => {
  const offsets = offsetsOf(['a', 'b', 'c'], new Map([['b', 46]]));

  it('follows from how high they are, as far as that is known', () => {
    expect([...offsets]).toEqual([0, 28, 74, 102]);
    expect([...offsetsOf([], new Map())]).toEqual([0]);
  });

  it.each([
    [-5, 0],
    [0, 0],
    [27.5, 0],
    [28, 1],
    [73, 1],
    [74, 2],
    [5000, 2],
  ])('at %d pixels is row %i', (height, at) => {
    expect(rowAt(offsets, height)).toBe(at);
  });

  it('is nowhere in an empty list', () => {
    expect(rowAt(offsetsOf([], new Map()), 10)).toBe(0);
  });
});

/** Parts as they read: rows by number, gaps by what they stand for. */
function drawn(count: number, from: number, to: number, others: readonly number[]): string {
  return partsOf(count, from, to, others)
    .map((part) => (part.type === 'row' ? String(part.at) : `(${part.from}-${part.to - 1})`))
    .join(' ');
}

it.each([
  ['all', 3, 0, 3, [], '0 1 2'],
  ['none of none', 0, 0, 10, [0], ''],
  ['the top', 9, 0, 2, [], '0 1 (2-8)'],
  ['the middle', 9, 3, 5, [], '(0-2) 3 4 (5-8)'],
  ['the end, and more than there is', 9, 7, 40, [], '(0-6) 7 8'],
  ['one above with the keyboard', 9, 5, 7, [1], '(0-0) 1 (2-4) 5 6 (7-8)'],
  ['one beside and one below', 9, 2, 4, [4, 8], '(0-1) 2 3 4 (5-7) 8'],
  ['one that is drawn anyway, and none', 9, 0, 2, [1, -1, 9], '0 1 (2-8)'],
] as const)('of a list is drawn: %s', (_name, count, from, to, others, expected) => {
  expect(drawn(count, from, to, others)).toBe(expected);
});

it.each([
  ['a row in sight', { top: 120, bottom: 148 }, 100],
  ['one above', { top: 50, bottom: 78 }, 50],
  ['one below', { top: 290, bottom: 318 }, 118],
  ['one higher than the box', { top: 90, bottom: 400 }, 90],
])('%s is scrolled to no further than needed', (_name, row, expected) => {
  expect(scrollTo(row, { top: 100, height: 200 })).toBe(expected);
});
