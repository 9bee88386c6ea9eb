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
 * The marks of a text by the paragraphs that they touch, so that a change of one record costs its own paragraphs only.
 * Spans over several paragraphs are listed in each.
 */
export class MarkIndex {
  readonly #paragraphs: readonly Span[];
  readonly #marks = new Map<string, TextMark>();
  readonly #spans: (Map<string, OwnedSpan[]> | undefined)[] = [];

  constructor(paragraphs: readonly Span[]) {
    this.#paragraphs = paragraphs;
  }

  get(id: string): TextMark | undefined {
    return this.#marks.get(id);
  }

  /** Makes these the marks; returns the paragraphs that now look different. Cost: one look-up a mark, and the changes. */
  update(marks: ReadonlyMap<string, TextMark>): ReadonlySet<number> {
    const touched = new Set<number>();
    for (const [id, before] of this.#marks) {
      if (marks.get(id) !== before) this.#take(before, touched);
    }
    for (const [id, mark] of marks) {
      if (this.#marks.get(id) !== mark) this.#put(mark, touched);
    }
    return touched;
  }

  /** The runs of a paragraph, in offsets of the whole text. */
  runs(paragraph: number): readonly FlatRun[] {
    const { from, to } = this.#paragraphs[paragraph] ?? { from: 0, to: 0 };
    return flatRuns([...(this.#spans[paragraph]?.values() ?? [])].flat(), from, to);
  }

  /** The paragraphs that a record's spans touch, in order. */
  paragraphsOf(id: string): readonly number[] {
    return [...new Set((this.#marks.get(id)?.spans ?? []).flatMap((span) => this.#touchedBy(span)))];
  }

  /** The ids of the records whose words are at an offset or end there, outermost first. */
  at(offset: number): readonly string[] {
    const here = [...(this.#spans[paragraphAt(this.#paragraphs, offset)]?.values() ?? [])].flat();
    const [run] = flatRuns(here, offset, offset + 1);
    const ids = run?.ids ?? [];
    return ids.length > 0 || offset === 0 ? ids : (flatRuns(here, offset - 1, offset)[0]?.ids ?? []);
  }

  /** The marks that touch a paragraph. */
  in(paragraph: number): readonly TextMark[] {
    const ids = this.#spans[paragraph]?.keys() ?? [];
    return [...ids].flatMap((id) => this.#marks.get(id) ?? []);
  }

  #touchedBy({ from, to }: Span): number[] {
    const first = paragraphAt(this.#paragraphs, from);
    const last = paragraphAt(this.#paragraphs, Math.max(from, to - 1));
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  }

  #put(mark: TextMark, touched: Set<number>): void {
    this.#marks.set(mark.id, mark);
    for (const span of mark.spans) {
      for (const paragraph of this.#touchedBy(span)) {
        const here: Map<string, OwnedSpan[]> = (this.#spans[paragraph] ??= new Map<string, OwnedSpan[]>());
        const spans = here.get(mark.id) ?? [];
        here.set(mark.id, [...spans, { ...span, id: mark.id }]);
        touched.add(paragraph);
      }
    }
  }

  #take(mark: TextMark, touched: Set<number>): void {
    this.#marks.delete(mark.id);
    for (const span of mark.spans) {
      for (const paragraph of this.#touchedBy(span)) {
        this.#spans[paragraph]?.delete(mark.id);
        touched.add(paragraph);
      }
    }
  }
}
