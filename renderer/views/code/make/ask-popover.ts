import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { codeText } from '../../../../store/messages/window-code.ts';
import type { Coded } from '../../../../store/model/records.ts';
import { base } from '../../../ui/base-styles.ts';
import { Combobox, highestList } from '../../../ui/combobox.ts';
import type { Choice, ChoiceEvent } from '../../../ui/events.ts';
import type { Option } from '../../../ui/option.ts';
import '../../../ui/segmented.ts';
import type { TextField } from '../../../ui/text-field.ts';
import '../../../ui/text-field.ts';
import { placeQuestion, type QuestionPlace } from './place-question.ts';

/** A question asked at a place in the text: one of some options by name, or some words. */
export interface Question {
  readonly label: string;
  /** What fits the typed text; null asks for words. */
  readonly options: ((typed: string) => readonly Option[]) | null;
  readonly isCreatable: boolean;
  /** What is typed to begin with. */
  readonly text: string;
  /** The record that it is about, whose words it stands beside; without one it stands at the selection. */
  readonly about?: Coded;
  /** One of a few values that is asked on the side: Alt and a digit choose it. */
  readonly aside?: { readonly label: string; readonly options: readonly Option[]; readonly value: string };
  /** `aside` is what was chosen on the side; empty where nothing was asked there. */
  answer(choice: Choice, aside: string): void;
}

/** What stands in a question: what is typed, and what is chosen on the side. */
export interface Said {
  readonly text: string;
  readonly aside: string;
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
      /* Above the field, whose list would cover it. */
      .aside {
        margin-bottom: var(--s2);
      }
      .hint {
        margin-top: var(--s1);
        color: var(--ink-3);
        font-size: 12px;
      }
    `,
  ];

  @property({ attribute: false }) question: Question | null = null;
  @state() private aside = '';
  @state() private side: QuestionPlace['side'] = 'below';
  /** How high the list of all options is, in pixels; 0 where there is none. */
  #list = 0;
  /** The question whose text was put into the field. */
  #proposed: Question | null = null;
  private get field(): Combobox | TextField | null {
    return this.renderRoot.querySelector('sp-combobox') ?? this.renderRoot.querySelector('sp-text-field');
  }

  /** What stands in it; null until what is proposed does. */
  get said(): Said | null {
    return this.#proposed === this.question ? { text: this.field?.draft ?? '', aside: this.aside } : null;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('question')) return;
    this.aside = this.question?.aside?.value ?? '';
    this.#list = heightOfAll(this.question?.options?.('') ?? null);
  }

  protected override firstUpdated(): void {
    this.setAttribute('role', 'dialog');
    this.addEventListener('keydown', this.#keyAside, { capture: true });
  }

  protected override updated(): void {
    this.setAttribute('aria-label', this.question?.label ?? '');
  }

  override render(): TemplateResult {
    const { question } = this;
    if (question === null) return html``;
    return html`
      ${this.#aside(question)}
      ${
        question.options === null
          ? html`<sp-text-field
              label=${question.label}
              multiline
              .value=${question.text}
              @keydown=${this.#key}
            ></sp-text-field>`
          : html`<sp-combobox
              keeps-typed
              list-side=${this.side}
              label=${question.label}
              .options=${question.options}
              .createLabel=${question.isCreatable ? codeText.create : null}
              @keydown=${this.#keyInList}
              @sp-choice=${(event: ChoiceEvent) => {
                event.stopPropagation();
                question.answer(event.choice, this.aside);
              }}
            ></sp-combobox>`
      }
      <div class="hint">
        ${codeText.askHint}${question.aside === undefined ? nothing : codeText.asideHint(question.aside.options.length)}
      </div>
    `;
  }

  #aside({ aside }: Question): TemplateResult | typeof nothing {
    if (aside === undefined) return nothing;
    // A press must not take the focus from the field, which would answer.
    return html`<div class="aside" @mousedown=${keepFocus}>
      <sp-segmented
        label=${aside.label}
        .segments=${aside.options.map(({ id, label }, at) => ({ id, label, key: `Alt+${at + 1}` }))}
        .value=${this.aside}
        @sp-choice=${(event: ChoiceEvent) => {
          event.stopPropagation();
          if (event.choice.type === 'option') this.aside = event.choice.id;
        }}
      ></sp-segmented>
    </div>`;
  }

  /** Moves it beside a place, in the window's pixels, where there is room for it and for its list. */
  place(box: DOMRect): void {
    const { top, side, room } = placeQuestion(box, this.offsetHeight, this.#list, window.innerHeight);
    const left = Math.max(8, Math.min(box.left, window.innerWidth - 320));
    this.side = side;
    this.style.setProperty('left', `${left}px`);
    this.style.setProperty('top', `${top}px`);
    this.style.setProperty('--list-room', `${room}px`);
    this.style.setProperty('--list-clear', `${this.#aboveField()}px`);
  }

  /** How much of it is above its field, in pixels. */
  #aboveField(): number {
    const field = this.field?.getBoundingClientRect() ?? this.getBoundingClientRect();
    return field.top - this.getBoundingClientRect().top;
  }

  /** Gives it the keyboard, with what is proposed as if it had been typed: Enter takes it, typing replaces it. */
  async focusField(): Promise<void> {
    await this.updateComplete;
    await this.field?.updateComplete;
    this.field?.focus();
    // What was typed since must not be replaced.
    if (this.field instanceof Combobox && this.#proposed !== this.question)
      this.field.propose(this.question?.text ?? '');
    this.#proposed = this.question;
  }

  readonly #keyAside = (event: KeyboardEvent): void => {
    const option = event.altKey ? this.question?.aside?.options[Number(event.key) - 1] : undefined;
    if (option === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.aside = option.id;
  };

  /** Enter that the list had no use for: nothing was typed, and the answer is none. */
  readonly #keyInList = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.question?.answer({ type: 'none' }, this.aside);
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    const [field] = event.composedPath();
    event.preventDefault();
    event.stopPropagation();
    if (field instanceof HTMLTextAreaElement)
      this.question?.answer({ type: 'new', text: field.value }, this.aside);
  };
}

/** How high a list of these and of a new name is, in pixels, as far as one is ever shown. */
function heightOfAll(options: readonly Option[] | null): number {
  if (options === null) return 0;
  const about = options.some((option) => (option.about ?? '') !== '') ? 72 : 0;
  return Math.min(highestList, 10 + (options.length + 1) * 28 + about);
}

function keepFocus(event: Event): void {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-ask-popover': SpAskPopover;
  }
}
