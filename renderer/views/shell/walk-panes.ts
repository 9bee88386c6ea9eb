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

/** Gives the focus to the next or the previous of some panes, in a circle; those that are not there are skipped. */
export function walkPanes(panes: readonly (HTMLElement | null)[], by: 1 | -1): void {
  const there = panes.filter((pane) => pane !== null);
  // The pane that lies innermost counts, since the cards lie in the coding view.
  const at = there.findLastIndex((pane) => isWithin(focusedElement(), pane));
  const next = there.at((at === -1 && by === -1 ? -1 : at + by) % Math.max(1, there.length));
  next?.focus();
}
