import { z } from 'zod';
import { codedTypes } from '../coded-types.ts';
import { stance } from './coded.ts';
import { codedStamp, date, id } from './parts.ts';

const list = <Item extends z.ZodType>(item: Item) => z.exactOptional(z.array(item).max(10_000));

/** Why a record waits to be checked. */
export const checkReason = z.enum(['no-evidence', 'no-position', 'no-issue', 'opposite', 'recheck']);

export const recordFilter = z
  .strictObject({
    types: list(z.enum(codedTypes)),
    documents: list(id.document),
    coders: list(id.coder),
    statuses: list(codedStamp.status),
    actors: list(id.actor).describe('Whom it names, who holds it, or who says so.'),
    issues: list(id.issue),
    codes: list(id.code),
    positions: list(stance.shape.position),
    certainties: list(stance.shape.certainty),
    gaps: list(checkReason),
    from: z.exactOptional(date).describe('The first day that it may be dated; what has no date is left out.'),
    to: z.exactOptional(date).describe('The last day.'),
    text: z.exactOptional(z.string().max(1000)).describe('Words of it, in any case.'),
  })
  .describe('Which coded records are meant: of each list one must fit, and all that is set must hold.');

export const savedFilter = z
  .strictObject({ name: z.string().trim().min(1).max(200), filter: recordFilter })
  .describe('A filter with a name, for everybody who works on the project.');
