import type { Coded, Evidence, Link, Stance } from '../../../../store/model/records.ts';
import type { Records } from '../../../../store/model/record-set.ts';
import { passagesOf } from '../../../../store/model/passages.ts';
import type { Span } from '../../../../store/text/span.ts';

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

function grouped<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** The links at hand. Cost: one pass over them. */
export function linked(records: Records): Linked {
  const bearings = grouped(
    [...records.all('link')].map((link): Bearing => {
      const from = records.find('evidence', link.from) ?? records.find('stance', link.from);
      return { link, from };
    }),
    ({ link }) => link.to,
  );
  return { bearings, starting: grouped(records.all('link'), (link) => link.from) };
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
