import { isMenuKey } from '../../ui/menu-key.ts';
import { pressedKeys } from '../pressed-keys.ts';
import type { FocusLostEvent } from './cards/card-events.ts';
import { actionOfKeys } from './code-keys.ts';
import type { CodingMenus } from './coding-menus.ts';
import type { Coding } from './coding.ts';
import type { Focus, Stage } from './stage.ts';
import type { Surroundings } from './surroundings.ts';

/** The keyboard in the coding view: which part has it next, and what its keys do in each. */
export class Keyboard {
  readonly #view: Stage & { readonly shadowRoot: ShadowRoot | null };
  readonly #coding: Coding;
  readonly #menus: CodingMenus;
  readonly #around: Surroundings;
  #next: Focus | null = null;

  constructor(
    view: Stage & { readonly shadowRoot: ShadowRoot | null },
    coding: Coding,
    menus: CodingMenus,
    around: Surroundings,
  ) {
    this.#view = view;
    this.#coding = coding;
    this.#menus = menus;
    this.#around = around;
  }

  /** Gives the keyboard to a part once everything is drawn. */
  next(focus: Focus): void {
    this.#next = focus;
    this.#view.requestUpdate();
  }

  /** Everything is drawn: the part that is to have the keyboard gets it. */
  async give(): Promise<void> {
    const focus = this.#next;
    const { text, cards } = this.#around;
    this.#next = null;
    if (focus?.type === 'text') text?.focusText();
    else if (focus?.type === 'field') cards?.focusField(focus.field);
    else if (focus?.type === 'review') this.#view.shadowRoot?.querySelector('sp-review-bar')?.focus();
    else if (focus?.type === 'question')
      await this.#view.shadowRoot?.querySelector('sp-ask-popover')?.focusField();
  }

  /** What had the keyboard among the cards is gone: its heir has it, unless something else is to have it. */
  readonly lost = ({ heir }: FocusLostEvent): void => {
    if (this.#next !== null) return;
    if (heir === null) this.next({ type: this.#coding.draft === null ? 'text' : 'field' });
    else heir.focus({ preventScroll: true });
  };

  /** The keys of coding come before those that move in the text, whatever they are set to. */
  readonly inText = (event: KeyboardEvent): void => {
    if (event.target !== this.#around.text) return;
    const action = actionOfKeys(pressedKeys(event), this.#view.workspace.app.settings.shortcuts);
    if (action === undefined || !this.#coding.act(action)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly inCards = (event: KeyboardEvent): void => {
    if (isMenuKey(event)) this.#menus.askAtCard(event);
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#around.text?.focusText();
  };

  /** Hears Escape before the list of the question does: one press is enough to leave. */
  readonly inQuestion = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#coding.leave();
  };
}
