import { paragraphs } from '../../../../store/text/paragraphs.ts';
import type { Span } from '../../../../store/text/span.ts';

/** Several paragraphs that are drawn and released together: indexes into the paragraphs, half-open. */
export type Section = Span;

/** A text cut for showing it. */
export interface TextLayout {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly sections: readonly Section[];
  /** What each paragraph is numbered, from 1; empty ones are not counted and have the number of the one before. */
  readonly numbers: readonly number[];
}

/** About how much text a section holds, in UTF-16 code units: large enough to be few, small enough to fill within a frame. */
const sectionSize = 16_384;

/** Cuts a text into paragraphs and these into sections; a longer paragraph is a section of its own. Cost: one pass. */
export function layOut(text: string): TextLayout {
  const all = paragraphs(text);
  const sections: Section[] = [];
  let from = 0;
  let size = 0;
  const numbers: number[] = [];
  all.forEach((paragraph, at) => {
    const length = paragraph.to - paragraph.from + 1;
    numbers.push((numbers[at - 1] ?? 0) + (length > 1 ? 1 : 0));
    if (size > 0 && size + length > sectionSize) {
      sections.push({ from, to: at });
      from = at;
      size = 0;
    }
    size += length;
  });
  sections.push({ from, to: all.length });
  return { text, paragraphs: all, sections, numbers };
}

/** The index of the section that a paragraph is in. Binary search. */
export function sectionOf(layout: TextLayout, paragraph: number): number {
  let low = 0;
  let high = layout.sections.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const section = layout.sections[middle];
    if (section !== undefined && section.to <= paragraph) low = middle + 1;
    else high = middle;
  }
  return low;
}
