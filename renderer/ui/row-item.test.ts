import { expect, it } from 'vitest';
import { placesOf } from './row-item.ts';

function places(depths: readonly number[]): readonly string[] {
  return placesOf(depths.map((depth) => ({ depth }))).map(
    ({ position, size, parent }) => `${position}/${size} in ${parent}`,
  );
}

it.each<readonly [string, readonly number[], readonly string[]]>([
  ['nothing', [], []],
  ['a list', [0, 0, 0], ['1/3 in -1', '2/3 in -1', '3/3 in -1']],
  [
    'a tree',
    [0, 1, 2, 2, 1, 0, 1],
    ['1/2 in -1', '1/2 in 0', '1/2 in 1', '2/2 in 1', '2/2 in 0', '2/2 in -1', '1/1 in 5'],
  ],
  ['a branch that goes back two levels', [0, 1, 2, 0], ['1/2 in -1', '1/1 in 0', '1/1 in 1', '2/2 in -1']],
])('rows of %s know their place', (_name, depths, expected) => {
  expect(places(depths)).toEqual(expected);
});
