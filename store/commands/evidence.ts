import { z } from 'zod';
import { fail, ok } from '../model/result.ts';
import { evidence } from '../model/schema/coded.ts';
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

const { kind, citation, reliability, credibility, date, note } = evidence.shape;
const fields = { kind, passages: ranges, citation, reliability, credibility, date, note };
const meaning = ['kind', 'citation', 'reliability', 'credibility', 'date'];

/** Adds evidence: words of a text, or a citation, or both. */
export const addEvidence = command({
  schema: z.strictObject({
    id: z.exactOptional(id.evidence),
    document: id.document.nullable(),
    kind: kind.default(null),
    passages: ranges.default([]),
    citation: citation.default(null),
    reliability: reliability.default(null),
    credibility: credibility.default(null),
    date: date.default(null),
    note: note.default(''),
    ...newCodedFields,
  }),
  documents: ({ document }) => [document],
  subject: ({ citation }) => excerpt(citation ?? ''),
  change(records, { id: asked, ...input }, context) {
    const passages = describeRanges(input.passages, { document: input.document, present: [] }, context);
    if (!passages.ok) return passages;
    return adding(records, {
      type: 'evidence',
      id: newId(id.evidence, asked, context),
      ...input,
      passages: passages.value,
      ...codedStampOf(input, records, context),
    });
  },
});

/** Changes evidence. */
export const editEvidence = command({
  schema: z.strictObject({
    id: id.evidence,
    ...whereFields,
    set: z.strictObject({ ...fields, ...codedFields }).exactPartial(),
  }),
  documents: documentsNamed,
  subject: ({ id }, records) => wordsOfId(records, id),
  change(records, { id, set }, context) {
    const before = records.find('evidence', id);
    if (before === undefined) return fail('not-found', { type: 'evidence', id });
    const place = { document: before.document, present: before.passages };
    const passages = describeRanges(set.passages ?? before.passages, place, context);
    if (!passages.ok) return passages;
    const after = { ...before, ...set, passages: passages.value };
    return ok(editingCoded(before, after, { meaning, status: set.status }, records, context));
  },
});
