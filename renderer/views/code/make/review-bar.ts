import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { codeText } from '../../../../store/messages/window-code.ts';
import { base } from '../../../ui/base-styles.ts';
import { buttons } from '../../../ui/button-styles.ts';
import { keyCap } from '../../../ui/shortcut.ts';
import { pressedKeys } from '../../pressed-keys.ts';
import type { MentionReview } from './mention-review.ts';

/** What is done with the place that is looked at. */
export type ReviewAction = 'accept' | 'next' | 'previous' | 'all' | 'end';

const keys: Readonly<Record<string, ReviewAction>> = {
  Enter: 'accept',
  ' ': 'next',
  ArrowDown: 'next',
  ArrowRight: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'previous',
  'Mod+Enter': 'all',
  Escape: 'end',
};

/** Something is to be done with the place that is looked at. */
export class ReviewEvent extends Event {
  static readonly type = 'sp-review';
  readonly action: ReviewAction;

  constructor(action: ReviewAction) {
    super(ReviewEvent.type, { bubbles: true, composed: true });
    this.action = action;
  }
}

/** The bar below the text for places that are looked at one by one, each accepted or passed over. */
@customElement('sp-review-bar')
export class SpReviewBar extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        position: absolute;
        /* Above what is said in passing. */
        inset: auto 0 64px;
        z-index: 4;
        display: flex;
        align-items: center;
        gap: var(--s2);
        width: fit-content;
        max-width: calc(100% - 2 * var(--s4));
        margin-inline: auto;
        padding: var(--s2) var(--s3);
        border: 1px solid var(--line-strong);
        border-radius: var(--r2);
        background: var(--raised);
        box-shadow: var(--shadow);
      }
      .what {
        display: flex;
        gap: var(--s2);
        min-width: 0;
        margin-inline-end: var(--s3);
        white-space: nowrap;
      }
      .who {
        font-weight: 600;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .button {
        flex: none;
      }
    `,
  ];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property({ attribute: false }) review: MentionReview | null = null;

  protected override firstUpdated(): void {
    this.setAttribute('role', 'dialog');
    this.setAttribute('aria-label', codeText.review.label);
    this.addEventListener('keydown', this.#keyed);
  }

  override render(): TemplateResult {
    if (this.review === null) return html``;
    const { name, places, at } = this.review;
    const { accept, skip, all, end } = codeText.review;
    return html`
      <div class="what" role="status">
        <span class="who" dir="auto">${name}</span>
        <span>${codeText.review.count(at + 1, places.length)}</span>
      </div>
      ${this.#button('accept', accept, 'Enter', true)} ${this.#button('next', skip, 'Space')}
      ${this.#button('all', all(places.length), 'Mod+Enter')} ${this.#button('end', end, 'Esc')}
    `;
  }

  #button(action: ReviewAction, label: string, keys: string, isFirst = false): TemplateResult {
    return html`<button
      type="button"
      class="button ${isFirst ? 'primary' : ''}"
      @click=${() => this.dispatchEvent(new ReviewEvent(action))}
    >
      ${label} ${keyCap(keys)}
    </button>`;
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    const pressed = pressedKeys(event);
    const [target] = event.composedPath();
    const isOnOther = target instanceof HTMLElement && !target.matches('.primary');
    const action = /^(?:Enter| )$/.test(pressed) && isOnOther ? undefined : keys[pressed];
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.dispatchEvent(new ReviewEvent(action));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-review-bar': SpReviewBar;
  }
  interface HTMLElementEventMap {
    'sp-review': ReviewEvent;
  }
}
