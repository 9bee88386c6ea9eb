import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { codeText } from '../../../../store/messages/window-code.ts';
import type { Coded } from '../../../../store/model/records.ts';
import type { Span } from '../../../../store/text/span.ts';
import { base } from '../../../ui/base-styles.ts';
import { buttons } from '../../../ui/button-styles.ts';
import { askMenu } from '../../../ui/menu.ts';
import { rowFocus } from '../../../ui/row-focus.ts';
import { toneStyles } from '../../../ui/tone-styles.ts';
import type { FormContext } from '../forms/form-context.ts';
import type { StanceDraft } from '../make/draft.ts';
import type { HasCard } from '../records/card-rule.ts';
import { recordLine } from '../records/describe.ts';
import type { Linked } from '../records/linked-records.ts';
import type { LinePlaces } from '../text/line-places.ts';
import { RecordHoverEvent, TextMoveEvent } from '../text/text-events.ts';
import {
  CardActionEvent,
  CardChooseEvent,
  CardEditEvent,
  CardGrownEvent,
  DraftEvent,
} from './card-events.ts';
import type { Rows } from './bearing-rows.ts';
import { cardFocus } from './card-focus.ts';
import { CardHeights } from './card-heights.ts';
import { formStyles } from './card-styles.ts';
import { closedCard, drawnFrom } from './closed-card.ts';
import { Column } from './column.ts';
import { columnStyles } from './column-styles.ts';
import { draftCard } from './draft-card.ts';
import { type Entry, entryOf } from './near-entries.ts';
import { openCard } from './open-card.ts';
import type { Placed } from './place-cards.ts';

/** After how much scrolling it is looked which cards there must be, in pixels. */
const stride = 250;

const noLinks: Linked = { bearings: new Map(), starting: new Map() };

/**
 * The column of cards beside the text, which scrolls with it: each card is at the line that it is about, as far as there
 * is room. Only those near the window exist. The chosen one is open for editing in place.
 */
@customElement('sp-card-list')
export class SpCardList extends LitElement {
  static override styles = [base, buttons, toneStyles, columnStyles, formStyles];

  /** The records that are shown, in the order of the text. */
  @property({ attribute: false }) records: readonly Coded[] = [];
  /** Which of them have a card. */
  @property({ attribute: false }) hasCard: HasCard = () => true;
  @property({ attribute: false }) context: FormContext | undefined;
  @property({ attribute: false }) linked = noLinks;
  /** The record whose card is open, and where it belongs. */
  @property({ attribute: false }) chosen: Entry | null = null;
  /** The records that the pointer is over, and what belongs to them. */
  @property({ attribute: false }) lit: readonly string[] = [];
  /** Another string whenever names that cards show may have changed. */
  @property() names = '';
  @property({ attribute: false }) draft: StanceDraft | null = null;
  /** What is said where there are no cards. */
  @property() empty = '';
  /** Gives the lines of the text, once it is drawn. */
  @property({ attribute: false }) lines: () => LinePlaces | undefined = () => undefined;

