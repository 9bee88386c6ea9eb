import { expect, it } from 'vitest';
import { scrollFor } from './scroll-for.ts';

const view = { top: 100, bottom: 900 };
const line = (top: number) => ({ top, bottom: top + 20 });

it('brings lines into sight, and what is beside them as far as there is room', () => {
  const cases: readonly (readonly [
    lines: readonly { top: number; bottom: number }[],
    height: number,
    by: number,
  ])[] = [
    [[], 300, 0],
    [[line(200)], 300, 0],
    [[line(150)], 0, 150 - 320],
    [[line(2000)], 0, 2000 - 320],
    [[line(700), line(730)], 0, 0],
    [[line(700)], 400, 700 - 440],
    [[line(700)], 4000, 700 - 160],
    [[line(2000)], 600, 2000 - 240],
    [[line(200), line(1200)], 0, 200 - 160],
  ];
  expect(cases.map(([lines, height]) => scrollFor(lines, view, { height, covered: 40 }))).toEqual(
    cases.map(([, , by]) => by),
  );
});
