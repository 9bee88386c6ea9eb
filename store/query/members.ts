import type { ActorId } from '../model/id.ts';
import type { Actor } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { actorIdOf } from './actor.ts';
import { compareNames } from './tree.ts';

/** A place of an actor in the tree of memberships. */
export interface ActorPlace {
  readonly actor: Actor;
  readonly depth: number;
  /** The ids from the top to here, with strokes between them: tells the places of one actor apart. */
  readonly path: string;
  /** Whether the members below it are listed; undefined where it has none. */
  readonly isOpen: boolean | undefined;
  /** Since when and until when it belongs to the actor above it, as often as it is said. */
  readonly terms: Actor['memberships'];
}

interface Members {
  readonly tops: readonly Actor[];
  readonly below: ReadonlyMap<ActorId, readonly Actor[]>;
}

/** What an actor belongs to, mergers followed, as far as it is in the registry. */
function wholesOf(records: Records, actor: Actor): ReadonlySet<ActorId> {
  const wholes = new Set<ActorId>();
  for (const { of } of actor.memberships) {
    const whole = actorIdOf(records, of);
    if (whole !== actor.id && records.find('actor', whole)?.mergedInto === null) wholes.add(whole);
  }
  return wholes;
}

/** Who belongs to whom, by name on every level. What belongs only to a ring of members has one of them at the top. */
function membersOf(records: Records): Members {
  const actors = [...records.all('actor')].filter(({ mergedInto }) => mergedInto === null).sort(compareNames);
  const below = new Map<ActorId, Actor[]>();
  const tops: Actor[] = [];
  for (const actor of actors) {
    const wholes = wholesOf(records, actor);
    if (wholes.size === 0) tops.push(actor);
    for (const whole of wholes) {
      const members = below.get(whole);
      if (members === undefined) below.set(whole, [actor]);
      else members.push(actor);
    }
  }
  const reached = new Set<Actor>(tops);
  const reach = (): void => {
    for (const actor of reached) for (const member of below.get(actor.id) ?? []) reached.add(member);
  };
  reach();
  for (const actor of actors) {
    if (reached.has(actor)) continue;
    tops.push(actor);
    reached.add(actor);
    reach();
  }
  return { tops: tops.sort(compareNames), below };
}

/**
 * The actors that are no tombstones as a tree: each below everything it belongs to, so that it may have several places. Its
 * own members are listed below the first of them, unless `folds` says for a path whether they are; in a ring nobody stands
 * below itself. Costs all actors and memberships, and what is opened besides.
 */
export function actorPlaces(
  records: Records,
  folds: ReadonlyMap<string, boolean> = new Map(),
): readonly ActorPlace[] {
  const { tops, below } = membersOf(records);
  const places: ActorPlace[] = [];
  const listed = new Set<ActorId>();
  const above = new Set<ActorId>();
  function list(actor: Actor, depth: number, prefix: string, whole: ActorId | null): void {
    const path = prefix + actor.id;
    const members = (below.get(actor.id) ?? []).filter(({ id }) => !above.has(id));
    const isOpen = members.length === 0 ? undefined : (folds.get(path) ?? !listed.has(actor.id));
    const terms = actor.memberships.filter(({ of }) => actorIdOf(records, of) === whole);
    places.push({ actor, depth, path, isOpen, terms });
    listed.add(actor.id);
    if (isOpen !== true) return;
    above.add(actor.id);
    for (const member of members) list(member, depth + 1, `${path}/`, actor.id);
    above.delete(actor.id);
  }
  for (const actor of tops) list(actor, 0, '', null);
  return places;
}
