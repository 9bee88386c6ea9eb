import { z } from 'zod';
import { fail, ok } from '../model/result.ts';
import { id } from '../model/schema/parts.ts';
import {
  codedFields,
  codedStampOf,
  documentsNamed,
  editingCoded,
  newCodedFields,
  whereFields,
} from './coded.ts';
import { command } from './command.ts';
import { describeRanges, ranges } from './ranges.ts';
import { adding, newId } from './records-changed.ts';
import { nameOf, wordsOfId } from './subject.ts';

const fields = { code: id.code, passages: ranges.min(1) };
const meaning = ['code'];

/** Applies a code to some words. */
export const addTag = command({
  schema: z.strictObject({
    id: z.exactOptional(id.tag),
    document: id.document,
    ...fields,
    ...newCodedFields,
  }),
  documents: ({ document }) => [document],
  subject: ({ code }, records) => nameOf(records, code),
  change(records, { id: asked, ...input }, context) {
    const passages = describeRanges(input.passages, { document: input.document, present: [] }, context);
    if (!passages.ok) return passages;
    return adding(records, {
      type: 'tag',
      id: newId(id.tag, asked, context),
      ...input,
      passages: passages.value,
      ...codedStampOf(input, records, context),
    });
  },
});

/** Changes which code is applied, or to which words. */
export const editTag = command({
  schema: z.strictObject({
    id: id.tag,
    ...whereFields,
    set: z.strictObject({ ...fields, ...codedFields }).exactPartial(),
  }),
  documents: documentsNamed,
  subject: ({ id }, records) => wordsOfId(records, id),
  change(records, { id, set }, context) {
    const before = records.find('tag', id);
    if (before === undefined) return fail('not-found', { type: 'tag', id });
    const place = { document: before.document, present: before.passages };
    const passages = describeRanges(set.passages ?? before.passages, place, context);
    if (!passages.ok) return passages;
    const after = { ...before, ...set, passages: passages.value };
    return ok(editingCoded(before, after, { meaning, status: set.status }, records, context));
  },
});
