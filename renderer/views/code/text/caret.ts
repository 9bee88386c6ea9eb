import type { TextBody } from './text-body.ts';

/** Where a caret is to be drawn, in the window's pixels. */
export interface CaretPlace {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

function rectOf(range: Range): DOMRect | undefined {
  return range.getClientRects()[0];
}

/**
 * Where the caret at an offset is. The browser draws none in text that cannot be edited, and gives no box for a place
 * between elements: then the edge of the character beside it is taken, and in an empty paragraph its beginning.
 */
export function caretPlace(body: TextBody, offset: number): CaretPlace | undefined {
  const place = body.placeOf(offset, 'next');
  if (place === undefined) return undefined;
  const range = document.createRange();
  range.setStart(place.node, place.offset);
  range.collapse(true);
  const rect = rectOf(range);
  if (rect !== undefined && rect.height > 0) return { left: rect.left, top: rect.top, height: rect.height };
  const element = place.node instanceof Element ? place.node : place.node.parentElement;
  const box = element?.getBoundingClientRect();
  if (box === undefined || element === null) return undefined;
  const isRightToLeft = getComputedStyle(element).direction === 'rtl';
  return { left: isRightToLeft ? box.right : box.left, top: box.top + 4, height: Math.min(box.height, 24) };
}

/** Draws the caret on a page, or none. */
export function drawCaret(caret: HTMLElement, page: Element, place: CaretPlace | undefined): void {
  caret.hidden = place === undefined;
  if (place === undefined) return;
  const { left, top } = page.getBoundingClientRect();
  caret.style.setProperty('transform', `translate(${place.left - left}px, ${place.top - top}px)`);
  caret.style.setProperty('height', `${place.height}px`);
}

/** Scrolls so far that the caret is in sight. */
export function followCaret(scroller: Element, place: CaretPlace | undefined): void {
  if (place === undefined) return;
  const view = scroller.getBoundingClientRect();
  const over = view.top + 24 - place.top;
  const under = place.top + place.height - (view.bottom - 48);
  if (over > 0) scroller.scrollTop -= over;
  else if (under > 0) scroller.scrollTop += under;
}
