import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { paragraphAt } from '../../../../store/text/paragraphs.ts';
import type { Span } from '../../../../store/text/span.ts';
import type { ParagraphPlace } from '../../../state/selection.ts';
import { type Hits, noHits } from '../find/hits.ts';
import { drawHit, drawHits } from './draw-hits.ts';
import { LanesLater } from './gutter-lanes.ts';
import { KeptPlace } from './kept-place.ts';
import { LinePlaces } from './line-places.ts';
import { noMarks } from './mark-index.ts';
import { markStyles } from './mark-styles.ts';
import { highlight } from './highlight.ts';
import { offsetHeights } from './offset-heights.ts';
import { OverText } from './over-text.ts';
import { type Beside, scrollFor } from './scroll-for.ts';
import { ScrollUntil } from './scroll-until.ts';
import type { SelectedRange } from './selected-range.ts';
import { TextBody } from './text-body.ts';
import { TextMoveEvent, TextSelectEvent } from './text-events.ts';
import { TextKeys } from './text-keys.ts';
import { TextPointer } from './text-pointer.ts';
import { TextSelector } from './text-selector.ts';
import { textStyles } from './text-styles.ts';

/**
 * A source text with its marks, to read and to select words in by mouse and keyboard. It is never changed. What is in the
 * slots `beside` and `behind` scrolls with it.
 */
@customElement('sp-text-view')
export class SpTextView extends LitElement {
  static override styles = [textStyles, markStyles];

  @property() text = '';
  @property() heading = '';
  /** A line under the title: where the text is from. */
  @property() meta = '';
  /** The language of the text, as a tag; decides about words and sentences. */
  @property() locale: string | undefined;
  @property({ attribute: false }) marks = noMarks;
  /** The id of the record whose marks are outlined. */
  @property() chosen: string | null = null;
  /** More records whose marks are outlined: what the chosen one is shown by. */
  @property({ attribute: false }) related: readonly string[] = [];
  /** The words of the chosen record whose ends can be moved. */
  @property({ attribute: false }) movable: Span | undefined;
  /** The records that the pointer is over, here or elsewhere, and what belongs to them. */
  @property({ attribute: false }) lit: readonly string[] = [];
  /** Words of parts of the chosen record. */
  @property({ attribute: false }) slots: readonly Span[] = [];
  /** Where the words are that the reader looks for. */
  @property({ attribute: false }) hits: Hits = noHits;
  /** The one of these that the reader is at. */
  @property({ attribute: false }) hit: Span | undefined;

