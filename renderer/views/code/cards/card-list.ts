import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { codeText } from '../../../../store/messages/window-code.ts';
import type { Coded } from '../../../../store/model/records.ts';
import { base } from '../../../ui/base-styles.ts';
import { buttons } from '../../../ui/button-styles.ts';
import { icon } from '../../../ui/icon.ts';
import { rowFocus } from '../../../ui/row-focus.ts';
import { toneStyles } from '../../../ui/tone-styles.ts';
import type { FormContext } from '../forms/form-context.ts';
import type { StanceDraft } from '../make/draft.ts';
import type { Linked } from '../records/linked-records.ts';
import { firstFrom } from '../records/record-order.ts';
import { RecordHoverEvent, TextMoveEvent } from '../text/text-events.ts';
import { bearings, startingLinks } from './bearing-rows.ts';
import { CardActionEvent, CardChooseEvent, CardEditEvent, DraftEvent, ShowAllEvent } from './card-events.ts';
import { cardStyles, formStyles } from './card-styles.ts';
import { cardBody, cardHead } from './closed-card.ts';
import { draftCard } from './draft-card.ts';
import { recordForm } from './record-form.ts';

/** How many cards exist at once; the rest are a button away and come as the text is scrolled. */
const most = 120;

const noLinks: Linked = { bearings: new Map(), starting: new Map() };

/** The coded records beside the text, in its order: the chosen one is open for editing in place. */
@customElement('sp-card-list')
export class SpCardList extends LitElement {
  static override styles = [base, buttons, toneStyles, cardStyles, formStyles];

  @property({ attribute: false }) records: readonly Coded[] = [];
  @property({ attribute: false }) context: FormContext | undefined;
  @property({ attribute: false }) linked = noLinks;
  @property() chosen: string | null = null;
  @property() lit: string | null = null;
  /** Another string whenever names that cards show may have changed. */
  @property() names = '';
  @property({ attribute: false }) draft: StanceDraft | null = null;
  /** What the cards are narrowed down to; empty where all are shown. */
  @property() only = '';
  /** Where the cards that exist begin, as an index into the records. */
  @state() private first = 0;

  /** Cards that grow or shrink move those below them. */
  readonly #resized = new ResizeObserver(() => this.dispatchEvent(new TextMoveEvent()));
  #observed: Element | null = null;

  constructor() {
    super();
    this.addController(rowFocus(this));
    this.addController({ hostDisconnected: () => this.#resized.disconnect() });
  }

  protected override updated(): void {
    const list = this.renderRoot.querySelector('ol');
    if (list === this.#observed) return;
    this.#resized.disconnect();
    if (list !== null) this.#resized.observe(list);
    this.#observed = list;
  }

  protected override firstUpdated(): void {
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', codeText.cards);
  }

  override render(): TemplateResult {
    const { context, draft } = this;
    if (context === undefined) return html``;
    const last = this.first + most;
    const shown = this.records.slice(this.first, last);
    const at = draft === null ? -1 : firstFrom(shown, draft.fields.passages?.[0]?.from ?? 0);
    if (shown.length === 0 && draft === null) {
      return html`${this.#narrowed()}
        <p class="quiet">${this.only !== '' ? codeText.noCardsFiltered : codeText.noCards}</p>`;
    }
    const later = this.records.length - last;
    return html`
      ${this.#narrowed()} ${this.first > 0 ? this.#edge(codeText.earlier(this.first), -1) : nothing}
      <ol>
        ${repeat(
          draft === null ? shown : [...shown.slice(0, at), draft, ...shown.slice(at)],
          ({ id }) => id,
          (item) => ('type' in item ? this.#card(item, context) : draftCard(item, context, this.#draft)),
        )}
      </ol>
      ${later > 0 ? this.#edge(codeText.later(later), 1) : nothing}
    `;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('chosen') && !changes.has('records') && !changes.has('draft')) return;
    const id = this.draft === null ? this.chosen : null;
    const at =
      this.draft === null
        ? this.records.findIndex((record) => record.id === id)
        : firstFrom(this.records, this.draft.fields.passages?.[0]?.from ?? 0);
    if (at !== -1 && (at < this.first || at >= this.first + most)) this.first = Math.max(0, at - most / 2);
    if (this.first >= this.records.length) this.first = Math.max(0, this.records.length - most);
  }

  /** The card of a record, where it exists now. */
  card(id: string): HTMLElement | undefined {
    return this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) ?? undefined;
  }

  /** Moves a card so that its top is `top` pixels below the window's, as far as there is room; into view at least. */
  align(id: string, top: number | undefined): void {
    const card = this.card(id);
    if (card === undefined) return;
    const box = card.getBoundingClientRect();
    const view = this.getBoundingClientRect();
    const wanted = Math.max(view.top + 12, Math.min(top ?? box.top, view.bottom - box.height - 12));
    this.scrollTop += box.top - Math.max(view.top + 12, wanted);
  }

  /** Brings the cards of what begins at an offset beside it, `top` pixels below the window's top. */
  follow(offset: number, top: number): void {
    const at = firstFrom(this.records, offset);
    if (this.records.length > most && (at < this.first + 20 || at > this.first + most - 40)) {
      this.first = Math.max(0, at - most / 2);
    }
    const record = this.records[at];
    if (record !== undefined) void this.updateComplete.then(() => this.align(record.id, top));
  }

  /** Gives the keyboard to the first field of the open card, or of the draft to what it needs first. */
  focusField(field?: string): void {
    const card = this.card(this.draft?.id ?? this.chosen ?? '');
    const named = field === undefined ? null : card?.querySelector<HTMLElement>(`[data-field="${field}"]`);
    (named ?? card?.querySelector<HTMLElement>('[data-field]'))?.focus();
  }

  #narrowed(): TemplateResult | typeof nothing {
    if (this.only === '') return nothing;
    return html`<div class="only">
      <span dir="auto">${codeText.only(this.only)}</span>
      <button type="button" class="link-button" @click=${() => this.dispatchEvent(new ShowAllEvent())}>
        ${codeText.showAll}
      </button>
    </div>`;
  }

