import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { base } from './base-styles.ts';
import { buttons } from './button-styles.ts';
import { ChoiceEvent, FoldEvent, MarkEvent, MenuEvent, MoveEvent, RemoveEvent } from './events.ts';
import { fields } from './field-styles.ts';
import { RowDrag } from './row-drag.ts';
import { type HeldRow, heirOf } from './row-heir.ts';
import { RowHint, showBeside } from './row-hint.ts';
import { type RowItem, type RowPlace, keyOf, placesOf } from './row-item.ts';
import { type RowAction, actionOn } from './row-keys.ts';
import { rowListStyles } from './row-list-styles.ts';
import { canMove, stepOf } from './row-moves.ts';
import type { RowPart } from './row-offsets.ts';
import { type RowHandlers, gapTemplate, rowTemplate } from './row-parts.ts';
import { RowRename } from './row-rename.ts';
import { RowWindow } from './row-window.ts';
import { TypeAhead } from './type-ahead.ts';

/**
 * The rows of a side pane as a tree, walked by arrow keys and typed letters. Announces `sp-choice` (click, Enter), `sp-fold`
 * (Left and Right, the arrow before a name), `sp-menu` (right click, Shift+F10, the dots), `sp-remove` (Delete),
 * `sp-rename` after a name was changed in place (F2), `sp-mark` (Space), and `sp-move` (dragged onto another, Alt with Left
 * and Right). A long list is a box that is scrolled, and draws what is in sight.
 */
@customElement('sp-row-list')
export class RowList extends LitElement {
  static override styles = [base, buttons, fields, rowListStyles];

  @property() label = '';
  @property({ attribute: false }) rows: readonly RowItem[] = [];
  /** The id of the row that is chosen. */
  @property() selected = '';
  @property({ type: Boolean, attribute: 'can-rename' }) canRename = false;
  @property({ type: Boolean, attribute: 'can-remove' }) canRemove = false;
  /** Whether Space marks a row; else it chooses one. */
  @property({ type: Boolean, attribute: 'can-mark' }) canMark = false;
  @property({ type: Boolean, attribute: 'can-move' }) canMove = false;

