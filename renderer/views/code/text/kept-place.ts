import { paragraphAt } from '../../../../store/text/paragraphs.ts';
import type { LinePlaces } from './line-places.ts';
import type { ScrollUntil } from './scroll-until.ts';
import type { TextBody } from './text-body.ts';

/** How far into a paragraph the top of what is in sight lies, as a part of the paragraph's height. */
interface Place {
  readonly paragraph: HTMLElement;
  readonly part: number;
}

/** Keeps the words at the top of what is in sight where they are when lines come to break elsewhere: in another width or size. */
export class KeptPlace {
  readonly #container: HTMLElement;
  readonly #scroller: Element;
  readonly #scroll: ScrollUntil;
  readonly #find: () => HTMLElement | undefined;
  readonly #resized = new ResizeObserver(() => this.#keep());
  #place: Place | undefined;
  #lines = '';

  constructor(
    container: HTMLElement,
    scroller: Element,
    { body, lines, scroll }: { body: TextBody; lines: LinePlaces; scroll: ScrollUntil },
  ) {
    this.#container = container;
    this.#scroller = scroller;
    this.#scroll = scroll;
    this.#find = () => body.paragraph(paragraphAt(body.layout.paragraphs, lines.near(0).from));
    scroller.addEventListener('scrollend', this.#note);
    this.#resized.observe(container);
  }

  dispose(): void {
    this.#scroller.removeEventListener('scrollend', this.#note);
    this.#resized.disconnect();
  }

  readonly #note = (): void => {
    const paragraph = this.#scroller.scrollTop === 0 ? undefined : this.#find();
    this.#place = paragraph === undefined ? undefined : { paragraph, part: this.#above(paragraph) };
  };

  /** What was scrolled out of a paragraph, as a part of its height. */
  #above(paragraph: HTMLElement): number {
    const { top, height } = paragraph.getBoundingClientRect();
    return (this.#scroller.getBoundingClientRect().top - top) / Math.max(height, 1);
  }

  #keep(): void {
    const before = this.#lines;
    this.#lines = `${this.#container.clientWidth} ${getComputedStyle(this.#container).fontSize}`;
    const place = this.#place;
    if (before === '' || before === this.#lines || place === undefined) return;
    this.#scroll.until(() => {
      const { height } = place.paragraph.getBoundingClientRect();
      return Math.round((place.part - this.#above(place.paragraph)) * height);
    });
  }
}
