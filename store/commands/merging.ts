import { canonicalJson } from '../model/canonical.ts';
import type { Diff } from '../model/diff.ts';
import type { ActorId } from '../model/id.ts';
import type { Actor } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { type Result, fail, ok } from '../model/result.ts';
import { actorIdOf, actorOf } from '../query/actor.ts';
import { foldName } from '../query/same-name.ts';
import type { Context } from './command.ts';
import { editing } from './records-changed.ts';

type Alias = Actor['aliases'][number];

/** The items of two lists, each once, as told by a key. */
function united<Item>(a: readonly Item[], b: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Map<string, Item>();
  for (const item of [...a, ...b]) {
    const key = keyOf(item);
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}

function aliasKey({ name, from, to }: Alias): string {
  return canonicalJson([foldName(name), from, to]);
}

function aliasesOf(into: Actor, from: Actor): Alias[] {
  const name: Alias = { name: from.name, from: null, to: null };
  const ownName = aliasKey({ name: into.name, from: null, to: null });
  return united(into.aliases, [name, ...from.aliases], aliasKey).filter(
    (alias) => aliasKey(alias) !== ownName,
  );
}

/** What an actor becomes when another one turns out to be it. */
function unitedActor(into: Actor, from: Actor, records: Records): Actor {
  const memberships = united(into.memberships, from.memberships, canonicalJson).filter(({ of }) => {
    const whole = actorIdOf(records, of);
    return whole !== into.id && whole !== from.id;
  });
  return {
    ...into,
    kind: into.kind ?? from.kind,
    aliases: aliasesOf(into, from),
    roles: united(into.roles, from.roles, canonicalJson),
    memberships,
    description: into.description === '' ? from.description : into.description,
    externalIds: united(into.externalIds, from.externalIds, canonicalJson),
    attributes: { ...from.attributes, ...into.attributes },
  };
}

/** The diff that makes one actor of two; earlier mergers of either are followed to their end first. */
export function merging(records: Records, fromId: ActorId, intoId: ActorId, context: Context): Result<Diff> {
  const from = actorOf(records, fromId);
  if (from === undefined) return fail('not-found', { type: 'actor', id: fromId });
  const into = actorOf(records, intoId);
  if (into === undefined) return fail('not-found', { type: 'actor', id: intoId });
  if (from.id === into.id) return fail('merge-with-itself', { id: from.id, name: into.name });
  return ok([
    ...editing(into, unitedActor(into, from, records), context),
    ...editing(from, { ...from, mergedInto: into.id }, context),
  ]);
}
