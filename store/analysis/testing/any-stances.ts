import fc from 'fast-check';
import type { Said } from './coded.ts';

/** Stances of few actors on few issues, so that they meet, in two documents and at dates that may be the same. */
export const anyStances = fc.array(
  fc.tuple(
    fc.constantFrom('A', 'B', 'C', 'D', 'E'),
    fc.constantFrom('c1', 'c2', 'c3'),
    fc.constantFrom<Said[2]>(-2, -1, 0, 1, 2, 'mixed', null),
    fc.record({
      document: fc.constantFrom('d1', 'd2'),
      date: fc.constantFrom('2021-03-01', '2021-03-02', '2021-04-09', '2021', '2022-01'),
    }),
  ),
  { maxLength: 24 },
);
