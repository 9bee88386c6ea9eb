import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { columnNames, review } from '../../../../store/messages/window-review.ts';
import type { Scale } from '../../../../store/model/records.ts';
import type { RecordColumn, RecordLine } from '../../../../store/query/record-line.ts';
import type { RecordGroup, RecordsWanted } from '../../../../store/query/record-table.ts';
import { base } from '../../../ui/base-styles.ts';
import { buttons } from '../../../ui/button-styles.ts';
import { icon } from '../../../ui/icon.ts';
import { toneStyles } from '../../../ui/tone-styles.ts';
import { type GridAction, GridEvent } from './grid-event.ts';
import { GridRows } from './grid-rows.ts';
import { gridKey } from './grid-keys.ts';
import { cell, cellText, groupText, tracksOf } from './record-cells.ts';
import { recordGridStyles } from './record-grid-styles.ts';

/** How high a row is, in pixels; the head a little less. */
const ROW = 32;
const HEAD = 30;

/** How many rows are drawn above and below what is in sight. */
const AROUND = 6;

/**
 * A table of as many records as there are, of which those in sight are drawn. The keyboard stays with the table, which says
 * which row it is at. Announces `sp-grid`.
 */
@customElement('sp-record-grid')
export class RecordGrid extends LitElement {
  static override styles = [base, buttons, toneStyles, recordGridStyles];

  @property() label = '';
  @property({ attribute: false }) columns: readonly RecordColumn[] = [];
  @property({ type: Number }) total = 0;
  @property({ attribute: false }) groups: readonly RecordGroup[] = [];
  @property({ attribute: false }) group: RecordColumn | null = null;
  @property({ attribute: false }) sort: RecordsWanted['sort'] = null;
  @property({ attribute: false }) chosen: ReadonlySet<string> = new Set();
  @property({ attribute: false }) scale: Scale['values'] = [];
  /** The record at a place; undefined while it is not here. */
  @property({ attribute: false }) line: (at: number) => RecordLine | undefined = () => undefined;
  /** Told of the records that come into sight. */
  @property({ attribute: false }) see: (from: number, to: number) => void = () => undefined;
  /** The place of the record that the keyboard is at. */
  @property({ type: Number }) at = 0;

