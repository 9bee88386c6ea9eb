import { numeral } from '../numerals.ts';
import { type Level, OUTLINE, type Styles } from './styles.ts';
import type { Attributes } from './xml.ts';

interface List {
  readonly style: string | undefined;
  readonly id: string | undefined;
  /** The last number at each level. */
  readonly counts: number[];
}

/** The marks of list items and headings, in the order of a document. */
export class Numbering {
  readonly #styles: Styles;
  readonly #countsOf = new Map<string, number[]>();
  /** The lists that are open, one within the other. */
  readonly #open: List[] = [];
  readonly #headings: number[] = [];

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  /** Begins a list; gives whether it is one of its own, neither within another nor more of one before. */
  openList(attributes: Attributes): boolean {
    const outer = this.#open.at(-1);
    const style = attributes.get('text:style-name') ?? outer?.style;
    const id = attributes.get('xml:id');
    if (outer !== undefined) {
      this.#open.push({ style, id, counts: outer.counts });
      return false;
    }
    const before =
      this.#countsOf.get(`#${attributes.get('text:continue-list') ?? ''}`) ??
      (attributes.get('text:continue-numbering') === 'true' ? this.#countsOf.get(style ?? '') : undefined);
    this.#open.push({ style, id, counts: [...(before ?? [])] });
    return before === undefined;
  }

  closeList(): void {
    const closed = this.#open.pop();
    if (closed === undefined) return;
    if (this.#open.length > 0) return;
    this.#countsOf.set(closed.style ?? '', closed.counts);
    if (closed.id !== undefined) this.#countsOf.set(`#${closed.id}`, closed.counts);
  }

  /** The mark of the next item, whose first paragraph has a style; empty where it has none. */
  next(item: Attributes, paragraphStyle: string | undefined): string {
    const list = this.#open.at(-1);
    if (list === undefined) return '';
    const style = list.style ?? this.#styles.listOf(paragraphStyle);
    const mark = this.#count(style, this.#open.length, list.counts, item.get('text:start-value'));
    return mark ?? '•';
  }

  /** The mark of the next heading outside of lists, by its level in the outline; empty where it has none. */
  heading(attributes: Attributes): string {
    const level = Number(attributes.get('text:outline-level') ?? 1);
    const isNumbered = level >= 1 && level <= 10 && attributes.get('text:is-list-header') !== 'true';
    if (!isNumbered) return '';
    return this.#count(OUTLINE, Math.floor(level), this.#headings, attributes.get('text:start-value')) ?? '';
  }

  /** Counts one up at a level, from 1, and gives what is written; undefined where the style has no numbers. */
  #count(
    style: string | undefined,
    depth: number,
    counts: number[],
    start: string | undefined,
  ): string | undefined {
    const level = this.#styles.levelOf(style, depth);
    const before = counts[depth - 1];
    const following = before === undefined ? (level?.start ?? 1) : before + 1;
    counts[depth - 1] = start !== undefined && /^\d{1,6}$/.test(start) ? Number(start) : following;
    // What is below begins anew.
    counts.length = depth;
    if (level?.format === undefined) return undefined;
    return level.format === '' ? '' : this.#written(level, style, counts);
  }

  #written(level: Level, style: string | undefined, counts: readonly number[]): string {
    const depth = counts.length;
    const numbers: string[] = [];
    for (let at = Math.max(0, depth - Math.max(1, level.shown)); at < depth; at++) {
      const format = this.#styles.levelOf(style, at + 1)?.format;
      if (format !== undefined && format !== '') numbers.push(numeral(counts[at] ?? 1, format));
    }
    return `${level.prefix}${numbers.join('.')}${level.suffix}`.trim();
  }
}
