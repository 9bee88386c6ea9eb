import { firstIndex } from '../../../../store/text/first-index.ts';
import type { TextBody } from './text-body.ts';
import { paragraphsOf, stretchOf } from './text-layout.ts';

/** A stretch of the text and where it lies, in pixels from the top of all that can be scrolled. */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly height: number;
}

/** Whether the browser lays out what is in an element. */
function isLaidOut(element: Element): boolean {
  return element.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) === true;
}

/** The paragraphs of a section that is drawn; of another one all of it, since measuring within it would draw it. */
function blocksOf({ layout }: TextBody, element: Element, at: number, origin: number): readonly Block[] {
  const section = layout.sections[at] ?? { from: 0, to: 0 };
  if (!isLaidOut(element)) return [{ ...stretchOf(layout, section), ...extent(element, origin) }];
  return [...element.querySelectorAll(':scope > p')].map((paragraph, index) => ({
    ...(layout.paragraphs[section.from + index] ?? { from: 0, to: 0 }),
    ...extent(paragraph, origin),
  }));
}

/** The same of a part; and of the parts that do not exist yet, which have the rest of the room. */
function blocksOfParts(body: TextBody, origin: number): readonly Block[] {
  const { parts, layout } = body;
  const blocks = parts.flatMap((element, at) => {
    const { from, to } = layout.parts[at] ?? { from: 0, to: 0 };
    if (isLaidOut(element) && element.childElementCount === to - from)
      return [...element.children].flatMap((section, index) => blocksOf(body, section, from + index, origin));
    return [{ ...stretchOf(layout, paragraphsOf(layout, { from, to })), ...extent(element, origin) }];
  });
  const end = blocks.at(-1) ?? { to: 0, top: 0, height: 0 };
  const all = extent(body.container, origin);
  const top = end.top + end.height;
  if (parts.length === layout.parts.length) return blocks;
  return [...blocks, { from: end.to, to: layout.text.length, top, height: all.top + all.height - top }];
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
  const blocks = blocksOfParts(body, origin);
  return (offset) => {
    const at = firstIndex(blocks.length - 1, (each) => (blocks[each]?.to ?? 0) >= offset);
    const { from, to, top, height } = blocks[at] ?? { from: 0, to: 0, top: 0, height: 0 };
    return top + (height * (offset - from)) / Math.max(1, to - from);
  };
}
