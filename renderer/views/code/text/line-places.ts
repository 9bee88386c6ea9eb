import { firstIndex } from '../../../../store/text/first-index.ts';
import { paragraphAt } from '../../../../store/text/paragraphs.ts';
import type { Span } from '../../../../store/text/span.ts';
import type { TextBody } from './text-body.ts';

/** A line of the text. */
export interface Line {
  /** Where its middle is, in pixels of the page: from the top of what is scrolled. */
  readonly middle: number;
  /** The paragraph that it is in, as an index, and how far below its top the line's middle is. */
  readonly paragraph: number;
  readonly below: number;
}

/** The lines of a paragraph that were looked for, for as long as it is as wide and high as then. */
interface Known {
  readonly size: string;
  readonly belows: Map<number, number>;
}

/**
 * Where the lines of a text are, and which part of it is near what is in sight. What was measured once is kept until the
 * paragraph has another size, so that looking again costs one box a paragraph.
 */
export class LinePlaces {
  readonly #body: TextBody;
  readonly #scroller: Element;
  readonly #known = new Map<number, Known>();

  constructor(body: TextBody, scroller: Element) {
    this.#body = body;
    this.#scroller = scroller;
  }

  /** The stretch of text that lies in sight or within some pixels of it. Cost: the boxes of a few paragraphs. */
  near(margin: number): Span {
    const view = this.#scroller.getBoundingClientRect();
    const { paragraphs } = this.#body.layout;
    const first = this.#paragraphAt(view.top - margin);
    const last = this.#paragraphAt(view.bottom + margin);
    const end = paragraphs.at(-1)?.to ?? 0;
    return { from: paragraphs[first]?.from ?? end, to: (paragraphs[last]?.to ?? end) + 1 };
  }

  /** Draws a stretch with its marks, so that looking at one line after the other draws nothing in between. */
  draw(span: Span): void {
    this.#body.paintStretch(span);
  }

  /** The line that an offset is in. Its section is laid out for it, so this is for what is near. */
  lineAt(offset: number): Line | undefined {
    const paragraph = paragraphAt(this.#body.layout.paragraphs, offset);
    const box = this.#body.paragraph(paragraph)?.getBoundingClientRect();
    if (box === undefined) return undefined;
    const below = this.#below(paragraph, offset, box);
    const middle = box.top + below - this.#scroller.getBoundingClientRect().top + this.#scroller.scrollTop;
    return { middle, paragraph, below };
  }

  /** Where the text ends, in pixels of the page. */
  get end(): number {
    return (
      this.#body.container.getBoundingClientRect().bottom -
      this.#scroller.getBoundingClientRect().top +
      this.#scroller.scrollTop
    );
  }

  /** The lines of a stretch as far as it lies in the paragraph that it begins in, one box each, in the window's pixels. */
  linesIn({ from, to }: Span): readonly DOMRect[] {
    const { paragraphs } = this.#body.layout;
    const end = paragraphs[paragraphAt(paragraphs, from)]?.to ?? to;
    const lines: DOMRect[] = [];
    for (const box of this.#body.rangeOf({ from, to: Math.min(to, end) })?.getClientRects() ?? []) {
      const line = lines.at(-1);
      // The boxes of marks reach lower than those of their letters.
      if (line === undefined || Math.abs(line.top - box.top) > 3) lines.push(box);
      else {
        const [left, right] = [Math.min(line.left, box.left), Math.max(line.right, box.right)];
        lines[lines.length - 1] = new DOMRect(
          left,
          line.top,
          right - left,
          Math.min(line.height, box.height),
        );
      }
    }
    return lines;
  }

  /** Where the text beside an offset ends on the right, in pixels of the page; behind a number that stands there. */
  edgeOf(offset: number): number {
    const element = this.#body.paragraph(paragraphAt(this.#body.layout.paragraphs, offset));
    const end = element?.getBoundingClientRect().right ?? 0;
    const margin = element === undefined ? 0 : Number.parseFloat(getComputedStyle(element).marginRight);
    return end + margin - this.#scroller.getBoundingClientRect().left;
  }

  #below(paragraph: number, offset: number, box: DOMRect): number {
    const size = `${box.width} ${box.height}`;
    let known = this.#known.get(paragraph);
    if (known?.size !== size) {
      known = { size, belows: new Map() };
      this.#known.set(paragraph, known);
    }
    const measured = known.belows.get(offset);
    if (measured !== undefined) return measured;
    const rects = [...(this.#body.rangeOf({ from: offset, to: offset + 1 })?.getClientRects() ?? [])];
    const rect = rects.find(({ width }) => width > 0) ?? rects[0];
    const below = rect === undefined ? 15 : rect.top + rect.height / 2 - box.top;
    known.belows.set(offset, below);
    return below;
  }

  /** The index of the paragraph at a height in the window; that after the last one there is where they end above it. */
  #paragraphAt(y: number): number {
    const { parts, layout } = this.#body;
    const bottom = (element: Element | undefined): number => element?.getBoundingClientRect().bottom ?? 0;
    const within = (elements: HTMLCollection, count: number): number =>
      firstIndex(Math.min(elements.length, count), (each) => bottom(elements[each]) > y);
    const part = firstIndex(parts.length, (each) => bottom(parts[each]) > y);
    const { from, to } = layout.parts[part] ?? { from: layout.sections.length, to: layout.sections.length };
    const sections = parts[part]?.children;
    const at = from + (sections === undefined ? 0 : within(sections, to - from));
    const section = layout.sections[at];
    if (section === undefined) return layout.paragraphs.length;
    const paragraphs = sections?.[at - from]?.children;
    return section.from + (paragraphs === undefined ? 0 : within(paragraphs, section.to - section.from));
  }
}
