import { LitElement, type TemplateResult, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from './base-styles.ts';
import { ChoiceEvent } from './events.ts';
import type { Tone } from './position-tone.ts';
import { shortcutLabel } from './shortcut.ts';
import { toneStyles } from './tone-styles.ts';

/** The key of a segment, as small as it can be: letters as they are on a keyboard. */
function keyHint(key: string): TemplateResult {
  return html`<kbd aria-hidden="true">${shortcutLabel(key.length === 1 ? key.toUpperCase() : key)}</kbd>`;
}

/** One of a few values that stand side by side. */
export interface Segment {
  readonly id: string;
  readonly label: string;
  /** The whole name where the label is short. */
  readonly title?: string;
  /** The single key that chooses it while the group has the focus. */
  readonly key?: string;
  readonly tone?: Tone;
}

/**
 * One of a few values, as a group of radio buttons: arrow keys walk and choose, Home and End go to the ends, and a
 * segment's own key chooses it at once. Announces `sp-choice` with an option's id.
 */
@customElement('sp-segmented')
export class Segmented extends LitElement {
  static override styles = [
    base,
    toneStyles,
    css`
      :host {
        display: block;
      }

      [role='radiogroup'] {
        display: flex;
        gap: 2px;
      }

      [role='radio'] {
        flex: 1 1 auto;
        min-width: 26px;
        min-height: 24px;
        padding: 0 5px;
        display: grid;
        place-items: center;
        border-radius: var(--r1);
        background: var(--neu-soft);
        color: var(--ink-2);
        font-size: 12px;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
        cursor: default;
      }

      kbd {
        padding: 0 3px;
        border-bottom-width: 1px;
        font-size: 9px;
        line-height: 11px;
        color: var(--ink-3);
      }

      [role='radio']:has(kbd) {
        align-content: center;
        gap: 1px;
        padding-block: 2px 4px;
        line-height: 15px;
      }

      [role='radio'][aria-checked='true'] kbd {
        border-color: currentColor;
        background: none;
        color: inherit;
      }

      [role='radio']:hover {
        background: var(--line);
      }

      [role='radio'][aria-checked='true'] {
        background: var(--tone, var(--accent));
        color: var(--on-pos);
        font-weight: 600;
      }

      /* In rows of five, as many as a scale has usually, where a narrow container has no room for one row. */
      @container (max-width: 279px) {
        [role='radiogroup'] {
          display: grid;
          grid-template-columns: repeat(5, 1fr);
        }
      }

      @media (forced-colors: active) {
        [role='radio'] {
          border: 1px solid CanvasText;
        }

        [role='radio'][aria-checked='true'] {
          forced-color-adjust: none;
          background: Highlight;
          color: HighlightText;
        }
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) segments: readonly Segment[] = [];
  @property() value = '';
  @property({ type: Boolean }) disabled = false;

  override render(): TemplateResult {
    const focusable = this.segments.some(({ id }) => id === this.value) ? this.value : this.segments[0]?.id;
    return html`<div role="radiogroup" aria-label=${this.label} aria-disabled=${this.disabled}>
      ${this.segments.map(
        ({ id, label, title, key, tone }) =>
          html`<div
            role="radio"
            class=${tone === undefined ? '' : `tone-${tone}`}
            data-id=${id}
            aria-checked=${id === this.value}
            aria-label=${title ?? label}
            aria-keyshortcuts=${key ?? nothing}
            title=${key === undefined ? (title ?? label) : `${title ?? label} (${key})`}
            tabindex=${id === focusable && !this.disabled ? 0 : -1}
            @click=${() => {
              this.choose(id);
            }}
            @keydown=${this.onKey}
          >
            ${label}${key === undefined ? nothing : keyHint(key)}
          </div>`,
      )}
    </div>`;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = this.target(event.key);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.choose(to.id);
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(to.id)}"]`)?.focus();
    });
  }

  private target(key: string): Segment | undefined {
    const at = this.segments.findIndex(({ id }) => id === this.value);
    const isRtl = getComputedStyle(this).direction === 'rtl';
    switch (key) {
      case 'Home':
        return this.segments[0];
      case 'End':
        return this.segments.at(-1);
      case 'ArrowDown':
      case 'ArrowUp':
      case 'ArrowLeft':
      case 'ArrowRight': {
        const isForward = key === 'ArrowDown' || ((key === 'ArrowRight') !== isRtl && key !== 'ArrowUp');
        const count = this.segments.length;
        return this.segments[(at + (isForward ? 1 : -1) + count) % count];
      }
      default:
        return this.segments.find((segment) => segment.key?.toLowerCase() === key.toLowerCase());
    }
  }

  private choose(id: string): void {
    if (!this.disabled) this.dispatchEvent(new ChoiceEvent({ type: 'option', id }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-segmented': Segmented;
  }
}
