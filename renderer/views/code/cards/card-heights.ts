import type { Form } from './place-cards.ts';

/** How high an open card is taken to be until it is drawn, in pixels. */
const openGuess = 360;

function formOf(card: HTMLElement): Form {
  const form = card.dataset['form'];
  return form === 'open' || form === 'full' ? form : 'slim';
}

/** The heights of cards that were drawn, by form, as the browser tells them; nothing is measured for asking. */
export class CardHeights {
  readonly #observer: ResizeObserver;
  readonly #observed = new Set<Element>();
  readonly #full = new Map<string, number>();
  readonly #open = new Map<string, number>();
  #width = 0;

  /** Calls `changed` before the next painting after any card, or another element that is followed, changed its size. */
  constructor(changed: () => void) {
    this.#observer = new ResizeObserver((entries) => {
      for (const { target, borderBoxSize } of entries) {
        if (target instanceof HTMLElement) this.#take(target, borderBoxSize[0]);
      }
      changed();
    });
  }

  /** How high a whole card is; a guess where it was not drawn at this width. */
  full(id: string, guess: number): number {
    return this.#full.get(id) ?? guess;
  }

  open(id: string): number {
    return this.#open.get(id) ?? openGuess;
  }

  /** Follows these elements, and no others any more. */
  follow(elements: Iterable<Element>): void {
    const wanted = new Set(elements);
    for (const element of this.#observed) {
      if (wanted.has(element)) continue;
      this.#observer.unobserve(element);
      this.#observed.delete(element);
    }
    for (const element of wanted) {
      if (this.#observed.has(element)) continue;
      this.#observer.observe(element);
      this.#observed.add(element);
    }
  }

  stop(): void {
    this.#observer.disconnect();
    this.#observed.clear();
  }

  #take(element: HTMLElement, size: ResizeObserverSize | undefined): void {
    const { id } = element.dataset;
    if (id === undefined || size === undefined) return;
    // Cards that are folded now have another height in another width, and are guessed anew.
    if (size.inlineSize !== this.#width) this.#full.clear();
    this.#width = size.inlineSize;
    const form = formOf(element);
    if (form !== 'slim') (form === 'full' ? this.#full : this.#open).set(id, size.blockSize);
  }
}
