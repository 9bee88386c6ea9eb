import { LitElement, type TemplateResult, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from './base-styles.ts';
import { ChoiceEvent } from './events.ts';
import { fields } from './field-styles.ts';
import type { Option } from './option.ts';

/** One of some values, as the system's own list. With `none`, the first entry means none of them. Announces `sp-choice`. */
@customElement('sp-select')
export class Select extends LitElement {
  static override styles = [base, fields];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property() label = '';
  @property({ type: Boolean, attribute: 'hide-label' }) hideLabel = false;
  @property() value = '';
  @property({ attribute: false }) options: readonly Option[] = [];
  /** What the entry for "none of them" says; without it there is no such entry. */
  @property() none: string | null = null;
  @property({ type: Boolean }) disabled = false;

  @query('select') private select!: HTMLSelectElement;

  override render(): TemplateResult {
    return html`
      <label for="select" class=${this.hideLabel ? 'visually-hidden' : ''}>${this.label}</label>
      <select id="select" ?disabled=${this.disabled} @change=${this.onChange}>
        ${this.none === null ? null : html`<option value="" ?selected=${this.value === ''}>${this.none}</option>`}
        ${this.options.map(
          ({ id, label, depth }) =>
            html`<option value=${id} ?selected=${id === this.value}>
              ${'\u2003'.repeat(depth ?? 0)}${label}
            </option>`,
        )}
      </select>
    `;
  }

  override updated(): void {
    this.select.value = this.value;
  }

  private onChange(): void {
    const id = this.select.value;
    this.value = id;
    this.dispatchEvent(new ChoiceEvent(id === '' ? { type: 'none' } : { type: 'option', id }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-select': Select;
  }
}