  /** The key of the row that Tab comes to. */
  @state() private focused = '';
  @query('.about') private about!: HTMLElement;
  @query('[role=tree]') private box!: HTMLElement | null;
  /** The numbers of the rows by their keys. */
  #numbers: ReadonlyMap<string, number> = new Map();
  #places: readonly RowPlace[] = [];
  #isTree = false;
  /** What had the focus before a drawing, and the rows as they were then. */
  #held: HeldRow | null = null;
  /** The id of the chosen row that the list was scrolled to, while it is among the rows. */
  #revealed = '';
  readonly #window = new RowWindow(this, () => this.box);
  readonly #rename = new RowRename(this);
  readonly #ahead = new TypeAhead();
  readonly #hint = new RowHint(() => {
    this.requestUpdate();
  });
  readonly #drag = new RowDrag({
    numberOf: (key) => this.#numbers.get(key),
    canDrop: (row, below) => canMove(this.#places, row, below),
    drop: (row, below) => {
      this.move(row, below);
    },
    requestUpdate: () => {
      this.requestUpdate();
    },
  });

  readonly #handlers: RowHandlers = {
    choose: (row) => {
      this.choose(row);
    },
    fold: (row) => {
      this.fold(row);
    },
    press: (event, row, at) => {
      this.onKey(event, row, at);
    },
    visit: (row, isFocus) => {
      if (isFocus) this.focused = keyOf(row);
      if (row.about !== undefined && this.#rename.key === '') this.#hint.showSoon(keyOf(row));
      else this.#hint.hideSoon();
    },
    leave: () => {
      this.#hint.hideSoon();
    },
    askMenu: (event, row) => {
      event.preventDefault();
      event.stopPropagation();
      const isByKey = event.type === 'contextmenu' && event.button !== 2;
      this.askMenu(row, isByKey ? null : { x: event.clientX, y: event.clientY });
    },
    drag: (event, row, at) => {
      this.#hint.hide();
      this.#drag.follow(event, at, keyOf(row), row.label);
    },
    finishRename: (event, row, isMeant) => void this.#rename.finish(event, row, isMeant),
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    const key = this.focusedKey();
    const before = changed.get('rows') ?? this.rows;
    this.#held = key === undefined ? null : { key, rows: before, places: this.#places };
    if (!changed.has('rows')) return;
    this.#places = placesOf(this.rows);
    this.#isTree = this.rows.some(({ isOpen }) => isOpen !== undefined);
    const keys = this.rows.map(keyOf);
    this.#numbers = new Map(keys.map((each, at) => [each, at]));
    this.#window.take(keys);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#held !== null && this.focusedKey() !== this.#held.key)
      this.focusRow(heirOf(this.#held, this.rows));
    if (changed.has('selected') || changed.has('rows')) this.revealSelected();
    const explained = this.explained();
    const row = explained === undefined ? null : this.elementOf(keyOf(explained));
    if (row !== null) showBeside(this.about, row);
    else if (this.about.matches(':popover-open')) this.about.hidePopover();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hint.hide();
  }

  override render(): TemplateResult {
    const focusable = this.focusableRow();
    const { row: dragged } = this.#drag;
    const parts = this.#window.parts([
      focusable,
      dragged ?? -1,
      ...[this.focusedKey(), this.#rename.key].map((key) => this.#numbers.get(key ?? '') ?? -1),
    ]);
    return html`<div
        role="tree"
        class=${classMap({ long: this.#window.isLong })}
        aria-label=${this.label}
        @scroll=${this.#window.follow}
        @dragleave=${this.onDragLeave}
      >
        ${repeat(
          parts,
          (part, nth) => this.keyOfPart(part, nth),
          (part) => (part.type === 'gap' ? gapTemplate() : this.row(part.at, part.at === focusable)),
        )}
      </div>
      ${dragged !== null && canMove(this.#places, dragged, -1) ? this.#drag.topZone() : nothing}
      ${this.#hint.box(this.explained())}`;
  }

  /** Lets the name of a row be changed in place: of the one that had the focus last, where several stand for the same. */
  async rename(id: string): Promise<void> {
    const row = this.rows.find((each) => each.id === id && keyOf(each) === this.focused);
    await this.#rename.begin(row === undefined ? keyOfFirst(this.rows, id) : keyOf(row));
  }

  override focus(): void {
    const row = this.rows[this.focusableRow()];
    if (row !== undefined) this.focusRow(keyOf(row));
  }

  /** The number of the row that Tab comes to: the one that had the keyboard last, else the chosen one, else the first. */
  private focusableRow(): number {
    const known = this.#numbers.get(this.focused);
    return (
      known ??
      Math.max(
        0,
        this.rows.findIndex(({ id }) => id === this.selected),
      )
    );
  }

  /** Scrolls to the chosen row where it was chosen elsewhere, or has come back into the list. */
  private revealSelected(): void {
    const at = this.rows.findIndex(({ id }) => id === this.selected);
    if (at !== -1 && this.#revealed !== this.selected && this.focusedKey() === undefined)
      this.#window.reveal(at);
    this.#revealed = at === -1 ? '' : this.selected;
  }

  /** What tells a part apart from all others that are drawn. */
  private keyOfPart(part: RowPart, nth: number): string {
    const row = part.type === 'row' ? this.rows[part.at] : undefined;
    return row === undefined ? `gap ${nth}` : `row ${keyOf(row)}`;
  }

  private focusedKey(): string | undefined {
    return this.shadowRoot?.activeElement?.closest<HTMLElement>('[data-key]')?.dataset['key'];
  }

  private explained(): RowItem | undefined {
    const { key } = this.#hint;
    return key === '' ? undefined : this.rows.find((row) => row.about !== undefined && keyOf(row) === key);
  }

  private row(at: number, isFocusable: boolean): TemplateResult | typeof nothing {
    const row = this.rows[at];
    if (row === undefined) return nothing;
    const key = keyOf(row);
    const isRenamed = key === this.#rename.key;
    const view = {
      at,
      place: this.#places[at],
      isTree: this.#isTree,
      isSelected: row.id === this.selected,
      isFocusable,
      isDraggable: this.canMove && !isRenamed,
      isDragged: this.#drag.row === at,
      isOver: this.#drag.over === at,
      isRenamed,
    };
    return rowTemplate(row, view, this.#handlers);
  }

  private choose(row: RowItem): void {
    this.focused = keyOf(row);
    this.dispatchEvent(new ChoiceEvent({ type: 'option', id: row.id }));
  }

  private onDragLeave({ relatedTarget, currentTarget }: DragEvent): void {
    const isInside =
      currentTarget instanceof Element &&
      relatedTarget instanceof Node &&
      currentTarget.contains(relatedTarget);
    if (!isInside) this.#drag.leave();
  }

  /** Asks for a row to stand below another; -1 is the top. */
  private move(at: number, below: number): void {
    const [row, whole] = [this.rows[at], this.rows[below]];
    if (row !== undefined) this.dispatchEvent(new MoveEvent(row.id, whole?.id ?? null));
  }

  /** Where a row would go by a step inward or outward; undefined where there is no such step. */
  stepOf(id: string, by: 1 | -1): { readonly below: string | null } | undefined {
    const at = this.rows.findIndex((row) => row.id === id);
    const below = this.canMove ? stepOf(this.#places, at, by) : undefined;
    return below === undefined ? undefined : { below: this.rows[below]?.id ?? null };
  }

  private fold(row: RowItem): void {
    if (row.isOpen !== undefined) this.dispatchEvent(new FoldEvent(keyOf(row), !row.isOpen));
  }

  private askMenu(row: RowItem, at: MenuEvent['at']): void {
    this.#hint.hide();
    this.focused = keyOf(row);
    const element = this.elementOf(keyOf(row));
    if (element !== null) this.dispatchEvent(new MenuEvent(row.id, element, at));
  }

  private onKey(event: KeyboardEvent, row: RowItem, at: number): void {
    if (event.ctrlKey || event.metaKey || event.isComposing) return;
    const isExplained = this.#hint.key !== '';
    if (event.key === 'Escape' && isExplained) this.#hint.hide();
    else if (event.key === ' ' && this.#ahead.isTyping(event.timeStamp)) this.typeAhead(event, at);
    else {
      const action = actionOn(row, at, event, {
        count: this.rows.length,
        page: this.#window.page,
        place: this.#places[at],
        isRightToLeft: getComputedStyle(this).direction === 'rtl',
      });
      if (action !== undefined) this.#ahead.end();
      const isDone =
        action === undefined ? !event.altKey && this.typeAhead(event, at) : this.act(action, row, at);
      if (!isDone) return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** Does what a key asks for; false where this list does not do so. */
  private act(action: RowAction, row: RowItem, at: number): boolean {
    switch (action.type) {
      case 'go':
        this.focusAt(action.to);
        return true;
      case 'fold':
        this.fold(row);
        return true;
      case 'choose':
        this.choose(row);
        return true;
      case 'mark':
        if (this.canMark) this.dispatchEvent(new MarkEvent(row.id));
        else this.choose(row);
        return true;
      case 'menu':
        this.askMenu(row, null);
        return true;
      case 'rename':
        if (this.canRename) void this.rename(row.id);
        return this.canRename;
      case 'remove':
        if (this.canRemove) this.dispatchEvent(new RemoveEvent(row.id));
        return this.canRemove;
      case 'move': {
        const below = this.canMove ? stepOf(this.#places, at, action.by) : undefined;
        if (below !== undefined) this.move(at, below);
        return this.canMove;
      }
      case 'stay':
        return true;
    }
  }

  /** Goes to the row that begins with what is typed; false for keys that are no letters. `?` is the window's. */
  private typeAhead({ key, timeStamp }: KeyboardEvent, at: number): boolean {
    if ([...key.normalize('NFC')].length !== 1 || key === '?') return false;
    const { length } = this.rows;
    const found = this.#ahead.find(key, timeStamp, length, (row) => this.rows[row]?.label ?? '', at);
    if (found !== undefined) this.focusAt(found);
    return true;
  }

  private focusAt(at: number): void {
    const row = this.rows[at];
    if (row !== undefined) this.focusRow(keyOf(row));
  }

  /** Gives the keyboard to the row with a key, which is drawn for it where it is out of sight. */
  focusRow(key: string): void {
    const at = this.#numbers.get(key);
    if (at === undefined) return;
    this.focused = key;
    this.#window.reveal(at);
    if (this.elementOf(key) === null) this.performUpdate();
    const element = this.elementOf(key);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  }

  private elementOf(key: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  }
}

/** The key of the first row for an id; empty where there is none. */
function keyOfFirst(rows: readonly RowItem[], id: string): string {
  const row = rows.find((each) => each.id === id);
  return row === undefined ? '' : keyOf(row);
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-row-list': RowList;
  }
}
