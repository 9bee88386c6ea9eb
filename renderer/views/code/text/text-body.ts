import type { Span } from '../../../../store/text/span.ts';
import { paragraphAt } from '../../../../store/text/paragraphs.ts';
import { type DomPlace, offsetWithin, placeWithin } from './dom-offsets.ts';
import { fillSlowly } from './fill-slowly.ts';
import { MarkIndex, type TextMark, type TextMarks } from './mark-index.ts';
import { makeParagraph, paintMarks } from './paint-paragraph.ts';
import { layOut, paragraphsOf, partOf, sectionOf, stretchOf, type TextLayout } from './text-layout.ts';

/** How far outside the viewport marks are drawn, so that none appears late while scrolling. */
const nearby = '1200px 0px';

/** About how high a line is, in pixels, and how many code units of text it holds. */
const lineHeight = 29;
const unitsInLine = 64;

/** Is told which sections were drawn anew. */
export type OnPaint = (sections: ReadonlySet<number>) => void;

/**
 * A whole text in the DOM: one element a paragraph, in sections that the browser lays out only when they come near, and these
 * in parts, since even to look which are near would take long over thousands. What a screen holds is drawn at once, the rest
 * follows in its order, and before that what is asked for. Marks exist only in sections near the viewport, and a change of
 * marks redraws the paragraphs that it touches.
 */
export class TextBody {
  readonly layout: TextLayout;
  readonly index: MarkIndex;
  readonly container: HTMLElement;
  /** The elements of the first parts, and of the first sections of each. */
  readonly #parts: HTMLElement[] = [];
  readonly #sections: HTMLElement[] = [];
  /** The marks in the paragraphs of the sections whose marks are drawn, by section. */
  readonly #painted = new Map<number, (readonly TextMark[])[]>();
  readonly #observer: IntersectionObserver;
  /** The parts whose sections are looked at whether they are near, and the sections that are. */
  readonly #nearParts = new Set<number>();
  readonly #nearSections = new Set<number>();
  readonly #onPaint: OnPaint;
  readonly #stopFilling: () => void;
  /** The stretch that the reader has selected: its section keeps its nodes when it goes out of sight. */
  held: Span | undefined;

