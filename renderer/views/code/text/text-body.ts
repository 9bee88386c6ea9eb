import type { Span } from '../../../../store/text/span.ts';
import { paragraphAt } from '../../../../store/text/paragraphs.ts';
import { type DomPlace, offsetWithin, placeWithin } from './dom-offsets.ts';
import { fillSlowly } from './fill-slowly.ts';
import { MarkIndex, type TextMark } from './mark-index.ts';
import { makeParagraph, paintMarks } from './paint-paragraph.ts';
import { layOut, sectionOf, type TextLayout } from './text-layout.ts';

/** How far outside the viewport marks are drawn, so that none appears late while scrolling. */
const nearby = '1200px 0px';

/** A guess of how high a code unit of text is, for sections that were never drawn: 64 to a line of 29 px. */
const pixelsPerUnit = 29 / 64;

/** Is told which sections were drawn anew. */
export type OnPaint = (sections: ReadonlySet<number>) => void;

/**
 * A whole text in the DOM: one element a paragraph, in sections that the browser lays out only when they come near. Marks
 * exist only in sections near the viewport, and a change of marks redraws the paragraphs that it touches.
 */
export class TextBody {
  readonly layout: TextLayout;
  readonly index: MarkIndex;
  readonly sections: readonly HTMLElement[];
  readonly #painted = new Set<number>();
  readonly #observer: IntersectionObserver;
  readonly #onPaint: OnPaint;
  readonly #stopFilling: () => void;
  /** The stretch that the reader has selected: its section keeps its nodes when it goes out of sight. */
  held: Span | undefined;

