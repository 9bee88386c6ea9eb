import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { findText } from '../../../../store/messages/window-find.ts';
import type { Wanted } from '../../../../store/text/find-in-text.ts';
import { base } from '../../../ui/base-styles.ts';
import { buttons } from '../../../ui/button-styles.ts';
import { CloseEvent } from '../../../ui/events.ts';
import { fields } from '../../../ui/field-styles.ts';
import { icon } from '../../../ui/icon.ts';
import { pressedKeys } from '../../pressed-keys.ts';
import { findBarStyles } from './find-bar-styles.ts';
import { FindChangeEvent, FindStepEvent } from './find-events.ts';
import { type FindOption, findOptionOf, findSwitches, titleOf } from './find-switches.ts';
import { findSwitchStyles } from './find-switch-styles.ts';

/**
 * The bar in which a reader says what to look for. It announces what is wanted and where to go, and `sp-close`; what came of it
 * is handed in.
 */
@customElement('sp-find-bar')
export class SpFindBar extends LitElement {
  static override styles = [base, buttons, fields, findSwitchStyles, findBarStyles];

  @property({ attribute: false }) wanted: Wanted | undefined;
  /** What came of it, in words. */
  @property() said = '';
  /** Whether what is said is a fault in what is looked for. */
  @property({ type: Boolean }) wrong = false;
  /** Whether there are hits to go to. */
  @property({ type: Boolean }) canStep = false;

  @query('input') private field!: HTMLInputElement | null;

  constructor() {
    super();
    this.addEventListener('keydown', this.#keyed);
    this.addEventListener('mousedown', this.#pressed);
  }

  protected override firstUpdated(): void {
    this.setAttribute('role', 'search');
    this.setAttribute('aria-label', findText.label);
  }

  override render(): TemplateResult {
    return html`
      <span class="sign">${icon('search')}</span>
      <input
        type="text"
        dir="auto"
        autocomplete="off"
        aria-label=${findText.field}
        aria-describedby="said"
        aria-invalid=${this.wrong}
        @input=${this.#typed}
        @compositionend=${this.#typed}
      />
      <div class="group">${findSwitches(this.wanted, (option) => this.#turn(option))}</div>
      <div id="said" class="said ${this.wrong ? 'wrong' : ''}" role="status">${this.said}</div>
      <div class="group end">
        ${this.#step(-1, findText.previous, 'Shift+Enter', 'chevron-up')}
        ${this.#step(1, findText.next, 'Enter', 'chevron-down')}
        <button
          type="button"
          class="icon-button"
          aria-label=${findText.close}
          title=${titleOf(findText.close, 'Esc')}
          @click=${() => this.dispatchEvent(new CloseEvent())}
        >
          ${icon('close')}
        </button>
      </div>
    `;
  }

  protected override updated(): void {
    const words = this.wanted?.words ?? '';
    // Setting a value that is there already would empty the field's own undo.
    if (this.field !== null && this.field.value !== words) this.field.value = words;
  }

  /** Gives the keyboard to the field, with all that is in it selected. */
  async focusField(): Promise<void> {
    await this.updateComplete;
    this.field?.focus();
    this.field?.select();
  }

  #step(by: 1 | -1, name: string, keys: string, sign: 'chevron-up' | 'chevron-down'): TemplateResult {
    return html`<button
      type="button"
      class="icon-button"
      aria-label=${name}
      title=${titleOf(name, keys)}
      aria-disabled=${!this.canStep}
      @click=${() => this.dispatchEvent(new FindStepEvent(by))}
    >
      ${icon(sign)}
    </button>`;
  }

  #turn(option: FindOption): void {
    const { wanted } = this;
    if (wanted === undefined) return;
    this.dispatchEvent(new FindChangeEvent({ ...wanted, [option]: !wanted[option] }));
  }

  #typed(event: Event): void {
    const { wanted, field } = this;
    const isUnfinished = event instanceof InputEvent && event.isComposing;
    if (wanted === undefined || field === null || isUnfinished || field.value === wanted.words) return;
    this.dispatchEvent(new FindChangeEvent({ ...wanted, words: field.value }));
  }

  /** A press on a button leaves the keyboard where it is. */
  readonly #pressed = (event: MouseEvent): void => {
    if (event.composedPath()[0] !== this.field) event.preventDefault();
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const keys = pressedKeys(event);
    const isInField = event.composedPath()[0] === this.field;
    const option = findOptionOf(keys);
    if (option !== undefined) this.#turn(option);
    else if (keys === 'Escape') this.dispatchEvent(new CloseEvent());
    else if (isInField && keys === 'Enter') this.dispatchEvent(new FindStepEvent(1));
    else if (isInField && keys === 'Shift+Enter') this.dispatchEvent(new FindStepEvent(-1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-find-bar': SpFindBar;
  }
}
