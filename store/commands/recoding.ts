import { z } from 'zod';
import type { Diff } from '../model/diff.ts';
import type { Coded, RecodedValue } from '../model/records.ts';
import { isCoded } from '../model/records.ts';
import { fail, ok } from '../model/result.ts';
import { recodedValue } from '../model/schema/recoded-value.ts';
import { id } from '../model/schema/parts.ts';
import { recodedWith } from '../query/recoding.ts';
import { currentRevision } from './coded.ts';
import { command } from './command.ts';
import { editing } from './records-changed.ts';

/** At most this many records are recoded in one step. */
export const MOST_RECODED = 50_000;

/** A record as it is once it was judged again, under the codebook that is in force; its status alone judges where it is done. */
function judged(after: Coded, set: RecodedValue, revision: number): Coded {
  const isJudged = !('status' in set) || set.status === 'done';
  return isJudged ? { ...after, codebookRevision: revision } : after;
}

/**
 * Gives many records one value in a field, in any documents. Fails with `not-found`, or with `bad-request` for a record
 * that has no such field.
 */
export const recodeRecords = command({
  schema: z.strictObject({
    records: z
      .array(z.strictObject({ id: z.string(), document: id.document.nullable() }))
      .min(1)
      .max(MOST_RECODED),
    set: recodedValue,
  }),
  documents: ({ records }) => [...new Set(records.map(({ document }) => document))],
  subject: ({ records }) => String(records.length),
  change(present, { records, set }, context) {
    const revision = currentRevision(present);
    const diff: Diff[number][] = [];
    for (const { id } of records) {
      const before = present.get(id);
      if (before === undefined || !isCoded(before)) return fail('not-found', { type: 'record', id });
      const after = recodedWith(before, set);
      if (after === undefined)
        return fail('bad-request', { field: 'set', problem: `not for a ${before.type}` });
      if (after !== before) diff.push(...editing(before, judged(after, set, revision), context));
    }
    return ok(diff);
  },
});
