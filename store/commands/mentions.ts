import { id } from '../model/schema/parts.ts';
import { addCoded, codedEdit, editCoded, newCoded } from './coded.ts';
import { ranges } from './ranges.ts';
import { newId } from './records-changed.ts';
import { nameOf } from './subject.ts';

const fields = { actor: id.actor, passages: ranges.min(1) };

/** Marks words that name an actor. */
export const addMention = addCoded({
  schema: newCoded(id.mention, id.document, fields),
  subject: ({ actor }, records) => nameOf(records, actor),
  make: ({ id: asked, ...input }, { describe, stamp, context }) => ({
    type: 'mention',
    id: newId(id.mention, asked, context),
    ...input,
    passages: describe(input.passages),
    ...stamp,
  }),
});

/** Changes whom some words name, or which words they are. */
export const editMention = editCoded({
  type: 'mention',
  schema: codedEdit(id.mention, fields),
  meaning: ['actor'],
  apply: (before, set, { describe }) => ({
    ...before,
    ...set,
    passages: describe(set.passages ?? before.passages),
  }),
});
