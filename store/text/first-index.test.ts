import { expect, it } from 'vitest';
import { firstIndex } from './first-index.ts';

it.each([0, 1, 2, 3, 7, 8])('finds the first of %i indexes that is reached, or none', (count) => {
  for (let first = 0; first <= count; first++) expect(firstIndex(count, (at) => at >= first)).toBe(first);
});
