import type { Change } from '../model/diff.ts';
import type { RecordSet } from '../model/record-set.ts';
import { type CheckReason, type Coded, isCoded } from '../model/records.ts';
import { type RecordColumn, sortKey } from './record-line.ts';
import { type RankedValue, ValueOrder } from './value-order.ts';

/** What each record has in a column, as its rank among all that there are; the last rank is that of nothing. */
export interface Ranks {
  readonly of: Int32Array<ArrayBuffer>;
  readonly count: number;
}

/** The values of a column, and what each record has of them where that is its own. */
interface Column {
  readonly order: ValueOrder;
  readonly known: Map<Coded, RankedValue | null>;
}

/** The columns whose values are names of what is no coded record. */
const named: ReadonlySet<RecordColumn> = new Set(['who', 'what', 'by', 'title', 'coder']);

type ReasonsOf = (record: Coded) => readonly CheckReason[];

/** Whether what a record has in a column hangs on other coded records. */
function isBorrowed({ type }: Coded, column: RecordColumn): boolean {
  return column === 'reasons' || (type === 'link' && (column === 'who' || column === 'words'));
}

/** The ranks of records in each column. What was worked out of a record stays until it changes. */
export class RecordRanks {
  readonly #records: RecordSet;
  readonly #columns = new Map<RecordColumn, Column>();
  /** What was asked since the last change. */
  readonly #found = new Map<RecordColumn, Ranks>();

  constructor(records: RecordSet) {
    this.#records = records;
  }

  /** Follows changes; undefined where too much changed to tell. Whether names may be others. */
  follow(changes: readonly Change[] | undefined): boolean {
    this.#found.clear();
    const touched = (changes ?? []).flatMap(({ before, after }) => [before ?? [], after ?? []].flat());
    const isShared = changes === undefined || !touched.every(isCoded);
    for (const [name, { known }] of this.#columns) {
      if (changes === undefined || (isShared && named.has(name))) known.clear();
      for (const record of touched.filter(isCoded)) known.delete(record);
    }
    return isShared;
  }

  /** The rank of each of some records, which are all that there are. */
  in(name: RecordColumn, records: readonly Coded[], reasonsOf: ReasonsOf): Ranks {
    const found = this.#found.get(name);
    if (found !== undefined) return found;
    const { order } = this.#column(name);
    const values = records.map((record) => this.#valueOf(record, name, reasonsOf));
    order.settle();
    const nothing = order.size;
    const ranks = {
      of: Int32Array.from(values, (value) => value?.rank ?? nothing),
      count: nothing + 1,
    };
    this.#found.set(name, ranks);
    return ranks;
  }

  /** Puts the values of some records in their order ahead of time. */
  prepare(name: RecordColumn, records: readonly Coded[]): void {
    for (const record of records) this.#valueOf(record, name, () => []);
    this.#column(name).order.settle();
  }

  #column(name: RecordColumn): Column {
    const known = this.#columns.get(name);
    if (known !== undefined) return known;
    const made = { order: new ValueOrder(), known: new Map<Coded, RankedValue | null>() };
    this.#columns.set(name, made);
    return made;
  }

  #valueOf(record: Coded, name: RecordColumn, reasonsOf: ReasonsOf): RankedValue | null {
    const { order, known } = this.#column(name);
    const before = known.get(record);
    if (before !== undefined) return before;
    const isOwn = !isBorrowed(record, name);
    const key = sortKey(record, name, this.#records, isOwn ? [] : reasonsOf(record));
    const value = key === undefined ? null : order.take(key);
    if (isOwn) known.set(record, value);
    return value;
  }
}
