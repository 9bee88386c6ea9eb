import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ROW_HEIGHT, type RowPart, offsetsOf, partsOf, rowAt, scrollTo } from './row-offsets.ts';

/** From how many rows on a list is a box of its own that is scrolled, and draws what is in sight. */
const LONG = 100;

/** How many rows are drawn above and below what is in sight. */
const AROUND = 8;

/**
 * Which rows of a long list are drawn: those in its box, and those that must not go. Rows may differ in height, which is
 * known once they were drawn. Of a short list all are drawn. Cost of a scroll: the rows in sight.
 */
export class RowWindow implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #box: () => HTMLElement | null;
  readonly #heights = new Map<string, number>();
  readonly #observer = new ResizeObserver(() => {
    this.#look();
  });
  #keys: readonly string[] = [];
  #offsets = offsetsOf([], this.#heights);
  #parts: readonly RowPart[] = [];
  #observed: HTMLElement | null = null;
  #top = 0;
  #height = 0;
  #width = 0;

  constructor(host: ReactiveControllerHost, box: () => HTMLElement | null) {
    this.#host = host;
    this.#box = box;
    host.addController(this);
  }

  get isLong(): boolean {
    return this.#keys.length >= LONG;
  }

  /** How many rows a page has; 0 where the list is scrolled with what is around it. */
  get page(): number {
    return this.isLong ? Math.max(1, Math.floor(this.#height / ROW_HEIGHT) - 1) : 0;
  }

  /** Takes other rows, by what tells them apart. */
  take(keys: readonly string[]): void {
    this.#keys = keys;
    if (this.isLong) this.#offsets = offsetsOf(keys, this.#heights);
    else this.#top = 0;
  }

  /** What is to be drawn, with the rows of some numbers wherever they are. */
  parts(others: readonly number[]): readonly RowPart[] {
    const count = this.#keys.length;
    const from = this.isLong ? rowAt(this.#offsets, this.#top) - AROUND : 0;
    const to = this.isLong ? rowAt(this.#offsets, this.#top + this.#height) + AROUND + 1 : count;
    this.#parts = partsOf(count, from, to, others);
    return this.#parts;
  }

  /** Scrolls the list so that a row is in sight; it is drawn with those around it at the next drawing. */
  reveal(at: number): void {
    const box = this.#box();
    if (box === null || !this.isLong || at < 0) return;
    const [top = 0, bottom = 0] = [this.#offsets[at], this.#offsets[at + 1]];
    const to = scrollTo({ top, bottom }, { top: this.#top, height: this.#height });
    if (to === this.#top) return;
    this.#top = to;
    box.scrollTop = this.#top;
    this.#host.requestUpdate();
  }

  /** Looks at how far the list was scrolled. */
  readonly follow = (): void => {
    const top = this.#box()?.scrollTop ?? 0;
    if (!this.isLong || top === this.#top) return;
    this.#top = top;
    this.#host.requestUpdate();
  };

  hostUpdated(): void {
    const box = this.#box();
    if (box !== this.#observed) {
      this.#observer.disconnect();
      this.#observed = box;
      if (box !== null) this.#observer.observe(box);
    }
    if (box === null || !this.isLong) return;
    // The rooms come first: without them the box would be too short for how far it is scrolled.
    this.#makeRoom(box);
    if (this.#measure(box)) this.#makeRoom(box);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#observed = null;
  }

  /** The box has another size: names may take other lines. A box that is not shown has none. */
  #look(): void {
    const { clientWidth, clientHeight, scrollTop } = this.#observed ?? document.body;
    if (clientHeight === 0) return;
    if (clientWidth !== this.#width) {
      this.#heights.clear();
      this.#offsets = offsetsOf(this.#keys, this.#heights);
    }
    [this.#width, this.#height, this.#top] = [clientWidth, clientHeight, scrollTop];
    if (this.isLong) this.#host.requestUpdate();
  }

  #makeRoom(box: HTMLElement): void {
    const gaps = box.querySelectorAll<HTMLElement>('.gap');
    this.#parts
      .filter((part) => part.type === 'gap')
      .forEach(({ from, to }, nth) => {
        const height = (this.#offsets[to] ?? 0) - (this.#offsets[from] ?? 0);
        gaps[nth]?.style.setProperty('height', `${height}px`);
      });
  }

  /** Notes how high the drawn rows are; whether that is news. */
  #measure(box: HTMLElement): boolean {
    let isNews = false;
    for (const { offsetHeight, dataset } of box.querySelectorAll<HTMLElement>('[data-key]')) {
      const key = dataset['key'] ?? '';
      if (offsetHeight === 0 || (this.#heights.get(key) ?? ROW_HEIGHT) === offsetHeight) continue;
      this.#heights.set(key, offsetHeight);
      isNews = true;
    }
    if (isNews) this.#offsets = offsetsOf(this.#keys, this.#heights);
    return isNews;
  }
}
