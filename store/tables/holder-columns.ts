import { actorOf } from '../query/actor.ts';
import { joinLists, joinValues } from './cells.ts';
import { inForce } from '../query/in-force.ts';
import { actorName, nameOf } from './names.ts';
import type { Shown } from './shown.ts';
import { type Filled, text } from './table.ts';

/** One list for each holder; a single holder's list has "; " between its values, as a person would write them. */
function byHolder(lists: readonly (readonly string[])[]): string {
  const [only = []] = lists;
  return lists.length === 1 ? joinValues(only) : joinLists(lists);
}

/** Columns that say who holds a stance, and what they were at its date. */
export function holderColumns(): readonly Filled<Shown>[] {
  return [
    text(
      'actor',
      `Who takes the position; several with "; " between take it jointly.`,
      ({ stance }, { shared }) => joinValues(stance.holders.map((id) => actorName(shared, id))),
    ),
    text('actor_type', 'The kind of the holder, one for each.', ({ stance }, { shared }) =>
      joinValues(stance.holders.map((id) => nameOf(shared, 'actorKind', actorOf(shared, id)?.kind ?? null))),
    ),
    text(
      'role',
      `The holder's roles at the date of the stance; of several holders " | " between one's roles.`,
      (row, slice) =>
        byHolder(
          row.stance.holders.map((id) =>
            inForce(actorOf(slice.shared, id)?.roles ?? [], row.stance.date).map(({ name }) => name),
          ),
        ),
    ),
    text(
      'member_of',
      'What the holder belongs to at that date, written as roles are.',
      ({ stance }, { shared }) =>
        byHolder(
          stance.holders.map((id) =>
            inForce(actorOf(shared, id)?.memberships ?? [], stance.date).map(({ of }) =>
              actorName(shared, of),
            ),
          ),
        ),
    ),
  ];
}
