import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { codeText } from '../../../../store/messages/window-code.ts';
import { base } from '../../../ui/base-styles.ts';
import '../../../ui/combobox.ts';
import type { Choice, ChoiceEvent } from '../../../ui/events.ts';
import type { Option } from '../../../ui/option.ts';
import '../../../ui/text-field.ts';

/** A question asked at a place in the text: one of some options by name, or some words. */
export interface Question {
  readonly label: string;
  /** What fits the typed text; null asks for words. */
  readonly options: ((typed: string) => readonly Option[]) | null;
  readonly isCreatable: boolean;
  /** What is typed to begin with. */
  readonly text: string;
  answer(choice: Choice): void;
}

/** A small box near the selection that asks one thing. Enter answers, Esc leaves everything as it was. */
@customElement('sp-ask-popover')
export class SpAskPopover extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: fixed;
        z-index: 5;
        width: 300px;
        padding: var(--s3);
        background: var(--raised);
        border: 1px solid var(--line-strong);
        border-radius: var(--r2);
        box-shadow: var(--shadow);
      }
      .hint {
        margin-top: var(--s1);
        color: var(--ink-3);
        font-size: 12px;
      }
    `,
  ];

  @property({ attribute: false }) question: Question | null = null;
  private get field(): LitElement | null {
    return this.renderRoot.querySelector<LitElement>('sp-combobox, sp-text-field');
  }

  protected override firstUpdated(): void {
    this.setAttribute('role', 'dialog');
  }

  protected override updated(): void {
    this.setAttribute('aria-label', this.question?.label ?? '');
  }

  override render(): TemplateResult {
    const { question } = this;
    if (question === null) return html``;
    return html`
      ${
        question.options === null
          ? html`<sp-text-field
              label=${question.label}
              multiline
              .value=${question.text}
              @keydown=${this.#key}
            ></sp-text-field>`
          : html`<sp-combobox
              label=${question.label}
              .options=${question.options}
              .createLabel=${question.isCreatable ? codeText.create : null}
              @keydown=${this.#keyInList}
              @sp-choice=${(event: ChoiceEvent) => {
                event.stopPropagation();
                question.answer(event.choice);
              }}
            ></sp-combobox>`
      }
      <div class="hint">${codeText.askHint}</div>
    `;
  }

  /** Moves it beside a place, in the window's pixels, where there is room. */
  place(box: DOMRect): void {
    const height = 110;
    const top = box.bottom + 8;
    const left = Math.max(8, Math.min(box.left, window.innerWidth - 320));
    const isAbove = top + height > window.innerHeight;
    this.style.setProperty('left', `${left}px`);
    this.style.setProperty('top', `${isAbove ? box.top - height - 8 : top}px`);
  }

  /** Gives it the keyboard, with what is proposed as if it had been typed: Enter takes it, typing replaces it. */
  async focusField(): Promise<void> {
    await this.updateComplete;
    await this.field?.updateComplete;
    this.field?.focus();
    const input = this.field?.renderRoot.querySelector('input');
    if (!(input instanceof HTMLInputElement) || this.question === null) return;
    input.value = this.question.text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.select();
  }

  /** Enter that the list had no use for: nothing was typed, and the answer is none. */
  readonly #keyInList = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.question?.answer({ type: 'none' });
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    const [field] = event.composedPath();
    event.preventDefault();
    event.stopPropagation();
    if (field instanceof HTMLTextAreaElement) this.question?.answer({ type: 'new', text: field.value });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-ask-popover': SpAskPopover;
  }
}
