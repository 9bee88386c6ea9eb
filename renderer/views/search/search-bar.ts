import { LitElement, type TemplateResult, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { searchText } from '../../../store/messages/window-search.ts';
import type { Wanted } from '../../../store/text/find-in-text.ts';
import { base } from '../../ui/base-styles.ts';
import { fields } from '../../ui/field-styles.ts';
import { icon } from '../../ui/icon.ts';
import { FindChangeEvent } from '../code/find/find-events.ts';
import { findOptionOf, findSwitches, type FindOption } from '../code/find/find-switches.ts';
import { findSwitchStyles } from '../code/find/find-switch-styles.ts';
import { pressedKeys } from '../pressed-keys.ts';

/** The field in which one says what to look for in all texts, with its switches. Announces `sp-find-change`. */
@customElement('sp-search-bar')
export class SpSearchBar extends LitElement {
  static override styles = [
    base,
    fields,
    findSwitchStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--s2);
        flex: 1 1 320px;
        max-width: 560px;
        color: var(--ink-2);
      }
      input {
        flex: 1;
        font-family: var(--font-ui);
      }
      button {
        cursor: default;
      }
    `,
  ];

  @property({ attribute: false }) wanted!: Wanted;
  /** Whether what is looked for is at fault. */
  @property({ type: Boolean }) wrong = false;
  @query('input') private field!: HTMLInputElement;

  constructor() {
    super();
    this.addEventListener('keydown', this.#keyed);
  }

  override render(): TemplateResult {
    return html`${icon('search')}<input
        type="text"
        dir="auto"
        autocomplete="off"
        spellcheck="false"
        aria-label=${searchText.field}
        placeholder=${searchText.placeholder}
        aria-invalid=${this.wrong}
        @input=${this.#typed}
        @compositionend=${this.#typed}
      />
      <div class="group">${findSwitches(this.wanted, (option) => this.#turn(option))}</div>`;
  }

  protected override updated(): void {
    // Setting a value that is there already would empty the field's own undo.
    if (this.field.value !== this.wanted.words) this.field.value = this.wanted.words;
  }

  /** Gives the keyboard to the field, with all that is in it selected. */
  override focus(): void {
    this.field.focus();
    this.field.select();
  }

  #turn(option: FindOption): void {
    this.dispatchEvent(new FindChangeEvent({ ...this.wanted, [option]: !this.wanted[option] }));
  }

  #typed(event: Event): void {
    const isUnfinished = event instanceof InputEvent && event.isComposing;
    if (isUnfinished || this.field.value === this.wanted.words) return;
    this.dispatchEvent(new FindChangeEvent({ ...this.wanted, words: this.field.value }));
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    const option = event.isComposing ? undefined : findOptionOf(pressedKeys(event));
    if (option === undefined) return;
    this.#turn(option);
    event.preventDefault();
    event.stopPropagation();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-search-bar': SpSearchBar;
  }
}
