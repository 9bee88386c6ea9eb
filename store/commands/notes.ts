import { note } from '../model/schema/coded.ts';
import { id } from '../model/schema/parts.ts';
import { addCoded, codedEdit, editCoded, newCoded } from './coded.ts';
import { ranges } from './ranges.ts';
import { newId } from './records-changed.ts';
import { excerpt } from './subject.ts';

const { text, about } = note.shape;

/** Adds a note on some words, on a record, or on the project. */
export const addNote = addCoded({
  schema: newCoded(id.note, id.document.nullable(), {
    text,
    about: about.default(null),
    passages: ranges.default([]),
  }),
  subject: ({ text }) => excerpt(text),
  make: ({ id: asked, ...input }, { describe, stamp, context }) => ({
    type: 'note',
    id: newId(id.note, asked, context),
    ...input,
    passages: describe(input.passages),
    ...stamp,
  }),
});

/** Changes a note. */
export const editNote = editCoded({
  type: 'note',
  schema: codedEdit(id.note, { text, about, passages: ranges }),
  meaning: [],
  apply: (before, set, { describe }) => ({
    ...before,
    ...set,
    passages: describe(set.passages ?? before.passages),
  }),
});
