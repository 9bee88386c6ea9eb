import type { DocumentId } from '../../model/id.ts';
import type { AnyRecord, Coded, RecordByType, RecordType } from '../../model/records.ts';
import type { Records, RecordSet } from '../../model/record-set.ts';

/** A project as it will be: its records, with those of a file over them. */
export class Overlay implements Records {
  readonly #base: Records;
  readonly #over: RecordSet;

  constructor(base: Records, over: RecordSet) {
    this.#base = base;
    this.#over = over;
  }

  get(id: string): AnyRecord | undefined {
    return this.#over.get(id) ?? this.#base.get(id);
  }

  find<Type extends RecordType>(type: Type, id: string): RecordByType[Type] | undefined {
    const over = this.#over.find(type, id);
    if (over !== undefined || this.#over.get(id) !== undefined) return over;
    return this.#base.find(type, id);
  }

  *all<Type extends RecordType>(type: Type): Iterable<RecordByType[Type]> {
    for (const record of this.#base.all(type)) if (this.#over.get(record.id) === undefined) yield record;
    yield* this.#over.all(type);
  }

  count(type: RecordType): number {
    let count = 0;
    for (const { id } of this.#base.all(type)) if (this.#over.get(id) === undefined) count += 1;
    return count + this.#over.count(type);
  }

  *inDocument(document: DocumentId | null): Iterable<Coded> {
    for (const record of this.#base.inDocument(document))
      if (this.#over.get(record.id) === undefined) yield record;
    yield* this.#over.inDocument(document);
  }
}
