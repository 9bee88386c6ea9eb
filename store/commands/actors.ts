import { z } from 'zod';
import { fail, ok } from '../model/result.ts';
import { actor } from '../model/schema/actor.ts';
import { givenName as name, id, origin } from '../model/schema/parts.ts';
import { usesOf } from '../query/uses.ts';
import { removed } from '../model/diff.ts';
import { command } from './command.ts';
import { merging } from './merging.ts';
import { adding, editing, newId, sharedStampOf } from './records-changed.ts';
import { excerpt, nameOf } from './subject.ts';

const { kind, memberships, description, externalIds, attributes } = actor.shape;
const aliases = z.array(actor.shape.aliases.element.extend({ name }));
const roles = z.array(actor.shape.roles.element.extend({ name }));
const fields = { name, kind, aliases, roles, memberships, description, externalIds, attributes };

/** Adds an actor to the registry. */
export const addActor = command({
  schema: z.strictObject({
    id: z.exactOptional(id.actor),
    name,
    kind: kind.default(null),
    aliases: aliases.default([]),
    roles: roles.default([]),
    memberships: memberships.default([]),
    description: description.default(''),
    externalIds: externalIds.default([]),
    attributes: attributes.default({}),
    origin: origin.default({ by: 'hand' }),
  }),
  documents: () => [],
  subject: ({ name }) => excerpt(name),
  change(records, { id: asked, origin, ...given }, context) {
    return adding(records, {
      type: 'actor',
      id: newId(id.actor, asked, context),
      ...given,
      mergedInto: null,
      ...sharedStampOf(origin, context),
    });
  },
});

/** Changes what the registry says about an actor. */
export const editActor = command({
  schema: z.strictObject({ id: id.actor, set: z.strictObject(fields).exactPartial() }),
  documents: () => [],
  subject: ({ id }, records) => nameOf(records, id),
  change(records, { id, set }, context) {
    const before = records.find('actor', id);
    if (before === undefined) return fail('not-found', { type: 'actor', id });
    return ok(editing(before, { ...before, ...set }, context));
  },
});

/** Removes an actor that nothing points to, at hand or elsewhere. */
export const removeActor = command({
  schema: z.strictObject({ id: id.actor }),
  documents: () => [],
  subject: ({ id }, records) => nameOf(records, id),
  change(records, { id }, context) {
    const before = records.find('actor', id);
    if (before === undefined) return fail('not-found', { type: 'actor', id });
    const uses = usesOf(records, id) + context.usesElsewhere(id);
    if (uses > 0) return fail('in-use', { type: 'actor', id, name: before.name, uses });
    return ok([removed(before)]);
  },
});

/**
 * Makes one actor of two: `from` stays as a tombstone that points to `into`, which gets its names, roles, memberships
 * and external ids. Codings are left as they are and read through the tombstone.
 */
export const mergeActors = command({
  schema: z.strictObject({ from: id.actor, into: id.actor }),
  documents: () => [],
  subject: ({ from, into }, records) => excerpt(`${nameOf(records, from)} → ${nameOf(records, into)}`),
  change: (records, { from, into }, context) => merging(records, from, into, context),
});
