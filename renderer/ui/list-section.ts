import { LitElement, type TemplateResult, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from './base-styles.ts';
import { buttons } from './button-styles.ts';
import { AddEvent, FilterEvent } from './events.ts';
import { fields } from './field-styles.ts';
import { icon } from './icon.ts';

/** A list in a side pane under a heading that folds it, with a button for one more and, for long lists, a filter. */
@customElement('sp-list-section')
export class ListSection extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    css`
      :host {
        display: block;
        margin-bottom: var(--s3);
      }

      .head {
        display: flex;
        align-items: center;
        gap: 2px;
        padding-inline-start: var(--s1);
      }

      h2 {
        flex: 1;
        font: inherit;
      }

      .fold {
        display: flex;
        align-items: center;
        gap: var(--s1);
        width: 100%;
        min-height: 28px;
        border: 0;
        border-radius: var(--r1);
        padding: 0 var(--s1);
        background: none;
        color: var(--ink-3);
        font-size: 11px;
        font-weight: 600;
        letter-spacing: 0.04em;
        text-transform: uppercase;
        text-align: start;
      }

      .fold:hover {
        color: var(--ink);
      }

      .fold svg.icon {
        width: 12px;
        height: 12px;
      }

      :host([dir='rtl']) .fold svg.icon {
        transform: scaleX(-1);
      }

      .fold small {
        font-size: 11px;
        font-weight: 400;
        font-variant-numeric: tabular-nums;
      }

      .filter {
        margin: 2px var(--s2) var(--s1);
        width: calc(100% - 2 * var(--s2));
      }
    `,
  ];

  @property() heading = '';
  @property({ type: Number }) count = 0;
  /** What the button for one more says; without it there is none. */
  @property({ attribute: 'add-label' }) addLabel = '';
  /** What the filter is called; without it there is none. */
  @property({ attribute: 'filter-label' }) filterLabel = '';

  @state() private isOpen = true;

  override render(): TemplateResult {
    return html`
      <div class="head">
        <h2>
          <button
            class="fold"
            aria-expanded=${this.isOpen}
            @click=${() => {
              this.isOpen = !this.isOpen;
            }}
          >
            ${icon(this.isOpen ? 'chevron-down' : 'chevron-end')}${this.heading}
            ${this.count > 0 ? html`<small>${this.count.toLocaleString('en')}</small>` : nothing}
          </button>
        </h2>
        ${
          this.addLabel === ''
            ? nothing
            : html`<button
                class="icon-button"
                aria-label=${this.addLabel}
                title=${this.addLabel}
                @click=${() => this.dispatchEvent(new AddEvent())}
              >
                ${icon('add')}
              </button>`
        }
        <slot name="tools"></slot>
      </div>
      ${
        this.isOpen && this.filterLabel !== ''
          ? html`<input
              class="filter"
              type="search"
              dir="auto"
              aria-label=${this.filterLabel}
              placeholder=${this.filterLabel}
              @input=${this.onFilter}
              @keydown=${this.onFilterKey}
            />`
          : nothing
      }
      <slot ?hidden=${!this.isOpen}></slot>
    `;
  }

  /** Gives the keyboard to the heading. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.fold')?.focus();
  }

  private onFilter(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.dispatchEvent(new FilterEvent(event.target.value));
  }
  /** Down goes from the filter to what it found. */
  private onFilterKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' || event.isComposing) return;
    event.preventDefault();
    this.querySelector('sp-row-list')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-list-section': ListSection;
  }
}
