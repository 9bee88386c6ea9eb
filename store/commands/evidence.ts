import { evidence } from '../model/schema/coded.ts';
import { id } from '../model/schema/parts.ts';
import { addCoded, codedEdit, editCoded, newCoded } from './coded.ts';
import { ranges } from './ranges.ts';
import { newId } from './records-changed.ts';
import { excerpt } from './subject.ts';

const { kind, citation, reliability, credibility, date, note } = evidence.shape;

/** Adds evidence: words of a text, or a citation, or both. */
export const addEvidence = addCoded({
  schema: newCoded(id.evidence, id.document.nullable(), {
    kind: kind.default(null),
    passages: ranges.default([]),
    citation: citation.default(null),
    reliability: reliability.default(null),
    credibility: credibility.default(null),
    date: date.default(null),
    note: note.default(''),
  }),
  subject: ({ citation }) => excerpt(citation ?? ''),
  make: ({ id: asked, ...input }, { describe, stamp, context }) => ({
    type: 'evidence',
    id: newId(id.evidence, asked, context),
    ...input,
    passages: describe(input.passages),
    ...stamp,
  }),
});

/** Changes evidence. */
export const editEvidence = editCoded({
  type: 'evidence',
  schema: codedEdit(id.evidence, { kind, passages: ranges, citation, reliability, credibility, date, note }),
  meaning: ['kind', 'citation', 'reliability', 'credibility', 'date'],
  apply: (before, set, { describe }) => ({
    ...before,
    ...set,
    passages: describe(set.passages ?? before.passages),
  }),
});
