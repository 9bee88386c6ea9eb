import type { Actor } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { actorIdOf } from './actor.ts';
import { type Branch, type TreeEntry, tree } from './tree.ts';

/** An actor as an entry of the tree of memberships. */
export interface ActorEntry extends TreeEntry {
  readonly actor: Actor;
}

/** The actors that are no tombstones, each below the first actor it belongs to. */
export function actorTree(records: Records): readonly Branch<ActorEntry>[] {
  const entries: ActorEntry[] = [];
  for (const actor of records.all('actor')) {
    if (actor.mergedInto !== null) continue;
    const whole = actor.memberships[0]?.of;
    const parent = whole === undefined ? null : actorIdOf(records, whole);
    entries.push({ id: actor.id, name: actor.name, parent: parent === actor.id ? null : parent, actor });
  }
  return tree(entries);
}
