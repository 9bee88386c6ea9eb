import { z } from 'zod';
import type { DocumentId, StanceId } from '../model/id.ts';
import type { Records } from '../model/record-set.ts';
import { fail, ok } from '../model/result.ts';
import { link } from '../model/schema/coded.ts';
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
import { adding, newId } from './records-changed.ts';
import { nameOf, wordsOfId } from './subject.ts';

const { from, to, relation, strength, note } = link.shape;
const toDocument = id.document.nullable().describe('Null is the document of the link itself.');
const fields = { from, to, toDocument, relation, strength, note };
const meaning = ['from', 'to', 'toDocument', 'relation', 'strength'];

/** The document of the stance that is linked to as it is kept: only where it is another one than the link's own. */
function otherDocument(
  records: Records,
  to: StanceId,
  named: DocumentId | null | undefined,
  own: DocumentId | null,
): { readonly toDocument?: DocumentId } {
  const document = records.find('stance', to)?.document ?? named ?? own;
  return document === null || document === own ? {} : { toDocument: document };
}

/** Links evidence or a stance to a stance. It is kept in the document of what it starts from. */
export const addLink = command({
  schema: z.strictObject({
    id: z.exactOptional(id.link),
    document: id.document.nullable(),
    from,
    to,
    toDocument: toDocument.default(null),
    relation,
    strength: strength.default(null),
    note: note.default(''),
    ...newCodedFields,
  }),
  documents: ({ document, toDocument }) => (toDocument === null ? [document] : [document, toDocument]),
  subject: ({ relation }, records) => nameOf(records, relation),
  change(records, { id: asked, toDocument, ...input }, context) {
    return adding(records, {
      type: 'link',
      id: newId(id.link, asked, context),
      ...input,
      ...otherDocument(records, input.to, toDocument, input.document),
      ...codedStampOf(input, records, context),
    });
  },
});

/** Changes what a link says or joins. */
export const editLink = command({
  schema: z.strictObject({
    id: id.link,
    ...whereFields,
    set: z.strictObject({ ...fields, ...codedFields }).exactPartial(),
  }),
  documents: ({ set: { toDocument }, ...input }) => [
    ...documentsNamed(input),
    ...(toDocument === undefined || toDocument === null ? [] : [toDocument]),
  ],
  subject: ({ id }, records) => wordsOfId(records, id),
  change(records, { id, set: { toDocument: named, ...set } }, context) {
    const before = records.find('link', id);
    if (before === undefined) return fail('not-found', { type: 'link', id });
    const { toDocument: old, ...kept } = before;
    const after = { ...kept, ...set };
    const document = named === undefined ? old : named;
    const linked = { ...after, ...otherDocument(records, after.to, document, before.document) };
    return ok(editingCoded(before, linked, { meaning, status: set.status }, records, context));
  },
});
