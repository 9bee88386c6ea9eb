import type { LitElement, ReactiveController } from 'lit';

/** A list that the focus was in, and the number of its row. */
interface Place {
  readonly list: HTMLElement;
  readonly at: number;
}

function isFocusable(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled');
}

/** The buttons of a list's own rows that take them out; those of lists inside it are left out. */
function ownButtons(list: HTMLElement): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-take-out]')].filter(
    (button) => button.closest('[data-rows]') === list,
  );
}

/** The lists around an element, innermost first. */
function placesOf(element: Element): readonly Place[] {
  const list = element.closest<HTMLElement>('[data-rows]');
  if (list === null) return [];
  const at = ownButtons(list).findIndex(
    (button) =>
      button === element ||
      (element.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  return [
    { list, at: Math.max(at, 0) },
    ...(list.parentElement === null ? [] : placesOf(list.parentElement)),
  ];
}

/**
 * Keeps the focus in a list whose row is taken out: it goes to the button of the row that takes the place, else of the one
 * before, else to what adds a row. A list is told by `data-rows`, those buttons by `data-take-out`, what adds by `data-add`.
 */
export function rowFocus(host: LitElement): ReactiveController {
  let focused: Element | null = null;
  let places: readonly Place[] = [];
  return {
    hostUpdate() {
      focused = host.shadowRoot?.activeElement ?? null;
      places = focused === null ? [] : placesOf(focused);
    },
    hostUpdated() {
      if (focused !== null && isFocusable(focused)) return;
      const place = places.find(({ list }) => list.isConnected);
      if (place === undefined) return;
      const buttons = ownButtons(place.list).filter(isFocusable);
      const next = buttons[Math.min(place.at, buttons.length - 1)];
      (next ?? place.list.querySelector<HTMLElement>('[data-add]'))?.focus();
    },
  };
}
