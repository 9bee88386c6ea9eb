import { chooseMark } from './choose-mark.ts';
import { isCaret, type Point } from './selected-range.ts';
import { idsOf } from './text-body.ts';
import { MarkChooseEvent, PlaceMenuEvent, RecordHoverEvent } from './text-events.ts';
import type { TextSelector } from './text-selector.ts';

/** A view of a text that the pointer is used in. */
interface Pointed extends HTMLElement {
  readonly renderRoot: ParentNode & Node;
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
  /** How many presses on end there were: two select a word, three a paragraph. */
  #presses = 0;
  /** Where the pointer has left the text, with the button down. */
  #outside: Point | undefined;
  /** Whether it is followed there with each frame. */
  #isFollowing = false;

  constructor(view: Pointed, selector: () => TextSelector | undefined) {
    this.#view = view;
    this.#selector = selector;
  }

  /** Whether words are being selected. */
  get isDragging(): boolean {
    return this.#isDragging;
  }

  hostConnected(): void {
    document.addEventListener('pointermove', this.#moved);
    document.addEventListener('pointerup', this.#released);
    this.#view.addEventListener('mousedown', this.#pressedBeside);
  }

  hostDisconnected(): void {
    document.removeEventListener('pointermove', this.#moved);
    document.removeEventListener('pointerup', this.#released);
    this.#view.removeEventListener('mousedown', this.#pressedBeside);
  }

  /** Remembers what the browser selects while the pointer is down. */
  follow(): void {
    if (this.#outside === undefined) this.#selector()?.follow();
    else this.#selector()?.extendTo(this.#nearest(this.#outside));
  }

  readonly pressed = (event: PointerEvent): void => {
    this.#outside = undefined;
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
    this.#presses = event.detail;
    const [target] = event.composedPath();
    const isOnScrollbar = target === view && event.offsetX >= view.clientWidth;
    const isInText = target instanceof Element && target.closest('.body') !== null;
    const isBeside = target !== view && !view.renderRoot.contains(target instanceof Node ? target : null);
    if (isInText || isBeside || isOnScrollbar || event.button !== 0) return;
    event.preventDefault();
    view.leaveWords();
    view.focusText();
  };

  /**
   * Beside the text the browser would select to its beginning or its end, where the next thing in the page begins. It does so
   * after this event, how long after nobody says: so that is put right with each frame while the pointer is there.
   */
  readonly #moved = ({ x, y }: PointerEvent): void => {
    if (!this.#isDragging) return;
    const nearest = this.#nearest({ x, y });
    this.#outside = nearest.x === x && nearest.y === y ? undefined : { x, y };
    if (this.#outside === undefined || this.#isFollowing) return;
    this.#isFollowing = true;
    requestAnimationFrame(this.#followOutside);
  };

  readonly #followOutside = (): void => {
    this.#isFollowing = this.#isDragging && this.#outside !== undefined;
    if (!this.#isFollowing) return;
    this.follow();
    requestAnimationFrame(this.#followOutside);
  };

  /** The point of the text that is seen which is nearest to a point of the window. */
  #nearest({ x, y }: Point): Point {
    const pane = this.#view.getBoundingClientRect();
    const text = this.#view.renderRoot.querySelector('.body')?.getBoundingClientRect() ?? pane;
    const top = Math.max(pane.top, text.top) + 1;
    const bottom = Math.min(pane.bottom, text.bottom) - 1;
    return {
      x: Math.min(Math.max(x, text.left + 1), text.right - 1),
      y: Math.min(Math.max(y, top), bottom),
    };
  }

  readonly #released = (event: PointerEvent): void => {
    if (!this.#isDragging) return;
    this.#isDragging = false;
    const outside = this.#outside;
    this.#outside = undefined;
    const ids = event.composedPath().includes(this.#view) ? idsUnder(event) : [];
    // A click into the selection takes it away only after this event.
    setTimeout(() => {
      const selector = this.#selector();
      if (outside !== undefined) selector?.extendTo(this.#nearest(outside));
      selector?.read();
      if (this.#presses > 2) selector?.trim();
      else if (!event.altKey) selector?.snap();
      const range = selector?.range;
      if (range === undefined || isCaret(range))
        this.#view.dispatchEvent(new MarkChooseEvent(chooseMark(ids, this.#view.chosen)));
    });
  };
}
