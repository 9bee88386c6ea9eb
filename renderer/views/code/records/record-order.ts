import { firstIndex } from '../../../../store/text/first-index.ts';
import type { DocumentId } from '../../../../store/model/id.ts';
import { firstPassage } from '../../../../store/model/place.ts';
import { type AnyRecord, type Coded, isCoded, type Link } from '../../../../store/model/records.ts';
import type { Records, RecordSet } from '../../../../store/model/record-set.ts';
import { Follower } from '../../../state/follower.ts';

/** What has a place of its own in a text: links have none. */
export type Placeable = Exclude<Coded, Link>;

/** Where a record lies in its text; Infinity where it has no words there. */
interface Place {
  readonly from: number;
  readonly to: number;
  /** Where the last of its words end. */
  readonly end: number;
}

const places = new WeakMap<Coded, Place>();

function place(record: Coded): Place {
  const known = places.get(record);
  if (known !== undefined) return known;
  const { from, to } = firstPassage(record) ?? { from: Infinity, to: Infinity };
  const own = record.type === 'link' ? [] : record.passages;
  const made = { from, to, end: own.reduce((end, passage) => Math.max(end, passage.to), to) };
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

/** The index of the first record that does not come before `record`. */
function indexFor(order: readonly Coded[], record: Coded): number {
  return firstIndex(order.length, (at) => compare(order[at] ?? record, record) >= 0);
}

/** From how many code units on a record is a long one: it may reach where it does not begin near. */
const long = 4000;

function isLong(record: Placeable): boolean {
  const { from, end } = place(record);
  return from !== Infinity && end - from > long;
}

/**
 * Keeps the records of a document in the order of the text, the longer first where two begin together. A change costs what it
 * changes, and a copy of the list. Links have no place of their own and are left out.
 */
export class RecordOrder {
  readonly #follower = new Follower();
  #document: DocumentId | undefined;
  #order: Placeable[] = [];
  #long: Placeable[] = [];

  /** The records of a document in their order; another list after any of them changed. */
  of(records: RecordSet, document: DocumentId): readonly Placeable[] {
    const changes = this.#follower.changes(records);
    const isKnown = this.#document === document;
    this.#document = document;
    if (changes === undefined || !isKnown) {
      const all = [...records.inDocument(document)];
      this.#order = all.filter((record) => record.type !== 'link').sort(compare);
      this.#long = this.#order.filter(isLong);
      return this.#order;
    }
    const mine = changes.map(({ before, after }) => [this.#own(before), this.#own(after)] as const);
    if (mine.some(([before, after]) => before !== undefined || after !== undefined))
      this.#order = [...this.#order];
    for (const [before, after] of mine) {
      if (before !== undefined) this.#take(before);
      if (after !== undefined) this.#put(after);
    }
    return this.#order;
  }

  /** The record with an id, if it is one of these. */
  get(id: string, records: Records): Placeable | undefined {
    return this.#own(records.get(id));
  }

  /** The records that may have words in a stretch of the text, always in the same order. Cost: what is there. */
  near(from: number, to: number): readonly Placeable[] {
    const here = this.#order.slice(firstFrom(this.#order, from - long), firstFrom(this.#order, to + 1));
    const reaching = [...this.#long, ...here.filter((record) => !isLong(record))];
    return reaching.filter((record) => place(record).from <= to && place(record).end > from);
  }

  #own(record: AnyRecord | null | undefined): Placeable | undefined {
    if (record === null || record === undefined || !isCoded(record) || record.type === 'link')
      return undefined;
    return record.document === this.#document ? record : undefined;
  }

  #take(record: Placeable): void {
    const at = indexFor(this.#order, record);
    if (this.#order[at] === record) this.#order.splice(at, 1);
    if (isLong(record)) this.#long = this.#long.filter((each) => each !== record);
  }

  #put(record: Placeable): void {
    this.#order.splice(indexFor(this.#order, record), 0, record);
    if (isLong(record)) this.#long = [...this.#long, record];
  }
}

/** The index of the first record that begins at or after an offset. */
export function firstFrom(order: readonly Coded[], offset: number): number {
  return firstIndex(order.length, (at) => {
    const record = order[at];
    return record === undefined || startOf(record) >= offset;
  });
}
