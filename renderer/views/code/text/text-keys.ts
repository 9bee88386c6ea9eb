import { isMenuKey } from '../../../ui/menu-key.ts';
import { followCaret } from './caret.ts';
import type { OverText } from './over-text.ts';
import type { ScrollUntil } from './scroll-until.ts';
import { PlaceMenuEvent } from './text-events.ts';
import type { TextSelector } from './text-selector.ts';

/** A view of a text that keys are pressed in. */
interface Keyed extends HTMLElement {
  readonly text: string;
  tagsAt(offset: number): readonly string[];
}

/** The keys in a text: they move the caret and select words, ask for the menu at the caret, and copy. */
export class TextKeys {
  readonly #view: Keyed;
  readonly #selector: () => TextSelector | undefined;
  readonly #over: OverText;
  readonly #scroll: ScrollUntil;

  constructor(
    view: Keyed,
    selector: () => TextSelector | undefined,
    { over, scroll }: { readonly over: OverText; readonly scroll: ScrollUntil },
  ) {
    this.#view = view;
    this.#selector = selector;
    this.#over = over;
    this.#scroll = scroll;
  }

  readonly pressed = (event: KeyboardEvent): void => {
    if (isMenuKey(event)) {
      event.preventDefault();
      event.stopPropagation();
      this.#askMenu();
      return;
    }
    if (this.#selector()?.press(event) !== true) return;
    this.#scroll.stop();
    event.preventDefault();
    event.stopPropagation();
    followCaret(this.#view, this.#over.caret);
    this.#over.drawCaret();
  };

  readonly released = (event: KeyboardEvent): void => {
    if (event.key === 'Shift' && !event.altKey) this.#selector()?.snapCoarse();
  };

  readonly copied = (event: ClipboardEvent): void => {
    const span = this.#selector()?.span;
    if (span === undefined) return;
    event.clipboardData?.setData('text/plain', this.#view.text.slice(span.from, span.to));
    event.preventDefault();
  };

  /** Asks for the menu of what lies at the caret. */
  #askMenu(): void {
    const focus = this.#selector()?.range?.focus ?? 0;
    const place = this.#over.caretAt(focus);
    if (place === undefined) return;
    const at = { x: place.left, y: place.top + place.height };
    this.#view.dispatchEvent(new PlaceMenuEvent(this.#view.tagsAt(focus), at));
  }
}
