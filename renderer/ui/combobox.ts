import { LitElement, type TemplateResult, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { parts } from '../../store/messages/window-parts.ts';
import { base } from './base-styles.ts';
import { comboboxStyles } from './combobox-styles.ts';
import { ChoiceEvent } from './events.ts';
import { fields } from './field-styles.ts';
import { type List, type Row, listOf, sameText } from './combobox-list.ts';
import { longName } from './long-name.ts';
import type { Option } from './option.ts';

/** How many characters the field shows for sure; more are told in a tooltip as well. */
const LONG = 24;

/** How high a list is at most, in pixels. */
export const highestList = 360;

/**
 * A field that finds one of many by typing. `options` gives those that fit the typed text, the likeliest first; with
 * `createLabel`, text that no option is called can be taken as a new name. Announces `sp-choice`.
 */
@customElement('sp-combobox')
export class Combobox extends LitElement {
  static override styles = [base, fields, comboboxStyles];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property() label = '';
  @property({ type: Boolean, attribute: 'hide-label' }) hideLabel = false;
  /** What is chosen now, as the field shows it; empty where nothing is. */
  @property() text = '';
  @property() placeholder = '';
  @property({ attribute: false }) options: (typed: string) => readonly Option[] = () => [];
  /** What the entry for a new name says; null where new names cannot be made. */
  @property({ attribute: false }) createLabel: ((typed: string) => string) | null = null;
  /** Whether an emptied field means: none of them. */
  @property({ type: Boolean }) clearable = false;
  @property({ type: Boolean }) disabled = false;
  /** Whether what was typed stays until the field goes, and is taken by keys or a press only: as in a question. */
  @property({ type: Boolean, attribute: 'keeps-typed' }) keepsTyped = false;
  /** Where its list opens, with `--list-room` for it and `--list-clear` free above the field; by itself where there is room. */
  @property({ attribute: 'list-side', reflect: true }) listSide: 'above' | 'below' | 'auto' = 'auto';

  /** What is being typed; null while the field shows what is chosen. */
  @state() private typed: string | null = null;
  /** Whether what is typed was put there and not touched yet: then it narrows nothing down. */
  @state() private isProposed = false;
  @state() private isOpen = false;
  @state() private active = -1;

  @query('input') private input!: HTMLInputElement;
  @query('.popup') private popup!: HTMLElement;

  /** Whether it has words that were typed and not taken yet. */
  get isTyped(): boolean {
    return this.typed !== null;
  }

  override render(): TemplateResult {
    const list = this.isOpen ? this.list() : null;
    const about = list?.rows[this.active]?.about ?? '';
    return html`
      <label for="input" class=${this.hideLabel ? 'visually-hidden' : ''}>${this.label}</label>
      <input
        id="input"
        role="combobox"
        aria-label=${this.label}
        autocomplete="off"
        spellcheck="false"
        dir="auto"
        aria-autocomplete="list"
        aria-expanded=${list !== null}
        aria-controls="list"
        aria-activedescendant=${list?.rows[this.active] === undefined ? nothing : `row-${this.active}`}
        placeholder=${this.placeholder}
        title=${ifDefined(this.text.length > LONG ? this.text : undefined)}
        ?disabled=${this.disabled}
        .value=${this.typed ?? this.text}
        @input=${this.onInput}
        @keydown=${this.onKey}
        @click=${() => {
          this.open(-1);
        }}
        @focus=${() => {
          this.input.select();
          if (this.keepsTyped && this.typed !== null) this.open(0);
        }}
        @blur=${this.onBlur}
      />
      <div class="popup" popover="manual" @mousedown=${keepFocus}>
        <div id="list" role="listbox" aria-label=${this.label}>
          ${list?.rows.map((row, at) => this.row(row, at))}
        </div>
        ${list !== null && list.rows.length === 0 ? html`<div class="note">${parts.nothingFits}</div>` : nothing}
        ${list !== null && list.hidden > 0 ? html`<div class="note">${parts.more(list.hidden)}</div>` : nothing}
        ${about === '' ? nothing : html`<div class="about" dir="auto" aria-hidden="true"><span>${about}</span></div>`}
      </div>
    `;
  }

  override updated(): void {
    const isShown = this.popup.matches(':popover-open');
    if (this.isOpen && !isShown) this.popup.showPopover();
    if (!this.isOpen && isShown) this.popup.hidePopover();
    this.popup.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  private row(row: Row, at: number): TemplateResult {
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the field has the focus and hears the keys
    return html`<div
      id="row-${at}"
      role="option"
      class="row depth-${Math.min(row.depth, 4)} ${row.type}"
      aria-selected=${at === this.active}
      aria-describedby=${row.about === '' ? nothing : `about-${at}`}
      title=${ifDefined(row.about === '' ? longName(row.label) : row.about)}
      @click=${() => {
        this.take(row);
      }}
    >
      <span class="name" dir="auto">${row.label}</span>
      ${row.detail === '' ? nothing : html`<span class="detail" dir="auto">${row.detail}</span>`}
      ${row.about === '' ? nothing : html`<span id="about-${at}" hidden>${row.about}</span>`}
    </div>`;
  }

  private list(): List {
    const typed = this.isProposed ? '' : (this.typed ?? '');
    return listOf(this.options(typed), typed, this.createLabel);
  }

  /**
   * Puts some text there as if it had been typed, all selected: Enter takes it, typing replaces it. Where it is one of the
   * options, the list shows them all until it is touched.
   */
  propose(text: string): void {
    this.input.value = text;
    this.isProposed = true;
    const at = this.list().rows.findIndex(({ label }) => sameText(label, text));
    this.isProposed = at !== -1;
    this.typed = text;
    this.open(text.trim() === '' ? -1 : Math.max(0, at));
    this.input.select();
  }

  /** The text as it stands in the field, chosen or not. */
  get draft(): string {
    return this.input.value;
  }

  private open(active: number): void {
    if (this.disabled) return;
    this.isOpen = true;
    this.active = active;
  }

  private close(): void {
    this.isOpen = false;
    this.active = -1;
  }

  private onInput(): void {
    this.typed = this.input.value;
    this.isProposed = false;
    this.open(this.typed.trim() === '' ? -1 : 0);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.step(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      if (this.commit() && event.key === 'Enter') {
        event.preventDefault();
        event.stopPropagation();
      }
    } else if (event.key === 'Escape' && (this.isOpen || this.typed !== null)) {
      event.preventDefault();
      event.stopPropagation();
      this.restore();
    }
  }

  private step(by: 1 | -1): void {
    if (!this.isOpen) {
      this.open(0);
      return;
    }
    const count = this.list().rows.length;
    if (count > 0)
      this.active = this.active === -1 && by === -1 ? count - 1 : (this.active + by + count) % count;
  }

  /** Takes what the list or the emptied field says; false where that is nothing. */
  private commit(): boolean {
    const row = this.isOpen ? this.list().rows[this.active] : undefined;
    if (row !== undefined) {
      this.take(row);
      return true;
    }
    const isEmptied = this.typed?.trim() === '' && this.clearable && this.text !== '';
    if (isEmptied) this.dispatchEvent(new ChoiceEvent({ type: 'none' }));
    if (isEmptied) this.restore();
    return isEmptied;
  }

  private take(row: Row): void {
    const typed = this.typed?.trim() ?? '';
    if (!this.keepsTyped) this.restore();
    this.dispatchEvent(
      new ChoiceEvent(row.type === 'new' ? { type: 'new', text: typed } : { type: 'option', id: row.id }),
    );
  }

  private onBlur(): void {
    if (this.keepsTyped) {
      this.close();
      return;
    }
    if (this.typed !== null && !sameText(this.typed, this.text)) this.commit();
    this.restore();
  }

  private restore(): void {
    this.typed = null;
    this.isProposed = false;
    this.close();
    this.input.value = this.text;
  }
}

/** A press on the list must not take the focus from the field. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-combobox': Combobox;
  }
}
