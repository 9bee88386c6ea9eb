import { z } from 'zod';
import { attributes, date, id, name, named, prose, sharedStamp } from './parts.ts';

const period = { from: date, to: date };

export const actor = z
  .object({
    ...named('actor'),
    name,
    kind: id.actorKind.nullable(),
    aliases: z.array(z.object({ name, ...period })).describe('Other names, each with the time it was used.'),
    roles: z.array(z.object({ name, ...period })).describe('Offices and functions, each with its time.'),
    memberships: z
      .array(z.object({ of: id.actor, ...period }))
      .describe('The actors that it belongs to, each with its time.'),
    description: prose,
    externalIds: z
      .array(z.object({ scheme: name, value: name }))
      .describe('Its names in other registries, as a Wikidata number.'),
    attributes,
    mergedInto: id.actor
      .nullable()
      .describe('The actor that this one turned out to be; it then counts as that one.'),
    ...sharedStamp,
  })
  .describe(
    'A person, state, organisation, medium, group, collective or role that takes or reports positions.',
  );
