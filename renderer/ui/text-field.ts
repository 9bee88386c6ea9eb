import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from './base-styles.ts';
import { CommitEvent } from './events.ts';
import { fields } from './field-styles.ts';

/**
 * A line or more of text. Announces `sp-commit` when the field is left or Enter is pressed (Ctrl+Enter where it has several
 * lines) and the text has changed; with `live` at every keystroke. Escape puts back the text it had, unless
 * `live`, where the form around it decides. Undo of what is typed is the field's own.
 */
@customElement('sp-text-field')
export class TextField extends LitElement {
  static override styles = [base, fields];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property() label = '';
  @property({ type: Boolean, attribute: 'hide-label' }) hideLabel = false;
  @property() value = '';
  @property() placeholder = '';
  @property({ type: Boolean }) multiline = false;
  @property({ type: Boolean }) live = false;
  @property({ type: Boolean }) disabled = false;
  /** Whether what is typed is not to be seen. */
  @property({ type: Boolean }) secret = false;
  /** Said below the field; with `wrong` as a warning. */
  @property() hint = '';
  @property({ type: Boolean }) wrong = false;

  @query('#field') private field!: HTMLInputElement | HTMLTextAreaElement;
  #atFocus = '';
  #isTyped = false;

  override render(): TemplateResult {
    return html`
      <label for="field" class=${this.hideLabel ? 'visually-hidden' : ''}>${this.label}</label>
      ${
        this.multiline
          ? html`<textarea
              id="field"
              dir="auto"
              rows="2"
              placeholder=${this.placeholder}
              aria-describedby="hint"
              aria-invalid=${this.wrong}
              ?disabled=${this.disabled}
              @focus=${this.onFocus}
              @input=${this.onInput}
              @keydown=${this.onKey}
              @blur=${this.commit}
            ></textarea>`
          : html`<input
              id="field"
              type=${this.secret ? 'password' : 'text'}
              dir="auto"
              autocomplete="off"
              placeholder=${this.placeholder}
              aria-describedby="hint"
              aria-invalid=${this.wrong}
              ?disabled=${this.disabled}
              @focus=${this.onFocus}
              @input=${this.onInput}
              @keydown=${this.onKey}
              @blur=${this.commit}
            />`
      }
      ${
        this.hint === ''
          ? nothing
          : html`<div id="hint" class="hint ${this.wrong ? 'wrong' : ''}">${this.hint}</div>`
      }
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    // Setting a value that is there already would empty the field's own undo.
    if ((changed.has('value') || changed.has('multiline')) && this.field.value !== this.value) {
      this.field.value = this.value;
    }
  }

  /** Whether it has words that were typed and not taken yet. */
  get isTyped(): boolean {
    return this.#isTyped;
  }

  /** The text as it stands in the field, committed or not. */
  get draft(): string {
    return this.field.value;
  }

  select(): void {
    this.field.select();
  }

  private onFocus(): void {
    this.#atFocus = this.value;
  }

  private onInput(): void {
    this.#isTyped = true;
    if (this.live) this.announce();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (!this.multiline || event.ctrlKey || event.metaKey)) {
      this.commit();
    } else if (event.key === 'Escape' && !this.live && this.field.value !== this.#atFocus) {
      event.preventDefault();
      event.stopPropagation();
      this.field.value = this.#atFocus;
      this.#isTyped = false;
    }
  }

  private commit(): void {
    this.#atFocus = this.field.value;
    this.#isTyped = false;
    if (this.field.value !== this.value) this.announce();
  }

  private announce(): void {
    this.value = this.field.value;
    this.dispatchEvent(new CommitEvent(this.value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-text-field': TextField;
  }
}
