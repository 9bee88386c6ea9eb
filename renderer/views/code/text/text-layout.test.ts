import { expect, it } from 'vitest';
import { layOut, partOf, sectionOf, stretchOf } from './text-layout.ts';

it('cuts a text into sections of whole paragraphs, and numbers those with words', () => {
  const text = ['a'.repeat(700), '', 'b'.repeat(700), 'c'.repeat(40_000), 'd'].join('\n');
  const layout = layOut(text);
  expect(layout.sections).toEqual([
    { from: 0, to: 2 },
    { from: 2, to: 3 },
    { from: 3, to: 4 },
    { from: 4, to: 5 },
  ]);
  expect(layout.numbers).toEqual([1, 1, 2, 3, 4]);
  expect([0, 1, 2, 3, 4].map((paragraph) => sectionOf(layout, paragraph))).toEqual([0, 0, 1, 2, 3]);
  expect(stretchOf(layout, { from: 0, to: 2 })).toEqual({ from: 0, to: 701 });
});

it('puts sections into parts, and a text without words into one of each', () => {
  const layout = layOut(Array.from({ length: 80 }, () => 'a'.repeat(2000)).join('\n'));
  expect(layout.parts).toEqual([
    { from: 0, to: 32 },
    { from: 32, to: 64 },
    { from: 64, to: 80 },
  ]);
  expect([0, 31, 32, 79].map((section) => partOf(layout, section))).toEqual([0, 0, 1, 2]);
  expect([layOut('').sections, layOut('').parts]).toEqual([[{ from: 0, to: 1 }], [{ from: 0, to: 1 }]]);
});