  #body: TextBody | undefined;
  #selector: TextSelector | undefined;
  #lanes: LanesLater | undefined;
  #lines: LinePlaces | undefined;
  #kept: KeptPlace | undefined;
  readonly #scroll = new ScrollUntil(this);
  readonly #over = new OverText(this);
  readonly #pointer = new TextPointer(this, () => this.#selector);
  readonly #keys = new TextKeys(this, () => this.#selector, { over: this.#over, scroll: this.#scroll });
  readonly #resized = new ResizeObserver(() => {
    this.#over.wantFrames();
    this.#lanes?.wantAll();
    this.#moved();
  });

  /** Sections that are laid out for the first time are higher or lower than was guessed, and move what is below them. */
  readonly #grown = new ResizeObserver(() => {
    this.#over.wantFrames();
    this.#moved();
  });

  /** What is selected in the text now. */
  get range(): SelectedRange | undefined {
    return this.#selector?.range;
  }

  constructor() {
    super();
    this.addController(this.#pointer);
    this.addController({
      hostConnected: () => {
        document.addEventListener('selectionchange', this.#selectionChanged);
        window.addEventListener('beforeprint', this.#printing);
        window.addEventListener('afterprint', this.#printed);
        this.#resized.observe(this);
        if (this.hasUpdated) this.#begin();
      },
      hostDisconnected: () => {
        document.removeEventListener('selectionchange', this.#selectionChanged);
        window.removeEventListener('beforeprint', this.#printing);
        window.removeEventListener('afterprint', this.#printed);
        this.#resized.disconnect();
        this.#grown.disconnect();
        this.#body?.dispose();
        this.#kept?.dispose();
        this.#over.dispose();
        for (const name of ['sp-hit', 'sp-hit-now']) highlight(name, []);
      },
    });
  }

  override render(): TemplateResult {
    return html`
      <div class="page">
        <header dir="auto">
          <h1>${this.heading}</h1>
          <div class="meta"><bdi>${this.meta}</bdi></div>
        </header>
        <div
          class="body"
          role="document"
          tabindex="0"
          aria-label=${this.heading}
          lang=${ifDefined(this.locale)}
          @focus=${this.#focused}
          @blur=${this.#blurred}
          @pointerdown=${this.#pointer.pressed}
          @pointerover=${this.#pointer.hovered}
          @pointerleave=${this.#pointer.left}
          @keydown=${this.#keys.pressed}
          @keyup=${this.#keys.released}
          @copy=${this.#keys.copied}
          @contextmenu=${this.#pointer.menuAsked}
        ></div>
        <div class="frames"></div>
        <div class="handles" aria-hidden="true"></div>
        <div class="caret" hidden></div>
      </div>
      <slot name="beside"></slot>
      <slot name="behind"></slot>
    `;
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (changes.has('text') || this.#body === undefined) this.#begin();
    else if (changes.has('marks')) this.#body.setMarks(this.marks);
    if (changes.has('hits') && this.#body !== undefined) drawHits(this.#body, this.hits);
    if (changes.has('hit') && this.#body !== undefined) drawHit(this.#body, this.hit);
    this.#over.outline();
  }

  /** Gives the text the keyboard, with what was selected in it. */
  focusText(): void {
    this.#container?.focus({ preventScroll: true });
    this.#selector?.restore();
  }

  /** Selects a stretch, or puts the caret somewhere. */
  select(range: SelectedRange): void {
    this.#selector?.select(range);
  }

  /** Leaves of the selected words only the caret at their end; nothing where none are selected. */
  leaveWords(): void {
    const to = this.#selector?.span?.to;
    if (to !== undefined) this.select({ anchor: to, focus: to });
  }

  /** Scrolls a stretch into view where it is out of it, and with it as much as there is room for of what is beside it. */
  reveal(span: Span, beside: Beside = { height: 0, covered: 0 }): void {
    this.#scroll.until(() => scrollFor(this.linesOf(span), this.getBoundingClientRect(), beside));
  }

  /** Scrolls something beside the text into view that is about no words of it. */
  revealBeside(element: Element): void {
    this.#scroll.stop();
    element.scrollIntoView({ block: 'nearest' });
  }

  /** Scrolls down by some pixels, in the place of what is being scrolled to. */
  scrollOn(by: number): void {
    this.#scroll.stop();
    this.scrollTop += by;
  }

  /** Scrolls the line of an offset to so many pixels below the top; a little, where nothing is said. */
  begin(offset: number, at = 4): void {
    this.#scroll.until(() => {
      const box = this.boxOf({ from: offset, to: offset + 1 });
      return box === undefined ? 0 : Math.round(box.top - this.getBoundingClientRect().top - at);
    });
  }

  /** In which paragraph an offset is; undefined before the text is drawn. */
  paragraphOf(offset: number): ParagraphPlace | undefined {
    if (this.#body === undefined) return undefined;
    const { numbers, paragraphs } = this.#body.layout;
    return { paragraph: numbers[paragraphAt(paragraphs, offset)] ?? 0, of: numbers.at(-1) ?? 0 };
  }

  /** The ids of the records whose tags lie at an offset, outermost first. */
  tagsAt(offset: number): readonly string[] {
    return this.#body?.index.at(offset) ?? [];
  }

  /** Where the last line of a stretch is, in the window's pixels. */
  boxOf(span: Span): DOMRect | undefined {
    return this.linesOf(span).at(-1);
  }

  /** Where the lines of a stretch are, in the window's pixels. */
  linesOf(span: Span): readonly DOMRect[] {
    const range = this.#body?.rangeOf(span);
    if (range === undefined) return [];
    const lines = range.getClientRects();
    if (lines.length > 0) return [...lines];
    // Words whose marks were just drawn out of sight have no boxes until an element around them is asked for its own.
    range.startContainer.parentElement?.getBoundingClientRect();
    return [...range.getClientRects()];
  }

  /** A function that tells how far down offsets lie in all that can be scrolled, in pixels; about so where nothing is drawn. */
  heights(): (offset: number) => number {
    return this.#body === undefined ? () => 0 : offsetHeights(this.#body, this);
  }

  /** Where the lines of the text are; undefined before it is drawn. */
  get lines(): LinePlaces | undefined {
    return this.#lines;
  }

  /** The part of the window that the text is seen in, without what is beside it. */
  get pane(): DOMRect {
    const view = this.getBoundingClientRect();
    const beside = this.querySelector('[slot=beside]')?.getBoundingClientRect();
    const right = beside === undefined || beside.width === 0 ? view.right : beside.left;
    return new DOMRect(view.left, view.top, right - view.left, view.height);
  }

  /** Frames the words of what is chosen and shows its handles, which else comes with the next frame. */
  drawFrames(): void {
    this.#over.drawFrames();
  }

  get #container(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.body');
  }

  #begin(): void {
    const container = this.#container;
    if (container === null) return;
    this.#body?.dispose();
    this.#grown.observe(container);
    // While the layout of the text before is still true: later it would be made just for this.
    if (this.#body !== undefined) this.scrollTop = 0;
    const body = new TextBody(container, this, this.text, (sections) => {
      this.#lanes?.want(sections);
      this.#over.outline();
      drawHits(body, this.hits);
      drawHit(body, this.hit);
      if (this.#over.hasFocus && !this.#pointer.isDragging) this.#selector?.restore();
    });
    this.#body = body;
    this.#lanes = new LanesLater(body);
    const lines = new LinePlaces(body, this);
    this.#lines = lines;
    this.#kept?.dispose();
    this.#kept = new KeptPlace(container, this, { body, lines, scroll: this.#scroll });
    this.#selector = new TextSelector(this.renderRoot, body, this.locale, () => this.#selected());
    this.#over.begin(body, this.#selector);
    body.setMarks(this.marks);
  }

  #selected(): void {
    this.#over.drawSelection();
    this.dispatchEvent(new TextSelectEvent(this.#selector?.range));
  }

  readonly #moved = (): void => {
    this.#over.drawCaret();
    this.dispatchEvent(new TextMoveEvent());
  };

  readonly #focused = (): void => {
    this.#over.hasFocus = true;
    if (this.#selector?.range !== undefined || this.#pointer.isDragging) return;
    // Without a caret nothing would show that the text has the keyboard.
    const at = this.#lines?.near(0).from ?? 0;
    this.select({ anchor: at, focus: at });
  };

  readonly #blurred = (): void => {
    this.#over.hasFocus = false;
  };

  readonly #selectionChanged = (): void => {
    if (this.#pointer.isDragging) this.#pointer.follow();
    else if (this.#over.hasFocus) this.#selector?.read();
  };

  readonly #printing = (): void => {
    this.#body?.paintAll();
  };

  readonly #printed = (): void => {
    this.#body?.releaseFar();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-text-view': SpTextView;
  }
}
