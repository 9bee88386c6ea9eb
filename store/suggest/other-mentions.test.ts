import { expect, it } from 'vitest';
import { otherMentions } from './other-mentions.ts';

function places(text: string, names: readonly string[], taken: readonly { from: number; to: number }[] = []) {
  return otherMentions(text, names, taken).map(({ from, to }) => [from, text.slice(from, to)]);
}

it('finds names and aliases as whole words, the longest first', () => {
  expect(places('Iran met Iranian envoys. The Iran Office of Iran wrote.', ['Iran', 'Iran Office'])).toEqual([
    [0, 'Iran'],
    [29, 'Iran Office'],
    [44, 'Iran'],
  ]);
});

it('leaves out what is taken already', () => {
  expect(places('Iran, Iran, Iran', ['Iran'], [{ from: 6, to: 10 }])).toEqual([
    [0, 'Iran'],
    [12, 'Iran'],
  ]);
  expect(places('Iran, Iran', ['Iran'], [{ from: 0, to: 10 }])).toEqual([]);
});

it('compares marks and spaces folded, and takes signs literally', () => {
  expect(places('The Fishers’ League (F.L.) and the\u00a0Fishers\' League; FxL', ["Fishers' League", 'F.L.'])).toEqual([
    [4, 'Fishers’ League'],
    [21, 'F.L.'],
    [35, 'Fishers\' League'],
  ]); // prettier-ignore
});

it('finds names in scripts without spaces and from right to left', () => {
  expect(places('港湾局は、港湾局長と', ['港湾局'])).toEqual([
    [0, '港湾局'],
    [5, '港湾局'],
  ]);
  expect(places('اداره بندر گفت که اداره بندر', ['اداره بندر'])).toHaveLength(2);
});

it('finds nothing for no names', () => {
  expect(places('Iran', ['', '  '])).toEqual([]);
});
