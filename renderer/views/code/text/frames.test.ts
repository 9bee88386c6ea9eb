import { expect, it } from 'vitest';
import { boxesByLine } from './frames.ts';

it('makes one box a line of what touches', () => {
  const line = { top: 0, bottom: 20 };
  expect(
    boxesByLine([
      { left: 0, right: 10, ...line },
      { left: 10, right: 30, top: 1, bottom: 23 },
      { left: 60, right: 70, ...line },
      { left: 0, right: 5, top: 29, bottom: 49 },
      { left: 5, right: 5, top: 29, bottom: 49 },
    ]),
  ).toEqual([
    { left: 0, right: 30, top: 0, bottom: 23 },
    { left: 60, right: 70, top: 0, bottom: 20 },
    { left: 0, right: 5, top: 29, bottom: 49 },
  ]);
});
