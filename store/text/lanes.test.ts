import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lanes } from './lanes.ts';
import type { OwnedSpan } from './span.ts';

function span(id: string, from: number, to: number): OwnedSpan {
  return { id, from, to };
}

const cases: readonly [name: string, spans: readonly OwnedSpan[], lanes: Record<string, number>][] = [
  ['nothing', [], {}],
  ['apart', [span('a', 0, 2), span('b', 5, 7)], { a: 0, b: 0 }],
  ['touching', [span('a', 0, 2), span('b', 2, 7)], { a: 0, b: 0 }],
  ['overlapping', [span('a', 0, 4), span('b', 2, 7)], { a: 0, b: 1 }],
  ['a freed lane is used again', [span('a', 0, 3), span('b', 1, 9), span('c', 4, 6)], { a: 0, b: 1, c: 0 }],
  ['the longer first', [span('a', 0, 3), span('b', 0, 9)], { b: 0, a: 1 }],
  ['equal ones by id', [span('b', 0, 3), span('a', 0, 3)], { a: 0, b: 1 }],
  [
    'the gap of a discontinuous one is its own',
    [span('a', 0, 2), span('a', 8, 9), span('b', 4, 6)],
    { a: 0, b: 1 },
  ],
];

const anySpans = fc.uniqueArray(
  fc.tuple(fc.string({ minLength: 1, maxLength: 2 }), fc.nat(40), fc.integer({ min: 1, max: 12 })),
  { selector: ([id]) => id, maxLength: 15 },
);

describe('lanes', () => {
  it.each(cases)('%s', (_name, spans, expected) => {
    expect(Object.fromEntries(lanes(spans))).toEqual(expected);
  });

  it('never lets two share a lane where they overlap, and uses as few lanes as lie over one place', () => {
    fc.assert(
      fc.property(anySpans, (drawn) => {
        const spans = drawn.map(([id, from, length]) => span(id, from, from + length));
        const result = lanes(spans);
        for (const a of spans) {
          for (const b of spans) {
            const overlap = a.from < b.to && b.from < a.to;
            if (a !== b && overlap) expect(result.get(a.id)).not.toBe(result.get(b.id));
          }
        }
        const depth = spans.map(({ from }) => spans.filter((s) => s.from <= from && from < s.to).length);
        expect(new Set(result.values()).size).toBe(Math.max(0, ...depth));
      }),
    );
  });
});
