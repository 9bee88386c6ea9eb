import { z } from 'zod';
import { id, name, named, prose, sharedStamp, stamp } from './parts.ts';

const revision = z.number().int().min(1);

const wording = {
  name,
  definition: prose.describe('What it means.'),
  rule: prose.describe('When to use it, and when not.'),
  example: prose.describe('A quotation that shows it.'),
};

const meaning = {
  ...wording,
  revision: revision.describe('The codebook revision in which this entry got its present meaning.'),
  history: z
    .array(z.object({ revision, ...wording }))
    .describe('Its earlier wordings, oldest first, with the revision each began with.'),
};

export const codebook = z
  .object({ type: z.literal('codebook'), id: z.literal('codebook'), revision, ...stamp })
  .describe('The numbered revision of issues, codes, kinds, relations, actor kinds and scale together.');

const values = z.array(z.object({ value: z.number(), label: name, definition: prose }));

export const scale = z
  .object({
    type: z.literal('scale'),
    id: z.literal('scale'),
    ...meaning,
    history: z
      .array(z.object({ revision, ...wording, values: z.exactOptional(values) }))
      .describe('Its earlier wordings and values, oldest first, with the revision each began with.'),
    values: values
      .min(2)
      .max(11)
      .refine(
        (values) => values.every((each, at) => at === 0 || each.value > (values[at - 1]?.value ?? Infinity)),
        {
          error: 'the values do not rise',
        },
      )
      .describe('The positions that can be taken, from the lowest to the highest.'),
    ...stamp,
  })
  .describe('The ordinal scale of positions.');

export const actorKind = z
  .object({ ...named('actorKind'), ...meaning, ...sharedStamp })
  .describe('A sort of actor, as person, state or medium.');

export const kind = z
  .object({ ...named('kind'), ...meaning, ...sharedStamp })
  .describe('A sort of evidence, as quotation, vote or statistic.');

export const relation = z
  .object({
    ...named('relation'),
    ...meaning,
    from: z.enum(['evidence', 'stance']).describe('What a link of this relation starts from.'),
    ...sharedStamp,
  })
  .describe('What a link says: how evidence or a stance bears on a stance.');

export const issue = z
  .object({ ...named('issue'), ...meaning, parent: id.issue.nullable(), ...sharedStamp })
  .describe('What a stance is about; may be phrased as a proposition.');

export const code = z
  .object({ ...named('code'), ...meaning, parent: id.code.nullable(), ...sharedStamp })
  .describe('A free thematic code.');
