import { chooseMark } from './choose-mark.ts';
import { isCaret } from './selected-range.ts';
import { idsOf } from './text-body.ts';
import { MarkChooseEvent, PlaceMenuEvent, RecordHoverEvent } from './text-events.ts';
import type { TextSelector } from './text-selector.ts';

/** A view of a text that the pointer is used in. */
interface Pointed extends HTMLElement {
  readonly renderRoot: Node;
  readonly chosen: string | null;
  leaveWords(): void;
  focusText(): void;
}

/** The records at a place that the pointer is on, outermost first. */
function idsUnder(event: Event): readonly string[] {
  const [target] = event.composedPath();
  const found = target instanceof Element ? target.closest<HTMLElement>('mark, .lane') : null;
  return found === null ? [] : idsOf(found);
}

/** The pointer in a text: it selects words, chooses and shows the tags under it, and asks for the menu of a place. */
export class TextPointer {
  readonly #view: Pointed;
  readonly #selector: () => TextSelector | undefined;
  #isDragging = false;

  constructor(view: Pointed, selector: () => TextSelector | undefined) {
    this.#view = view;
    this.#selector = selector;
  }

  /** Whether words are being selected. */
  get isDragging(): boolean {
    return this.#isDragging;
  }

  hostConnected(): void {
    document.addEventListener('pointerup', this.#released);
    this.#view.addEventListener('mousedown', this.#pressedBeside);
  }

  hostDisconnected(): void {
    document.removeEventListener('pointerup', this.#released);
    this.#view.removeEventListener('mousedown', this.#pressedBeside);
  }

  readonly pressed = (event: PointerEvent): void => {
    this.#isDragging = event.button === 0;
    if (this.#isDragging && !event.shiftKey) this.#selector()?.clear();
  };

  readonly hovered = (event: Event): void => {
    this.#view.dispatchEvent(new RecordHoverEvent(idsUnder(event).at(-1) ?? null));
  };

  readonly left = (): void => {
    this.#view.dispatchEvent(new RecordHoverEvent(null));
  };

  readonly menuAsked = (event: MouseEvent): void => {
    event.preventDefault();
    const at = { x: event.clientX, y: event.clientY };
    this.#view.dispatchEvent(new PlaceMenuEvent(idsUnder(event), at));
  };

  /** A press on the empty page or the title: nothing is selected any more, and the keys still belong to the text. */
  readonly #pressedBeside = (event: MouseEvent): void => {
    const view = this.#view;
    const [target] = event.composedPath();
    const isOnScrollbar = target === view && event.offsetX >= view.clientWidth;
    const isInText = target instanceof Element && target.closest('.body') !== null;
    const isBeside = target !== view && !view.renderRoot.contains(target instanceof Node ? target : null);
    if (isInText || isBeside || isOnScrollbar || event.button !== 0) return;
    event.preventDefault();
    view.leaveWords();
    view.focusText();
  };

  readonly #released = (event: PointerEvent): void => {
    if (!this.#isDragging) return;
    this.#isDragging = false;
    const ids = event.composedPath().includes(this.#view) ? idsUnder(event) : [];
    // A click into the selection takes it away only after this event.
    setTimeout(() => {
      const selector = this.#selector();
      selector?.read();
      if (!event.altKey) selector?.snap();
      const range = selector?.range;
      if (range === undefined || isCaret(range))
        this.#view.dispatchEvent(new MarkChooseEvent(chooseMark(ids, this.#view.chosen)));
    });
  };
}
