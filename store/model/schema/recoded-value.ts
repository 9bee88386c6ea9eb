import { z } from 'zod';
import { evidence, link, mention, stance, tag } from './coded.ts';
import { codedStamp } from './parts.ts';

/** A field that many records can be given a value in at once, with the value. */
export const recodedValue = z.union([
  z.strictObject({ status: codedStamp.status }),
  z.strictObject({ issue: stance.shape.issue }),
  z.strictObject({ position: stance.shape.position }),
  z.strictObject({ certainty: stance.shape.certainty }),
  z.strictObject({ actor: mention.shape.actor }),
  z.strictObject({ code: tag.shape.code }),
  z.strictObject({ kind: evidence.shape.kind }),
  z.strictObject({ relation: link.shape.relation }),
  z
    .strictObject({ evidence: z.literal('none') })
    .describe('There is no evidence for the stance: it was looked for.'),
]);
