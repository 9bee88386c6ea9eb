import type { ActorKindId } from '../model/id.ts';
import type { Actor, Document, Stance } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { actorOf } from '../query/actor.ts';
import { inForce } from '../query/in-force.ts';

/** What counts as an actor: who is coded, an office, what one belongs to, or who says so, first or last. */
export type Level =
  | { readonly type: 'coded' }
  | { readonly type: 'role' }
  | { readonly type: 'kind'; readonly kind: ActorKindId }
  | { readonly type: 'innermost' }
  | { readonly type: 'outermost' };

/** Somebody, as an analysis counts it; without an actor it is a role, or an author who is not in the registry. */
export interface Somebody {
  /** The actor's id, or `role:` or `author:` and the name. */
  readonly id: string;
  readonly name: string;
  readonly actor: Actor | null;
}

function named(prefix: 'role' | 'author', name: string): Somebody {
  return { id: `${prefix}:${name}`, name, actor: null };
}

function somebody(actor: Actor): Somebody {
  return { id: actor.id, name: actor.name, actor };
}

/** The nearest actors of a kind that an actor is, or belonged to at a date, over memberships of memberships. */
function ofKind(records: Records, start: Actor, kind: ActorKindId, date: string | null): readonly Actor[] {
  const found = new Set<Actor>();
  const seen = new Set<Actor>([start]);
  for (const actor of seen) {
    if (actor.kind === kind) found.add(actor);
    else
      for (const { of } of inForce(actor.memberships, date)) {
        const whole = actorOf(records, of);
        if (whole !== undefined) seen.add(whole);
      }
  }
  return [...found];
}

/** The author of a document: the actor of that name if there is one. */
function authorOf(actors: ReadonlyMap<string, Actor>, document: Document | undefined): readonly Somebody[] {
  const name = document?.author?.trim() ?? '';
  if (name === '') return [];
  const actor = actors.get(name);
  return [actor === undefined ? named('author', name) : somebody(actor)];
}

/** What tells who counts for a stance at a level, at the stance's date; nobody where it has none there. */
export function whoCounts(
  records: Records,
  level: Level,
): (stance: Stance, date: string | null) => readonly Somebody[] {
  const actors = new Map<string, Actor>();
  if (level.type === 'innermost' || level.type === 'outermost')
    for (const actor of records.all('actor')) if (actor.mergedInto === null) actors.set(actor.name, actor);
  const known = (id: string): readonly Somebody[] => {
    const actor = actorOf(records, id);
    return [actor === undefined ? { id, name: id, actor: null } : somebody(actor)];
  };
  const source = ({ attribution, document }: Stance, at: 0 | -1): readonly Somebody[] => {
    const said = attribution.at(at)?.source ?? null;
    return said === null ? authorOf(actors, records.find('document', document)) : known(said);
  };
  const above = (id: string, date: string | null): readonly Somebody[] => {
    const actor = actorOf(records, id);
    if (actor === undefined) return [];
    if (level.type === 'role') return inForce(actor.roles, date).map(({ name }) => named('role', name));
    return level.type === 'kind' ? ofKind(records, actor, level.kind, date).map(somebody) : [];
  };
  return (stance, date) => {
    switch (level.type) {
      case 'coded':
        return distinct(stance.holders.flatMap(known));
      case 'role':
      case 'kind':
        return distinct(stance.holders.flatMap((holder) => above(holder, date)));
      case 'innermost':
        return source(stance, 0);
      case 'outermost':
        return source(stance, -1);
    }
  };
}

/** Each only once: joint holders of one state are one there. */
function distinct(all: readonly Somebody[]): readonly Somebody[] {
  if (all.length < 2) return all;
  return [...new Map(all.map((each) => [each.id, each])).values()];
}
