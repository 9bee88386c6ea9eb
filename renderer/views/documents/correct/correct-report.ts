import { LitElement, type TemplateResult, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { correctText as text } from '../../../../store/messages/window-correct.ts';
import { shell } from '../../../../store/messages/window-shell.ts';
import type { RecordSet } from '../../../../store/model/record-set.ts';
import { isCoded } from '../../../../store/model/records.ts';
import type { Difference } from '../../../../store/text/correct/differing-letters.ts';
import type { Span } from '../../../../store/text/span.ts';
import { snapToGraphemes } from '../../../../store/text/graphemes.ts';
import type { CorrectedPassage } from '../../../state/answers.ts';
import { base } from '../../../ui/base-styles.ts';
import { buttons } from '../../../ui/button-styles.ts';
import { icon } from '../../../ui/icon.ts';
import { recordText } from '../../code/records/describe.ts';
import { correctStyles } from './correct-styles.ts';
import { type Decisions, candidatesOf } from './decisions.ts';
import { differencesOf, inContext, inWords } from './in-context.ts';

/** How many rows of a long list are drawn before and after the one that is shown. */
const ROWS_BEFORE = 40;
const ROWS_AFTER = 120;

/** Somebody said where a passage is. */
export class DecisionsEvent extends Event {
  static readonly type = 'sp-decisions';
  readonly decisions: Decisions;

  constructor(decisions: Decisions) {
    super(DecisionsEvent.type);
    this.decisions = decisions;
  }
}

/** The passages that a corrected text leaves in doubt, each beside the old and the new text, with what can be said of it. */
@customElement('sp-correct-report')
export class CorrectReport extends LitElement {
  static override styles = [base, buttons, correctStyles];

  @property({ attribute: false }) decisions!: Decisions;
  @property({ attribute: false }) records!: RecordSet;
  @property() old = '';
  @property() now = '';
  /** The passage that is shown, by its place in the report. */
  @state() private at = -1;
  /** The candidate that is shown of it. */
  @state() private candidate = 0;
  @state() private isByHand = false;
  @state() private hint = '';
  @query('.list') private list!: HTMLElement;
  @query('textarea') private field!: HTMLTextAreaElement | null;

  override render(): TemplateResult {
    const { passages } = this.decisions;
    if (this.at < 0) this.#show(this.decisions.next(-1) ?? 0);
    const passage = passages[this.at];
    const from = Math.max(0, this.at - ROWS_BEFORE);
    return html`<div class="report" @keydown=${this.onKey}>
      <div
        class="list"
        role="listbox"
        tabindex="0"
        aria-label=${text.list}
        aria-activedescendant=${`row-${this.at}`}
        @click=${this.onPick}
        @keydown=${this.onListKey}
      >
        ${passages.slice(from, this.at + ROWS_AFTER).map((each, index) => this.row(each, from + index))}
      </div>
      ${passage === undefined ? nothing : this.passage(passage)}
    </div>`;
  }

  override firstUpdated(): void {
    this.list.focus();
  }

  override updated(): void {
    this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    for (const mark of this.renderRoot.querySelectorAll('mark')) mark.scrollIntoView({ block: 'center' });
  }

  private row({ quote, fate, record }: CorrectedPassage, at: number): TemplateResult {
    const decided = this.decisions.of(at);
    const state = decided === undefined ? 'open' : decided === null ? 'gone' : 'placed';
    const found = this.records.get(record);
    const sign = { open: 'alert', placed: 'check', gone: 'remove' } as const;
    return html`<div
      class="row ${state}"
      id=${`row-${at}`}
      role="option"
      aria-selected=${at === this.at}
      aria-setsize=${this.decisions.passages.length}
      aria-posinset=${at + 1}
      data-at=${at}
    >
      ${icon(sign[state])}
      <span class="words" dir="auto">${quote.slice(0, 120)}</span>
      <small dir="auto"
        >${text.fates[fate.type]} ·
        ${text.states[state]}${
          found !== undefined && isCoded(found) ? ` · ${recordText(this.records, found)}` : ''
        }</small
      >
    </div>`;
  }

  private passage(passage: CorrectedPassage): TemplateResult {
    const { record, slot, from, to } = passage;
    const found = this.records.get(record);
    const place = this.isByHand ? undefined : this.#placeOf(passage);
    const [before, after] = [this.old.slice(from, to), place && this.now.slice(place.from, place.to)];
    const differences = after === undefined ? [] : differencesOf(before, after);
    const part = Object.entries(text.slots).find(([name]) => slot.startsWith(name))?.[1] ?? '';
    const coder = found !== undefined && isCoded(found) ? this.records.find('coder', found.coder)?.name : '';
    return html`<section class="passage" aria-label=${text.fates[passage.fate.type]}>
      <p class="what" dir="auto">
        <b>${found !== undefined && isCoded(found) ? recordText(this.records, found) : ''}</b>
        <span class="quiet">${[part, coder].filter((each) => each).join(' · ')}</span>
      </p>
      <div class="sides">
        <div class="side">
          <h3>${text.old}</h3>
          <div class="words" tabindex="0" role="group" aria-label=${text.old}>
            ${inContext(this.old, { from, to }, 'old', differences)}
          </div>
        </div>
        <div class="side">
          <h3>${text.now}</h3>
          ${this.isByHand ? this.byHand() : this.place(passage, differences)}
        </div>
      </div>
      <p class="visually-hidden" role="status">${inWords(differences, before, after ?? '')}</p>
      ${this.choices(passage)}
    </section>`;
  }

  /** Where the passage is put, or what becomes of it without a place. */
  private place(passage: CorrectedPassage, differences: readonly Difference[]): TemplateResult {
    const place = this.#placeOf(passage);
    if (place !== undefined)
      return html`<div class="words" tabindex="0" role="group" aria-label=${text.now}>
        ${inContext(this.now, place, 'now', differences)}
      </div>`;
    const isBare = this.decisions.goesWithout(this.at, this.records);
    return html`<div class="words empty" tabindex="0" role="group" aria-label=${text.now}>
      <p>${text.takesAway}</p>
      <p>${isBare ? text.goesWith : text.keepsWords}</p>
    </div>`;
  }

  private byHand(): TemplateResult {
    return html`<textarea
      dir="auto"
      spellcheck="false"
      aria-label=${text.selectFirst}
      aria-readonly="true"
      .value=${this.now}
      @beforeinput=${(event: Event) => {
        event.preventDefault();
      }}
      @keydown=${this.onFieldKey}
    ></textarea>`;
  }

  private choices(passage: CorrectedPassage): TemplateResult {
    if (this.isByHand) {
      return html`<div class="choices">
        <span class="quiet" role="status">${this.hint === '' ? text.selectFirst : this.hint}</span>
        <span class="gap"></span>
        <button class="button" @click=${() => this.#leaveField()}>${shell.cancel}</button>
        <button class="button" @click=${this.useWords}>${text.useWords}</button>
      </div>`;
    }
    const candidates = candidatesOf(passage);
    return html`<div class="choices">
      ${candidates.map(
        ({ score }, at) =>
          html`<button
            class="button place"
            aria-pressed=${this.decisions.of(this.at) !== null && at === this.candidate}
            @click=${() => {
              this.#choose(at);
            }}
          >
            <kbd>${at + 1}</kbd><small>${text.likeness(score)}</small>
          </button>`,
      )}
      ${
        candidates.length === 0
          ? nothing
          : html`<button
              class="button"
              @click=${() => {
                this.confirm();
              }}
            >
              ${icon('check')}${text.confirm}
            </button>`
      }
      <button class="button" @click=${() => void this.placeByHand()}>${text.byHand}</button>
      <span class="gap"></span>
      <button
        class="button danger"
        @click=${() => {
          this.#decide(null);
        }}
      >
        ${text.takeAway}
      </button>
    </div>`;
  }

  private onPick(event: MouseEvent): void {
    const row = event
      .composedPath()
      .find((each) => each instanceof HTMLElement && each.dataset['at'] !== undefined);
    if (row instanceof HTMLElement) this.#show(Number(row.dataset['at']));
  }

  /** Walks the list. */
  private onListKey(event: KeyboardEvent): void {
    const last = this.decisions.passages.length - 1;
    const { key } = event;
    if (key === 'ArrowDown') this.#show(Math.min(last, this.at + 1));
    else if (key === 'ArrowUp') this.#show(Math.max(0, this.at - 1));
    else if (key === 'Home') this.#show(0);
    else if (key === 'End') this.#show(last);
    else return;
    event.preventDefault();
  }

  /** Decides, wherever one is in the report but in a field. */
  private onKey(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    const isOnField = event.composedPath().some((each) => each instanceof HTMLTextAreaElement);
    const isOnButton = event.composedPath().some((each) => each instanceof HTMLButtonElement);
    if (ctrlKey || metaKey || altKey || isOnField || (isOnButton && (key === 'Enter' || key === ' '))) return;
    if (/^[1-9]$/.test(key)) this.#choose(Number(key) - 1);
    else if (key === 'Enter') this.confirm();
    else if (key === 'Delete') this.#decide(null);
    else return;
    event.preventDefault();
  }

  private onFieldKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') this.useWords();
    else this.#leaveField();
  }

  /** Puts the passage where it is shown. */
  private confirm(): void {
    const passage = this.decisions.passages[this.at];
    const place = passage === undefined ? undefined : candidatesOf(passage)[this.candidate];
    if (place !== undefined) this.#decide({ from: place.from, to: place.to });
  }

  /** Shows the whole new text, with the words selected that may be meant. */
  private async placeByHand(): Promise<void> {
    const passage = this.decisions.passages[this.at];
    const place = passage === undefined ? undefined : this.#placeOf(passage);
    this.isByHand = true;
    this.hint = '';
    await this.updateComplete;
    const { field } = this;
    if (field === null) return;
    const near = place ?? { from: passage?.from ?? 0, to: passage?.from ?? 0 };
    field.setSelectionRange(near.from, near.to);
    // What is selected comes into view with the focus.
    field.blur();
    field.focus();
  }

  private useWords(): void {
    const { field } = this;
    if (field === null) return;
    const { selectionStart: from, selectionEnd: to } = field;
    if (this.now.slice(from, to).trim() === '') this.hint = text.selectFirst;
    else this.#decide(snapToGraphemes(this.now, from, to));
  }

  #leaveField(): void {
    this.isByHand = false;
    this.list.focus();
  }

  #choose(candidate: number): void {
    const passage = this.decisions.passages[this.at];
    if (passage !== undefined && candidate < candidatesOf(passage).length) this.candidate = candidate;
  }

  /** Says where the passage is, and goes on to the next that is open. */
  #decide(place: Span | null): void {
    const decisions = this.decisions.with(this.at, place);
    this.isByHand = false;
    this.dispatchEvent(new DecisionsEvent(decisions));
    this.#show(decisions.next(this.at) ?? this.at, decisions);
    this.list.focus();
  }

  #show(at: number, decisions = this.decisions): void {
    this.at = at;
    this.isByHand = false;
    const passage = this.decisions.passages[at];
    const decided = decisions.of(at);
    const candidates = passage === undefined ? [] : candidatesOf(passage);
    const chosen = candidates.findIndex(({ from, to }) => from === decided?.from && to === decided.to);
    this.candidate = decided === undefined || decided === null ? 0 : chosen;
  }

  /** The place that is shown: the candidate, or what was placed by hand. */
  #placeOf(passage: CorrectedPassage): Span | undefined {
    const decided = this.decisions.of(this.at);
    if (decided === null) return undefined;
    return candidatesOf(passage)[this.candidate] ?? decided;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-correct-report': CorrectReport;
  }

  interface HTMLElementEventMap {
    'sp-decisions': DecisionsEvent;
  }
}
