import { type Diff, added, changed } from '../../model/diff.ts';
import { compareById } from '../../model/place.ts';
import type { AnyRecord, RecordByType, RecordType } from '../../model/records.ts';
import { type Records, RecordSet } from '../../model/record-set.ts';
import { foldName } from '../../query/same-name.ts';

/** The types whose records a sheet names. */
export type NamedType = 'actor' | 'actorKind' | 'kind' | 'relation' | 'issue';

type Index = Map<string, Set<string>>;

function namesOf(record: RecordByType[NamedType]): readonly string[] {
  return record.type === 'actor' ? [record.name, ...record.aliases.map(({ name }) => name)] : [record.name];
}

function isNamed(record: AnyRecord): record is RecordByType[NamedType] {
  return ['actor', 'actorKind', 'kind', 'relation', 'issue'].includes(record.type);
}

function add(index: Index, record: RecordByType[NamedType]): void {
  for (const name of namesOf(record)) {
    const key = foldName(name);
    const ids = index.get(key);
    if (ids === undefined) index.set(key, new Set([record.id]));
    else ids.add(record.id);
  }
}

/** A project and the records that an import adds to it row by row: a row's records count only once they are kept. */
export class Register {
  readonly #base: Records;
  readonly #made = new RecordSet();
  #row = new RecordSet();
  readonly #names = new Map<NamedType, Index>();

  constructor(base: Records) {
    this.#base = base;
  }

  /** The record of a type with an id, as this row would leave it. */
  find<Type extends RecordType>(type: Type, id: string): RecordByType[Type] | undefined {
    return this.#row.find(type, id) ?? this.#made.find(type, id) ?? this.#base.find(type, id);
  }

  /** The records of a type with a name or alias, regardless of case; by id. */
  named<Type extends NamedType>(type: Type, name: string): readonly RecordByType[Type][] {
    const key = foldName(name);
    const ids = new Set(this.#index(type).get(key));
    for (const record of this.#row.all(type))
      if (namesOf(record).some((each) => foldName(each) === key)) ids.add(record.id);
    const found: RecordByType[Type][] = [];
    for (const id of ids) {
      const record = this.find(type, id);
      if (record !== undefined) found.push(record);
    }
    return found.sort((a: AnyRecord, b: AnyRecord) => compareById(a, b));
  }

  /** Puts a new or changed record into the row. */
  put(record: AnyRecord): void {
    this.#row.apply([added(record)]);
  }

  /** The records that the row has put. */
  row(): Iterable<AnyRecord> {
    return this.#row.values();
  }

  /** Keeps the row's records. */
  keep(): void {
    for (const record of this.#row.values()) {
      this.#made.apply([added(record)]);
      if (isNamed(record)) add(this.#index(record.type), record);
    }
    this.#row = new RecordSet();
  }

  /** Forgets the row's records. */
  drop(): void {
    this.#row = new RecordSet();
  }

  /** What the kept records change in the project. */
  diff(): Diff {
    return Array.from(this.#made.values(), (record) => {
      const before = this.#base.get(record.id);
      return before === undefined ? added(record) : changed(before, record);
    });
  }

  #index(type: NamedType): Index {
    const known = this.#names.get(type);
    if (known !== undefined) return known;
    const made: Index = new Map();
    for (const record of this.#base.all(type)) add(made, record);
    this.#names.set(type, made);
    return made;
  }
}
