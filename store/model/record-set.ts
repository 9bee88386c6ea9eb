import type { Change, Diff } from './diff.ts';
import { subject } from './diff.ts';
import type { DocumentId } from './id.ts';
import { type AnyRecord, type Coded, type RecordByType, type RecordType, isCoded } from './records.ts';

/** Records to look things up in. */
export interface Records {
  /** The record with an id, of whatever type. */
  get(id: string): AnyRecord | undefined;
  /** The record with an id if it is of the given type. */
  find<Type extends RecordType>(type: Type, id: string): RecordByType[Type] | undefined;
  /** All records of a type, in the order in which they came. */
  all<Type extends RecordType>(type: Type): Iterable<RecordByType[Type]>;
  /** How many records of a type there are. */
  count(type: RecordType): number;
  /** The coded records of a document, of all coders; null asks for those without a document. */
  inDocument(document: DocumentId | null): Iterable<Coded>;
}

/** Whether a record is found where it was: it is then replaced in its place. */
function standsAlike(before: AnyRecord, after: AnyRecord | null): boolean {
  if (after?.id !== before.id || after.type !== before.type) return false;
  return !isCoded(before) || !isCoded(after) || after.document === before.document;
}

/** How many of the last changes are remembered at least; those of a larger diff are not. */
const remembered = 256;

/** Records in memory: a project, or that part of it which is open. A change costs what it changes. */
export class RecordSet implements Records {
  #version = 0;
  /** The last changes, oldest first. */
  #changes: Change[] = [];
  readonly #byId = new Map<string, AnyRecord>();
  readonly #byType: { readonly [Type in RecordType]?: Map<string, RecordByType[Type]> } = {};
  readonly #byDocument = new Map<DocumentId | null, Map<string, Coded>>();

  constructor(records: Iterable<AnyRecord> = []) {
    for (const record of records) this.#put(record);
  }

  get(id: string): AnyRecord | undefined {
    return this.#byId.get(id);
  }

  find<Type extends RecordType>(type: Type, id: string): RecordByType[Type] | undefined {
    return this.#ofType(type).get(id);
  }

  all<Type extends RecordType>(type: Type): Iterable<RecordByType[Type]> {
    return this.#ofType(type).values();
  }

  count(type: RecordType): number {
    return this.#ofType(type).size;
  }

  inDocument(document: DocumentId | null): Iterable<Coded> {
    return this.#byDocument.get(document)?.values() ?? [];
  }

  /** Every record. */
  values(): Iterable<AnyRecord> {
    return this.#byId.values();
  }

  /** How many changes there were. */
  get version(): number {
    return this.#version;
  }

  /**
   * What changed since there was an earlier version, oldest first, each with the very record that was here before; undefined
   * where too much did. For what is worked out from the records and follows them.
   */
  changesSince(version: number): readonly Change[] | undefined {
    const missed = this.#version - version;
    return missed > this.#changes.length ? undefined : this.#changes.slice(this.#changes.length - missed);
  }

  /** Makes a diff true: records that it removes go, the others are put in place. */
  apply(diff: Diff): void {
    this.#version += diff.length;
    if (diff.length > remembered) this.#changes = [];
    for (const change of diff) {
      const before = this.#byId.get(subject(change).id) ?? null;
      if (diff.length <= remembered) this.#changes.push({ before, after: change.after });
      if (change.before !== null && !standsAlike(change.before, change.after)) this.#take(change.before);
      if (change.after !== null) this.#put(change.after);
      else this.#take(subject(change));
    }
    if (this.#changes.length > 2 * remembered) this.#changes = this.#changes.slice(-remembered);
  }

  #ofType<Type extends RecordType>(type: Type): Map<string, RecordByType[Type]> {
    const tables: { [Key in RecordType]?: Map<string, RecordByType[Key]> } = this.#byType;
    const table = tables[type];
    if (table !== undefined) return table;
    const made = new Map<string, RecordByType[Type]>();
    Object.assign(tables, { [type]: made });
    return made;
  }

  #put(record: AnyRecord): void {
    this.#byId.set(record.id, record);
    const table: Map<string, AnyRecord> = this.#ofType(record.type);
    table.set(record.id, record);
    if (!isCoded(record)) return;
    const inDocument = this.#byDocument.get(record.document);
    if (inDocument === undefined) this.#byDocument.set(record.document, new Map([[record.id, record]]));
    else inDocument.set(record.id, record);
  }

  #take(record: AnyRecord): void {
    this.#byId.delete(record.id);
    this.#ofType(record.type).delete(record.id);
    if (!isCoded(record)) return;
    const inDocument = this.#byDocument.get(record.document);
    inDocument?.delete(record.id);
    if (inDocument?.size === 0) this.#byDocument.delete(record.document);
  }
}
