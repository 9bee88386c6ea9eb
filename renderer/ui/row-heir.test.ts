import { expect, it } from 'vitest';
import { heirOf } from './row-heir.ts';
import { type RowItem, placesOf } from './row-item.ts';

function row(key: string, depth = 0): RowItem {
  return { id: key.split('/').at(-1) ?? '', key, label: key, depth };
}

const before = [row('a'), row('a/b', 1), row('a/b/c', 2), row('d'), row('e')];

it.each([
  ['itself', 'd', before, 'd'],
  ['another place of the same', 'a/b/c', [row('a'), row('d'), row('d/c', 1)], 'd/c'],
  ['the one that it stood below', 'a/b/c', [row('a'), row('d'), row('e')], 'a'],
  ['the one that takes its place', 'd', [row('a'), row('a/b', 1), row('a/b/c', 2), row('e')], 'e'],
  ['the last', 'e', [row('a'), row('d')], 'd'],
  ['none', 'e', [], ''],
])('the keyboard goes to %s', (_name, key, after, expected) => {
  expect(heirOf({ key, rows: before, places: placesOf(before) }, after)).toBe(expected);
});
