import type { LitElement, ReactiveController } from 'lit';
import { isFocusLost } from '../../../ui/deep-focus.ts';
import { FocusLostEvent } from './card-events.ts';

/**
 * Sees when what has the keyboard in a column of cards goes, as by an undo or in another window, and announces
 * `sp-focus-lost` with what can have it: the head of its card, or where that is gone of the next card, else of the one before.
 */
export function cardFocus(host: LitElement): ReactiveController {
  let held: string | undefined;
  let order: readonly (string | undefined)[] = [];
  const cards = (): readonly HTMLElement[] => [...(host.shadowRoot?.querySelectorAll('li') ?? [])];
  const heir = (): HTMLElement | null => {
    const now = new Map(cards().map((card) => [card.dataset['id'], card]));
    const at = order.indexOf(held);
    const own = now.get(held);
    const near = [...order.slice(at), ...order.slice(0, at).toReversed()].map((id) => now.get(id));
    const heads = (own === undefined ? near : [own]).map((card) => card?.querySelector<HTMLElement>('.head'));
    return heads.find((head) => head?.matches('button') === true) ?? null;
  };
  return {
    hostUpdate() {
      held = host.shadowRoot?.activeElement?.closest('li')?.dataset['id'];
      order = held === undefined ? [] : cards().map((card) => card.dataset['id']);
    },
    hostUpdated() {
      if (held !== undefined && isFocusLost()) host.dispatchEvent(new FocusLostEvent(heir()));
    },
  };
}
