import { type Diff, squash, subject } from './diff.ts';
import type { DocumentId } from './id.ts';
import { type InSteps, inPieces } from './in-steps.ts';
import type { AnyRecord, Coded, RecordByType, RecordType } from './records.ts';
import { RecordSet, type Records } from './record-set.ts';

/** Records with changes laid over them, so that what would be can be asked before it is. The records below stay. */
export class Overlay implements Records {
  readonly #below: Records;
  readonly #above = new RecordSet();
  readonly #touched = new Set<string>();
  readonly #diffs: Diff[] = [];

  constructor(below: Records) {
    this.#below = below;
  }

  /** Lays a diff over all that is there. */
  apply(diff: Diff): void {
    for (const change of diff) this.#touched.add(subject(change).id);
    this.#above.apply(diff);
    this.#diffs.push(diff);
  }

  /** All that was laid over, as one diff. */
  diff(): Diff {
    return squash(this.#diffs);
  }

  get(id: string): AnyRecord | undefined {
    return this.#touched.has(id) ? this.#above.get(id) : this.#below.get(id);
  }

  find<Type extends RecordType>(type: Type, id: string): RecordByType[Type] | undefined {
    return this.#touched.has(id) ? this.#above.find(type, id) : this.#below.find(type, id);
  }

  *all<Type extends RecordType>(type: Type): Iterable<RecordByType[Type]> {
    for (const record of this.#below.all(type)) {
      const present = this.#touched.has(record.id) ? this.#above.find(type, record.id) : record;
      if (present !== undefined) yield present;
    }
    for (const record of this.#above.all(type)) {
      if (this.#below.find(type, record.id) === undefined) yield record;
    }
  }

  count(type: RecordType): number {
    let count = this.#below.count(type) + this.#above.count(type);
    for (const id of this.#touched) if (this.#below.find(type, id) !== undefined) count -= 1;
    return count;
  }

  *inDocument(document: DocumentId | null): Iterable<Coded> {
    for (const record of this.#below.inDocument(document)) if (!this.#touched.has(record.id)) yield record;
    yield* this.#above.inDocument(document);
  }
}

/** Records as they would be after a change. */
export function* laidOver(records: Records, diff: Diff): InSteps<Overlay> {
  const overlay = new Overlay(records);
  for (const piece of inPieces(diff)) {
    overlay.apply(piece);
    yield;
  }
  return overlay;
}