  readonly #heights = new CardHeights(() => {
    this.arrange(true);
    this.#tellGrowth();
  });
  readonly #column = new Column(this.#heights);
  #arrangedAt = 0;
  /** The card that is open, how high it was when it was looked at last, and how much of the text was in sight. */
  #opened: { readonly id: string; readonly height: number; readonly room: number } | null = null;

  constructor() {
    super();
    this.addController(rowFocus(this));
    this.addController(cardFocus(this));
    this.addController({ hostDisconnected: () => this.#heights.stop() });
  }

  /** The part of the text that cards exist for. */
  get near(): Span {
    return this.#column.near;
  }

  /** How much of the window the head of the column covers, in pixels. */
  get covered(): number {
    return this.renderRoot.querySelector<HTMLElement>('.top')?.offsetHeight ?? 0;
  }

  override render(): TemplateResult {
    const { context } = this;
    if (context === undefined) return html``;
    const hasNone = this.#column.placed.length === 0 && !this.records.some(this.hasCard);
    return html`
      <div class="top"><slot></slot></div>
      ${hasNone ? html`<p class="quiet">${this.empty}</p>` : nothing}
      <ol>
        ${repeat(
          this.#column.placed,
          ({ id }) => id,
          (placed) => this.#card(placed, context),
        )}
      </ol>
    `;
  }

  protected override firstUpdated(): void {
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', codeText.cards);
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    const [chosen, context] = [changes.get('chosen'), changes.get('context')];
    const isOther =
      (['records', 'hasCard', 'linked', 'draft', 'lines'] as const).some((name) => changes.has(name)) ||
      (changes.has('chosen') && (chosen?.item !== this.chosen?.item || chosen?.from !== this.chosen?.from)) ||
      (changes.has('context') && context?.text !== this.context?.text);
    if (isOther) this.#layOut();
  }

  protected override updated(): void {
    const view = this.parentElement;
    this.#heights.follow([
      this,
      ...(view === null ? [] : [view]),
      ...this.renderRoot.querySelectorAll('li, .top'),
    ]);
    this.#move();
  }

  /**
   * Looks anew where the cards are to be. Where sizes have changed, what is only elsewhere now moves before the next
   * painting; other cards come after it, as a browser wants it.
   */
  arrange(isResized = false): void {
    const isSame = this.#layOut();
    if (isSame || isResized) this.#move();
    if (isSame) return;
    if (isResized) requestAnimationFrame(() => this.requestUpdate());
    else this.requestUpdate();
  }

  /** Sees to it that there are cards for what is in sight now. */
  follow(): void {
    if (Math.abs(this.#scrolled - this.#arrangedAt) > stride) this.arrange();
  }

  /** The card of a record, where it exists now. */
  card(id: string): HTMLElement | undefined {
    // Curves may be drawn before the first cards are.
    if (!this.hasUpdated) return undefined;
    return this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) ?? undefined;
  }

  /** Gives the keyboard to the first field of the open card, or of the draft to what it needs first. */
  focusField(field?: string): void {
    const card = this.card(this.draft?.id ?? this.chosen?.item.id ?? '');
    const named = field === undefined ? null : card?.querySelector<HTMLElement>(`[data-field="${field}"]`);
    (named ?? card?.querySelector<HTMLElement>('[data-field]'))?.focus();
  }

  /** Gives the keyboard to the open card, or else to the first one in sight. */
  override focus(): void {
    if (this.draft !== null || this.chosen !== null) this.focusField();
    else this.#heads.find((head) => this.#isSeen(head))?.focus({ preventScroll: true });
  }

  #tellGrowth(): void {
    const id = this.draft?.id ?? this.chosen?.item.id;
    const before = this.#opened;
    const room = this.parentElement?.clientHeight ?? 0;
    const height = id === undefined ? 0 : this.#heights.open(id);
    this.#opened = id === undefined ? null : { id, height, room };
    if (id !== undefined && id === before?.id && (height > before.height || room < before.room))
      this.dispatchEvent(new CardGrownEvent(id, room < before.room));
  }

  get #heads(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('button.head')];
  }

  #isSeen(element: HTMLElement): boolean {
    const view = this.parentElement?.getBoundingClientRect();
    const { top, bottom } = element.getBoundingClientRect();
    return view !== undefined && top >= view.top + this.covered && bottom <= view.bottom;
  }

  get #scrolled(): number {
    return this.parentElement?.scrollTop ?? 0;
  }

  /** What has a card wherever it is: what is open, and what has the keyboard. */
  #always(): readonly Entry[] {
    const { draft, chosen } = this;
    const open = draft === null ? chosen : { item: draft, from: draft.fields.passages?.[0]?.from ?? 0 };
    const focused = this.shadowRoot?.activeElement?.closest('li')?.dataset['id'];
    const held = focused === undefined ? undefined : this.records.find(({ id }) => id === focused);
    return [...(open === null ? [] : [open]), ...(held === undefined ? [] : [entryOf(held)])];
  }

  /** True where the cards are the same ones as before. */
  #layOut(): boolean {
    const { context, records, hasCard, linked, draft, chosen } = this;
    const lines = this.lines();
    if (lines === undefined || context === undefined) return true;
    this.#arrangedAt = this.#scrolled;
    return this.#column.layOut(lines, {
      records,
      hasCard,
      linked,
      length: context.text.length,
      always: this.#always(),
      open: draft?.id ?? chosen?.item.id,
      from: this.covered + 8,
    });
  }

  /** Puts the cards where they are to be. */
  #move(): void {
    const tops = new Map(this.#column.placed.map(({ id, top }) => [id, `${top}px`]));
    let isMoved = false;
    for (const card of this.renderRoot.querySelectorAll<HTMLElement>('li')) {
      const top = tops.get(card.dataset['id'] ?? '');
      if (top === undefined || card.style.top === top) continue;
      card.style.setProperty('top', top);
      isMoved = true;
    }
    if (isMoved) this.dispatchEvent(new TextMoveEvent());
  }

  #card(placed: Placed, context: FormContext): TemplateResult | typeof nothing {
    const entry = this.#column.entry(placed.id);
    if (entry === undefined) return nothing;
    const { item } = entry;
    if (!('type' in item)) return draftCard(item, context, this.#draft);
    const { form } = placed;
    const isLit = this.lit.includes(item.id);
    const light = (id: string | null) => () => this.dispatchEvent(new RecordHoverEvent(id));
    return html`<li
      class="card ${item.type} ${form === 'open' ? 'on' : form} ${isLit ? 'lit' : ''}"
      data-id=${item.id}
      data-type=${item.type}
      data-form=${form}
      aria-current=${form === 'open' ? 'true' : 'false'}
      @pointerenter=${light(item.id)}
      @pointerleave=${light(null)}
    >
      ${form === 'open' ? this.#open(item, context) : this.#closed(item, placed, context)}
    </li>`;
  }

  #open(record: Coded, context: FormContext): TemplateResult {
    return openCard(
      record,
      this.#rows(context),
      (edit) => this.dispatchEvent(new CardEditEvent(record.id, edit)),
      (action) => this.dispatchEvent(new CardActionEvent(record.id, action)),
    );
  }

  #rows(context: FormContext): Pick<Rows, 'context' | 'linked' | 'choose'> {
    return { context, linked: this.linked, choose: this.#choose };
  }

  #closed(record: Coded, { form, folded }: Placed, context: FormContext): unknown {
    const rows = { ...this.#rows(context), isOpen: false };
    return guard([form, this.names, folded.join(), ...drawnFrom(record, rows)], () =>
      closedCard(record, form === 'full', rows, this.#more(folded, context)),
    );
  }

  /** What says how many cards had no room, and lists them to choose one. */
  #more(folded: readonly string[], { records }: FormContext): TemplateResult | typeof nothing {
    if (folded.length === 0) return nothing;
    const ask = async (event: Event): Promise<void> => {
      const items = folded.flatMap((id) => {
        const item = this.#column.entry(id)?.item;
        return item !== undefined && 'type' in item ? [{ id, label: recordLine(records, item) }] : [];
      });
      if (!(event.currentTarget instanceof HTMLElement)) return;
      const chosen = await askMenu(event.currentTarget, codeText.moreHere(folded.length), items);
      if (chosen !== null) this.#choose(chosen);
    };
    return html`<button type="button" class="more-here" aria-haspopup="menu" @click=${ask}>
      ${codeText.moreHere(folded.length)}
    </button>`;
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
