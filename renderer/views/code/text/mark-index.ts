import { flatRuns, type FlatRun } from '../../../../store/text/segments.ts';
import { paragraphAt } from '../../../../store/text/paragraphs.ts';
import type { OwnedSpan, Span } from '../../../../store/text/span.ts';

/** What is to be drawn for one record: where, and how it looks. */
export interface TextMark {
  readonly id: string;
  readonly spans: readonly Span[];
  /** Names of classes that say how it is underlined. */
  readonly look: string;
  /** Which of the soft backgrounds it has; empty for none. */
  readonly fill: string;
  /** What it is, for the tooltip and for a screen reader. */
  readonly label: string;
}

/**
 * The marks of a text, to be asked for those that are needed; another object after any of them changed. A mark that did not
 * change is the same object as before.
 */
export interface TextMarks {
  get(id: string): TextMark | undefined;
  /** The marks that may touch a stretch, always in the same order. */
  near(from: number, to: number): readonly TextMark[];
}

export const noMarks: TextMarks = { get: () => undefined, near: () => [] };

/** Whether a span covers a part of a stretch; of an empty stretch, whether it runs over it. */
function touches(span: Span, { from, to }: Span): boolean {
  return span.from < Math.max(to, from + 1) && span.to > from;
}

/** The marks of a text by the paragraphs that they touch. */
export class MarkIndex {
  readonly #paragraphs: readonly Span[];
  #marks = noMarks;

  constructor(paragraphs: readonly Span[]) {
    this.#paragraphs = paragraphs;
  }

  get(id: string): TextMark | undefined {
    return this.#marks.get(id);
  }

  /** Makes these the marks. */
  set(marks: TextMarks): void {
    this.#marks = marks;
  }

  /** The runs of a paragraph, in offsets of the whole text. */
  runs(paragraph: number): readonly FlatRun[] {
    const { from, to } = this.#paragraph(paragraph);
    return flatRuns(this.#owned(paragraph), from, to);
  }

  /** The paragraphs that a record's spans touch, in order. */
  paragraphsOf(id: string): readonly number[] {
    return [...new Set((this.get(id)?.spans ?? []).flatMap((span) => this.#touchedBy(span)))];
  }

  /** The ids of the records whose words are at an offset or end there, outermost first. */
  at(offset: number): readonly string[] {
    const here = this.#owned(paragraphAt(this.#paragraphs, offset));
    const [run] = flatRuns(here, offset, offset + 1);
    const ids = run?.ids ?? [];
    return ids.length > 0 || offset === 0 ? ids : (flatRuns(here, offset - 1, offset)[0]?.ids ?? []);
  }

  /** The marks that touch a paragraph. */
  in(paragraph: number): readonly TextMark[] {
    const stretch = this.#paragraph(paragraph);
    return this.#marks
      .near(stretch.from, stretch.to)
      .filter(({ spans }) => spans.some((span) => touches(span, stretch)));
  }

  #owned(paragraph: number): OwnedSpan[] {
    return this.in(paragraph).flatMap(({ id, spans }) => spans.map(({ from, to }) => ({ id, from, to })));
  }

  #paragraph(at: number): Span {
    return this.#paragraphs[at] ?? { from: 0, to: 0 };
  }

  #touchedBy({ from, to }: Span): number[] {
    const first = paragraphAt(this.#paragraphs, from);
    const last = paragraphAt(this.#paragraphs, Math.max(from, to - 1));
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  }
}
