import { codedTypes } from '../model/coded-types.ts';
import type { Change } from '../model/diff.ts';
import type { DocumentId } from '../model/id.ts';
import { comparePlaces, placeOf } from '../model/place.ts';
import type { RecordSet } from '../model/record-set.ts';
import { type Coded, isCoded } from '../model/records.ts';

/**
 * All coded records, document by document by title, and in each as in the text; those of no document last. What was sorted
 * stays until something of its document changes.
 */
export class RecordOrder {
  readonly #records: RecordSet;
  #documents: ReadonlySet<DocumentId | null> = new Set();
  readonly #sorted = new Map<DocumentId | null, readonly Coded[]>();

  constructor(records: RecordSet) {
    this.#records = records;
  }

  /** Follows changes; undefined where too much changed to tell. */
  follow(changes: readonly Change[] | undefined): void {
    if (changes === undefined) this.#sorted.clear();
    let isOther = changes === undefined;
    for (const { before, after } of changes ?? []) {
      for (const record of [before, after]) {
        if (record === null) continue;
        if (record.type === 'document') isOther = true;
        if (!isCoded(record)) continue;
        this.#sorted.delete(record.document);
        isOther ||= !this.#documents.has(record.document);
      }
    }
    if (isOther) this.#documents = this.#inOrder();
  }

  all(): readonly Coded[] {
    return [...this.#documents].flatMap((document) => this.#in(document));
  }

  #in(document: DocumentId | null): readonly Coded[] {
    const known = this.#sorted.get(document);
    if (known !== undefined) return known;
    const placed = Array.from(this.#records.inDocument(document), (record) => ({
      record,
      ...placeOf(record),
    }));
    const sorted = placed.sort(comparePlaces).map(({ record }) => record);
    this.#sorted.set(document, sorted);
    return sorted;
  }

  /** The documents by their titles, then those that are not here themselves, then none. */
  #inOrder(): ReadonlySet<DocumentId | null> {
    const { compare } = new Intl.Collator('en', { numeric: true });
    const documents = [...this.#records.all('document')].sort(
      (a, b) => compare(a.title, b.title) || (a.id < b.id ? -1 : 1),
    );
    const ordered = new Set<DocumentId | null>(documents.map(({ id }) => id));
    for (const type of codedTypes)
      for (const { document } of this.#records.all(type)) if (document !== null) ordered.add(document);
    return ordered.add(null);
  }
}
