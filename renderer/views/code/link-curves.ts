import { html, LitElement, css, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** A line from words in the text to the card that is about them, in pixels of the view. */
export interface Curve {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  /** A class that says what it joins: its colour and pattern. */
  readonly look: string;
}

/** Joins the selected card to its words and to those of its evidence. It is only to be looked at. */
@customElement('sp-link-curves')
export class SpLinkCurves extends LitElement {
  static override styles = css`
    :host {
      position: absolute;
      inset: 0;
      overflow: hidden;
      pointer-events: none;
    }
    svg {
      width: 100%;
      height: 100%;
    }
    path {
      fill: none;
      stroke: var(--pos0);
      stroke-width: 2;
      opacity: 0.75;
    }
    .for {
      stroke: var(--pos1);
    }
    .against {
      stroke: var(--pos-1);
    }
    .mixed {
      stroke: var(--mixed);
    }
    .actor {
      stroke: var(--actor);
    }
    .tag {
      stroke: var(--tag);
    }
    .evidence {
      stroke: var(--evidence);
      stroke-dasharray: 4 3;
    }
  `;

  @property({ attribute: false }) curves: readonly Curve[] = [];

  override render(): TemplateResult {
    return html`<svg aria-hidden="true">
      ${this.curves.map(({ from, to, look }) => {
        const bend = Math.max(24, (to.x - from.x) * 0.45);
        const path = `M ${from.x} ${from.y} C ${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
        return svg`<path class=${look} d=${path} />`;
      })}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-link-curves': SpLinkCurves;
  }
}
