import { stance } from '../model/schema/coded.ts';
import { id } from '../model/schema/parts.ts';
import { addCoded, codedEdit, editCoded, newCoded } from './coded.ts';
import { ranges } from './ranges.ts';
import { newId } from './records-changed.ts';
import { anchors, attribution, condition, describeStance, targetDocuments, targets } from './stance-parts.ts';
import { namesOf } from './subject.ts';

const { holders, issue, position, certainty, date } = stance.shape;
const judged = { holders, issue, position, certainty, date, attribution, targets, condition };

/** Adds a stance: who takes which position on what, according to whom. */
export const addStance = addCoded({
  schema: newCoded(id.stance, id.document, {
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
  }),
  elsewhere: ({ targets }) => targetDocuments(targets),
  subject: ({ holders }, records) => namesOf(records, holders),
  make: ({ id: asked, ...input }, { describe, stamp, context }) => ({
    type: 'stance',
    id: newId(id.stance, asked, context),
    ...input,
    ...describeStance(input, describe),
    ...stamp,
  }),
});

/** Changes a stance. */
export const editStance = editCoded({
  type: 'stance',
  schema: codedEdit(id.stance, { ...judged, passages: ranges, anchors }),
  meaning: Object.keys(judged),
  elsewhere: ({ targets }) => targetDocuments(targets ?? []),
  apply(before, set, { describe }) {
    const wanted = { ...before, ...set };
    return { ...wanted, ...describeStance(wanted, describe) };
  },
});
