import { describe, expect, it } from 'vitest';
import { placesOf } from './row-item.ts';
import { canMove, stepOf } from './row-moves.ts';

// 0 a, 1 a/b, 2 a/b/c, 3 a/d, 4 e
const places = placesOf([0, 1, 2, 1, 0].map((depth) => ({ depth })));

describe('a row', () => {
  it.each([
    ['below another branch', 1, 4, true],
    ['to the top', 1, -1, true],
    ['below its grandparent', 2, 0, true],
    ['below one beside it', 3, 1, true],
    ['not below itself', 1, 1, false],
    ['not below what is below it', 0, 2, false],
    ['not where it is', 2, 1, false],
    ['not to the top where it is there', 4, -1, false],
  ])('can be moved %s', (_name, at, below, expected) => {
    expect(canMove(places, at, below)).toBe(expected);
  });

  it.each([
    ['inward, below the one before', 3, 1, 1],
    ['inward at the top', 4, 1, 0],
    ['not inward where it is the first', 1, 1, undefined],
    ['not inward where it is the first of all', 0, 1, undefined],
    ['outward, beside the one above', 2, -1, 0],
    ['outward to the top', 3, -1, -1],
    ['not outward from the top', 4, -1, undefined],
  ] as const)('steps %s', (_name, at, by, expected) => {
    expect(stepOf(places, at, by)).toBe(expected);
  });
});
