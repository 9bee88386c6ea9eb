import type { CheckReason, Coded, RecordFilter } from '../model/records.ts';
import type { RecordSet } from '../model/record-set.ts';
import { allReasons, checkReasons } from './check-reasons.ts';
import { foldedWordsOf, matcher } from './record-filter.ts';
import { type RecordColumn, type RecordLine, recordLine, sortKey } from './record-line.ts';
import { RecordOrder } from './record-order.ts';
import { type Ranks, RecordRanks } from './record-ranks.ts';

/** Which records are wanted, and in which order. */
export interface RecordsWanted {
  readonly filter: RecordFilter;
  /** Null leaves them document by document, as in the text. */
  readonly sort: { readonly column: RecordColumn; readonly isDescending: boolean } | null;
  /** The column by which they are put together, before they are sorted. */
  readonly group: RecordColumn | null;
}

/** Records that belong together in a column. */
export interface RecordGroup {
  /** The same as long as there is such a group. */
  readonly key: string;
  readonly from: number;
  readonly count: number;
  /** The first of them, with what they have in common: of several reasons only that one. */
  readonly first: RecordLine;
}

/** What was worked out last: the places of records in the order without any other. */
interface Found {
  readonly key: string;
  readonly places: Int32Array;
  /** How many different records these are. */
  readonly records: number;
  readonly groups: readonly RecordGroup[];
}

/** How many records are made ready at a time, which takes some 20 ms. */
const atATime = 2000;

/** What most tables are sorted by: first what has few values and is soon put in order. */
const preparedColumns: readonly (readonly RecordColumn[])[] = [
  ['who', 'what', 'position', 'title', 'date'],
  ['words', 'note'],
];

/** All coded records at hand as one table. What it worked out is kept until a record changes. */
export class RecordTable {
  readonly #records: RecordSet;
  readonly #order: RecordOrder;
  readonly #ranks: RecordRanks;
  #version = -1;
  #all: readonly Coded[] = [];
  #reasonsOf: (record: Coded) => readonly CheckReason[] = () => [];
  #found: Found | null = null;
  /** Whether names are others since it was made ready. */
  #isUnprepared = true;
  /** The preparation that is under way, if any. */
  #preparing: object | null = null;

  constructor(records: RecordSet) {
    this.#records = records;
    this.#order = new RecordOrder(records);
    this.#ranks = new RecordRanks(records);
  }

  /** How many records there are. */
  get size(): number {
    this.#follow();
    return this.#all.length;
  }

  /**
   * How many lines the table has, of how many records, and which belong together. Put together by reasons, a record has a line
   * for each of its own.
   */
  count(wanted: RecordsWanted): {
    readonly total: number;
    readonly records: number;
    readonly groups: readonly RecordGroup[];
  } {
    const { places, records, groups } = this.#find(wanted);
    return { total: places.length, records, groups };
  }

  /** Some of the records that are wanted, in order. */
  records(wanted: RecordsWanted, from = 0, to = Infinity): readonly Coded[] {
    const { places } = this.#find(wanted);
    return Array.from(places.subarray(from, Math.min(to, places.length))).flatMap(
      (at) => this.#all[at] ?? [],
    );
  }

