import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Span } from '../../../../store/text/span.ts';
import { deskOf } from '../../desk-request.ts';
import { spanOf } from '../text/selected-range.ts';
import type { SpTextView } from '../text/text-view.ts';
import type { SpFindBar } from './find-bar.ts';
import './find-bar.ts';
import type { FindChangeEvent, FindStepEvent, HitEvent } from './find-events.ts';
import { Finding, type FindStage } from './finding.ts';
import { noHits } from './hits.ts';
import type { SpHitStrip } from './hit-strip.ts';
import './hit-strip.ts';
import { isWrong, said } from './said.ts';
import { startWorker } from './start-worker.ts';

/** The most of selected words that are taken over into the bar, in UTF-16 code units. */
const MOST_WORDS = 200;

/** A text, which is slotted, with the search in it: the bar above it, its hits in the text and beside the scroll bar. */
@customElement('sp-find-pane')
export class SpFindPane extends LitElement implements FindStage {
  static override styles = css`
    :host {
      display: grid;
      grid-template-rows: auto minmax(0, 1fr);
      min-width: 0;
      min-height: 0;
    }
    .text {
      position: relative;
      min-height: 0;
    }
    /* Out of the flow: else each line that comes or goes in it lays out the whole window anew. */
    ::slotted(*) {
      position: absolute;
      inset: 0;
    }
    @media print {
      :host,
      .text {
        display: block;
      }
      ::slotted(*) {
        position: static;
      }
    }
  `;

  @property() text = '';
  @property() locale: string | undefined;

  readonly #finding = new Finding(this, startWorker);
  /** How high the bar is, in pixels. */
  #barHeight = 0;
  readonly #resized = new ResizeObserver(() => this.#keepPlace());

  constructor() {
    super();
    this.addEventListener('keydown', this.#keyed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#finding.dispose();
  }

  get isInBar(): boolean {
    return this.#bar?.matches(':focus-within') === true;
  }

  get place(): Span {
    const range = this.#view?.range;
    if (range !== undefined) return spanOf(range);
    const from = this.#view?.lines?.near(0).from ?? 0;
    return { from, to: from };
  }

  reveal(hit: Span): void {
    this.#view?.reveal(hit);
  }

  take(hit: Span): void {
    const view = this.#view;
    view?.reveal(hit);
    view?.select({ anchor: hit.from, focus: hit.to });
    view?.focusText();
  }

  say(words: string): void {
    deskOf(this).tell(words);
  }

  /** Opens the bar, or goes to the next or previous hit of what was looked for last. */
  async find(what: 'open' | 'next' | 'previous'): Promise<void> {
    if (what === 'open' || this.#finding.wanted.words === '') await this.#open();
    else this.#finding.step(what === 'next' ? 1 : -1);
  }

  /** Opens the bar, or goes back to it; words that are selected in the text are looked for. */
  async #open(): Promise<void> {
    if (!this.isInBar) this.#finding.open(this.#selectedWords());
    await this.updateComplete;
    await this.#bar?.focusField();
  }

  override render(): TemplateResult {
    const finding = this.#finding;
    const { isOpen, wanted, hits } = finding;
    return html`
      <div
        class="bar"
        @focusin=${() => this.toggleAttribute('in-bar', true)}
        @focusout=${() => this.toggleAttribute('in-bar', false)}
      >
        ${
          isOpen
            ? html`<sp-find-bar
                .wanted=${wanted}
                .said=${said(finding)}
                .wrong=${isWrong(finding)}
                .canStep=${hits.count > 0}
                @sp-find-change=${(event: FindChangeEvent) => finding.look(event.wanted)}
                @sp-find-step=${(event: FindStepEvent) => finding.step(event.by)}
                @sp-close=${() => this.#close()}
              ></sp-find-bar>`
            : nothing
        }
      </div>
      <div class="text">
        <slot @sp-text-move=${() => this.#strip?.follow()}></slot>
        ${
          isOpen && hits.count > 0
            ? html`<sp-hit-strip
                .text=${this.#view}
                .hits=${hits}
                .at=${finding.at}
                @sp-hit=${(event: HitEvent) => finding.goTo(event.at)}
              ></sp-hit-strip>`
            : nothing
        }
      </div>
    `;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('text') || changes.has('locale')) this.#finding.setText(this.text, this.locale);
  }

  protected override firstUpdated(): void {
    const bar = this.renderRoot.querySelector('.bar');
    if (bar !== null) this.#resized.observe(bar);
  }

  protected override updated(): void {
    const { isOpen, hits, hit } = this.#finding;
    const view = this.#view;
    if (view === null) return;
    view.hits = isOpen ? hits : noHits;
    view.hit = isOpen ? hit : undefined;
  }

  get #view(): SpTextView | null {
    return this.querySelector('sp-text-view');
  }

  get #bar(): SpFindBar | null {
    return this.renderRoot.querySelector('sp-find-bar');
  }

  get #strip(): SpHitStrip | null {
    return this.renderRoot.querySelector('sp-hit-strip');
  }

  #selectedWords(): string {
    const range = this.#view?.range;
    const words = range === undefined ? '' : this.text.slice(spanOf(range).from, spanOf(range).to);
    return words.length > MOST_WORDS || words.includes('\n') ? '' : words;
  }

  /** Goes on in the text, with the hit selected that the reader is at. */
  #close(): void {
    const { hit } = this.#finding;
    this.#finding.close();
    if (hit === undefined) this.#view?.focusText();
    else this.take(hit);
  }

  /** The lines stay where they are when the bar comes and goes; only at the very beginning they make room. */
  #keepPlace(): void {
    const height = this.#bar?.offsetHeight ?? 0;
    const view = this.#view;
    if (view !== null && view.scrollTop > 0) view.scrollTop += height - this.#barHeight;
    this.#barHeight = height;
  }

  /** Escape that means nothing to the text any more ends the search. */
  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !this.#finding.isOpen)
      return;
    event.preventDefault();
    this.#finding.close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-find-pane': SpFindPane;
  }
}
