import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Span } from '../../../../store/text/span.ts';
import { NextFrame } from '../text/next-frame.ts';
import type { SpTextView } from '../text/text-view.ts';
import { HitEvent } from './find-events.ts';
import { type Hits, noHits } from './hits.ts';

/** How high a tick is, in pixels; hits whose ticks would touch have one together. */
const TICK = 3;

/**
 * Where in the whole text the hits are, as ticks beside its scroll bar; a press on it goes to the nearest. It is for the eye and
 * the pointer only: keys walk the hits.
 */
@customElement('sp-hit-strip')
export class SpHitStrip extends LitElement {
  static override styles = css`
    :host {
      position: absolute;
      inset-block: 0;
      /* Above the cards beside the text. */
      z-index: 2;
      width: 8px;
      overflow: hidden;
    }
    i,
    b {
      position: absolute;
      inset-inline: 0;
      background: var(--hit-tick);
    }
    b {
      z-index: 1;
      background: var(--hit-tick-now);
    }
    @media (forced-colors: active) {
      i,
      b {
        forced-color-adjust: none;
      }
    }
    [hidden] {
      display: none;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `;

  @property({ attribute: false }) text: SpTextView | null = null;
  @property({ attribute: false }) hits: Hits = noHits;
  /** The index of the hit that the reader is at; -1 at none. */
  @property({ type: Number }) at = -1;

  /** The first hit of each row of ticks, by the row. */
  #rows = new Map<number, number>();
  #rowOf: (offset: number) => number = () => 0;
  /** What the rows were worked out from. */
  #drawnFrom: readonly unknown[] = [];
  readonly #now = document.createElement('b');
  readonly #frame = new NextFrame(() => this.#draw());

  constructor() {
    super();
    this.addEventListener('click', this.#pressed);
    // The keyboard stays where it is.
    this.addEventListener('mousedown', (event) => event.preventDefault());
  }

  protected override firstUpdated(): void {
    this.setAttribute('aria-hidden', 'true');
  }

  override render(): TemplateResult {
    return html``;
  }

  protected override updated(): void {
    this.follow();
  }

  /** Draws again in the next frame, if the text has another height by then. */
  follow(): void {
    this.#frame.want();
  }

  #draw(): void {
    const { text, hits } = this;
    if (text === null) return;
    const { scrollHeight, clientHeight, offsetWidth, clientWidth } = text;
    const from = [hits, scrollHeight, clientHeight];
    if (from.some((part, index) => part !== this.#drawnFrom[index])) {
      this.#drawnFrom = from;
      this.#rowOf = rowsOf(text);
      this.#rows = new Map();
      for (let at = hits.count - 1; at >= 0; at--) this.#rows.set(this.#rowOf(hits.at(at)?.from ?? 0), at);
      this.style.setProperty('right', `${offsetWidth - clientWidth}px`);
      this.renderRoot.replaceChildren(this.#now, ...runsOf(this.#rows.keys()).map(tick));
    }
    const now = hits.at(this.at);
    this.#now.hidden = now === undefined;
    if (now !== undefined) place(this.#now, this.#rowOf(now.from), 1);
  }

  readonly #pressed = (event: MouseEvent): void => {
    const row = Math.floor((event.clientY - this.getBoundingClientRect().top) / TICK);
    const [nearest] = [...this.#rows].toSorted(([a], [b]) => Math.abs(a - row) - Math.abs(b - row));
    if (nearest !== undefined) this.dispatchEvent(new HitEvent(nearest[1]));
  };
}

/** A function that tells the row of an offset, as the scroll bar shows places. */
function rowsOf(text: SpTextView): (offset: number) => number {
  const heightOf = text.heights();
  const share = text.clientHeight / Math.max(1, text.scrollHeight);
  return (offset) => Math.floor((heightOf(offset) * share) / TICK);
}

/** Rows that follow one another as runs, half-open. */
function runsOf(rows: Iterable<number>): readonly Span[] {
  const runs: { from: number; to: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.to === row) last.to = row + 1;
    else runs.push({ from: row, to: row + 1 });
  }
  return runs;
}

function tick({ from, to }: Span): HTMLElement {
  const element = document.createElement('i');
  place(element, from, to - from);
  return element;
}

function place(element: HTMLElement, row: number, rows: number): void {
  element.style.setProperty('top', `${row * TICK}px`);
  element.style.setProperty('height', `${rows * TICK - 1}px`);
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-hit-strip': SpHitStrip;
  }
}
