import { z } from 'zod';
import { fail, ok } from '../model/result.ts';
import { note } from '../model/schema/coded.ts';
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
import { excerpt, wordsOfId } from './subject.ts';

const { text, about } = note.shape;
const fields = { text, about, passages: ranges };

/** Adds a note on some words, on a record, or on the project. */
export const addNote = command({
  schema: z.strictObject({
    id: z.exactOptional(id.note),
    document: id.document.nullable(),
    text,
    about: about.default(null),
    passages: ranges.default([]),
    ...newCodedFields,
  }),
  documents: ({ document }) => [document],
  subject: ({ text }) => excerpt(text),
  change(records, { id: asked, ...input }, context) {
    const passages = describeRanges(input.passages, { document: input.document, present: [] }, context);
    if (!passages.ok) return passages;
    return adding(records, {
      type: 'note',
      id: newId(id.note, asked, context),
      ...input,
      passages: passages.value,
      ...codedStampOf(input, records, context),
    });
  },
});

/** Changes a note. */
export const editNote = command({
  schema: z.strictObject({
    id: id.note,
    ...whereFields,
    set: z.strictObject({ ...fields, ...codedFields }).exactPartial(),
  }),
  documents: documentsNamed,
  subject: ({ id }, records) => wordsOfId(records, id),
  change(records, { id, set }, context) {
    const before = records.find('note', id);
    if (before === undefined) return fail('not-found', { type: 'note', id });
    const place = { document: before.document, present: before.passages };
    const passages = describeRanges(set.passages ?? before.passages, place, context);
    if (!passages.ok) return passages;
    const after = { ...before, ...set, passages: passages.value };
    return ok(editingCoded(before, after, { meaning: [], status: set.status }, records, context));
  },
});
