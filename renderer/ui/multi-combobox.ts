import { LitElement, type TemplateResult, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { parts } from '../../store/messages/window-parts.ts';
import { base } from './base-styles.ts';
import { buttons } from './button-styles.ts';
import './combobox.ts';
import { besideChosen } from './combobox-list.ts';
import { type ChoiceEvent, RemoveEvent } from './events.ts';
import { fields } from './field-styles.ts';
import { icon } from './icon.ts';
import type { Option } from './option.ts';
import { rowFocus } from './row-focus.ts';

/**
 * Several values out of many: each a chip with a button to remove it, and a combobox for one more. Announces `sp-choice`
 * for one to add and `sp-remove` for one to go; Backspace in the empty field asks for the last to go.
 */
@customElement('sp-multi-combobox')
export class MultiCombobox extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s1);
      }

      ul:not(:empty) {
        margin-bottom: var(--s1);
      }

      li {
        display: inline-flex;
        align-items: center;
        gap: 2px;
        max-width: 100%;
        padding-inline-start: var(--s2);
        border: 1px solid var(--line-strong);
        border-radius: 12px;
        background: var(--neu-soft);
        font-size: 12px;
      }

      li span {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        line-clamp: 2;
        overflow: hidden;
        overflow-wrap: anywhere;
      }

      .icon-button {
        border-radius: 50%;
      }
    `,
  ];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property() label = '';
  @property({ type: Boolean, attribute: 'hide-label' }) hideLabel = false;
  @property({ attribute: false }) values: readonly Option[] = [];
  @property() placeholder = '';
  @property({ attribute: false }) options: (typed: string) => readonly Option[] = () => [];
  @property({ attribute: false }) createLabel: ((typed: string) => string) | null = null;
  @property({ type: Boolean }) disabled = false;

  constructor() {
    super();
    this.addController(rowFocus(this));
  }

  override render(): TemplateResult {
    return html`<div data-rows>
      <div class=${this.hideLabel ? 'visually-hidden' : 'label'}>${this.label}</div>
      <ul aria-label=${this.label}>
        ${this.values.map((value) => this.chip(value))}
      </ul>
      <sp-combobox
        label=${this.label}
        hide-label
        data-add
        placeholder=${this.placeholder}
        .options=${(typed: string) => besideChosen(this.values, this.options(typed), typed)}
        .createLabel=${this.createLabel}
        ?disabled=${this.disabled}
        @keydown=${this.onKey}
        @sp-choice=${this.onChoice}
      ></sp-combobox>
    </div>`;
  }

  private chip({ id, label }: Option): TemplateResult {
    return html`<li>
      <span dir="auto" title=${label}>${label}</span>
      <button
        class="icon-button"
        data-take-out
        aria-label=${parts.remove(label)}
        ?disabled=${this.disabled}
        @click=${() => this.dispatchEvent(new RemoveEvent(id))}
      >
        ${icon('close')}
      </button>
    </li>`;
  }

  /** What is chosen already cannot be added again: typing it only clears the field. */
  private onChoice(event: ChoiceEvent): void {
    const { choice } = event;
    if (choice.type === 'option' && this.values.some(({ id }) => id === choice.id)) event.stopPropagation();
  }

  private onKey(event: KeyboardEvent): void {
    const field = event.composedPath()[0];
    const last = this.values.at(-1);
    const isEmpty = field instanceof HTMLInputElement && field.value === '';
    if (event.key === 'Backspace' && isEmpty && last !== undefined)
      this.dispatchEvent(new RemoveEvent(last.id));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-multi-combobox': MultiCombobox;
  }
}
