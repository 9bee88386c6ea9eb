import { z } from 'zod';
import { fail, ok } from '../model/result.ts';
import { document } from '../model/schema/document.ts';
import { givenName as title, id, origin } from '../model/schema/parts.ts';
import { command } from './command.ts';
import { adding, editing, newId, sharedStampOf } from './records-changed.ts';
import { removal } from './removal.ts';
import { excerpt, nameOf } from './subject.ts';

const { author, outlet, date, language, address, description, attributes } = document.shape;
const fields = { title, author, outlet, date, language, address, description, attributes };
const { sha256, length, encoding, original } = document.shape;

/** Adds a document whose text is already in the project. */
export const addDocument = command({
  schema: z.strictObject({
    id: z.exactOptional(id.document),
    title,
    author: author.default(null),
    outlet: outlet.default(null),
    date: date.default(null),
    language: language.default(null),
    address: address.default(null),
    description: description.default(''),
    attributes: attributes.default({}),
    sha256,
    length,
    encoding: encoding.default(null),
    original: original.default(null),
    origin: origin.default({ by: 'hand' }),
  }),
  documents: () => [],
  subject: ({ title }) => excerpt(title),
  change(records, { id: asked, origin, ...given }, context) {
    const stamp = sharedStampOf(origin, context);
    return adding(records, {
      type: 'document',
      id: newId(id.document, asked, context),
      ...given,
      done: {},
      ...stamp,
    });
  },
});

/** Changes what is known about a document; its text stays as it is. */
export const editDocument = command({
  schema: z.strictObject({ id: id.document, set: z.strictObject(fields).exactPartial() }),
  documents: ({ id }) => [id],
  subject: ({ id }, records) => nameOf(records, id),
  change(records, { id, set }, context) {
    const before = records.find('document', id);
    if (before === undefined) return fail('not-found', { type: 'document', id });
    return ok(editing(before, { ...before, ...set }, context));
  },
});

/**
 * Removes a document with the codings of all coders in it, and the links, targets and notes in others that point into it.
 * It sees only what is loaded: the host asks `removes` and an index which documents point here, and loads these first.
 * Its text stays in texts/.
 */
export const removeDocument = command({
  schema: z.strictObject({ id: id.document }),
  documents: ({ id }) => [id, null],
  removes: ({ id }, records) => [id, ...Array.from(records.inDocument(id), (record) => record.id)],
  subject: ({ id }, records) => nameOf(records, id),
  change(records, { id }, context) {
    const before = records.find('document', id);
    if (before === undefined) return fail('not-found', { type: 'document', id });
    return ok(removal(records, [before, ...records.inDocument(id)], context));
  },
});

/** Marks a document as done by the present coder, or as open again. */
export const markDocument = command({
  schema: z.strictObject({ id: id.document, done: z.boolean() }),
  documents: ({ id }) => [id],
  subject: ({ id }, records) => nameOf(records, id),
  change(records, { id, done }, context) {
    const before = records.find('document', id);
    if (before === undefined) return fail('not-found', { type: 'document', id });
    const { [context.coder]: since, ...others } = before.done;
    const marks = done ? { ...others, [context.coder]: since ?? context.now } : others;
    return ok(editing(before, { ...before, done: marks }, context));
  },
});