  constructor(container: HTMLElement, scroller: Element, text: string, onPaint: OnPaint) {
    this.layout = layOut(text);
    this.index = new MarkIndex(this.layout.paragraphs);
    this.#onPaint = onPaint;
    this.container = container;
    this.#observer = new IntersectionObserver((entries) => this.#cameNear(entries), {
      root: scroller,
      rootMargin: nearby,
    });
    container.replaceChildren();
    container.style.setProperty(
      'min-block-size',
      `${this.#likelyHeight(0, this.layout.paragraphs.length)}px`,
    );
    const seen = (window.innerHeight / lineHeight) * unitsInLine;
    const { sections } = this.layout;
    for (
      let at = 0;
      stretchOf(this.layout, sections[at] ?? nothing).from < seen && at < sections.length;
      at++
    )
      this.#paintSection(at);
    this.#stopFilling = fillSlowly(sections.length, (at) => this.#fill(at));
  }

  /** The parts that exist so far: the first ones, each with its first sections. */
  get parts(): readonly HTMLElement[] {
    return this.#parts;
  }

  /** The sections whose marks are drawn. */
  get painted(): Iterable<number> {
    return this.#painted.keys();
  }

  dispose(): void {
    this.#stopFilling();
    this.#observer.disconnect();
  }

  /** Makes these the marks, and draws what differs near the viewport. Cost: what is near. */
  setMarks(marks: TextMarks): void {
    this.index.set(marks);
    const touched = new Set<number>();
    for (const section of this.#painted.keys()) if (this.#repaint(section)) touched.add(section);
    if (touched.size > 0) this.#onPaint(touched);
  }

  /** Draws all marks, for printing. */
  paintAll(): void {
    this.layout.sections.forEach((_, at) => this.#paintSection(at));
  }

  /** Takes the marks away again that are near nothing in sight, as after printing. */
  releaseFar(): void {
    for (const at of [...this.#painted.keys()]) if (!this.#nearSections.has(at)) this.#release(at);
  }

  /** Draws the sections that a stretch of text lies in, all to be laid out at once when one of their boxes is asked for. */
  paintStretch({ from, to }: Span): void {
    const at = (offset: number): number =>
      sectionOf(this.layout, paragraphAt(this.layout.paragraphs, offset));
    for (let section = at(from); section <= at(to); section++) {
      this.#paintSection(section);
      this.#sections[section]?.classList.add('near');
    }
  }

  /** The element of a section, with its text. */
  section(at: number): HTMLElement | undefined {
    this.#fill(at);
    return this.#sections[at];
  }

  /** The element of a paragraph; its section is filled and marked if it was not yet. */
  paragraph(at: number): HTMLElement | undefined {
    this.#paintSection(sectionOf(this.layout, at));
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

  /** About how high some paragraphs are, in pixels, before they are laid out. */
  #likelyHeight(from: number, to: number): number {
    const stretch = stretchOf(this.layout, { from, to });
    return Math.round((stretch.to - stretch.from) * (lineHeight / unitsInLine) + (to - from) * 30);
  }

  /** Makes the elements of the parts up to one. */
  #addParts(to: number): void {
    const { parts } = this.layout;
    for (let at = this.#parts.length; at <= to; at++) {
      const paragraphs = paragraphsOf(this.layout, parts[at] ?? nothing);
      const height = this.#likelyHeight(paragraphs.from, paragraphs.to);
      const element = document.createElement('div');
      element.className = 'part';
      element.dataset['part'] = String(at);
      element.style.setProperty('contain-intrinsic-block-size', `auto ${height}px`);
      element.style.setProperty('min-block-size', `${height}px`);
      this.#parts.push(element);
      this.container.append(element);
      this.#observer.observe(element);
    }
    if (this.#parts.length === parts.length) this.container.style.removeProperty('min-block-size');
  }

  /** Makes the elements of a section and of those before it in its part. */
  #fill(at: number): void {
    if (this.#sections[at] !== undefined) return;
    const { parts, sections } = this.layout;
    const part = partOf(this.layout, at);
    this.#addParts(part);
    const { from, to } = parts[part] ?? nothing;
    const made: HTMLElement[] = [];
    for (let each = from; each <= at; each++)
      if (this.#sections[each] === undefined) made.push(this.#makeSection(each, sections[each] ?? nothing));
    this.#parts[part]?.append(...made);
    if (at === to - 1) this.#parts[part]?.style.removeProperty('min-block-size');
  }

  #makeSection(at: number, { from, to }: Span): HTMLElement {
    const element = document.createElement('section');
    element.dataset['section'] = String(at);
    const height = this.#likelyHeight(from, to);
    element.style.setProperty('contain-intrinsic-block-size', `auto ${height}px`);
    const { text, paragraphs, numbers } = this.layout;
    for (let each = from; each < to; each++) {
      const span = paragraphs[each] ?? nothing;
      element.append(makeParagraph(text.slice(span.from, span.to), each, numbers[each] ?? 0));
    }
    this.#sections[at] = element;
    if (this.#nearParts.has(partOf(this.layout, at))) this.#observer.observe(element);
    return element;
  }

  #element(paragraph: number): HTMLElement | undefined {
    const section = sectionOf(this.layout, paragraph);
    const first = this.layout.sections[section]?.from ?? 0;
    const element = this.#sections[section]?.children[paragraph - first];
    return element instanceof HTMLElement ? element : undefined;
  }

  #paint(paragraph: number): void {
    const element = this.#element(paragraph);
    if (element !== undefined) paintMarks(element, this.layout.text, this.index.runs(paragraph), this.index);
  }

  #paintSection(at: number): void {
    if (this.#painted.has(at)) return;
    this.#fill(at);
    this.#painted.set(at, []);
    this.#repaint(at);
  }

  /** Draws those paragraphs of a section whose marks are others than when they were drawn; false where none is. */
  #repaint(at: number): boolean {
    const section = this.layout.sections[at] ?? nothing;
    const drawn = this.#painted.get(at) ?? [];
    let isTouched = false;
    for (let each = 0; each < section.to - section.from; each++) {
      const marks = this.index.in(section.from + each);
      if (areSame(marks, drawn[each] ?? [])) continue;
      drawn[each] = marks;
      this.#paint(section.from + each);
      isTouched = true;
    }
    return isTouched;
  }

  /** Takes the marks of a section away again. */
  #release(at: number): void {
    const section = this.layout.sections[at] ?? nothing;
    const drawn = this.#painted.get(at);
    if (drawn === undefined || this.#holds(section)) return;
    this.#painted.delete(at);
    this.#sections[at]?.classList.remove('near');
    for (let each = 0; each < section.to - section.from; each++) {
      const span = this.layout.paragraphs[section.from + each];
      const element = this.#element(section.from + each);
      if (element === undefined || span === undefined || (drawn[each] ?? []).length === 0) continue;
      paintMarks(element, this.layout.text, [{ ...span, ids: [] }], this.index);
    }
  }

  #holds(section: Span): boolean {
    const { from, to } = stretchOf(this.layout, section);
    return this.held !== undefined && this.held.from <= to && this.held.to >= from;
  }

  /** Parts that come near are looked through for sections that are; those that go away are forgotten. */
  #cameNear(entries: readonly IntersectionObserverEntry[]): void {
    const painted = new Set<number>();
    for (const { target, isIntersecting } of entries) {
      if (!(target instanceof HTMLElement)) continue;
      const at = Number(target.dataset['part'] ?? target.dataset['section']);
      if (target.dataset['part'] !== undefined) this.#watch(at, isIntersecting);
      else if (!isIntersecting) this.#goAway(at);
      else {
        this.#nearSections.add(at);
        if (this.#painted.has(at)) continue;
        this.#paintSection(at);
        painted.add(at);
      }
    }
    if (painted.size > 0) this.#onPaint(painted);
  }

  #watch(part: number, isNear: boolean): void {
    if (isNear) this.#nearParts.add(part);
    else this.#nearParts.delete(part);
    const { from, to } = this.layout.parts[part] ?? nothing;
    for (let at = from; at < to; at++) {
      const section = this.#sections[at];
      if (section === undefined) return;
      if (isNear) this.#observer.observe(section);
      else {
        this.#observer.unobserve(section);
        this.#goAway(at);
      }
    }
  }

  #goAway(section: number): void {
    this.#nearSections.delete(section);
    this.#release(section);
  }

  #offsetOfChild({ node, offset }: DomPlace): number | undefined {
    const child = node.childNodes[offset];
    const next = child instanceof Element ? (child.matches('p') ? child : child.querySelector('p')) : null;
    if (next instanceof HTMLElement) return this.layout.paragraphs[Number(next.dataset['at'])]?.from;
    const last = node instanceof Element ? [...node.querySelectorAll<HTMLElement>('p')].at(-1) : undefined;
    return last === undefined ? undefined : this.layout.paragraphs[Number(last.dataset['at'])]?.to;
  }
}

const nothing: Span = { from: 0, to: 0 };

function areSame(a: readonly TextMark[], b: readonly TextMark[]): boolean {
  return a.length === b.length && a.every((mark, at) => mark === b[at]);
}

/** The ids of the records that a mark belongs to, outermost first. */
export function idsOf(mark: HTMLElement): readonly string[] {
  return (mark.dataset['ids'] ?? '').split(' ');
}
