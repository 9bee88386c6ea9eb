import { expect, it } from 'vitest';
import { curveOf } from './curves-of.ts';

const mark = { id: 's1', look: 'stance for' };
const card = { left: 700, right: 1000, top: 100, bottom: 300, height: 200 };
const line = (left: number, right: number, top: number) => ({
  left,
  right,
  top,
  bottom: top + 22,
  height: 22,
});

/** Where a curve begins, leaves the text, and ends. */
function ends(lines: Parameters<typeof curveOf>[1], box = card): readonly string[] {
  const [curve] = curveOf(mark, lines, 600, box);
  return [
    /^M ([\d.]+ [\d.]+)/.exec(curve?.path ?? '')?.[1] ?? '',
    ...(curve?.ends ?? []).map(({ x, y }) => `${x} ${y}`),
  ];
}

it('runs below the line of the words to the edge of the text, and from there to the card', () => {
  expect(ends([line(100, 300, 120)])).toEqual(['301 144.5', '608 144.5', '700 114.5']);
  expect(curveOf(mark, [line(100, 300, 120)], 600, card)[0]?.path).toContain(' H 608 C ');
});

it('leaves from the line that ends nearest to the cards, the first of such', () => {
  expect(ends([line(400, 590, 120), line(100, 250, 149)])[0]).toBe('591 144.5');
  expect(ends([line(100, 400, 120), line(300, 598, 149), line(200, 600, 178)])[0]).toBe('599 173.5');
});

it('runs beside another one that leaves from the same line', () => {
  const others = curveOf(mark, [line(100, 300, 120)], 600, card);
  const [curve] = curveOf(mark, [line(400, 500, 120)], 600, card, others);
  expect(curve?.ends[0]).toEqual({ x: 615, y: 146.5 });
  expect(curveOf(mark, [line(400, 500, 149)], 600, card, others)[0]?.ends[0]).toEqual({ x: 608, y: 173.5 });
});

it('ends in the middle of a card that is one line', () => {
  expect(ends([line(100, 300, 120)], { ...card, height: 20 })[2]).toBe('700 110.5');
});

it('is nothing without words', () => {
  expect(curveOf(mark, [], 600, card)).toEqual([]);
});
