import type { ActorId } from '../../model/id.ts';
import type { Actor } from '../../model/records.ts';
import { actorOf } from '../../query/actor.ts';
import { actorKindNamed } from './codebook-entries.ts';
import { idFor } from './ids.ts';
import type { HolderValues } from './row-values.ts';
import { whereIs } from './sheet.ts';
import { type RowWork, sharedStamp } from './work.ts';

/** The actors that a name may mean, mergers followed: those of the kind first, then by name before alias. */
function candidates({ register, context }: RowWork, name: string, kind: string | null): readonly Actor[] {
  const found = new Map<string, Actor>();
  for (const { id } of register.named('actor', name)) {
    const actor = register.find('actor', actorOf(context.records, id)?.id ?? id);
    if (actor !== undefined) found.set(actor.id, actor);
  }
  const rank = (actor: Actor): number =>
    (kind === null || actor.kind === kind ? 0 : actor.kind === null ? 3 : 6) +
    (actor.name === name ? 0 : actor.aliases.some((alias) => alias.name === name) ? 2 : 1);
  return [...found.values()].sort((a, b) => rank(a) - rank(b));
}

/** The actor with a name or alias, made where there is none; an actor without a kind gets the one given. */
export function actorNamed(work: RowWork, name: string, kindName = ''): ActorId {
  const kind = actorKindNamed(work, kindName);
  const [found] = candidates(work, name, kind);
  if (found === undefined) {
    const id = idFor<'actor'>(work.context.newId());
    const lists = { aliases: [], roles: [], memberships: [], externalIds: [] };
    const plain = { description: '', attributes: {}, mergedInto: null };
    work.register.put({ type: 'actor', id, name, kind, ...lists, ...plain, ...sharedStamp(work) });
    return id;
  }
  if (kind === null || found.kind === kind) return found.id;
  if (found.kind === null) work.register.put({ ...found, kind, changed: work.context.now });
  else {
    const details = { column: 'actor_type', value: kindName, actor: name };
    work.notices.push({ code: 'kind-differs', where: whereIs(work.row), details });
  }
  return found.id;
}

/** The holder of a row, made where there is none, with the roles and memberships that it does not have yet. */
export function holderOf(work: RowWork, { name, kind, roles, memberships }: HolderValues): ActorId {
  const id = actorNamed(work, name, kind);
  const wholes = memberships.map((each) => actorNamed(work, each)).filter((whole) => whole !== id);
  const actor = work.register.find('actor', id);
  if (actor === undefined) throw new Error('An actor that was just made is gone');
  const newRoles = new Set(roles.filter((role) => !actor.roles.some((each) => each.name === role)));
  const belongsTo = new Set(actor.memberships.map(({ of }) => actorOf(work.context.records, of)?.id ?? of));
  const newWholes = new Set(wholes.filter((whole) => !belongsTo.has(whole)));
  if (newRoles.size === 0 && newWholes.size === 0) return id;
  const open = { from: null, to: null };
  work.register.put({
    ...actor,
    roles: [...actor.roles, ...Array.from(newRoles, (role) => ({ name: role, ...open }))],
    memberships: [...actor.memberships, ...Array.from(newWholes, (of) => ({ of, ...open }))],
    changed: work.context.now,
  });
  return id;
}
