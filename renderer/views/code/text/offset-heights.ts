import type { TextBody } from './text-body.ts';

/** A stretch of the text and where it lies, in pixels from the top of all that can be scrolled. */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly height: number;
}

/** The paragraphs of a section that is drawn; of another one all of it, since measuring within it would draw it. */
function blocksOf({ layout, sections }: TextBody, at: number, origin: number): readonly Block[] {
  const element = sections[at];
  const { from, to } = layout.sections[at] ?? { from: 0, to: 0 };
  const [first, last] = [layout.paragraphs[from], layout.paragraphs[to - 1]];
  if (element === undefined || first === undefined || last === undefined) return [];
  const isDrawn = element.firstElementChild?.checkVisibility({ contentVisibilityAuto: true });
  if (isDrawn !== true) return [{ from: first.from, to: last.to, ...extent(element, origin) }];
  return [...element.querySelectorAll(':scope > p')].map((paragraph, index) => ({
    ...(layout.paragraphs[from + index] ?? last),
    ...extent(paragraph, origin),
  }));
}

function extent(element: Element, origin: number): { readonly top: number; readonly height: number } {
  const { top, height } = element.getBoundingClientRect();
  return { top: top - origin, height };
}

/**
 * Makes a function that tells how far down offsets lie, in pixels from the top of all that can be scrolled: to the line where
 * the text is drawn, else about so. Reads the layout once; each answer is then a binary search.
 */
export function offsetHeights(body: TextBody, scroller: Element): (offset: number) => number {
  const origin = scroller.getBoundingClientRect().top - scroller.scrollTop;
  const blocks = body.sections.flatMap((_, at) => blocksOf(body, at, origin));
  return (offset) => {
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((blocks[middle]?.to ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    const { from, to, top, height } = blocks[low] ?? { from: 0, to: 0, top: 0, height: 0 };
    return top + (height * (offset - from)) / Math.max(1, to - from);
  };
}
