import { LitElement, type TemplateResult, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { parts } from '../../store/messages/window-parts.ts';
import { base } from './base-styles.ts';
import { ResizeEvent } from './events.ts';

const STEP = 16;

/** The edge between two panes: drag it, move it with the arrow keys, double-click for the first width. Announces `sp-resize`. */
@customElement('sp-splitter')
export class Splitter extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: relative;
        z-index: 2;
        width: 0;
      }

      [role='separator'] {
        position: absolute;
        inset-block: 0;
        inset-inline-start: -4px;
        width: 8px;
        cursor: col-resize;
        touch-action: none;
      }

      [role='separator']::after {
        content: '';
        position: absolute;
        inset-block: 0;
        inset-inline-start: 3px;
        width: 1px;
        background: var(--line);
      }

      [role='separator']:hover::after,
      [role='separator']:focus-visible::after,
      .dragged::after {
        width: 3px;
        inset-inline-start: 2px;
        background: var(--accent);
      }

      [role='separator']:focus-visible {
        outline-offset: -2px;
      }
    `,
  ];

  /** The name of the pane whose width it sets. */
  @property() pane = '';
  @property({ type: Number }) width = 0;
  @property({ type: Number }) min = 0;
  @property({ type: Number }) max = 0;
  /** Whether the pane lies after it. */
  @property({ type: Boolean }) end = false;

  @state() private isDragged = false;
  #start = { x: 0, width: 0 };

  override render(): TemplateResult {
    return html`<div
      role="separator"
      aria-orientation="vertical"
      aria-label=${parts.resize(this.pane)}
      aria-valuenow=${this.width}
      aria-valuemin=${this.min}
      aria-valuemax=${this.max}
      tabindex="0"
      class=${this.isDragged ? 'dragged' : ''}
      @pointerdown=${this.onDown}
      @pointermove=${this.onMove}
      @pointerup=${this.onUp}
      @pointercancel=${this.onUp}
      @dblclick=${() => this.dispatchEvent(new ResizeEvent(null))}
      @keydown=${this.onKey}
    ></div>`;
  }

  private sign(): 1 | -1 {
    return (getComputedStyle(this).direction === 'rtl') === this.end ? 1 : -1;
  }

  private announce(width: number): void {
    this.dispatchEvent(new ResizeEvent(Math.round(Math.max(this.min, Math.min(this.max, width)))));
  }

  private onDown(event: PointerEvent): void {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    event.target.setPointerCapture(event.pointerId);
    this.#start = { x: event.clientX, width: this.width };
    this.isDragged = true;
  }

  private onMove(event: PointerEvent): void {
    if (this.isDragged) this.announce(this.#start.width + (event.clientX - this.#start.x) * this.sign());
  }

  private onUp(): void {
    this.isDragged = false;
  }

  private onKey(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowRight: STEP, ArrowLeft: -STEP };
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    this.announce(this.width + by * this.sign());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-splitter': Splitter;
  }
}
