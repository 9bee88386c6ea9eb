import type { Span } from '../../../store/text/span.ts';
import { firstPassage } from '../../../store/model/place.ts';
import { type Coded, isCoded } from '../../../store/model/records.ts';
import type { CardGrownEvent } from './cards/card-events.ts';
import type { SpCardList } from './cards/card-list.ts';
import type { Entry } from './cards/near-entries.ts';
import type { Coding } from './coding.ts';
import { curvesBetween } from './curves-between.ts';
import { placeQuestions } from './overlays.ts';
import { relatedTo } from './records/linked-records.ts';
import { NextFrame } from './text/next-frame.ts';
import type { SpTextView } from './text/text-view.ts';
import type { ViewModel } from './view-model.ts';

/** How far the card that is open stays from the edges of the window, in pixels. */
const edge = 10;

/** How long lines may come to break elsewhere once the window is another one, in milliseconds. */
const SETTLING = 500;

/** What lies beside the text and over it, kept where it belongs. */
export class Surroundings {
  readonly #view: { readonly shadowRoot: ShadowRoot | null };
  readonly #coding: Coding;
  readonly #places = new NextFrame(() => {
    this.cards?.follow();
    this.place();
  });
  readonly #curves = new NextFrame(() => this.#draw());
  #shown: string | null = null;
  /** What is shown now, and what the pointer is over with all that belongs to it. */
  model: ViewModel | undefined;
  lit: readonly string[] = [];
  /** The card that is kept in sight, and until when. */
  #followed = { id: '', until: 0 };

  constructor(view: { readonly shadowRoot: ShadowRoot | null }, coding: Coding) {
    this.#view = view;
    this.#coding = coding;
  }

  get text(): SpTextView | null {
    return this.#view.shadowRoot?.querySelector('sp-text-view') ?? null;
  }

  get cards(): SpCardList | null {
    return this.#view.shadowRoot?.querySelector('sp-card-list') ?? null;
  }

  /** The record that is chosen, with the place of its card. */
  get open(): Entry | null {
    const { chosen } = this.#coding;
    return chosen === undefined ? null : { item: chosen, from: this.#words(chosen)?.from ?? Infinity };
  }

  /**
   * Brings the words of what was newly chosen or begun into view before its card is drawn, so that the column is laid out once:
   * where one is going.
   */
  approach(): void {
    const { text, cards } = this;
    const { id, span } = this.#sought;
    const isNew = id !== null && id !== this.#shown;
    if (!isNew || span === undefined || text === null || cards?.hasUpdated !== true) return;
    text.reveal(span, { height: 0, covered: cards.covered });
  }

  /** The same once everything is drawn, and its card with the words. */
  show(): void {
    const { id, span } = this.#sought;
    if (id === this.#shown) return;
    this.#shown = id;
    const { text, cards } = this;
    if (id === null || text === null || cards === null) return;
    const card = cards.card(id);
    const height = card?.offsetHeight ?? 0;
    if (span !== undefined) text.reveal(span, { height, covered: cards.covered });
    else if (card !== undefined) text.revealBeside(card);
    cards.follow();
    text.drawFrames();
  }

  /**
   * The card that somebody is at has become higher, or the window lower: as much more of it as has room comes into view, and
   * nothing of it leaves. Lines that break elsewhere in another window move it once more.
   */
  readonly grown = ({ id, isLower }: CardGrownEvent): void => {
    this.#followed = { id, until: isLower ? performance.now() + SETTLING : 0 };
    this.#follow(id);
  };

  /** The text was scrolled: the cards for what is in sight now are drawn soon. */
  readonly scrolled = (): void => {
    this.#places.want();
    this.#follow(this.#settling);
  };

  /** Something lies elsewhere now. */
  readonly moved = (): void => {
    this.#places.want();
    this.#curves.want();
    this.#follow(this.#settling);
  };

  /** The card that is to stay in sight while the lines of a lower window settle. */
  get #settling(): string | undefined {
    return performance.now() < this.#followed.until ? this.#followed.id : undefined;
  }

  #follow(id: string | undefined): void {
    const { text, cards } = this;
    const card = id === undefined ? undefined : cards?.card(id);
    if (text === null || cards === null || card?.matches(':focus-within') !== true) return;
    const [box, pane] = [card.getBoundingClientRect(), text.pane];
    const by = Math.min(box.bottom + edge - pane.bottom, box.top - edge - pane.top - cards.covered);
    if (by > 0) text.scrollOn(by);
  }

  place(): void {
    if (this.text !== null && this.#view.shadowRoot !== null)
      placeQuestions(this.#view.shadowRoot, this.text, this.#coding);
  }

  #draw(): void {
    const curves = this.#view.shadowRoot?.querySelector('sp-link-curves') ?? null;
    const { text, cards, model, lit } = this;
    const { chosen, draft } = this.#coding;
    if (curves === null || text === null || cards === null || model === undefined) return;
    const ids = draft !== null ? [] : [...(chosen === undefined ? [] : [chosen.id]), ...lit.slice(0, 1)];
    curves.curves = curvesBetween(text, cards, model, ids, lit);
  }

  /** What is chosen or begun, and its words. */
  get #sought(): { readonly id: string | null; readonly span: Span | undefined } {
    const { chosen, draft } = this.#coding;
    if (draft !== null) return { id: draft.id, span: draft.fields.passages?.[0] };
    return { id: chosen?.id ?? null, span: chosen === undefined ? undefined : this.#words(chosen) };
  }

  /** The words that a record is about in this document; those of a link are where it starts from, or leads to. */
  #words(record: Coded): Span | undefined {
    if (record.type !== 'link') return firstPassage(record);
    const { context } = this.#coding;
    for (const id of [record.from, record.to]) {
      const end = context?.records.get(id);
      const span = end === undefined ? undefined : firstPassage(end);
      if (end !== undefined && isCoded(end) && end.document === context?.document && span !== undefined)
        return span;
    }
    return undefined;
  }
}

/** A record with all that belongs to it: a stance with its evidence, evidence with its stances. */
export function withRelated(id: string | null, model: ViewModel | undefined): readonly string[] {
  return id === null ? none : [id, ...(model === undefined ? none : relatedTo(id, model.linked))];
}

const none: readonly string[] = [];
