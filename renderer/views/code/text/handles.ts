import { snapToWords } from '../../../../store/text/boundaries.ts';
import type { Span } from '../../../../store/text/span.ts';
import { offsetAtPoint } from './selected-range.ts';
import type { TextBody } from './text-body.ts';

/** An end of the chosen record, and where it is to be; an offset. */
export type OnMove = (end: 'from' | 'to', offset: number) => void;

/** How wide what the pointer takes hold of is, in pixels. */
const width = 12;

/**
 * Two handles to drag the ends of the chosen record by, snapping to words unless Alt is held. They are for the pointer alone:
 * keys move the ends too.
 */
export class Handles {
  readonly #layer: HTMLElement;
  readonly #body: TextBody;
  readonly #locale: string | undefined;
  readonly #onPreview: (span: Span | undefined) => void;
  readonly #onMove: OnMove;

  constructor(
    layer: HTMLElement,
    body: TextBody,
    locale: string | undefined,
    on: { readonly preview: (span: Span | undefined) => void; readonly move: OnMove },
  ) {
    this.#layer = layer;
    this.#body = body;
    this.#locale = locale;
    this.#onPreview = on.preview;
    this.#onMove = on.move;
  }

  /** Draws the handles at the ends of a stretch; without one there are none. Reads the layout. */
  draw(span: Span | undefined): void {
    this.#layer.replaceChildren(...(span === undefined ? [] : this.#both(span)));
  }

  /** The boxes of the first and the last character: those of a whole stretch come in no order where directions mix. */
  #both(span: Span): HTMLElement[] {
    const origin = this.#layer.getBoundingClientRect();
    const first = this.#boxOf({ from: span.from, to: Math.min(span.from + 2, span.to) });
    const last = this.#boxOf({ from: Math.max(span.to - 2, span.from), to: span.to });
    if (first === undefined || last === undefined) return [];
    const [starts, ends] = [span.from, Math.max(span.from, span.to - 1)].map((at) => this.#isRightToLeft(at));
    return [
      this.#handle(span, 'from', starts === true ? first.right : first.left, first, origin),
      this.#handle(span, 'to', ends === true ? last.left : last.right, last, origin),
    ];
  }

  /** The box around a few characters; undefined where they are not drawn. */
  #boxOf(span: Span): DOMRect | undefined {
    const range = this.#body.rangeOf(span);
    return range === undefined || range.getClientRects().length === 0
      ? undefined
      : range.getBoundingClientRect();
  }

  #handle(span: Span, end: 'from' | 'to', x: number, line: DOMRect, origin: DOMRect): HTMLElement {
    const handle = document.createElement('i');
    handle.className = `handle ${end}`;
    handle.style.setProperty(
      'transform',
      `translate(${x - origin.left - width / 2}px, ${line.top - origin.top}px)`,
    );
    handle.style.setProperty('height', `${line.height}px`);
    handle.addEventListener('pointerdown', (event) => this.#press(event, handle, span, end));
    return handle;
  }

  #press(down: PointerEvent, handle: HTMLElement, span: Span, end: 'from' | 'to'): void {
    if (down.button !== 0) return;
    down.preventDefault();
    down.stopPropagation();
    handle.setPointerCapture(down.pointerId);
    let wanted: Span | undefined;
    const move = (event: PointerEvent): void => {
      const offset = offsetAtPoint(this.#layer.getRootNode(), this.#body, event);
      if (offset === undefined) return;
      const whole = event.altKey ? offset : this.#snapped(offset, span, end);
      const next = { ...span, [end]: whole };
      wanted = next.from < next.to ? next : wanted;
      this.#onPreview(wanted);
    };
    const leave = (event: PointerEvent | KeyboardEvent): void => {
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', leave);
      handle.removeEventListener('pointercancel', leave);
      window.removeEventListener('keydown', leave, true);
      if (event instanceof KeyboardEvent) event.stopPropagation();
      this.#onPreview(undefined);
      if (event.type === 'pointerup' && wanted !== undefined) this.#onMove(end, wanted[end]);
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', leave);
    handle.addEventListener('pointercancel', leave);
    window.addEventListener('keydown', leave, true);
  }

  /** The end of the word that an offset is in, seen from the other end of the stretch. */
  #snapped(offset: number, span: Span, end: 'from' | 'to'): number {
    const { text } = this.#body.layout;
    const [from, to] = end === 'to' ? [span.from, offset] : [offset, span.to];
    return from < to ? snapToWords(text, from, to, this.#locale)[end] : offset;
  }

  #isRightToLeft(offset: number): boolean {
    const node = this.#body.rangeOf({ from: offset, to: offset + 1 })?.startContainer;
    const element = node instanceof Element ? node : node?.parentElement;
    return element?.matches(':dir(rtl)') === true;
  }
}
