import { LitElement, type TemplateResult, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '../../ui/base-styles.ts';
import { fields } from '../../ui/field-styles.ts';
import { CloseEvent } from '../../ui/events.ts';
import { shortcutLabel } from '../../ui/shortcut.ts';
import '../../ui/dialog.ts';
import { shell } from '../../../store/messages/window-shell.ts';
import { type PaletteEntry, entriesFor } from './palette-search.ts';

/** How many lines are shown; typing narrows the rest down. */
const SHOWN = 50;

/** One of many things, found by typing. Calls `choose` with the id of the line that was taken, after closing. */
@customElement('sp-palette')
export class Palette extends LitElement {
  static override styles = [
    base,
    fields,
    css`
      input {
        min-height: 34px;
        font-size: 15px;
      }

      [role='listbox'] {
        margin-top: var(--s2);
        min-height: 120px;
        max-height: 50vh;
        overflow: auto;
      }

      [role='option'] {
        display: flex;
        align-items: center;
        gap: var(--s3);
        min-height: 30px;
        padding: 3px var(--s2);
        border-radius: var(--r1);
      }

      [role='option']:hover {
        background: var(--hover);
      }

      [role='option'][aria-selected='true'] {
        background: var(--accent-soft);
        outline: 1px solid var(--accent);
        outline-offset: -1px;
      }

      [aria-disabled='true'] {
        color: var(--ink-3);
      }

      .end {
        margin-inline-start: auto;
        color: var(--ink-3);
        font-size: 12px;
        text-align: end;
      }
    `,
  ];

  @property() heading = '';
  @property() placeholder = '';
  @property({ attribute: false }) entries: readonly PaletteEntry[] = [];
  @property({ attribute: false }) choose: (id: string) => void = () => undefined;

  @state() private typed = '';
  @state() private active = 0;
  @query('[aria-selected=true]') private marked!: HTMLElement | null;

  override render(): TemplateResult {
    const shown = this.shown();
    return html`<sp-dialog heading=${this.heading} light @sp-close=${this.close}>
      <input
        data-autofocus
        role="combobox"
        aria-label=${this.heading}
        aria-expanded="true"
        aria-controls="list"
        aria-autocomplete="list"
        aria-activedescendant=${shown[this.active] === undefined ? nothing : `entry-${this.active}`}
        autocomplete="off"
        dir="auto"
        placeholder=${this.placeholder}
        .value=${this.typed}
        @input=${this.onInput}
        @keydown=${this.onKey}
      />
      <div id="list" role="listbox" aria-label=${this.heading}>
        ${shown.map((entry, at) => this.line(entry, at))}
        ${shown.length === 0 ? html`<p class="hint">${shell.palette.nothing}</p>` : nothing}
      </div>
    </sp-dialog>`;
  }

  override updated(): void {
    this.marked?.scrollIntoView({ block: 'nearest' });
  }

  private line(entry: PaletteEntry, at: number): TemplateResult {
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the field has the focus and hears the keys
    return html`<div
      role="option"
      id="entry-${at}"
      aria-selected=${at === this.active}
      aria-disabled=${entry.whyNot === undefined ? 'false' : 'true'}
      @click=${() => {
        this.take(entry);
      }}
    >
      <span dir="auto">${entry.label}</span>
      ${
        entry.whyNot === undefined
          ? entry.shortcut === undefined
            ? nothing
            : html`<span class="end"><kbd>${shortcutLabel(entry.shortcut)}</kbd></span>`
          : html`<span class="end">${entry.whyNot}</span>`
      }
    </div>`;
  }

  private shown(): readonly PaletteEntry[] {
    return entriesFor(this.entries, this.typed).slice(0, SHOWN);
  }

  private onInput(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.typed = event.target.value;
    this.active = 0;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const shown = this.shown();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const by = event.key === 'ArrowDown' ? 1 : -1;
      this.active = shown.length === 0 ? 0 : (this.active + by + shown.length) % shown.length;
    } else if (event.key === 'Enter') {
      const entry = shown[this.active];
      if (entry !== undefined) this.take(entry);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private take({ id, whyNot }: PaletteEntry): void {
    if (whyNot !== undefined) return;
    this.close();
    this.choose(id);
  }

  private close(): void {
    this.dispatchEvent(new CloseEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-palette': Palette;
  }
}
