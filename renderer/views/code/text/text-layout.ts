import { firstIndex } from '../../../../store/text/first-index.ts';
import { paragraphs } from '../../../../store/text/paragraphs.ts';
import type { Span } from '../../../../store/text/span.ts';

/** Several paragraphs that are drawn and released together: indexes into the paragraphs, half-open. */
export type Section = Span;

/** Several sections that are come near together: indexes into the sections, half-open. */
export type Part = Span;

/** A text cut for showing it. */
export interface TextLayout {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly sections: readonly Section[];
  readonly parts: readonly Part[];
  /** What each paragraph is numbered, from 1; empty ones are not counted and have the number of the one before. */
  readonly numbers: readonly number[];
}

/** About how much text a section holds, in UTF-16 code units: about a screen, so that coming to one costs little. */
const sectionSize = 1024;

/** About how much text a part holds: so much that a long text has few of them, so little that one is filled within a slice. */
const partSize = 65_536;

/** Puts things into groups of a size at most, in their order; one that is larger is a group of its own. */
class Groups {
  readonly found: Span[] = [];
  readonly #most: number;
  #from = 0;
  #size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Takes in the thing with the index `at`. */
  add(at: number, size: number): void {
    if (this.#size > 0 && this.#size + size > this.#most) this.end(at);
    this.#size += size;
  }

  end(to: number): void {
    this.found.push({ from: this.#from, to });
    this.#from = to;
    this.#size = 0;
  }
}

/** Cuts a text into paragraphs, these into sections and these into parts. Cost: one pass. */
export function layOut(text: string): TextLayout {
  const all = paragraphs(text);
  const sections = new Groups(sectionSize);
  const numbers: number[] = [];
  let number = 0;
  all.forEach(({ from, to }, at) => {
    if (to > from) number += 1;
    numbers.push(number);
    sections.add(at, to - from + 1);
  });
  sections.end(all.length);
  const layout = { text, paragraphs: all, sections: sections.found, numbers };
  const parts = new Groups(partSize);
  sections.found.forEach((section, at) => {
    const { from, to } = stretchOf(layout, section);
    parts.add(at, to - from + 1);
  });
  parts.end(sections.found.length);
  return { ...layout, parts: parts.found };
}

/** The index of the span that an index is in: of the section of a paragraph, of the part of a section. Binary search. */
function indexOf(spans: readonly Span[], at: number): number {
  return firstIndex(spans.length - 1, (each) => (spans[each]?.to ?? 0) > at);
}

/** The index of the section that a paragraph is in. */
export function sectionOf({ sections }: TextLayout, paragraph: number): number {
  return indexOf(sections, paragraph);
}

/** The index of the part that a section is in. */
export function partOf({ parts }: TextLayout, section: number): number {
  return indexOf(parts, section);
}

/** The paragraphs of the sections of a part. */
export function paragraphsOf({ sections }: Pick<TextLayout, 'sections'>, { from, to }: Part): Span {
  return { from: sections[from]?.from ?? 0, to: sections[to - 1]?.to ?? 0 };
}

/** The stretch of text of the paragraphs of a section. */
export function stretchOf({ paragraphs }: Pick<TextLayout, 'paragraphs'>, { from, to }: Section): Span {
  return { from: paragraphs[from]?.from ?? 0, to: paragraphs[to - 1]?.to ?? 0 };
}
