import type { Coded, Evidence, Link, Stance } from '../../../../store/model/records.ts';
import type { Records } from '../../../../store/model/record-set.ts';
import { passagesOf } from '../../../../store/model/passages.ts';
import { actorIdOf } from '../../../../store/query/actor.ts';
import type { Span } from '../../../../store/text/span.ts';
import type { Filter } from '../../../state/selection.ts';

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

/** Whether a filter lets a record be shown. */
export function passes(record: Coded, filter: Filter, records: Records, { bearings }: Linked): boolean {
  switch (filter.type) {
    case 'actor': {
      const ids = record.type === 'mention' ? [record.actor] : record.type === 'stance' ? record.holders : [];
      const sources =
        record.type === 'stance' ? record.attribution.flatMap(({ source }) => source ?? []) : [];
      return [...ids, ...sources].some((id) => actorIdOf(records, id) === actorIdOf(records, filter.id));
    }
    case 'issue':
      return record.type === 'stance' && record.issue === filter.id;
    case 'code':
      return record.type === 'tag' && record.code === filter.id;
    case 'stances-without-evidence':
      return (
        record.type === 'stance' &&
        !(bearings.get(record.id) ?? []).some(({ from }) => from?.type === 'evidence')
      );
    case 'unset-position':
      return record.type === 'stance' && record.position === null;
  }
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
