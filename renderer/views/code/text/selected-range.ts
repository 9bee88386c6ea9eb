import { isGraphemeBoundary, snapToGraphemes } from '../../../../store/text/graphemes.ts';
import type { Span } from '../../../../store/text/span.ts';
import type { TextBody } from './text-body.ts';

/** What is selected, with its direction: `focus` is the end that moves. Equal ends are a caret. */
export interface SelectedRange {
  readonly anchor: number;
  readonly focus: number;
}

/** A point of the window, in its pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export function spanOf({ anchor, focus }: SelectedRange): Span {
  return { from: Math.min(anchor, focus), to: Math.max(anchor, focus) };
}

export function isCaret({ anchor, focus }: SelectedRange): boolean {
  return anchor === focus;
}

/** The same direction over another span. */
export function withSpan(range: SelectedRange, { from, to }: Span): SelectedRange {
  return range.anchor <= range.focus ? { anchor: from, focus: to } : { anchor: to, focus: from };
}

/** The range with its ends between graphemes. */
export function wholeGraphemes(text: string, range: SelectedRange): SelectedRange {
  if (isGraphemeBoundary(text, range.anchor) && isGraphemeBoundary(text, range.focus)) return range;
  const { from, to } = spanOf(range);
  return withSpan(range, snapToGraphemes(text, from, to));
}

interface SelectingRoot {
  getSelection(): Selection | null;
}

function canSelect(root: Node): root is Node & SelectingRoot {
  return 'getSelection' in root && typeof root.getSelection === 'function';
}

/** The browser's selection as seen from within a shadow root; Chromium answers there what it hides from outside. */
export function selectionIn(root: Node): Selection | null {
  return canSelect(root) ? root.getSelection() : document.getSelection();
}

/** What the browser has selected of the text; undefined where its selection is elsewhere. */
export function readSelection(root: Node, body: TextBody): SelectedRange | undefined {
  const selection = selectionIn(root);
  if (!selection?.anchorNode || !selection.focusNode) return undefined;
  const anchor = body.offsetOf({ node: selection.anchorNode, offset: selection.anchorOffset });
  const focus = body.offsetOf({ node: selection.focusNode, offset: selection.focusOffset });
  return anchor === undefined || focus === undefined ? undefined : { anchor, focus };
}

/** The offset of the text that is at a point of the window; undefined where there is none. */
export function offsetAtPoint(root: Node, body: TextBody, { x, y }: Point): number | undefined {
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  const place = document.caretPositionFromPoint(x, y, { shadowRoots });
  return place === null ? undefined : body.offsetOf({ node: place.offsetNode, offset: place.offset });
}

/** Makes the browser select this of the text. */
export function writeSelection(root: Node, body: TextBody, { anchor, focus }: SelectedRange): void {
  const start = body.placeOf(anchor, anchor <= focus ? 'next' : 'previous');
  const end = body.placeOf(focus, anchor < focus ? 'previous' : 'next');
  if (start === undefined || end === undefined) return;
  selectionIn(root)?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}
