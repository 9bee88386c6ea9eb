import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../../store/text/span.ts';
import { Hits, noHits } from './hits.ts';

/** Spans that never overlap, in order. */
const anySpans = fc
  .uniqueArray(fc.nat(40), { maxLength: 20 })
  .map((ends) => ends.toSorted((a, b) => a - b))
  .map((ends) =>
    ends.flatMap((from, at): Span[] => {
      const to = ends[at + 1];
      return at % 2 === 1 || to === undefined ? [] : [{ from, to }];
    }),
  );

function hitsOf(spans: readonly Span[]): Hits {
  return new Hits(Uint32Array.from(spans.flatMap(({ from, to }) => [from, to])), false);
}

describe('Hits', () => {
  it('has none where nothing was found', () => {
    expect([noHits.count, noHits.at(0), noHits.firstFrom(3), noHits.lastUpTo(3)]).toEqual([
      0,
      undefined,
      0,
      -1,
    ]);
    expect(noHits.within({ from: 0, to: 9 })).toEqual({ from: 0, to: 0 });
  });

  it('knows each, the next from a place, and those in a stretch', () => {
    fc.assert(
      fc.property(anySpans, fc.nat(41), fc.nat(20), (spans, offset, length) => {
        const hits = hitsOf(spans);
        expect(Array.from({ length: hits.count }, (_, at) => hits.at(at))).toEqual(spans);
        const next = spans.findIndex(({ from }) => from >= offset);
        expect(hits.firstFrom(offset)).toBe(next === -1 ? spans.length : next);
        expect(hits.lastUpTo(offset)).toBe(spans.findLastIndex(({ to }) => to <= offset));
        const { from, to } = hits.within({ from: offset, to: offset + length });
        const touching = spans.filter((span) => span.from < offset + length && span.to > offset);
        if (length > 0) expect(spans.slice(from, to)).toEqual(touching);
      }),
    );
  });
});
