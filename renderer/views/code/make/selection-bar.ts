import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type OwnShortcuts, shortcutsOf } from '../../../../store/messages/shortcuts.ts';
import { codeText } from '../../../../store/messages/window-code.ts';
import { shortcutLabel } from '../../../ui/shortcut.ts';

/** What can be made of selected words. */
export type Making = 'actor' | 'stance' | 'evidence' | 'link' | 'code' | 'note';

/** How far the bar is from the words, in pixels. */
const gap = 6;

/** Something is to be made of the selected words. */
export class MakeEvent extends Event {
  static readonly type = 'sp-make';
  readonly making: Making;

  constructor(making: Making) {
    super(MakeEvent.type, { bubbles: true, composed: true });
    this.making = making;
  }
}

/** The bar near selected words. */
@customElement('sp-selection-bar')
export class SpSelectionBar extends LitElement {
  static override styles = css`
    :host {
      position: fixed;
      z-index: 4;
      display: flex;
      gap: 2px;
      padding: 4px;
      background: var(--ink);
      color: var(--surface);
      border-radius: var(--r2);
      box-shadow: 0 8px 24px rgb(0 0 0 / 0.25);
    }
    button {
      display: flex;
      align-items: center;
      gap: 5px;
      padding: 4px 9px;
      border: 0;
      border-radius: var(--r1);
      background: none;
      color: inherit;
      font: 12px var(--font-ui);
    }
    button:hover,
    button:focus-visible {
      background: color-mix(in srgb, var(--surface) 20%, transparent);
      outline: none;
    }
    kbd {
      font: 11px var(--font-mono);
      border: 1px solid color-mix(in srgb, var(--surface) 40%, transparent);
      border-bottom-width: 2px;
      border-radius: var(--r1);
      padding: 0 5px;
    }
    @media (forced-colors: active) {
      :host {
        border: 1px solid CanvasText;
        background: Canvas;
        color: CanvasText;
      }
      button:focus-visible {
        outline: 2px solid Highlight;
      }
    }
  `;

  /** The shortcuts that the user has set. */
  @property({ attribute: false }) own: OwnShortcuts = {};
  /** Whether a record is selected that the words' own record can be linked to. */
  @property({ type: Boolean }) canLink = false;

  protected override firstUpdated(): void {
    this.setAttribute('role', 'toolbar');
    this.setAttribute('aria-label', codeText.barLabel);
  }

  override render(): TemplateResult {
    const shown: readonly Making[] = [
      'actor',
      'stance',
      'evidence',
      ...(this.canLink ? (['link'] as const) : []),
      'code',
      'note',
    ];
    return html`${shown.map(
      (making) =>
        html`<button
          type="button"
          tabindex="-1"
          @mousedown=${keepFocus}
          @click=${() => this.dispatchEvent(new MakeEvent(making))}
        >
          ${codeText.bar[making]}${this.#key(making)}
        </button>`,
    )}`;
  }

  #key(making: Making): TemplateResult | typeof nothing {
    const [keys] = shortcutsOf(`coding.${making}`, this.own);
    return keys === undefined ? nothing : html`<kbd aria-hidden="true">${shortcutLabel(keys)}</kbd>`;
  }

  /**
   * Moves it below the last of the selected lines, or above the first where there is no room; out of sight with them.
   * All in the window's pixels.
   */
  place(first: DOMRect, last: DOMRect, pane: DOMRect): void {
    const { offsetWidth: width, offsetHeight: height } = this;
    const lowest = pane.bottom - height - gap;
    const below = last.bottom + gap;
    const above = Math.max(pane.top + gap, first.top - height - gap);
    const left = Math.max(pane.left + 8, Math.min(last.right - width / 2, pane.right - width - 8));
    const isInSight = last.bottom > pane.top && first.top < pane.bottom;
    // Inherited, as the whole coding view is hidden while another page is shown.
    this.style.setProperty('visibility', isInSight ? 'inherit' : 'hidden');
    this.style.setProperty('left', `${left}px`);
    this.style.setProperty('top', `${below <= lowest ? Math.max(below, pane.top + gap) : above}px`);
  }
}

/** A press on the bar must not take the selection away. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-selection-bar': SpSelectionBar;
  }
  interface HTMLElementEventMap {
    'sp-make': MakeEvent;
  }
}
