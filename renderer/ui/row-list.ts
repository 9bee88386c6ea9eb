import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { parts } from '../../store/messages/window-parts.ts';
import { base } from './base-styles.ts';
import { buttons } from './button-styles.ts';
import { ChoiceEvent, FoldEvent, MenuEvent, RemoveEvent, RenameEvent } from './events.ts';
import { fields } from './field-styles.ts';
import { icon } from './icon.ts';
import { type RowItem, type RowPlace, keyOf, placesOf } from './row-item.ts';
import { rowListStyles } from './row-list-styles.ts';
import { rowEnd, twisty } from './row-parts.ts';
import { TypeAhead } from './type-ahead.ts';

/** How many rows are drawn; a filter above the list narrows the rest down. */
const SHOWN = 500;

/**
 * The rows of a side pane as a tree, walked by arrow keys and typed letters. Announces `sp-choice` (click, Enter), `sp-fold`
 * (Left and Right, the arrow before a name), `sp-menu` (right click, Shift+F10, the dots), `sp-remove` (Delete), and
 * `sp-rename` after a name was changed in place (F2).
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

  /** The key of the row that Tab comes to. */
  @state() private focused = '';
  /** The key of the row whose name is being changed. */
  @state() private renaming = '';
  #places: readonly RowPlace[] = [];
  #isTree = false;
  /** What had the focus before a drawing, and the rows as they were then. */
  #held: {
    readonly key: string;
    readonly rows: readonly RowItem[];
    readonly places: readonly RowPlace[];
  } | null = null;
  readonly #ahead = new TypeAhead();

  protected override willUpdate(changed: PropertyValues<this>): void {
    const key = this.focusedKey();
    const before = changed.get('rows') ?? this.rows;
    this.#held = key === undefined ? null : { key, rows: before, places: this.#places };
    if (!changed.has('rows')) return;
    this.#places = placesOf(this.rows);
    this.#isTree = this.rows.some(({ isOpen }) => isOpen !== undefined);
  }

  protected override updated(): void {
    if (this.#held !== null && this.focusedKey() !== this.#held.key) this.focusRow(this.heir());
  }

  override render(): TemplateResult {
    const shown = this.rows.slice(0, SHOWN);
    const focusable =
      [this.focused, keyOfFirst(shown, this.selected)].find((key) =>
        shown.some((row) => keyOf(row) === key),
      ) ?? (shown[0] === undefined ? '' : keyOf(shown[0]));
    return html`<div role="tree" aria-label=${this.label}>
        ${repeat(shown, keyOf, (row, at) => this.row(row, at, keyOf(row) === focusable))}
      </div>
      ${this.rows.length > SHOWN ? html`<div class="note">${parts.more(this.rows.length - SHOWN)}</div>` : nothing}`;
  }

  /** Lets the name of a row be changed in place: of the one that had the focus last, where several stand for the same. */
  async rename(id: string): Promise<void> {
    const row = this.rows.find((each) => each.id === id && keyOf(each) === this.focused);
    this.renaming = row === undefined ? keyOfFirst(this.rows, id) : keyOf(row);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('.rename')?.select();
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  private focusedKey(): string | undefined {
    return this.shadowRoot?.activeElement?.closest<HTMLElement>('[data-key]')?.dataset['key'];
  }

  /** The row that has the focus after one that had it: itself, another for the same, the one it was below, or the next. */
  private heir(): string {
    if (this.#held === null) return '';
    const { key, rows, places } = this.#held;
    const at = rows.findIndex((row) => keyOf(row) === key);
    const present = new Set(this.rows.map(keyOf));
    if (present.has(key)) return key;
    const same = this.rows.find(({ id }) => id === rows[at]?.id);
    if (same !== undefined) return keyOf(same);
    for (let up = places[at]?.parent ?? -1; up !== -1; up = places[up]?.parent ?? -1) {
      const above = rows[up];
      if (above !== undefined && present.has(keyOf(above))) return keyOf(above);
    }
    const next = this.rows[Math.min(Math.max(at, 0), this.rows.length - 1)];
    return next === undefined ? '' : keyOf(next);
  }

  private row(row: RowItem, at: number, isFocusable: boolean): TemplateResult {
    const key = keyOf(row);
    return html`<div
      role="treeitem"
      class="row depth-${Math.min(row.depth ?? 0, 6)}"
      data-id=${row.id}
      data-key=${key}
      aria-level=${(row.depth ?? 0) + 1}
      aria-posinset=${this.#places[at]?.position ?? at + 1}
      aria-setsize=${this.#places[at]?.size ?? this.rows.length}
      aria-expanded=${ifDefined(row.isOpen)}
      aria-selected=${row.id === this.selected}
      title=${row.title ?? row.label}
      tabindex=${isFocusable ? 0 : -1}
      @click=${() => {
        this.choose(row);
      }}
      @keydown=${(event: KeyboardEvent) => {
        this.onKey(event, row, at);
      }}
      @focus=${() => {
        this.focused = key;
      }}
      @contextmenu=${(event: MouseEvent) => {
        event.preventDefault();
        this.askMenu(event, row, event.button === 2 ? { x: event.clientX, y: event.clientY } : null);
      }}
    >
      ${
        this.#isTree
          ? twisty(row, (event) => {
              event.stopPropagation();
              this.fold(row);
            })
          : nothing
      }
      ${row.mark === undefined ? nothing : html`<span class=${row.mark}></span>`}
      ${key === this.renaming ? this.renameField(row) : html`<span class="label" dir="auto">${row.label}</span>`}
      ${rowEnd(row)}
      <button
        class="icon-button more"
        tabindex="-1"
        aria-label=${parts.menuOf(row.label)}
        aria-haspopup="menu"
        @click=${(event: MouseEvent) => {
          event.stopPropagation();
          this.askMenu(event, row, { x: event.clientX, y: event.clientY });
        }}
      >
        ${icon('more')}
      </button>
    </div>`;
  }

  private renameField(row: RowItem): TemplateResult {
    return html`<input
      class="rename"
      dir="auto"
      aria-label=${row.label}
      .value=${row.label}
      @click=${(event: Event) => {
        event.stopPropagation();
      }}
      @keydown=${(event: KeyboardEvent) => {
        event.stopPropagation();
        if (event.key !== 'Escape' && (event.key !== 'Enter' || event.isComposing)) return;
        // The press must not go on to a button that gets the focus meanwhile, in a question about the name.
        event.preventDefault();
        void this.finishRename(event, row, event.key === 'Enter');
      }}
      @blur=${(event: Event) => void this.finishRename(event, row, true)}
    />`;
  }

  private async finishRename(event: Event, row: RowItem, isMeant: boolean): Promise<void> {
    const key = keyOf(row);
    if (this.renaming !== key || !(event.target instanceof HTMLInputElement)) return;
    const name = event.target.value.trim();
    this.renaming = '';
    const before = this.rows.find((each) => keyOf(each) === key)?.label;
    if (isMeant && name !== '' && name !== before) this.dispatchEvent(new RenameEvent(row.id, name));
    await this.updateComplete;
    if (event.type === 'keydown') this.focusRow(key);
  }

  private choose(row: RowItem): void {
    this.focused = keyOf(row);
    this.dispatchEvent(new ChoiceEvent({ type: 'option', id: row.id }));
  }

  private fold(row: RowItem): void {
    if (row.isOpen !== undefined) this.dispatchEvent(new FoldEvent(keyOf(row), !row.isOpen));
  }

  private askMenu(event: Event, row: RowItem, at: MenuEvent['at']): void {
    this.focused = keyOf(row);
    const element = this.elementOf(keyOf(row));
    if (element !== null)
      this.dispatchEvent(new MenuEvent(row.id, element, event instanceof MouseEvent ? at : null));
  }

  private onKey(event: KeyboardEvent, row: RowItem, at: number): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const shown = Math.min(this.rows.length, SHOWN);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: shown - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) this.focusAt(Math.max(0, Math.min(step, shown - 1)));
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') this.walkInto(event.key, row, at);
    else if (event.key === ' ' && this.#ahead.isTyping(event.timeStamp)) this.typeAhead(event, at);
    else if (event.key === 'Enter' || event.key === ' ') this.choose(row);
    else if (event.key === 'F2' && this.canRename) void this.rename(row.id);
    else if (event.key === 'Delete' && this.canRemove) this.dispatchEvent(new RemoveEvent(row.id));
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))
      this.askMenu(event, row, null);
    else if (!this.typeAhead(event, at)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Opens and goes in, or closes and goes out, in the direction of the text. */
  private walkInto(key: 'ArrowLeft' | 'ArrowRight', row: RowItem, at: number): void {
    const isInward = (key === 'ArrowRight') !== (getComputedStyle(this).direction === 'rtl');
    if (row.isOpen === !isInward) this.fold(row);
    else if (isInward && row.isOpen === true) this.focusAt(at + 1);
    else if (!isInward) this.focusAt(this.#places[at]?.parent ?? -1);
  }

  /** Goes to the row that begins with what is typed; false for keys that are no letters. `?` is the window's. */
  private typeAhead({ key, timeStamp }: KeyboardEvent, at: number): boolean {
    if ([...key.normalize('NFC')].length !== 1 || key === '?') return false;
    const { length } = this.rows.slice(0, SHOWN);
    const found = this.#ahead.find(key, timeStamp, length, (row) => this.rows[row]?.label ?? '', at);
    if (found !== undefined) this.focusAt(found);
    return true;
  }

  private focusAt(at: number): void {
    const row = this.rows[at];
    if (row !== undefined) this.focusRow(keyOf(row));
  }

  private focusRow(key: string): void {
    this.elementOf(key)?.focus();
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
