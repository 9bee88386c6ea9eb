import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatRuns } from './segments.ts';
import type { OwnedSpan } from './span.ts';

/** "a 2-5, b 4-9" */
function spans(written: string): OwnedSpan[] {
  return written
    .split(', ')
    .filter((each) => each !== '')
    .map((each) => {
      const [, id = '', from, to] = /^(\w+) (\d+)-(\d+)$/.exec(each) ?? [];
      return { id, from: Number(from), to: Number(to) };
    });
}

function drawn(written: string, from: number, to: number): string {
  return flatRuns(spans(written), from, to)
    .map((run) => `${run.from}-${run.to} ${run.ids.join('+')}`.trim())
    .join(', ');
}

const cases: readonly [name: string, spans: string, from: number, to: number, runs: string][] = [
  ['nothing to draw', '', 0, 9, '0-9'],
  ['an empty stretch', 'a 0-9', 4, 4, ''],
  ['one in the middle', 'a 2-5', 0, 9, '0-2, 2-5 a, 5-9'],
  ['one that fills all', 'a 0-9', 0, 9, '0-9 a'],
  ['overlapping', 'a 2-5, b 4-8', 0, 9, '0-2, 2-4 a, 4-5 a+b, 5-8 b, 8-9'],
  ['nested, the longer outside', 'z 2-5, a 2-8, m 3-4', 0, 9, '0-2, 2-3 a+z, 3-4 a+z+m, 4-5 a+z, 5-8 a, 8-9'],
  ['the same stretch, by id', 'b 2-5, a 2-5', 0, 5, '0-2, 2-5 a+b'],
  ['touching', 'a 0-3, b 3-6', 0, 6, '0-3 a, 3-6 b'],
  ['cut at both ends', 'a 0-4, b 6-99', 2, 8, '2-4 a, 4-6, 6-8 b'],
  ['outside', 'a 0-2, b 8-9', 2, 8, '2-8'],
  ['empty ones are not drawn', 'a 3-3', 0, 6, '0-6'],
  ['one id twice overlapping', 'a 0-4, a 2-6', 0, 6, '0-6 a'],
  ['one id twice touching', 'a 0-3, a 3-6', 0, 6, '0-6 a'],
  ['one id twice apart', 'a 0-2, a 4-6', 0, 6, '0-2 a, 2-4, 4-6 a'],
  ['started before the stretch, still outermost first', 'b 1-9, a 2-9, c 5-6', 5, 7, '5-6 b+a+c, 6-7 b+a'],
];

const anySpans = fc.array(
  fc
    .tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(40), fc.nat(12))
    .map(([id, from, length]) => ({ id, from, to: from + length })),
  { maxLength: 12 },
);

describe('flatRuns', () => {
  it.each(cases)('%s', (_name, written, from, to, runs) => {
    expect(drawn(written, from, to)).toBe(runs);
  });

  it('covers the stretch without a gap, and each offset has the ids of the spans over it', () => {
    fc.assert(
      fc.property(anySpans, fc.nat(20), fc.nat(40), (all, from, length) => {
        const to = from + length;
        const runs = flatRuns(all, from, to);
        const covered = runs.flatMap((run) =>
          Array.from({ length: run.to - run.from }, (_, i) => run.from + i),
        );
        expect(covered).toEqual(Array.from({ length }, (_, i) => from + i));
        for (const run of runs) {
          for (let at = run.from; at < run.to; at++) {
            const over = all.filter((span) => span.from <= at && at < span.to).map(({ id }) => id);
            expect([...run.ids].sort()).toEqual([...new Set(over)].sort());
          }
        }
      }),
    );
  });

  it('draws the same for any order of the spans, with as few runs as possible', () => {
    fc.assert(
      fc.property(anySpans, (all) => {
        const runs = flatRuns(all, 0, 60);
        expect(flatRuns(all.toReversed(), 0, 60)).toEqual(runs);
        runs.forEach((run, index) => expect(run.ids).not.toEqual(runs[index + 1]?.ids));
      }),
    );
  });
});
