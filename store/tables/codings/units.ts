import type { CoderId, DocumentId } from '../../model/id.ts';
import type { Row } from './columns.ts';
import type { CodingsContext } from './work.ts';

/** Knows the rows of a sheet again that were imported before. */
export class Units {
  readonly #context: CodingsContext;
  readonly #occurrences = new Map<string, number>();
  readonly #known = new Map<DocumentId, ReadonlyMap<string, string>>();

  constructor(context: CodingsContext) {
    this.#context = context;
  }

  /** The hash of a row: of its cells by column, and for the second row with the same cells of that as well. Once a row. */
  of({ content }: Row): string {
    const occurrence = (this.#occurrences.get(content) ?? 0) + 1;
    this.#occurrences.set(content, occurrence);
    return this.#context.hash(`${content}\n${occurrence}`);
  }

  /**
   * The stance that a row was imported as, or written from, if the document has it. A coder's row is not another's: two who
   * write the same row have coded the same, and both count.
   */
  stanceOf(document: DocumentId, coder: CoderId, unit: string, id: string): string | undefined {
    const written = id === '' ? undefined : this.#context.records.find('stance', id);
    if (written?.document === document) return written.id;
    return this.#unitsOf(document).get(`${coder} ${unit}`);
  }

  #unitsOf(document: DocumentId): ReadonlyMap<string, string> {
    const known = this.#known.get(document);
    if (known !== undefined) return known;
    const units = new Map<string, string>();
    for (const { type, id, coder, origin } of this.#context.records.inDocument(document)) {
      if (type === 'stance' && origin.by === 'import') units.set(`${coder} ${origin.unit}`, id);
    }
    this.#known.set(document, units);
    return units;
  }
}
