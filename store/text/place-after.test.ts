import { expect, it } from 'vitest';
import { placeAfter } from './place-after.ts';

const paragraphs = Array.from({ length: 40 }, (_, at) => `Paragraph ${at} is about the quay of the harbour.`);
const before = paragraphs.join('\n\n');
const at = (text: string, paragraph: number): number => text.indexOf(`Paragraph ${paragraph} `);

it.each<readonly [string, string]>([
  ['nothing is another', before],
  ['something before is longer', before.replace('Paragraph 3 is', 'Paragraph 3, which was cut off, is')],
  ['something after is gone', before.replace(paragraphs[35] ?? '', '')],
  [
    'something before and after is another',
    before.replaceAll(/Paragraph (5|30) is about/g, 'This is all about'),
  ],
  ['all that comes before is gone', before.slice(at(before, 20))],
  [
    'every second line is another',
    before.replaceAll(/Paragraph (\d*[13579]) is/g, 'Paragraph number $1 was'),
  ],
])('finds the words again where %s', (_name, after) => {
  expect(placeAfter(before, after, at(before, 20))).toBe(at(after, 20));
});

it('goes to the next line that is there where the words are gone', () => {
  const after = before
    .replaceAll(/Paragraph (2|38) is/g, 'It is')
    .replace(/Paragraph 20 .*/, 'Here something else is said.');
  expect(placeAfter(before, after, at(before, 20))).toBe(at(after, 21));
});

it('stays about there where nothing is left, and in the text', () => {
  const after = 'Something else. '.repeat(100);
  const place = placeAfter(before, after, Math.floor(before.length / 2));
  expect(Math.abs(place - after.length / 2)).toBeLessThan(5);
  expect(placeAfter(before, '', before.length)).toBe(0);
  expect(placeAfter('', before, 0)).toBe(before.length);
});
