import { codedTypes } from '../model/coded-types.ts';
import { type CheckReason, type Coded, type RecordFilter, isCoded } from '../model/records.ts';
import type { Change } from '../model/diff.ts';
import { placeOf } from '../model/place.ts';
import type { RecordSet } from '../model/record-set.ts';
import { checkReasons } from './check-reasons.ts';
import { matcher } from './record-filter.ts';
import { type RecordColumn, type RecordLine, inOrder, recordLine, sortKey } from './record-line.ts';

/** Which records are wanted, and in which order. */
export interface RecordsWanted {
  readonly filter: RecordFilter;
  /** Null leaves them document by document, as in the text. */
  readonly sort: { readonly column: RecordColumn; readonly isDescending: boolean } | null;
  /** The column by which they are put together, before they are sorted. */
  readonly group: RecordColumn | null;
}

/** Records that belong together in a column, by the first of them. */
export interface RecordGroup {
  readonly from: number;
  readonly count: number;
  readonly first: RecordLine;
}

/** What was worked out last: the places of records in the order without any other. */
interface Found {
  readonly key: string;
  readonly places: Int32Array;
  readonly groups: readonly RecordGroup[];
}

/** What each record has in a column, as its rank among all that there are; the last rank is that of nothing. */
interface Ranks {
  readonly of: Int32Array;
  readonly count: number;
}

type Key = string | number | undefined;

/** From how many different values on texts are put in the order of their letters' numbers, which is quicker. */
const manyValues = 20_000;

/** All coded records at hand as one table. What it worked out is kept until a record changes. */
export class RecordTable {
  readonly #records: RecordSet;
  #version = -1;
  #all: readonly Coded[] = [];
  #reasonsOf: (record: Coded) => readonly CheckReason[] = () => [];
  #found: Found | null = null;
  readonly #ranks = new Map<RecordColumn, Ranks>();

  constructor(records: RecordSet) {
    this.#records = records;
  }

  /** How many records there are. */
  get size(): number {
    this.#follow();
    return this.#all.length;
  }

  /** How many records are wanted, and which belong together. */
  count(wanted: RecordsWanted): { readonly total: number; readonly groups: readonly RecordGroup[] } {
    const { places, groups } = this.#find(wanted);
    return { total: places.length, groups };
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

  /** Follows the changes since it was looked at last. */
  #follow(): void {
    if (this.#version === this.#records.version) return;
    const changes = this.#version < 0 ? undefined : this.#records.changesSince(this.#version);
    this.#version = this.#records.version;
    this.#all = (changes === undefined ? undefined : this.#patched(changes)) ?? this.#ordered();
    this.#reasonsOf = checkReasons(this.#records);
    this.#found = null;
    this.#ranks.clear();
  }

  #ordered(): readonly Coded[] {
    return inOrder(
      codedTypes.flatMap((type): readonly Coded[] => [...this.#records.all(type)]),
      this.#records,
    );
  }

  /** The records as they were, with those that were edited where they stand; undefined where the order may be another one. */
  #patched(changes: readonly Change[]): readonly Coded[] | undefined {
    const edited = new Map<Coded, Coded>();
    for (const { before, after } of changes) {
      if (before === null || after === null || !isCoded(before) || !isCoded(after)) return undefined;
      if (placeOf(before).from !== placeOf(after).from) return undefined;
      edited.set(before, after);
    }
    const last = (record: Coded): Coded => {
      const after = edited.get(record);
      return after === undefined ? record : last(after);
    };
    return this.#all.map((record) => (edited.has(record) ? last(record) : record));
  }

  #work({ filter, sort, group }: RecordsWanted): Omit<Found, 'key'> {
    const isMeant = matcher(filter, this.#records);
    const meant: number[] = [];
    this.#all.forEach((record, at) => {
      if (isMeant(record, this.#reasonsOf)) meant.push(at);
    });
    let places = Int32Array.from(meant);
    if (sort !== null) places = sortedBy(places, this.#ranksIn(sort.column), sort.isDescending);
    if (group === null) return { places, groups: [] };
    const ranks = this.#ranksIn(group);
    places = sortedBy(places, ranks, false);
    return { places, groups: this.#groups(places, ranks) };
  }

  #ranksIn(column: RecordColumn): Ranks {
    const known = this.#ranks.get(column);
    if (known !== undefined) return known;
    const keys = this.#all.map((record) => sortKey(record, column, this.#records, this.#reasonsOf(record)));
    const different = ordered(new Set(keys));
    const rankOf = new Map(different.map((key, rank) => [key, rank]));
    const ranks = {
      of: Int32Array.from(
        keys,
        (key) => (key === undefined ? undefined : rankOf.get(key)) ?? different.length,
      ),
      count: different.length + 1,
    };
    this.#ranks.set(column, ranks);
    return ranks;
  }

  #groups(places: Int32Array, { of: ranks }: Ranks): readonly RecordGroup[] {
    const starts: number[] = [];
    places.forEach((place, at) => {
      const before = places[at - 1];
      if (before === undefined || ranks[before] !== ranks[place]) starts.push(at);
    });
    return starts.flatMap((from, nth) => {
      const first = this.#all[places[from] ?? -1];
      const count = (starts[nth + 1] ?? places.length) - from;
      return first === undefined ? [] : [{ from, count, first: this.line(first) }];
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

/** Different keys in their order: numbers as such, texts as people sort them; without nothing. */
function ordered(keys: ReadonlySet<Key>): readonly NonNullable<Key>[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const compareTexts = keys.size > manyValues ? (a: string, b: string) => (a < b ? -1 : 1) : compare;
  return [...keys]
    .filter((key) => key !== undefined)
    .sort((a, b) =>
      typeof a === 'number' && typeof b === 'number' ? a - b : compareTexts(String(a), String(b)),
    );
}
