import { expect, it } from 'vitest';
import { layOut, sectionOf } from './text-layout.ts';

it('cuts a text into sections of whole paragraphs, and numbers those with words', () => {
  const text = ['a'.repeat(10_000), '', 'b'.repeat(10_000), 'c'.repeat(40_000), 'd'].join('\n');
  const layout = layOut(text);
  expect(layout.sections).toEqual([
    { from: 0, to: 2 },
    { from: 2, to: 3 },
    { from: 3, to: 4 },
    { from: 4, to: 5 },
  ]);
  expect(layout.numbers).toEqual([1, 1, 2, 3, 4]);
  expect([0, 1, 2, 3, 4].map((paragraph) => sectionOf(layout, paragraph))).toEqual([0, 0, 1, 2, 3]);
  expect(layOut('').sections).toEqual([{ from: 0, to: 1 }]);
});
