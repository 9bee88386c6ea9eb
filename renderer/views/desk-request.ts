import type { Desk } from './actions.ts';

/** Asks the window for its desk, on which actions are run. */
export class DeskRequest extends Event {
  static readonly type = 'sp-desk-request';
  desk: Desk | undefined;

  constructor() {
    super(DeskRequest.type, { bubbles: true, composed: true });
  }
}

/** The desk of the window that an element is in; throws outside of one. */
export function deskOf(element: HTMLElement): Desk {
  const request = new DeskRequest();
  element.dispatchEvent(request);
  if (request.desk === undefined) throw new Error('No window around this component');
  return request.desk;
}

declare global {
  interface HTMLElementEventMap {
    'sp-desk-request': DeskRequest;
  }
}
