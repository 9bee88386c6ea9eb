import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { searchText } from '../../../store/messages/window-search.ts';
import type { DocumentHits, FoundList } from '../../../store/query/found-list.ts';
import { base } from '../../ui/base-styles.ts';
import { icon } from '../../ui/icon.ts';
import { HitChooseEvent, HitFoldEvent, HitGoEvent, HitOpenEvent } from './hit-events.ts';
import { type HitRow, type HitRows, hitsBetween, hitsOf, rowsInOrder } from './hit-rows.ts';
import { hitListStyles } from './search-styles.ts';

/** How high each row is, in pixels; as in the styles. */
export const ROW = 28;

/** How many rows are drawn above and below what is in sight. */
const AROUND = 10;

/** The narrowest and the widest column for hits, in characters. */
const HIT_WIDTH = { least: 1, most: 30 };

/**
 * Hits, below their documents or in context: walked by arrows, chosen by Space, Shift and Ctrl+A, folded by Left and Right,
 * opened by Enter or a click. Draws what is in sight. Announces `sp-hit-go`, `sp-hit-open`, `sp-hit-choose`, `sp-hit-fold`.
 */
@customElement('sp-hit-list')
export class SpHitList extends LitElement {
  static override styles = [base, hitListStyles];

  @property({ attribute: false }) list!: FoundList;
  @property({ attribute: false }) rows: HitRows = rowsInOrder(0, null);
  /** Whether hits are shown in columns, with their documents beside them. */
  @property({ type: Boolean, attribute: 'in-context' }) inContext = false;
  /** The hit that one is at; -1 at none. */
  @property({ type: Number }) current = -1;
  @property({ attribute: false }) chosen: ReadonlySet<number> = new Set();
  @property({ attribute: false }) folded: (group: number) => boolean = () => false;
  @property({ attribute: false }) titleOf: (group: DocumentHits) => string = () => '';
  /** What is said of a hit beside it, where the list only shows what will be; null where hits can be chosen. */
  @property({ attribute: false }) stateOf: ((hit: number) => string) | null = null;

