import { LitElement, type TemplateResult, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from './base-styles.ts';
import { ChoiceEvent } from './events.ts';

/** One of several things that are shown in the same place. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  /** Said after the label, quieter: a count. */
  readonly detail?: string;
  /** Whether it is there and counts for nothing. */
  readonly isOff?: boolean;
}

/** Which of several things is shown: arrow keys walk and show, Home and End go to the ends. Announces `sp-choice`. */
@customElement('sp-tabs')
export class Tabs extends LitElement {
  static override styles = [
    base,
    css`
      [role='tablist'] {
        display: flex;
        flex-wrap: wrap;
        gap: 2px;
      }

      [role='tab'] {
        min-height: 26px;
        padding: 0 var(--s2);
        border: 0;
        border-radius: var(--r1);
        background: none;
        color: var(--ink-2);
        font: inherit;
        font-size: 12px;
        cursor: default;
      }

      [role='tab']:hover {
        background: var(--hover);
      }

      [role='tab'][aria-selected='true'] {
        background: var(--accent-soft);
        color: var(--accent-strong);
        font-weight: 600;
      }

      .off {
        text-decoration: line-through;
      }

      small {
        font-size: 11px;
        font-weight: 400;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property() label = '';
  @property() value = '';
  @property({ attribute: false }) tabs: readonly Tab[] = [];

  override render(): TemplateResult {
    return html`<div role="tablist" aria-label=${this.label} @keydown=${this.onKey}>
      ${this.tabs.map(
        ({ id, label, detail, isOff = false }) =>
          html`<button
            role="tab"
            aria-selected=${id === this.value}
            tabindex=${id === this.value ? 0 : -1}
            class=${isOff ? 'off' : ''}
            @click=${() => {
              this.choose(id);
            }}
          >
            ${label}${detail === undefined ? nothing : html` <small>${detail}</small>`}
          </button>`,
      )}
    </div>`;
  }

  private choose(id: string): void {
    if (id === this.value) return;
    this.value = id;
    this.dispatchEvent(new ChoiceEvent({ type: 'option', id }));
  }

  private onKey(event: KeyboardEvent): void {
    const at = this.tabs.findIndex(({ id }) => id === this.value);
    const isBackwards = getComputedStyle(this).direction === 'rtl';
    const places: Readonly<Record<string, number>> = {
      ArrowRight: at + (isBackwards ? -1 : 1),
      ArrowLeft: at + (isBackwards ? 1 : -1),
      Home: 0,
      End: this.tabs.length - 1,
    };
    const next = this.tabs.at((places[event.key] ?? NaN) % this.tabs.length);
    if (places[event.key] === undefined || next === undefined) return;
    event.preventDefault();
    this.choose(next.id);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[aria-selected=true]')?.focus(),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-tabs': Tabs;
  }
}
