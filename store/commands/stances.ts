import { z } from 'zod';
import type { DocumentId } from '../model/id.ts';
import { fail, ok } from '../model/result.ts';
import { stance } from '../model/schema/coded.ts';
import { id } from '../model/schema/parts.ts';
import {
  codedFields,
  codedStampOf,
  documentsNamed,
  editingCoded,
  presentPassages,
  newCodedFields,
  whereFields,
} from './coded.ts';
import { command } from './command.ts';
import { describer, ranges } from './ranges.ts';
import { adding, newId } from './records-changed.ts';
import {
  anchors,
  attribution,
  condition,
  describeStance,
  rangesOfStance,
  targetDocuments,
  targets,
} from './stance-parts.ts';
import { namesOf, wordsOfId } from './subject.ts';

const { holders, issue, position, certainty, date } = stance.shape;
const judged = { holders, issue, position, certainty, date, attribution, targets, condition };
const fields = { ...judged, passages: ranges, anchors };
const meaning = Object.keys(judged);

/** Adds a stance: who takes which position on what, according to whom. */
export const addStance = command({
  schema: z.strictObject({
    id: z.exactOptional(id.stance),
    document: id.document,
    holders,
    issue: issue.default(null),
    position: position.default(null),
    certainty: certainty.default(null),
    date: date.default(null),
    attribution: attribution.default([]),
    targets: targets.default([]),
    condition: condition.default(null),
    passages: ranges.default([]),
    anchors: anchors.default({}),
    ...newCodedFields,
  }),
  documents: ({ document, targets }): readonly DocumentId[] => [document, ...targetDocuments(targets)],
  subject: ({ holders }, records) => namesOf(records, holders),
  change(records, { id: asked, ...input }, context) {
    const described = describer(rangesOfStance(input), { document: input.document, present: [] }, context);
    if (!described.ok) return described;
    return adding(records, {
      type: 'stance',
      id: newId(id.stance, asked, context),
      ...input,
      ...describeStance(input, described.value),
      ...codedStampOf(input, records, context),
    });
  },
});

/** Changes a stance. */
export const editStance = command({
  schema: z.strictObject({
    id: id.stance,
    ...whereFields,
    set: z.strictObject({ ...fields, ...codedFields }).exactPartial(),
  }),
  documents: ({ set, ...input }) => [...documentsNamed(input), ...targetDocuments(set.targets ?? [])],
  subject: ({ id }, records) => wordsOfId(records, id),
  change(records, { id, set }, context) {
    const before = records.find('stance', id);
    if (before === undefined) return fail('not-found', { type: 'stance', id });
    const wanted = { ...before, ...set };
    const place = { document: before.document, present: presentPassages(before) };
    const described = describer(rangesOfStance(wanted), place, context);
    if (!described.ok) return described;
    const after = { ...wanted, ...describeStance(wanted, described.value) };
    return ok(editingCoded(before, after, { meaning, status: set.status }, records, context));
  },
});
