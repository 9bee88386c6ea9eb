import type { Change } from '../../../../store/model/diff.ts';
import type { Coded, Evidence, Link, Stance } from '../../../../store/model/records.ts';
import type { Records, RecordSet } from '../../../../store/model/record-set.ts';
import { passagesOf } from '../../../../store/model/passages.ts';
import type { Span } from '../../../../store/text/span.ts';
import { Follower } from '../../../state/follower.ts';

/** A link that bears on a stance, with what it starts from where that is at hand. */
export interface Bearing {
  readonly link: Link;
  readonly from: Evidence | Stance | undefined;
}

/** Who is linked to whom. */
export interface Linked {
  /** The links at a stance, by its id. */
  readonly bearings: ReadonlyMap<string, readonly Bearing[]>;
  /** The links that start from a record, by its id. */
  readonly starting: ReadonlyMap<string, readonly Link[]>;
}

/** The links at hand, kept up with the records: a change costs what it changes. */
export class LinkedRecords {
  readonly #follower = new Follower();
  #bearings = new Map<string, readonly Bearing[]>();
  #starting = new Map<string, readonly Link[]>();
  #linked: Linked = { bearings: this.#bearings, starting: this.#starting };

  /** Who is linked to whom; another object after that changed, though its maps may be the same. */
  of(records: RecordSet): Linked {
    const changes = this.#follower.changes(records);
    if (changes === undefined) {
      this.#bearings = new Map();
      this.#starting = new Map();
      for (const link of records.all('link')) this.#put(link, records);
    } else {
      const isOfLinks = changes.map((change) => this.#follow(change, records));
      if (!isOfLinks.includes(true)) return this.#linked;
    }
    this.#linked = { bearings: this.#bearings, starting: this.#starting };
    return this.#linked;
  }

  /** False where a change has nothing to do with links. */
  #follow({ before, after }: Change, records: RecordSet): boolean {
    if (before?.type === 'link') this.#take(before);
    if (after?.type === 'link') this.#put(after, records);
    const starting = this.#starting.get((after ?? before)?.id ?? '') ?? [];
    for (const link of starting) {
      const bearings = this.#bearings.get(link.to) ?? [];
      const fresh = bearing(link, records);
      this.#bearings.set(
        link.to,
        bearings.map((each) => (each.link === link ? fresh : each)),
      );
    }
    return before?.type === 'link' || after?.type === 'link' || starting.length > 0;
  }

  #put(link: Link, records: RecordSet): void {
    push(this.#bearings, link.to, bearing(link, records));
    push(this.#starting, link.from, link);
  }

  #take(link: Link): void {
    const others = (this.#bearings.get(link.to) ?? []).filter((each) => each.link !== link);
    set(this.#bearings, link.to, others);
    set(
      this.#starting,
      link.from,
      (this.#starting.get(link.from) ?? []).filter((each) => each !== link),
    );
  }
}

function bearing(link: Link, records: Records): Bearing {
  return { link, from: records.find('evidence', link.from) ?? records.find('stance', link.from) };
}

function push<Item>(groups: Map<string, readonly Item[]>, key: string, item: Item): void {
  groups.set(key, [...(groups.get(key) ?? []), item]);
}

function set<Item>(groups: Map<string, readonly Item[]>, key: string, items: readonly Item[]): void {
  if (items.length === 0) groups.delete(key);
  else groups.set(key, items);
}

/** What is outlined besides a record when it is chosen: the evidence of a stance, the stances of evidence. */
export function relatedTo(id: string, { bearings, starting }: Linked): readonly string[] {
  return [
    ...(bearings.get(id) ?? []).flatMap(({ from }) => (from === undefined ? [] : [from.id])),
    ...(starting.get(id) ?? []).map(({ to }) => to),
  ];
}

/** The words of a record's parts, its own passages left out. */
export function slotSpans(record: Coded): readonly Span[] {
  return passagesOf(record).flatMap(({ slot, passages }) => (slot === 'passages' ? [] : passages));
}