  /** A record as the table shows it. */
  line(record: Coded): RecordLine {
    this.#follow();
    return recordLine(record, this.#records, this.#reasonsOf(record));
  }

  #find(wanted: RecordsWanted): Found {
    this.#follow();
    const key = JSON.stringify([wanted.filter, wanted.sort, wanted.group]);
    if (this.#found?.key !== key) this.#found = { key, ...this.#work(wanted) };
    return this.#found;
  }

  /**
   * Works out bit by bit what takes long when it is asked first: the order of what is sorted by most, and what words are
   * searched by. Does nothing where that is done or under way; ends early where names change, to be called again.
   */
  *prepare(): Generator<null> {
    this.#follow();
    if (!this.#isUnprepared) return;
    const turn = {};
    [this.#isUnprepared, this.#preparing] = [false, turn];
    const all = this.#all;
    for (const columns of preparedColumns) {
      for (let from = 0; from < all.length; from += atATime) {
        const some = all.slice(from, from + atATime);
        for (const column of columns) this.#ranks.prepare(column, some);
        if (columns.includes('words')) some.forEach(foldedWordsOf);
        yield null;
        this.#follow();
        if (this.#preparing !== turn) return;
      }
    }
  }

  /** Follows the changes since it was looked at last. */
  #follow(): void {
    if (this.#version === this.#records.version) return;
    const changes = this.#version < 0 ? undefined : this.#records.changesSince(this.#version);
    this.#version = this.#records.version;
    this.#order.follow(changes);
    if (this.#ranks.follow(changes)) [this.#isUnprepared, this.#preparing] = [true, null];
    this.#all = this.#order.all();
    this.#reasonsOf = checkReasons(this.#records);
    this.#found = null;
  }

  #work({ filter, sort, group }: RecordsWanted): Omit<Found, 'key'> {
    const isMeant = matcher(filter, this.#records);
    const meant: number[] = [];
    this.#all.forEach((record, at) => {
      if (isMeant(record, this.#reasonsOf)) meant.push(at);
    });
    let places = Int32Array.from(meant);
    if (sort !== null) places = sortedBy(places, this.#ranksIn(sort.column), sort.isDescending);
    if (group === null) return { places, records: places.length, groups: [] };
    if (group === 'reasons') return this.#byReason(places, filter.gaps);
    const ranks = this.#ranksIn(group);
    places = sortedBy(places, ranks, false);
    return { places, records: places.length, groups: this.#groups(places, ranks, group) };
  }

  #ranksIn(column: RecordColumn): Ranks {
    return this.#ranks.in(column, this.#all, this.#reasonsOf);
  }

  /** Each reason that is asked for with all records that wait for it; those without any last. */
  #byReason(places: Int32Array, wanted: readonly CheckReason[] = allReasons): Omit<Found, 'key'> {
    const together = new Map<CheckReason | '', number[]>([...wanted, '' as const].map((key) => [key, []]));
    for (const place of places) {
      const record = this.#all[place];
      const reasons = record === undefined ? [] : this.#reasonsOf(record);
      const meant = reasons.filter((reason) => together.has(reason));
      for (const key of meant.length === 0 ? (['' as const] as const) : meant) together.get(key)?.push(place);
    }
    const groups: RecordGroup[] = [];
    const lines: number[] = [];
    for (const [key, some] of together) {
      const first = this.#all[some[0] ?? -1];
      if (first === undefined) continue;
      const line = { ...this.line(first), reasons: key === '' ? [] : [key] };
      groups.push({ key, from: lines.length, count: some.length, first: line });
      for (const place of some) lines.push(place);
    }
    return { places: Int32Array.from(lines), records: places.length, groups };
  }

  #groups(places: Int32Array, { of: ranks }: Ranks, column: RecordColumn): readonly RecordGroup[] {
    const starts: number[] = [];
    places.forEach((place, at) => {
      const before = places[at - 1];
      if (before === undefined || ranks[before] !== ranks[place]) starts.push(at);
    });
    return starts.flatMap((from, nth) => {
      const first = this.#all[places[from] ?? -1];
      const count = (starts[nth + 1] ?? places.length) - from;
      if (first === undefined) return [];
      const key = String(sortKey(first, column, this.#records, this.#reasonsOf(first)) ?? '');
      return [{ key, from, count, first: this.line(first) }];
    });
  }
}

/** Places in the order of their ranks, those of one rank as they were; what has nothing comes last both ways. */
function sortedBy(
  places: Int32Array,
  { of: ranks, count }: Ranks,
  isDescending: boolean,
): Int32Array<ArrayBuffer> {
  const nothing = count - 1;
  const rankOf = (place: number): number => {
    const rank = ranks[place] ?? nothing;
    return isDescending && rank !== nothing ? nothing - 1 - rank : rank;
  };
  const next = new Int32Array(count + 1);
  for (const place of places) next[rankOf(place) + 1] = (next[rankOf(place) + 1] ?? 0) + 1;
  for (let rank = 1; rank <= count; rank++) next[rank] = (next[rank] ?? 0) + (next[rank - 1] ?? 0);
  const sorted = new Int32Array(places.length);
  for (const place of places) {
    const rank = rankOf(place);
    const at = next[rank] ?? 0;
    sorted[at] = place;
    next[rank] = at + 1;
  }
  return sorted;
}
