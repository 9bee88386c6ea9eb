import { focusedElement } from '../../ui/deep-focus.ts';

/** Whether an element lies inside another, through shadow roots. */
function isWithin(element: Element | null, pane: Element): boolean {
  let node: Node | null = element;
  while (node !== null) {
    if (node === pane) return true;
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return false;
}

/** A pane: the element that it is, and the one in it that takes the focus. */
export interface PaneStop {
  readonly pane: Element;
  readonly target: HTMLElement;
}

/** Gives the focus to the next or the previous of some panes, in a circle. */
export function walkPanes(stops: readonly PaneStop[], by: 1 | -1): void {
  // The pane that lies innermost counts, since the cards lie in the coding view.
  const at = stops.findLastIndex(({ pane }) => isWithin(focusedElement(), pane));
  const next = at === -1 ? (by === 1 ? 0 : -1) : (at + by) % stops.length;
  stops.at(next)?.target.focus();
}
