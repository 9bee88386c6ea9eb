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
import { isMenuKey } from '../../../ui/menu-key.ts';
import { toneStyles } from '../../../ui/tone-styles.ts';
import { type GridAction, GridEvent } from './grid-event.ts';
import { GridRows } from './grid-rows.ts';
import { gridKey } from './grid-keys.ts';
import { CellHint } from './cell-hint.ts';
import { tracksOf } from './record-cells.ts';
import { recordGridStyles } from './record-grid-styles.ts';
import { ROW, groupRow, recordRow } from './record-rows.ts';
import { RowSlots } from './row-slots.ts';

/** How high the head is, in pixels. */
const HEAD = 30;

/** How long a table is not moved until it rests, in milliseconds. */
const REST = 250;

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
  /** Another number once other records are here. */
  @property({ type: Number }) version = 0;
  /** Told of the records that are in sight. */
  @property({ attribute: false }) see: (from: number, to: number) => void = () => undefined;
  /** The place of the record that the keyboard is at. */
  @property({ type: Number }) at = 0;

  @state() private top = 0;
  @state() private height = 0;
  @state() private folded: ReadonlySet<string> = new Set();
  /** The head of a group that the keyboard is at, by its row, as long as it is not moved to another record. */
  @state() private headRow: { readonly row: number; readonly at: number } | null = null;
  @query('.grid') private grid!: HTMLElement;
  @query('.body') private body!: HTMLElement;
  readonly #slots = new RowSlots();
  readonly #hint = new CellHint();
  #rows = new GridRows(0, [], new Set());
  #isRevealing = false;
  #resting: ReturnType<typeof setTimeout> | undefined;
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

  /** Scrolls to the record that the keyboard is at, once there is one. */
  reveal(): void {
    this.#isRevealing = true;
    this.requestUpdate();
  }

  /** Draws once a frame, however often it was moved since the last. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated && !document.hidden) await new Promise((go) => requestAnimationFrame(go));
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('group')) this.folded = new Set();
    if (changed.has('total') || changed.has('groups') || changed.has('folded'))
      this.#rows = new GridRows(this.total, this.groups, this.folded);
    if (this.hasUpdated) this.measure(changed);
    if (this.hasUpdated && changed.has('top')) this.rest();
    this.#slots.take(this.#rows.count, this.top / ROW, this.height / ROW, this.#resting === undefined);
  }

  protected override firstUpdated(changed: PropertyValues): void {
    this.measure(changed);
    this.#observer.observe(this.grid);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    clearTimeout(this.#resting);
  }

  protected override updated(): void {
    this.#hint.hide();
    const [first, last] = this.#slots.drawn.map((row) => this.#rows.at(row));
    const placeOf = (row: typeof first): number => (row?.type === 'group' ? row.group.from : (row?.at ?? 0));
    if (this.#rows.count > 0) this.see(placeOf(first), placeOf(last));
  }

  override render(): TemplateResult {
    const { row } = this;
    return html`<div
      class="grid"
      role="grid"
      tabindex="0"
      aria-label=${this.label}
      aria-multiselectable="true"
      aria-rowcount=${this.#rows.count + 1}
      aria-colcount=${this.columns.length + 1}
      aria-activedescendant=${this.#rows.count === 0 ? nothing : `row-${row}`}
      @scroll=${() => {
        this.top = this.grid.scrollTop;
      }}
      @keydown=${this.onKey}
    >
      <div class="row head" role="row" aria-rowindex="1">
        <div role="columnheader"><span class="visually-hidden">${review.chosen(this.chosen.size)}</span></div>
        ${this.columns.map((column) => this.head(column))}
      </div>
      ${this.rows(row)}
    </div>`;
  }

  private rows(active: number): TemplateResult {
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the table has the focus and hears the keys
    return html`<div
      class="body"
      role="rowgroup"
      @click=${this.onClick}
      @dblclick=${this.onDoubleClick}
      @contextmenu=${this.onMenu}
      @pointerover=${this.onPointer}
    >
      ${repeat(
        this.#slots.order,
        (slot) => slot,
        (slot) => this.drawn(this.#slots.rowOf(slot), active),
      )}
    </div>`;
  }

  /** Gives the table its height, and scrolls it while nothing else is changed: that is when it costs nothing. */
  private measure(changed: PropertyValues): void {
    if (changed.has('columns')) {
      const { tracks, least } = tracksOf(this.columns);
      this.grid.style.setProperty('--tracks', tracks);
      this.grid.style.setProperty('--least', least);
    }
    this.body.style.setProperty('height', `${this.#rows.count * ROW}px`);
    if (!this.#isRevealing || this.#rows.count === 0 || this.height === 0) return;
    this.#isRevealing = false;
    const last = this.row * ROW - (this.height - HEAD - ROW);
    const top = Math.min(Math.max(this.top, last), this.row * ROW);
    if (top === this.top) return;
    this.grid.scrollTop = top;
    this.top = top;
  }

  /** Puts the rows in order once the table is not moved for a while. */
  private rest(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#resting = undefined;
      this.requestUpdate();
    }, REST);
  }

  /** The row that the keyboard is at. */
  private get row(): number {
    const { headRow } = this;
    return headRow !== null && headRow.at === this.at ? headRow.row : this.#rows.rowOf(this.at);
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

  /** A row; as long as all that it is drawn from is the same, so is the row. */
  private drawn(row: number, active: number): unknown {
    const { columns, scale, group } = this;
    const what = this.#rows.at(row);
    const isActive = row === active;
    if (what.type === 'group') {
      const is = { active: isActive, open: what.isOpen };
      return guard([row, what.group, what.isOpen, isActive, columns, group], () =>
        groupRow(row, what.group, is, { columns, scale, group }),
      );
    }
    const line = this.line(what.at);
    const is = { active: isActive, chosen: line !== undefined && this.chosen.has(line.id) };
    return guard([row, line, is.chosen, isActive, columns, scale], () =>
      recordRow(row, line, is, { columns, scale, group }),
    );
  }

  private tell(action: GridAction): void {
    this.dispatchEvent(new GridEvent(action));
  }

  /** The row that something happened in. */
  private rowIn(event: Event): number | null {
    const row = event
      .composedPath()
      .find((each) => each instanceof HTMLElement && each.dataset['row'] !== undefined);
    return row instanceof HTMLElement ? Number(row.dataset['row']) : null;
  }

  private readonly onClick = (event: MouseEvent): void => {
    const row = this.rowIn(event);
    const what = row === null ? null : this.#rows.at(row);
    if (row === null || what === null) return;
    if (what.type === 'group') {
      this.fold(row);
      return;
    }
    const { at } = what;
    if (this.line(at) === undefined) return;
    const box = event.composedPath().some((each) => each instanceof Element && each.matches('.box'));
    if (event.shiftKey) this.tell({ type: 'extend', from: this.#anchor ?? this.at, to: at });
    else this.#anchor = at;
    if (!event.shiftKey && (box || event.ctrlKey || event.metaKey)) this.tell({ type: 'toggle', at });
    this.headRow = null;
    this.tell({ type: 'go', at });
  };

  /** Rows that are moved below the pointer are not pointed at. */
  private readonly onPointer = (event: PointerEvent): void => {
    if (this.#resting === undefined) this.#hint.show(event);
  };

  private readonly onDoubleClick = (event: MouseEvent): void => {
    const row = this.rowIn(event);
    const what = row === null ? null : this.#rows.at(row);
    if (what?.type === 'record') this.tell({ type: 'open', at: what.at });
  };

  private readonly onMenu = (event: MouseEvent): void => {
    event.preventDefault();
    const row = this.rowIn(event);
    // By keys it is asked for at the row that the keyboard is at.
    if (row !== null && event.button === 2) this.askMenu(row, { x: event.clientX, y: event.clientY });
  };

  private askMenu(row: number, point: { readonly x: number; readonly y: number } | null): void {
    const what = this.#rows.at(row);
    const shown = this.renderRoot.querySelector<HTMLElement>(`#row-${row}`);
    if (what.type !== 'record' || shown === null) return;
    this.headRow = null;
    this.tell({ type: 'menu', at: what.at, row: shown, point });
  }

  private fold(row: number): void {
    const what = this.#rows.at(row);
    if (what.type !== 'group') return;
    const folded = new Set(this.folded);
    if (!folded.delete(what.group.key)) folded.add(what.group.key);
    this.folded = folded;
    this.headRow = { row, at: this.at };
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (isMenuKey(event) && this.#rows.count > 0) {
      event.preventDefault();
      event.stopPropagation();
      this.askMenu(this.row, null);
      return;
    }
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
      if (head !== undefined) this.headRow = { row: this.#rows.rowOf(head.from) - 1, at: this.at };
      this.reveal();
    }
  }

  private move(row: number, isExtending: boolean): void {
    const what = this.#rows.at(row);
    if (isExtending) this.#anchor ??= this.at;
    else this.#anchor = null;
    this.headRow = what.type === 'group' ? { row, at: this.at } : null;
    if (what.type === 'record') {
      if (isExtending) this.tell({ type: 'extend', from: this.#anchor ?? this.at, to: what.at });
      this.tell({ type: 'go', at: what.at });
    }
    this.reveal();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-record-grid': RecordGrid;
  }
}
