import { LitElement, type TemplateResult, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { parts } from '../../store/messages/window-parts.ts';
import { base } from './base-styles.ts';
import { buttons } from './button-styles.ts';
import { ChoiceEvent, MenuEvent, RemoveEvent, RenameEvent } from './events.ts';
import { fields } from './field-styles.ts';
import { icon } from './icon.ts';
import { rowListStyles } from './row-list-styles.ts';

/** One row of a list in a side pane. */
export interface RowItem {
  readonly id: string;
  readonly label: string;
  readonly depth?: number;
  readonly count?: number;
  /** What the count counts, in words, for the tooltip and screen readers. */
  readonly countLabel?: string;
  readonly mark?: 'dot' | 'square';
  readonly done?: boolean;
  readonly progress?: { readonly value: number; readonly max: number; readonly label: string };
  readonly title?: string;
}

/** How many rows are drawn; a filter above the list narrows the rest down. */
const SHOWN = 500;

/**
 * The rows of a side pane, walked by arrow keys and typed letters. Announces `sp-choice` (click, Enter), `sp-menu` (right
 * click, Shift+F10, the dots), `sp-remove` (Delete), and `sp-rename` after a name was changed in place (F2).
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

  @state() private focused = '';
  @state() private renaming = '';
  /** The row that had the focus before a drawing, which may put another in its place, and its number. */
  #held: { readonly id: string; readonly at: number } | undefined;
  #drawn: readonly RowItem[] = [];

  protected override willUpdate(): void {
    const id = this.focusedId();
    this.#held = id === undefined ? undefined : { id, at: this.#drawn.findIndex((row) => row.id === id) };
  }

  protected override updated(): void {
    this.#drawn = this.rows;
    if (this.#held === undefined || this.focusedId() === this.#held.id) return;
    const { id, at } = this.#held;
    const next = this.rows.find((row) => row.id === id) ?? this.rows[Math.min(at, this.rows.length - 1)];
    if (next !== undefined) this.focusRow(next.id);
  }

  override render(): TemplateResult {
    const shown = this.rows.slice(0, SHOWN);
    const focusable = [this.focused, this.selected, shown[0]?.id].find((id) =>
      shown.some((row) => row.id === id),
    );
    return html`<div role="tree" aria-label=${this.label}>
        ${shown.map((row) => this.row(row, row.id === focusable))}
      </div>
      ${this.rows.length > SHOWN ? html`<div class="note">${parts.more(this.rows.length - SHOWN)}</div>` : nothing}`;
  }

  /** Lets the name of a row be changed in place. */
  async rename(id: string): Promise<void> {
    this.renaming = id;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('.rename')?.select();
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  private focusedId(): string | undefined {
    return this.shadowRoot?.activeElement?.closest<HTMLElement>('[data-id]')?.dataset['id'];
  }

  private row(row: RowItem, isFocusable: boolean): TemplateResult {
    return html`<div
      role="treeitem"
      class="row depth-${Math.min(row.depth ?? 0, 4)}"
      data-id=${row.id}
      aria-level=${(row.depth ?? 0) + 1}
      aria-selected=${row.id === this.selected}
      title=${row.title ?? row.label}
      tabindex=${isFocusable ? 0 : -1}
      @click=${() => {
        this.choose(row.id);
      }}
      @keydown=${(event: KeyboardEvent) => {
        this.onKey(event, row);
      }}
      @focus=${() => {
        this.focused = row.id;
      }}
      @contextmenu=${(event: MouseEvent) => {
        event.preventDefault();
        this.askMenu(event, row.id, event.button === 2 ? { x: event.clientX, y: event.clientY } : null);
      }}
    >
      ${row.mark === undefined ? nothing : html`<span class=${row.mark}></span>`}
      ${row.id === this.renaming ? this.renameField(row) : html`<span class="label" dir="auto">${row.label}</span>`}
      ${
        row.done === true
          ? html`<span class="done" role="img" aria-label=${parts.done} title=${parts.done}
              >${icon('check')}</span
            >`
          : nothing
      }
      ${row.progress === undefined ? nothing : progressBar(row.progress)}
      ${
        row.count === undefined
          ? nothing
          : html`<small title=${ifDefined(row.countLabel)}
              >${row.count}${
                row.countLabel === undefined
                  ? nothing
                  : html`<span class="visually-hidden"> ${row.countLabel}</span>`
              }</small
            >`
      }
      <button
        class="icon-button more"
        tabindex="-1"
        aria-label=${parts.menuOf(row.label)}
        aria-haspopup="menu"
        @click=${(event: MouseEvent) => {
          event.stopPropagation();
          this.askMenu(event, row.id, { x: event.clientX, y: event.clientY });
        }}
      >
        ${icon('more')}
      </button>
    </div>`;
  }

  private renameField({ id, label }: RowItem): TemplateResult {
    return html`<input
      class="rename"
      dir="auto"
      aria-label=${label}
      .value=${label}
      @click=${(event: Event) => {
        event.stopPropagation();
      }}
      @keydown=${(event: KeyboardEvent) => {
        event.stopPropagation();
        if (event.key !== 'Escape' && (event.key !== 'Enter' || event.isComposing)) return;
        // The press must not go on to a button that gets the focus meanwhile, in a question about the name.
        event.preventDefault();
        void this.finishRename(event, id, event.key === 'Enter');
      }}
      @blur=${(event: Event) => void this.finishRename(event, id, true)}
    />`;
  }

  private async finishRename(event: Event, id: string, isMeant: boolean): Promise<void> {
    if (this.renaming !== id || !(event.target instanceof HTMLInputElement)) return;
    const name = event.target.value.trim();
    this.renaming = '';
    const before = this.rows.find((row) => row.id === id)?.label;
    if (isMeant && name !== '' && name !== before) this.dispatchEvent(new RenameEvent(id, name));
    await this.updateComplete;
    if (event.type === 'keydown') this.focusRow(id);
  }

  private choose(id: string): void {
    this.focused = id;
    this.dispatchEvent(new ChoiceEvent({ type: 'option', id }));
  }

  private askMenu(event: Event, id: string, at: MenuEvent['at']): void {
    this.focused = id;
    const row = this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
    if (row !== null) this.dispatchEvent(new MenuEvent(id, row, event instanceof MouseEvent ? at : null));
  }

  private onKey(event: KeyboardEvent, row: RowItem): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const shown = this.rows.slice(0, SHOWN);
    const at = shown.indexOf(row);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: shown.length - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) this.focusRow(shown[Math.max(0, Math.min(step, shown.length - 1))]?.id ?? '');
    else if (event.key === 'Enter' || event.key === ' ') this.choose(row.id);
    else if (event.key === 'F2' && this.canRename) void this.rename(row.id);
    else if (event.key === 'Delete' && this.canRemove) this.dispatchEvent(new RemoveEvent(row.id));
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))
      this.askMenu(event, row.id, null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private focusRow(id: string): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
  }
}

function progressBar({ value, max, label }: NonNullable<RowItem['progress']>): TemplateResult {
  return html`<progress
    value=${value}
    max=${Math.max(1, max)}
    aria-label=${label}
    title=${label}
  ></progress>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-row-list': RowList;
  }
}
