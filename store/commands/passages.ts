import { z } from 'zod';
import { passagesOf, withPassages } from '../model/passages.ts';
import { isCoded } from '../model/records.ts';
import { fail, ok } from '../model/result.ts';
import { id } from '../model/schema/parts.ts';
import { command } from './command.ts';
import { describing, presentPassages, ranges } from './ranges.ts';
import { editing } from './records-changed.ts';
import { wordsOfId } from './subject.ts';

/** Moves the boundaries of one slot of a coded record: `passages`, `condition`, `anchors.issue`, `attribution.0` ... */
export const setPassages = command({
  schema: z.strictObject({
    id: z.string(),
    document: id.document.nullable(),
    slot: z.string(),
    passages: ranges,
  }),
  documents: ({ document }) => [document],
  subject: ({ id }, records) => wordsOfId(records, id),
  change(records, { id, slot, passages }, context) {
    const before = records.get(id);
    if (before === undefined || !isCoded(before)) return fail('not-found', { type: 'record', id });
    const place = { document: before.document, present: presentPassages(before) };
    const made = describing(place, context, (describe) => withPassages(before, slot, describe(passages)));
    if (!made.ok) return made;
    const after = made.value;
    const hasSlot = passages.length === 0 || passagesOf(after).some((each) => each.slot === slot);
    if (!hasSlot) return fail('bad-request', { field: 'slot', problem: `a ${before.type} has no ${slot}` });
    const isBare = (after.type === 'mention' || after.type === 'tag') && after.passages.length === 0;
    if (isBare) return fail('bad-request', { field: 'passages', problem: `a ${after.type} needs a passage` });
    return ok(editing(before, after, context));
  },
});
