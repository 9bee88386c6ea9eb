import type { Span } from '../../../../store/text/span.ts';
import type { Hits } from '../find/hits.ts';
import { highlight } from './highlight.ts';
import type { TextBody } from './text-body.ts';

/** How many hits are drawn at once: only where a single paragraph is as long as a book there are more near the viewport. */
const MOST_DRAWN = 10_000;

/** The offsets of a section. */
function stretchOf({ layout }: TextBody, section: number): Span {
  const { from, to } = layout.sections[section] ?? { from: 0, to: 0 };
  return { from: layout.paragraphs[from]?.from ?? 0, to: layout.paragraphs[to - 1]?.to ?? 0 };
}

/** A range that the browser need not keep up to date: hits are drawn anew whenever the text is. */
function rangeOf(body: TextBody, { from, to }: Span): AbstractRange | undefined {
  const start = body.placeOf(from, 'next');
  const end = body.placeOf(to, 'previous');
  return start === undefined || end === undefined
    ? undefined
    : new StaticRange({
        startContainer: start.node,
        startOffset: start.offset,
        endContainer: end.node,
        endOffset: end.offset,
      });
}

/** Draws the hits in the sections that are drawn. */
export function drawHits(body: TextBody, hits: Hits): void {
  const near = new Set<number>();
  for (const section of hits.count === 0 ? [] : body.painted) {
    const { from, to } = hits.within(stretchOf(body, section));
    for (let at = from; at < to && near.size < MOST_DRAWN; at++) near.add(at);
  }
  const spans = [...near].map((at) => hits.at(at));
  highlight(
    'sp-hit',
    spans.map((hit) => (hit === undefined ? undefined : rangeOf(body, hit))),
  );
}

/** Draws the hit that the reader is at over the others, wherever it is. */
export function drawHit(body: TextBody, hit: Span | undefined): void {
  highlight('sp-hit-now', hit === undefined ? [] : [rangeOf(body, hit)], 1);
}
