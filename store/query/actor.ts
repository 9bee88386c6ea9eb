import type { ActorId } from '../model/id.ts';
import type { Actor } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';

/** The actor that an id stands for today, mergers followed to their end; a ring of mergers ends where it closes. */
export function actorOf(records: Records, id: string): Actor | undefined {
  const start = records.find('actor', id);
  // Nearly all are not merged, and this is asked for every record there is.
  if (start === undefined || start.mergedInto === null) return start;
  const seen = new Set<string>();
  let actor: Actor = start;
  while (actor.mergedInto !== null && !seen.has(actor.id)) {
    seen.add(actor.id);
    const next = records.find('actor', actor.mergedInto);
    if (next === undefined) return actor;
    actor = next;
  }
  return actor;
}

/** The id of the actor that an id stands for today; the id itself where it is not known. */
export function actorIdOf(records: Records, id: ActorId): ActorId {
  return actorOf(records, id)?.id ?? id;
}