  @query('.box') private box!: HTMLElement;
  /** The row that the keyboard is at. */
  #row = -1;
  /** Where choosing by Shift begins. */
  #anchor = -1;
  #top = 0;
  #height = 0;
  readonly #observer = new ResizeObserver(() => {
    this.#height = this.box.clientHeight;
    this.requestUpdate();
  });

  /** How far the list is scrolled, in pixels. */
  get scrolled(): number {
    return this.#top;
  }

  /** Scrolls as far as it was before. */
  scrollBack(to: number): void {
    this.#height = this.box.clientHeight;
    this.box.scrollTop = to;
    this.#scrolled();
  }

  /** Brings the hit that one is at into sight. */
  revealCurrent(): void {
    if (this.current !== -1) this.#reveal(this.rows.rowOf(this.current));
  }

  override focus(): void {
    this.box.focus({ preventScroll: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  protected override firstUpdated(): void {
    this.#observer.observe(this.box);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('current') && !changed.has('rows')) return;
    const at = this.rows.at(this.#row);
    const isAtHit = at?.type === 'hit' && at.hit === this.current;
    const isAtDocument = at?.type === 'document' && this.current === -1;
    if (!isAtHit && !isAtDocument) this.#row = this.rows.rowOf(this.current);
  }

  override render(): TemplateResult {
    const from = Math.max(0, Math.floor(this.#top / ROW) - AROUND);
    const to = Math.min(this.rows.count, Math.ceil((this.#top + this.#height) / ROW) + AROUND);
    const drawn = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
    const isTree = !this.inContext;
    const active = this.#row >= from && this.#row < to ? `row-${this.#row}` : nothing;
    return html`<div
      class="box"
      role=${isTree ? 'tree' : 'listbox'}
      tabindex="0"
      aria-label=${searchText.results}
      aria-multiselectable=${this.stateOf === null ? 'true' : 'false'}
      aria-activedescendant=${active}
      @scroll=${this.#scrolled}
      @keydown=${this.#keyed}
      @focus=${this.#focused}
    >
      <div class="room" role="presentation">
        <div class="rows" role="presentation" @click=${this.#clicked} @dblclick=${this.#doubleClicked}>
          ${repeat(
            drawn,
            (row) => row,
            (row) => this.#rowTemplate(row, this.rows.at(row)),
          )}
        </div>
      </div>
    </div>`;
  }

  protected override updated(): void {
    const from = Math.max(0, Math.floor(this.#top / ROW) - AROUND);
    const { style } = this.box;
    this.box.querySelector<HTMLElement>('.room')?.style.setProperty('height', `${this.rows.count * ROW}px`);
    this.box.querySelector<HTMLElement>('.rows')?.style.setProperty('top', `${from * ROW}px`);
    if (this.inContext) style.setProperty('--hit-width', `${this.#hitWidth()}ch`);
  }

  /** Wide enough for the hits that are drawn. */
  #hitWidth(): number {
    const drawn = [...this.box.querySelectorAll('.hit')].map(({ textContent }) => textContent.length);
    return Math.min(HIT_WIDTH.most, Math.max(HIT_WIDTH.least, ...drawn) + 1.5);
  }

  #rowTemplate(row: number, at: HitRow | undefined): TemplateResult | typeof nothing {
    if (at === undefined) return nothing;
    return at.type === 'document' ? this.#documentTemplate(row, at.group) : this.#hitTemplate(row, at.hit);
  }

  #documentTemplate(row: number, group: number): TemplateResult | typeof nothing {
    const hits = this.list.groups[group];
    if (hits === undefined) return nothing;
    const title = this.titleOf(hits);
    const isFolded = this.folded(group);
    return html`<div
      id="row-${row}"
      data-row=${row}
      class="row document ${isFolded ? 'folded' : ''} ${row === this.#row ? 'now' : ''}"
      role="treeitem"
      aria-level="1"
      aria-setsize=${this.list.groups.length}
      aria-posinset=${group + 1}
      aria-expanded=${!isFolded}
      aria-selected=${this.#isChosen(hits)}
      aria-label=${searchText.group(title, hits.count)}
    >
      <span class="fold">${icon('chevron-end')}</span>
      <span class="title" dir="auto">${title}</span>
      <span class="number">${searchText.count(hits.count)}</span>
    </div>`;
  }

  /** Whether all hits of a document are chosen. */
  #isChosen({ first, count }: DocumentHits): boolean {
    for (let hit = first; hit < first + count; hit++) if (!this.chosen.has(hit)) return false;
    return true;
  }

  #hitTemplate(row: number, hit: number): TemplateResult {
    const { before, hit: words, after, isRightToLeft } = this.list.line(hit);
    const group = this.list.groups[this.list.groupOf(hit)];
    const title = group === undefined ? '' : this.titleOf(group);
    const isChosen = this.chosen.has(hit);
    const { inContext, stateOf } = this;
    const state = stateOf?.(hit) ?? '';
    return html`<div
      id="row-${row}"
      data-row=${row}
      class="row ${inContext ? 'kwic' : 'in-group'} ${stateOf === null ? '' : 'stated'} ${
        state === '' ? '' : 'skipped'
      } ${row === this.#row ? 'now' : ''}"
      role=${inContext ? 'option' : 'treeitem'}
      aria-level=${inContext ? nothing : 2}
      aria-setsize=${inContext ? this.rows.count : (group?.count ?? 0)}
      aria-posinset=${inContext ? row + 1 : hit - (group?.first ?? 0) + 1}
      aria-selected=${isChosen}
      aria-label=${`${searchText.line(title, before, words, after)}${state === '' ? '' : `: ${state}`}`}
    >
      ${stateOf === null ? html`<span class="mark">${isChosen ? icon('check') : nothing}</span>` : nothing}
      <span class="words" dir=${isRightToLeft ? 'rtl' : 'ltr'}
        ><span class="before"><span>${before}</span></span
        ><span class="hit">${words}</span><span class="after">${after}</span></span
      >
      ${inContext ? html`<span class="source" dir="auto" title=${title}>${title}</span>` : nothing}
      ${stateOf === null ? nothing : html`<span class="state">${state}</span>`}
    </div>`;
  }

  readonly #scrolled = (): void => {
    if (this.box.scrollTop === this.#top) return;
    this.#top = this.box.scrollTop;
    this.requestUpdate();
  };

  readonly #focused = (): void => {
    if (this.#row === -1 && this.rows.count > 0) this.#go(0, false);
    else this.#reveal(this.#row);
  };

  readonly #clicked = (event: MouseEvent): void => {
    const path = event.composedPath();
    const element = path.find((each) => each instanceof HTMLElement && each.dataset['row'] !== undefined);
    if (!(element instanceof HTMLElement)) return;
    const row = Number(element.dataset['row']);
    const at = this.rows.at(row);
    const isOnMark = path.some((each) => each instanceof HTMLElement && each.classList.contains('mark'));
    if (event.shiftKey) this.#extend(row);
    else if (isOnMark || event.ctrlKey || event.metaKey) {
      this.#go(row, false);
      this.#toggle(row);
    } else {
      this.#go(row, false);
      if (at?.type === 'document') this.#fold(at.group, !this.folded(at.group));
      else this.#open();
    }
  };

  /** The second click of two is none of its own. */
  readonly #doubleClicked = (event: MouseEvent): void => event.preventDefault();

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.altKey || event.isComposing || !this.#press(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Does what a key asks for; false where it asks for nothing here. */
  #press({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const isMod = ctrlKey || metaKey;
    const page = Math.max(1, Math.floor(this.#height / ROW) - 1);
    const last = this.rows.count - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: this.#row + 1,
      ArrowUp: this.#row - 1,
      PageDown: this.#row + page,
      PageUp: this.#row - page,
      Home: 0,
      End: last,
    };
    const to = steps[key];
    if (to !== undefined && (!isMod || key === 'Home' || key === 'End')) this.#go(to, shiftKey);
    else if (isMod) return /^a$/i.test(key) && this.stateOf === null && this.#chooseAll();
    else if (key === ' ') this.#toggle(this.#row);
    else if (key === 'Enter') this.#enter();
    else if (key === 'ArrowLeft' || key === 'ArrowRight') return this.#turn(key === 'ArrowRight');
    else return false;
    return true;
  }

  #enter(): void {
    const at = this.rows.at(this.#row);
    if (at?.type === 'document') this.#fold(at.group, !this.folded(at.group));
    else this.#open();
  }

  #open(): void {
    const at = this.rows.at(this.#row);
    if (at?.type === 'hit') this.dispatchEvent(new HitOpenEvent(at.hit));
  }

  #fold(group: number, isFolded: boolean): void {
    const hits = this.list.groups[group];
    if (hits !== undefined) this.dispatchEvent(new HitFoldEvent(hits.document, isFolded));
  }

  /** Unfolds a document, or folds the one that one is at or in. */
  #turn(isOpening: boolean): boolean {
    const at = this.rows.at(this.#row);
    if (this.inContext || at === undefined) return false;
    if (at.type === 'hit') {
      if (!isOpening)
        this.#go(this.#row - 1 - at.hit + (this.list.groups[this.list.groupOf(at.hit)]?.first ?? 0), false);
    } else if (this.folded(at.group) === isOpening) this.#fold(at.group, !isOpening);
    else if (isOpening) this.#go(this.#row + 1, false);
    return true;
  }

  #go(to: number, isExtending: boolean): void {
    const row = Math.min(this.rows.count - 1, Math.max(0, to));
    if (row < 0) return;
    if (isExtending && this.#anchor === -1) this.#anchor = Math.max(0, this.#row);
    if (!isExtending) this.#anchor = -1;
    this.#row = row;
    this.#reveal(row);
    const at = this.rows.at(row);
    this.dispatchEvent(new HitGoEvent(at?.type === 'hit' ? at.hit : -1));
    if (isExtending) this.#choose(hitsBetween(this.rows, this.list.groups, this.#anchor, row));
    this.requestUpdate();
  }

  #extend(row: number): void {
    if (this.#anchor === -1) this.#anchor = Math.max(0, this.#row);
    this.#go(row, true);
  }

  #toggle(row: number): void {
    const hits = hitsOf(this.rows.at(row), this.list.groups);
    const chosen = new Set(this.chosen);
    const isChosen = hits.every((hit) => chosen.has(hit));
    for (const hit of hits) {
      if (isChosen) chosen.delete(hit);
      else chosen.add(hit);
    }
    this.#choose(chosen);
  }

  #chooseAll(): true {
    this.#choose(Array.from({ length: this.list.count }, (_, at) => at));
    return true;
  }

  #choose(hits: Iterable<number>): void {
    if (this.stateOf === null) this.dispatchEvent(new HitChooseEvent(new Set(hits)));
  }

  #reveal(row: number): void {
    if (row < 0) return;
    const height = this.box.clientHeight;
    const [top, bottom] = [row * ROW, (row + 1) * ROW];
    const { scrollTop } = this.box;
    if (top < scrollTop) this.box.scrollTop = top;
    else if (bottom > scrollTop + height) this.box.scrollTop = bottom - height;
    this.#scrolled();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-hit-list': SpHitList;
  }
}
