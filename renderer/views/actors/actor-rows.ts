import { panels } from '../../../store/messages/window-panels.ts';
import type { Actor } from '../../../store/model/records.ts';
import type { Records } from '../../../store/model/record-set.ts';
import { type ActorPlace, actorPlaces } from '../../../store/query/members.ts';
import { compareNames } from '../../../store/query/tree.ts';
import type { RowItem } from '../../ui/row-item.ts';
import { filterRows } from '../lists/filter-rows.ts';

type Uses = ReadonlyMap<string, number>;

/** What is said of an actor on hovering: its other names, and since when it belongs where it stands. */
function titleOf({ name, aliases }: Actor, terms: ActorPlace['terms']): string {
  const others = [...new Set(aliases.map((alias) => alias.name))].filter((each) => each !== name);
  return [
    name,
    ...(others.length === 0 ? [] : [panels.actor.alsoCalled(others)]),
    ...terms.flatMap(({ from, to }) =>
      from === null && to === null ? [] : [panels.actor.term(from ?? '', to ?? '')],
    ),
  ].join('\n');
}

function rowOf(actor: Actor, terms: ActorPlace['terms'], uses: Uses) {
  const count = uses.get(actor.id) ?? 0;
  return {
    id: actor.id,
    label: actor.name,
    title: titleOf(actor, terms),
    count,
    countLabel: panels.records(count),
    mark: 'dot' as const,
  };
}

/** The rows of the tree of actors, as it is folded. */
export function actorRows(
  records: Records,
  uses: Uses,
  folds: ReadonlyMap<string, boolean>,
): readonly RowItem[] {
  return actorPlaces(records, folds).map(({ actor, depth, path, isOpen, terms }) => ({
    ...rowOf(actor, terms, uses),
    key: path,
    depth,
    ...(isOpen === undefined ? {} : { isOpen }),
  }));
}

/** The actors that a filter finds by any of their names, each once. */
export function actorsFound(records: Records, uses: Uses, filter: string): readonly RowItem[] {
  const rows = [...records.all('actor')]
    .filter(({ mergedInto }) => mergedInto === null)
    .sort(compareNames)
    .map((actor) => ({ ...rowOf(actor, [], uses), names: actor.aliases.map(({ name }) => name) }));
  return filterRows(rows, filter);
}