  constructor(container: HTMLElement, scroller: Element, text: string, onPaint: OnPaint) {
    this.layout = layOut(text);
    this.index = new MarkIndex(this.layout.paragraphs);
    this.#onPaint = onPaint;
    this.sections = this.layout.sections.map((section, at) => this.#placeholder(section, at));
    this.#fill(0);
    container.replaceChildren(...this.sections);
    this.#observer = new IntersectionObserver((entries) => this.#cameNear(entries), {
      root: scroller,
      rootMargin: nearby,
    });
    for (const section of this.sections) this.#observer.observe(section);
    this.#stopFilling = fillSlowly(this.sections.length, (at) => this.#fill(at));
  }

  /** The sections whose marks are drawn. */
  get painted(): Iterable<number> {
    return this.#painted;
  }

  dispose(): void {
    this.#stopFilling();
    this.#observer.disconnect();
  }

  /** Makes these the marks, and draws what differs near the viewport. */
  setMarks(marks: ReadonlyMap<string, TextMark>): void {
    const touched = new Set<number>();
    if (this.#painted.size === 0) this.#painted.add(0);
    for (const paragraph of this.index.update(marks)) {
      const section = sectionOf(this.layout, paragraph);
      if (!this.#painted.has(section)) continue;
      this.#paint(paragraph);
      touched.add(section);
    }
    if (touched.size > 0) this.#onPaint(touched);
  }

  /** Draws all marks, for printing. */
  paintAll(): void {
    this.sections.forEach((_, at) => {
      this.#fill(at);
      this.#paintSection(at);
    });
  }

  /** The element of a paragraph; its section is filled and marked if it was not yet. */
  paragraph(at: number): HTMLElement | undefined {
    const section = sectionOf(this.layout, at);
    this.#fill(section);
    if (!this.#painted.has(section)) this.#paintSection(section);
    return this.#element(at);
  }

  /** The marks of a record that are drawn now, in order. */
  marksOf(id: string): readonly HTMLElement[] {
    return this.index.paragraphsOf(id).flatMap((paragraph) => {
      const element = this.#painted.has(sectionOf(this.layout, paragraph))
        ? this.#element(paragraph)
        : undefined;
      return [...(element?.querySelectorAll<HTMLElement>('mark') ?? [])].filter((mark) =>
        idsOf(mark).includes(id),
      );
    });
  }

  /** The offset in the text of a place in the DOM; undefined outside the text. */
  offsetOf(place: DomPlace): number | undefined {
    const within = place.node instanceof Element ? place.node : place.node.parentElement;
    const element = within?.closest('p');
    if (element === null || element === undefined) return this.#offsetOfChild(place);
    const span = this.layout.paragraphs[Number(element.dataset['at'])];
    const offset = offsetWithin(element, place);
    return span === undefined || offset === undefined ? undefined : Math.min(span.to, span.from + offset);
  }

  /** The place in the DOM of an offset. */
  placeOf(offset: number, towards: 'previous' | 'next'): DomPlace | undefined {
    const at = paragraphAt(this.layout.paragraphs, offset);
    const span = this.layout.paragraphs[at];
    const element = this.paragraph(at);
    return element === undefined || span === undefined
      ? undefined
      : placeWithin<Node>(element, Math.max(0, offset - span.from), towards);
  }

  /** The DOM range of a stretch of text. */
  rangeOf({ from, to }: Span): Range | undefined {
    const start = this.placeOf(from, 'next');
    const end = this.placeOf(to, 'previous');
    if (start === undefined || end === undefined) return undefined;
    const range = document.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return range;
  }

  #placeholder({ from, to }: Span, at: number): HTMLElement {
    const element = document.createElement('section');
    element.dataset['section'] = String(at);
    const length = (this.layout.paragraphs[to - 1]?.to ?? 0) - (this.layout.paragraphs[from]?.from ?? 0);
    const height = Math.round(length * pixelsPerUnit + (to - from) * 30);
    element.style.setProperty('contain-intrinsic-block-size', `auto ${height}px`);
    return element;
  }

  #fill(at: number): void {
    const element = this.sections[at];
    const section = this.layout.sections[at];
    if (element === undefined || section === undefined || element.childElementCount > 0) return;
    const { text, paragraphs, numbers } = this.layout;
    for (let each = section.from; each < section.to; each++) {
      const { from, to } = paragraphs[each] ?? { from: 0, to: 0 };
      element.append(makeParagraph(text.slice(from, to), each, numbers[each] ?? 0));
    }
  }

  #element(paragraph: number): HTMLElement | undefined {
    const section = sectionOf(this.layout, paragraph);
    const first = this.layout.sections[section]?.from ?? 0;
    const element = this.sections[section]?.children[paragraph - first];
    return element instanceof HTMLElement ? element : undefined;
  }

  #paint(paragraph: number): void {
    const element = this.#element(paragraph);
    if (element !== undefined) paintMarks(element, this.layout.text, this.index.runs(paragraph), this.index);
  }

  #paintSection(at: number): void {
    const section = this.layout.sections[at];
    if (section === undefined || this.#painted.has(at)) return;
    this.#fill(at);
    this.#painted.add(at);
    for (let paragraph = section.from; paragraph < section.to; paragraph++) {
      if (this.index.in(paragraph).length > 0) this.#paint(paragraph);
    }
  }

  #release(at: number): void {
    const section = this.layout.sections[at];
    if (section === undefined || this.#holds(section) || !this.#painted.delete(at)) return;
    for (let paragraph = section.from; paragraph < section.to; paragraph++) {
      const span = this.layout.paragraphs[paragraph];
      const element = this.#element(paragraph);
      if (element === undefined || span === undefined || this.index.in(paragraph).length === 0) continue;
      paintMarks(element, this.layout.text, [{ ...span, ids: [] }], this.index);
    }
  }

  #holds(section: Span): boolean {
    const first = this.layout.paragraphs[section.from]?.from ?? 0;
    const last = this.layout.paragraphs[section.to - 1]?.to ?? 0;
    return this.held !== undefined && this.held.from <= last && this.held.to >= first;
  }

  #cameNear(entries: readonly IntersectionObserverEntry[]): void {
    const painted = new Set<number>();
    for (const { target, isIntersecting } of entries) {
      const at = target instanceof HTMLElement ? Number(target.dataset['section']) : 0;
      if (!isIntersecting) this.#release(at);
      else if (!this.#painted.has(at)) {
        this.#paintSection(at);
        painted.add(at);
      }
    }
    if (painted.size > 0) this.#onPaint(painted);
  }

  #offsetOfChild({ node, offset }: DomPlace): number | undefined {
    const child = node.childNodes[offset];
    const next = child instanceof Element ? (child.matches('p') ? child : child.querySelector('p')) : null;
    if (next instanceof HTMLElement) return this.layout.paragraphs[Number(next.dataset['at'])]?.from;
    const last = node instanceof Element ? [...node.querySelectorAll<HTMLElement>('p')].at(-1) : undefined;
    return last === undefined ? undefined : this.layout.paragraphs[Number(last.dataset['at'])]?.to;
  }
}

/** The ids of the records that a mark belongs to, outermost first. */
export function idsOf(mark: HTMLElement): readonly string[] {
  return (mark.dataset['ids'] ?? '').split(' ');
}
