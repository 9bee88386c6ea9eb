import { html, LitElement, css, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Curve } from './curves-of.ts';
import { MarkChooseEvent, RecordHoverEvent } from './text/text-events.ts';

/**
 * Joins cards to their words and to those of their evidence: lines behind the text, which scroll with it, and their ends,
 * which can be pointed at. For the eyes only: all that it says is in the cards.
 */
@customElement('sp-link-curves')
export class SpLinkCurves extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
    svg {
      position: absolute;
      top: 0;
      left: 0;
      width: 1px;
      height: 1px;
      overflow: visible;
      pointer-events: none;
    }
    .ends {
      z-index: 2;
    }
    .curve {
      --curve: var(--pos0);
    }
    .for {
      --curve: var(--pos1);
    }
    .against {
      --curve: var(--pos-1);
    }
    .mixed {
      --curve: var(--mixed);
    }
    .actor {
      --curve: var(--actor);
    }
    .tag {
      --curve: var(--tag);
    }
    .evidence {
      --curve: var(--evidence);
    }
    path {
      fill: none;
      stroke: var(--curve);
      stroke-width: 1.25;
      opacity: 0.8;
    }
    path.evidence {
      stroke-dasharray: 4 3;
    }
    path.lit {
      stroke-width: 2;
      opacity: 1;
    }
    circle {
      fill: var(--curve);
      stroke: transparent;
      stroke-width: 14px;
      pointer-events: all;
      cursor: pointer;
    }
    @media print {
      svg {
        display: none;
      }
    }
  `;

  @property({ attribute: false }) curves: readonly Curve[] = [];

  override render(): TemplateResult {
    return html`<svg aria-hidden="true">
        ${this.curves.map(({ look, path }) => svg`<path class="curve ${look}" d=${path} />`)}
      </svg>
      <svg class="ends" aria-hidden="true">${this.curves.map((curve) => this.#ends(curve))}</svg>`;
  }

  #ends({ id, look, ends }: Curve): readonly TemplateResult[] {
    return ends.map(
      ({ x, y }) =>
        svg`<circle
          class="curve ${look}"
          cx=${x}
          cy=${y}
          r="2.5"
          data-id=${id}
          @pointerenter=${() => this.dispatchEvent(new RecordHoverEvent(id))}
          @pointerleave=${() => this.dispatchEvent(new RecordHoverEvent(null))}
          @click=${() => this.dispatchEvent(new MarkChooseEvent(id))}
        />`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-link-curves': SpLinkCurves;
  }
}