  @state() private top = 0;
  @state() private height = 0;
  @state() private folded: ReadonlySet<string> = new Set();
  /** The head of a group that the keyboard is at, by its row. */
  @state() private headRow: number | null = null;
  @query('.grid') private grid!: HTMLElement;
  @query('.body') private body!: HTMLElement;
  #rows = new GridRows(0, [], new Set());
  /** Where a stretch that is chosen begins. */
  #anchor: number | null = null;
  readonly #observer = new ResizeObserver(() => {
    this.height = this.grid.clientHeight;
  });

  override focus(): void {
    void this.updateComplete.then(() => {
      this.grid.focus();
    });
  }

  /** Scrolls to the record that the keyboard is at. */
  reveal(): void {
    const top = this.row * ROW;
    const [first, last] = [this.grid.scrollTop, this.grid.scrollTop + this.grid.clientHeight - HEAD - ROW];
    if (top < first) this.grid.scrollTop = top;
    else if (top > last) this.grid.scrollTop = top - (last - first);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#rows = new GridRows(this.total, this.groups, this.folded);
    if (changed.has('at')) this.headRow = null;
    if (changed.has('group')) this.folded = new Set();
  }

  protected override firstUpdated(): void {
    this.#observer.observe(this.grid);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  protected override updated(): void {
    this.place();
    const [first, last] = this.inSight.map((row) => this.#rows.at(row));
    const placeOf = (row: typeof first): number => (row?.type === 'group' ? row.group.from : (row?.at ?? 0));
    if (this.#rows.count > 0) this.see(placeOf(first), placeOf(last));
  }

  override render(): TemplateResult {
    const [first, last] = this.inSight;
    const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, nth) => first + nth);
    return html`<div
      class="grid"
      role="grid"
      tabindex="0"
      aria-label=${this.label}
      aria-multiselectable="true"
      aria-rowcount=${this.#rows.count + 1}
      aria-colcount=${this.columns.length + 1}
      aria-activedescendant=${this.#rows.count === 0 ? nothing : `row-${this.row}`}
      @scroll=${() => {
        this.top = this.grid.scrollTop;
      }}
      @keydown=${this.onKey}
    >
      <div class="row head" role="row" aria-rowindex="1">
        <div role="columnheader"><span class="visually-hidden">${review.chosen(this.chosen.size)}</span></div>
        ${this.columns.map((column) => this.head(column))}
      </div>
      <div class="body" role="rowgroup">
        ${repeat(
          rows,
          (row) => row,
          (row) => guard([...this.shownIn(row)], () => this.drawn(row)),
        )}
      </div>
    </div>`;
  }

  /** Puts rows where they belong: an attribute of style is refused by the page's policy. */
  private place(): void {
    const { tracks, least } = tracksOf(this.columns);
    this.grid.style.setProperty('--tracks', tracks);
    this.grid.style.setProperty('--least', least);
    this.body.style.setProperty('height', `${this.#rows.count * ROW}px`);
    for (const row of this.body.querySelectorAll<HTMLElement>('.row'))
      row.style.setProperty('top', `${Number(row.dataset['row']) * ROW}px`);
  }

  /** The row that the keyboard is at. */
  private get row(): number {
    return this.headRow ?? this.#rows.rowOf(this.at);
  }

  /** The first and the last row that are drawn. */
  private get inSight(): readonly [number, number] {
    const first = Math.max(0, Math.floor(this.top / ROW) - AROUND);
    const last = Math.min(this.#rows.count - 1, Math.ceil((this.top + this.height) / ROW) + AROUND);
    return [first, last];
  }

  private head(column: RecordColumn): TemplateResult {
    const { sort } = this;
    const isSorted = sort?.column === column;
    const order = isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none';
    const name = columnNames[column];
    return html`<div role="columnheader" aria-sort=${order}>
      <button tabindex="-1" title=${review.sortBy(name)} @click=${() => this.tell({ type: 'sort', column })}>
        <span>${name}</span>
        ${isSorted ? icon(sort.isDescending ? 'chevron-down' : 'chevron-up') : nothing}
      </button>
    </div>`;
  }

  /** All that a row is drawn from: as long as it is the same, so is the row. */
  private shownIn(row: number): readonly unknown[] {
    const what = this.#rows.at(row);
    const line = what.type === 'record' ? this.line(what.at) : what.group;
    const isOpen = what.type === 'group' && what.isOpen;
    const isChosen = what.type === 'record' && line !== undefined && 'id' in line && this.chosen.has(line.id);
    const at = what.type === 'record' ? what.at : -1;
    return [row, at, line, isOpen, isChosen, row === this.row, this.columns, this.scale, this.group];
  }

  private drawn(row: number): TemplateResult {
    const what = this.#rows.at(row);
    const active = row === this.row ? 'active' : '';
    if (what.type === 'group') {
      const { group, isOpen } = what;
      // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the table has the focus and hears the keys
      return html`<div
        id="row-${row}"
        class="row group ${active}"
        role="row"
        aria-rowindex=${row + 2}
        aria-expanded=${isOpen}
        data-row=${row}
        @click=${() => this.fold(row)}
      >
        <div role="gridcell" aria-colspan=${this.columns.length + 1}>
          ${icon(isOpen ? 'chevron-down' : 'chevron-end')}
          <span dir="auto">${this.group === null ? '' : groupText(group.first, this.group)}</span>
          <small>${group.count.toLocaleString('en')}</small>
        </div>
      </div>`;
    }
    const { at } = what;
    const line = this.line(at);
    if (line === undefined)
      return html`<div
        id="row-${row}"
        class="row ${active}"
        role="row"
        aria-rowindex=${row + 2}
        aria-busy="true"
        data-row=${row}
      >
        <div role="gridcell"></div>
      </div>`;
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the table has the focus and hears the keys
    return html`<div
      id="row-${row}"
      class="row ${active}"
      role="row"
      data-id=${line.id}
      aria-rowindex=${row + 2}
      aria-selected=${this.chosen.has(line.id)}
      data-row=${row}
      @click=${(event: MouseEvent) => this.onClick(event, at)}
      @dblclick=${() => this.tell({ type: 'open', at })}
    >
      <div role="gridcell" class="box">
        <i aria-hidden="true">${icon('check')}</i>
      </div>
      ${this.columns.map(
        (column) =>
          html`<div role="gridcell" class=${column} aria-label=${cellText(line, column) || nothing}>
            ${cell(line, column, this.scale)}
          </div>`,
      )}
    </div>`;
  }

  private tell(action: GridAction): void {
    this.dispatchEvent(new GridEvent(action));
  }

  private onClick(event: MouseEvent, at: number): void {
    const box = event.composedPath().some((each) => each instanceof Element && each.matches('.box'));
    if (event.shiftKey) this.tell({ type: 'extend', from: this.#anchor ?? this.at, to: at });
    else this.#anchor = at;
    if (!event.shiftKey && (box || event.ctrlKey || event.metaKey)) this.tell({ type: 'toggle', at });
    this.tell({ type: 'go', at });
  }

  private fold(row: number): void {
    const what = this.#rows.at(row);
    if (what.type !== 'group') return;
    const folded = new Set(this.folded);
    if (!folded.delete(what.group.key)) folded.add(what.group.key);
    this.folded = folded;
    this.headRow = row;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((this.height - HEAD) / ROW) - 1);
    const asked = gridKey(event, { row: this.row, last: this.#rows.count - 1, page });
    if (asked === null || this.#rows.count === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const here = this.#rows.at(this.row);
    if (asked.type === 'move') this.move(asked.row, asked.isExtending);
    else if (asked.type === 'fold') this.foldTo(asked.isOpen);
    else if (here.type === 'group' && (asked.type === 'open' || asked.type === 'toggle')) this.fold(this.row);
    else if (here.type === 'record' && (asked.type === 'open' || asked.type === 'toggle'))
      this.tell({ type: asked.type, at: here.at });
    else if (asked.type !== 'open' && asked.type !== 'toggle') this.tell(asked);
  };

  private foldTo(isOpen: boolean): void {
    const here = this.#rows.at(this.row);
    if (here.type === 'group' && here.isOpen !== isOpen) this.fold(this.row);
    else if (here.type === 'record' && !isOpen && this.groups.length > 0) {
      const head = this.groups.findLast(({ from }) => from <= here.at);
      if (head !== undefined) this.headRow = this.#rows.rowOf(head.from) - 1;
      void this.updateComplete.then(() => this.reveal());
    }
  }

  private move(row: number, isExtending: boolean): void {
    const what = this.#rows.at(row);
    if (isExtending) this.#anchor ??= this.at;
    else this.#anchor = null;
    this.headRow = what.type === 'group' ? row : null;
    if (what.type === 'record') {
      if (isExtending) this.tell({ type: 'extend', from: this.#anchor ?? this.at, to: what.at });
      this.tell({ type: 'go', at: what.at });
    }
    void this.updateComplete.then(() => this.reveal());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-record-grid': RecordGrid;
  }
}