  #edge(label: string, by: 1 | -1): TemplateResult {
    return html`<button
      type="button"
      class="button edges"
      @click=${() => {
        this.first = Math.max(0, this.first + (by * most) / 2);
      }}
    >
      ${label}
    </button>`;
  }

  #card(record: Coded, context: FormContext): TemplateResult {
    const isOpen = record.id === this.chosen && this.draft === null;
    const isSlim = record.type !== 'stance' && !isOpen;
    return html`<li
      class="card ${record.type} ${isOpen ? 'on' : ''} ${isSlim ? 'slim' : ''} ${record.id === this.lit ? 'lit' : ''}"
      data-id=${record.id}
      data-type=${record.type}
      aria-current=${isOpen ? 'true' : 'false'}
      @pointerenter=${() => this.dispatchEvent(new RecordHoverEvent(record.id))}
      @pointerleave=${() => this.dispatchEvent(new RecordHoverEvent(null))}
    >
      ${isOpen ? this.#open(record, context) : this.#closed(record, context)}
    </li>`;
  }

  #closed(record: Coded, { records }: FormContext): unknown {
    const own = (this.linked.bearings.get(record.id) ?? []).flatMap(({ link, from }) => [link, from]);
    const starting = record.type === 'stance' ? (this.linked.starting.get(record.id) ?? []) : [];
    const ends = starting.flatMap((link) => [link, records.find('stance', link.to)]);
    return guard(
      [record, this.names, ...own, ...ends],
      () => html`
        <button type="button" class="head" @click=${() => this.#choose(record.id)}>
          ${cardHead(record, records)}
        </button>
        ${cardBody(record, records)}
        ${
          record.type === 'stance'
            ? html`<div class="bearings">
                ${bearings(records, record.id, this.linked, this.#choose, false)}
                ${startingLinks(records, record, this.linked, this.#choose)}
              </div>`
            : nothing
        }
      `,
    );
  }

  #open(record: Coded, context: FormContext): TemplateResult {
    const { usual, more } = recordForm(record, context, (edit) =>
      this.dispatchEvent(new CardEditEvent(record.id, edit)),
    );
    const act = (action: CardActionEvent['action']) => () =>
      this.dispatchEvent(new CardActionEvent(record.id, action));
    const coder = this.#coder(record, context);
    const bears = record.type === 'evidence' || record.type === 'stance';
    return html`
      <div class="title">
        <div class="head" role="heading" aria-level="2">${cardHead(record, context.records)}</div>
        <button
          type="button"
          class="icon-button"
          title=${codeText.remove}
          aria-label=${codeText.remove}
          @click=${act('remove')}
        >
          ${icon('remove')}
        </button>
      </div>
      <div class="form">${usual}</div>
      <div class="bearings">
        ${
          record.type === 'stance'
            ? bearings(context.records, record.id, this.linked, this.#choose, true)
            : nothing
        }
        ${startingLinks(context.records, record, this.linked, this.#choose)}
        ${
          bears
            ? html`<button type="button" class="chip plain" @click=${act('link')}>
                + ${record.type === 'evidence' ? codeText.linkStance : codeText.linkEvidence} <kbd>L</kbd>
              </button>`
            : nothing
        }
      </div>
      <details class="more">
        <summary>${codeText.more}</summary>
        <div class="form">${more}</div>
      </details>
      ${coder === '' ? nothing : html`<div class="via-note">${coder}</div>`}
    `;
  }

  #coder(record: Coded, { records }: FormContext): string {
    const name = records.find('coder', record.coder)?.name;
    return name === undefined || records.count('coder') < 2 ? '' : codeText.wordsOf(name);
  }

  readonly #draft = (action: DraftEvent['action']): void => {
    this.dispatchEvent(new DraftEvent(action));
  };

  readonly #choose = (id: string): void => {
    this.dispatchEvent(new CardChooseEvent(id));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-card-list': SpCardList;
  }
}
