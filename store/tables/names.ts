import type { ActorId } from '../model/id.ts';
import type { Records } from '../model/record-set.ts';
import { actorOf } from '../query/actor.ts';

/** The name of the actor that an id counts as; the id itself where the actor is missing. */
export function actorName(records: Records, id: ActorId): string {
  return actorOf(records, id)?.name ?? id;
}

/** The name of an entry of the codebook, or of a coder; the id itself where it is missing, empty for none. */
export function nameOf(
  records: Records,
  type: 'actorKind' | 'kind' | 'relation' | 'issue' | 'code' | 'coder',
  id: string | null,
): string {
  return id === null ? '' : (records.find(type, id)?.name ?? id);
}
