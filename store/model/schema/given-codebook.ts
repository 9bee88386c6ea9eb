import { z } from 'zod';
import { idPattern } from '../id.ts';
import { relation, scale } from './codebook.ts';
import { givenName, prose } from './parts.ts';

const { revision } = scale.shape;
const wording = {
  definition: z.exactOptional(prose),
  rule: z.exactOptional(prose),
  example: z.exactOptional(prose),
};

/** An entry of a codebook as a file has it; what the file does not say is absent. */
export const givenEntry = z.strictObject({
  type: z.enum(['issue', 'code', 'kind', 'relation', 'actorKind']),
  id: z.exactOptional(z.string().regex(idPattern)),
  name: givenName,
  ...wording,
  parent: z.exactOptional(z.string().max(1000).nullable()),
  from: z.exactOptional(relation.shape.from),
  revision: z.exactOptional(revision),
  history: z.exactOptional(relation.shape.history),
});

/** The scale of a codebook as a file has it. */
export const givenScale = z.strictObject({
  name: z.exactOptional(givenName),
  ...wording,
  revision: z.exactOptional(revision),
  history: z.exactOptional(scale.shape.history),
  values: scale.shape.values,
});

/** A codebook as a file has it. */
export const givenCodebook = z.strictObject({
  revision: z.exactOptional(revision),
  entries: z.array(givenEntry),
  scale: z.exactOptional(givenScale),
});
