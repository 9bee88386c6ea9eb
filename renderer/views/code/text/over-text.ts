import type { Span } from '../../../../store/text/span.ts';
import { type CaretPlace, caretPlace, drawCaret } from './caret.ts';
import { drawFrames } from './frames.ts';
import { Handles } from './handles.ts';
import { highlight } from './highlight.ts';
import { NextFrame } from './next-frame.ts';
import type { TextBody } from './text-body.ts';
import { BoundaryEvent } from './text-events.ts';
import type { TextSelector } from './text-selector.ts';

/** A view of a text, and what of it is framed. */
interface Framing extends HTMLElement {
  readonly renderRoot: ParentNode;
  readonly locale: string | undefined;
  readonly chosen: string | null;
  readonly related: readonly string[];
  readonly lit: readonly string[];
  readonly movable: Span | undefined;
  readonly slots: readonly Span[];
}

/** What is drawn over a text and is no part of it: frames and handles, the caret, and words that are selected or picked out. */
export class OverText {
  readonly #view: Framing;
  readonly #frames = new NextFrame(() => this.drawFrames());
  #body: TextBody | undefined;
  #selector: TextSelector | undefined;
  #handles: Handles | undefined;
  #hasFocus = false;

  constructor(view: Framing) {
    this.#view = view;
  }

  /** Another text is drawn. */
  begin(body: TextBody, selector: TextSelector): void {
    this.#body = body;
    this.#selector = selector;
    this.#handles = this.#makeHandles(body);
  }

  /** Whether the text has the keyboard: the browser shows what is selected only then, and there is a caret only then. */
  get hasFocus(): boolean {
    return this.#hasFocus;
  }

  set hasFocus(has: boolean) {
    this.#hasFocus = has;
    this.drawSelection();
  }

  /** Where the caret is, in the window's pixels. */
  get caret(): CaretPlace | undefined {
    const range = this.#selector?.range;
    return range === undefined ? undefined : this.caretAt(range.focus);
  }

  /** Where a caret at an offset is. */
  caretAt(offset: number): CaretPlace | undefined {
    return this.#body === undefined ? undefined : caretPlace(this.#body, offset);
  }

  /** Draws what is framed or picked out, as the text or what is chosen has changed. */
  outline(): void {
    const body = this.#body;
    if (body === undefined) return;
    this.wantFrames();
    highlight(
      'sp-slot',
      this.#view.slots.map((span) => body.rangeOf(span)),
    );
    this.#showPending();
  }

  /** Draws the frames in the next frame of the window. */
  wantFrames(): void {
    this.#frames.want();
  }

  /** Frames the words of what is chosen and shows its handles, at once. Reads the layout. */
  drawFrames(): void {
    const layer = this.#view.renderRoot.querySelector<HTMLElement>('.frames');
    this.#handles?.draw(this.#view.movable);
    if (layer !== null && this.#body !== undefined) drawFrames(layer, this.#body, this.#view);
  }

  drawSelection(): void {
    this.drawCaret();
    this.#showPending();
  }

  drawCaret(): void {
    const caret = this.#view.renderRoot.querySelector<HTMLElement>('.caret');
    const page = this.#view.renderRoot.querySelector('.page');
    if (caret !== null && page !== null) drawCaret(caret, page, this.#hasFocus ? this.caret : undefined);
  }

  /** Nothing is drawn any more. */
  dispose(): void {
    for (const name of ['sp-pending', 'sp-slot']) highlight(name, []);
  }

  #showPending(): void {
    const span = this.#selector?.span;
    highlight('sp-pending', this.#hasFocus || span === undefined ? [] : [this.#body?.rangeOf(span)]);
  }

  #makeHandles(body: TextBody): Handles | undefined {
    const layer = this.#view.renderRoot.querySelector<HTMLElement>('.handles');
    if (layer === null) return undefined;
    return new Handles(layer, body, this.#view.locale, {
      preview: (span) => highlight('sp-pending', span === undefined ? [] : [body.rangeOf(span)]),
      move: (end, offset) => this.#view.dispatchEvent(new BoundaryEvent(end, offset)),
    });
  }
}
