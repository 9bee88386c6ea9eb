import { LitElement, type PropertyValues, type TemplateResult, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { parts } from '../../store/messages/window-parts.ts';
import { base } from './base-styles.ts';
import { CommitEvent } from './events.ts';
import { looksLikeEdtf } from './looks-like-edtf.ts';
import './text-field.ts';

/** A date in EDTF, as text. What does not look like one is marked, not refused: the store decides. Announces `sp-commit`. */
@customElement('sp-date-field')
export class DateField extends LitElement {
  static override styles = [base];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property() label = '';
  @property({ type: Boolean, attribute: 'hide-label' }) hideLabel = false;
  @property() value = '';
  @property({ type: Boolean }) live = false;
  @property({ type: Boolean }) disabled = false;
  /** Whether the ways to write a date are said below the field even before something is wrong. */
  @property({ type: Boolean, attribute: 'with-hint' }) withHint = false;
  @property() placeholder = '';

  @state() private typed: string | null = null;

  protected override willUpdate(changes: PropertyValues<this>): void {
    // What was typed is of another date where it is given a new one.
    if (changes.has('value')) this.typed = null;
  }

  override render(): TemplateResult {
    const typed = (this.typed ?? this.value).trim();
    const isDoubtful = typed !== '' && !looksLikeEdtf(typed);
    return html`<sp-text-field
      label=${this.label}
      ?hide-label=${this.hideLabel}
      .value=${this.value}
      ?live=${this.live}
      ?disabled=${this.disabled}
      placeholder=${this.placeholder}
      hint=${isDoubtful ? parts.dateDoubt : this.withHint ? parts.dateHint : ''}
      ?wrong=${isDoubtful}
      @input=${(event: Event) => {
        const field = event.composedPath()[0];
        if (field instanceof HTMLInputElement) this.typed = field.value;
      }}
      @sp-commit=${this.onCommit}
    ></sp-text-field>`;
  }

  private onCommit(event: CommitEvent): void {
    event.stopPropagation();
    this.value = event.value.trim();
    this.typed = null;
    this.dispatchEvent(new CommitEvent(this.value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-date-field': DateField;
  }
}
