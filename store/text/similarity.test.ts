import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarity } from './similarity.ts';

const short = fc.string({ maxLength: 8 });

describe('similarity', () => {
  it.each([
    ['', '', 1],
    ['abc', 'abc', 1],
    ['abc', '', 0],
    ['abcd', 'abXd', 0.75],
    ['abcd', 'bcd', 0.75],
    ['kitten', 'sitting', 1 - 3 / 7],
    ['abc', 'xyz', 0],
  ])('of %j and %j', (a, b, expected) => {
    expect(similarity(a, b)).toBeCloseTo(expected, 10);
  });

  it('is the same both ways, between 0 and 1, and 1 only for equal strings', () => {
    fc.assert(
      fc.property(short, short, (a, b) => {
        const alike = similarity(a, b);
        expect([similarity(b, a), alike === 1]).toEqual([alike, a === b]);
        expect(alike >= 0 && alike <= 1).toBe(true);
      }),
    );
  });
});
