import { expect, test } from 'vitest';
import { uniqueNames } from './unique-names.ts';

test.each<[readonly string[], readonly string[], readonly string[]]>([
  [[], [], []],
  [['A', 'B'], [], ['A', 'B']],
  [['A', 'A', 'A'], [], ['A', 'A (2)', 'A (3)']],
  [['A', 'a'], [], ['A', 'a (2)']],
  [['A', 'A', 'A (2)'], [], ['A', 'A (3)', 'A (2)']],
  [['A (2)', 'A', 'A', 'A (2)'], [], ['A (2)', 'A', 'A (3)', 'A (2) (2)']],
  [['Kind', 'x'], ['kind'], ['Kind (2)', 'x']],
  [['', ''], [], ['', ' (2)']],
])('%j beside %j are called %j', (names, taken, wanted) => {
  expect(uniqueNames(names, { taken })).toEqual(wanted);
});

test('numbers can be put in another way', () => {
  const numbered = (name: string, number: number): string => `${name}-${number}`;
  expect(uniqueNames(['a', 'a', 'a-2'], { numbered })).toEqual(['a', 'a-3', 'a-2']);
});
