import { expect, it } from 'vitest';
import { TypeAhead } from './type-ahead.ts';

const names = ['Anna', 'Aaron', 'Board', 'The canal', 'The tolls', 'Élan', 'שר המים'];

/** Where typing leads from the first row, each letter after a pause in milliseconds. */
function walk(typed: readonly (readonly [string, number])[]): readonly (string | undefined)[] {
  const ahead = new TypeAhead();
  let now = 0;
  let at = 0;
  return typed.map(([letter, pause]) => {
    now += pause;
    const found = ahead.find(letter, now, names.length, (row) => names[row] ?? '', at);
    at = found ?? at;
    return found === undefined ? undefined : names[found];
  });
}

it.each<readonly [string, readonly (readonly [string, number])[], readonly (string | undefined)[]]>([
  ['a letter goes to the next', [['a', 0]], ['Aaron']],
  ['in a circle', [['a', 0], ['a', 900]], ['Aaron', 'Anna']],
  ['the same letter again goes on', [['t', 0], ['t', 10], ['t', 10]], ['The canal', 'The tolls', 'The canal']],
  ['letters make a word', [['t', 0], ['h', 10], ['e', 10], [' ', 10], ['t', 10]], ['The canal', 'The canal', 'The canal', 'The canal', 'The tolls']],
  ['two same letters may begin a word', [['a', 0], ['a', 10]], ['Aaron', 'Aaron']],
  ['after a pause it is another word', [['b', 0], ['t', 900]], ['Board', 'The canal']],
  ['none begins so', [['x', 0]], [undefined]],
  ['case and composition do not matter', [['E\u0301', 0]], ['Élan']],
  ['any script', [['ש', 0]], ['שר המים']],
])('%s', (_name, typed, expected) => {
  expect(walk(typed)).toEqual(expected);
}); // prettier-ignore

it('begins another word after another key', () => {
  const ahead = new TypeAhead();
  ahead.find('t', 0, names.length, (row) => names[row] ?? '', 0);
  expect(ahead.isTyping(10)).toBe(true);
  ahead.end();
  expect(ahead.isTyping(20)).toBe(false);
});
