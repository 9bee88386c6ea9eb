import { z } from 'zod';
import type { Diff } from '../model/diff.ts';
import type { Coded, RecodedValue } from '../model/records.ts';
import { isCoded } from '../model/records.ts';
import { fail, ok } from '../model/result.ts';
import { recodedValue } from '../model/schema/recoded-value.ts';
import { id } from '../model/schema/parts.ts';
import { MOST_RECODED, recodedWith } from '../query/recoding.ts';
import { currentRevision } from './coded.ts';
import { command } from './command.ts';
import { editing } from './records-changed.ts';
import { wordsOfId } from './subject.ts';

/** Whether a record counts as judged again: its coder calls it done, as often as that may be, or it has another value. */
function isJudged(before: Coded, after: Coded, set: RecodedValue): boolean {
  if ('evidence' in set) return false;
  return 'status' in set ? set.status === 'done' : after !== before;
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
  goesBy({ records, set }) {
    if (!('status' in set) || set.status !== 'done') return undefined;
    return records.length === 1 ? 'markChecked' : 'markManyChecked';
  },
  subject({ records }, present) {
    const [first, ...others] = records;
    return first === undefined || others.length > 0 ? String(records.length) : wordsOfId(present, first.id);
  },
  change(present, { records, set }, context) {
    const revision = currentRevision(present);
    const diff: Diff[number][] = [];
    for (const { id } of records) {
      const before = present.get(id);
      if (before === undefined || !isCoded(before)) return fail('not-found', { type: 'record', id });
      const after = recodedWith(before, set);
      if (after === undefined)
        return fail('bad-request', { field: 'set', problem: `not for a ${before.type}` });
      const codebookRevision = isJudged(before, after, set) ? revision : after.codebookRevision;
      diff.push(...editing(before, { ...after, codebookRevision }, context));
    }
    return ok(diff);
  },
});
