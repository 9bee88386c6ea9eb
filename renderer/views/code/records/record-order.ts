import { firstPassage } from '../../../../store/model/place.ts';
import type { Coded, Link } from '../../../../store/model/records.ts';

interface Placed {
  readonly record: Coded;
  readonly from: number;
  readonly to: number;
}

const places = new WeakMap<Coded, Placed>();

function place(record: Coded): Placed {
  const known = places.get(record);
  if (known !== undefined) return known;
  const passage = firstPassage(record);
  const made = { record, from: passage?.from ?? Infinity, to: passage?.to ?? Infinity };
  places.set(record, made);
  return made;
}

function compare(a: Coded, b: Coded): number {
  const placeA = place(a);
  const placeB = place(b);
  if (placeA.from !== placeB.from) return placeA.from < placeB.from ? -1 : 1;
  if (placeA.to !== placeB.to) return placeA.to > placeB.to ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Where a record begins in the text; Infinity where it has no words there. */
export function startOf(record: Coded): number {
  return place(record).from;
}

/** The index of the first record that does not come before `record`. Binary search. */
function indexFor(order: readonly Coded[], record: Coded): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const each = order[middle];
    if (each !== undefined && compare(each, record) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many new records are put in one by one rather than by sorting all. */
const few = 64;

/**
 * Keeps the records of a document in the order of the text, the longer first where two begin together. A change costs one
 * pass and what it changes. Links have no place of their own and are left out.
 */
export class RecordOrder {
  #order: Exclude<Coded, Link>[] = [];
  #known: ReadonlySet<Coded> = new Set();

  of(records: Iterable<Coded>): readonly Exclude<Coded, Link>[] {
    const now = new Set<Exclude<Coded, Link>>();
    for (const record of records) if (record.type !== 'link') now.add(record);
    const fresh = [...now].filter((record) => !this.#known.has(record));
    const isSame = fresh.length === 0 && now.size === this.#known.size;
    if (isSame) return this.#order;
    if (fresh.length > few) this.#order = [...now].sort(compare);
    else {
      const all: ReadonlySet<Coded> = now;
      this.#order = this.#order.filter((record) => all.has(record));
      for (const record of fresh) this.#order.splice(indexFor(this.#order, record), 0, record);
    }
    this.#known = now;
    return this.#order;
  }
}

/** The index of the first record that begins at or after an offset. Binary search. */
export function firstFrom(order: readonly Coded[], offset: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const each = order[middle];
    if (each !== undefined && startOf(each) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
