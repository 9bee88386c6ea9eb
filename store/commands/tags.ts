import { id } from '../model/schema/parts.ts';
import { addCoded, codedEdit, editCoded, newCoded } from './coded.ts';
import { ranges } from './ranges.ts';
import { newId } from './records-changed.ts';
import { nameOf } from './subject.ts';

const fields = { code: id.code, passages: ranges.min(1) };

/** Applies a code to some words. */
export const addTag = addCoded({
  schema: newCoded(id.tag, id.document, fields),
  subject: ({ code }, records) => nameOf(records, code),
  make: ({ id: asked, ...input }, { describe, stamp, context }) => ({
    type: 'tag',
    id: newId(id.tag, asked, context),
    ...input,
    passages: describe(input.passages),
    ...stamp,
  }),
});

/** Changes which code is applied, or to which words. */
export const editTag = editCoded({
  type: 'tag',
  schema: codedEdit(id.tag, fields),
  meaning: ['code'],
  apply: (before, set, { describe }) => ({
    ...before,
    ...set,
    passages: describe(set.passages ?? before.passages),
  }),
});
