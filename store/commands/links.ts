import type { DocumentId, StanceId } from '../model/id.ts';
import type { Records } from '../model/record-set.ts';
import { link } from '../model/schema/coded.ts';
import { id } from '../model/schema/parts.ts';
import { addCoded, codedEdit, editCoded, newCoded } from './coded.ts';
import { newId } from './records-changed.ts';
import { nameOf } from './subject.ts';

const { from, to, relation, strength, note } = link.shape;
const toDocument = id.document.nullable().describe('Null is the document of the link itself.');

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
export const addLink = addCoded({
  schema: newCoded(id.link, id.document.nullable(), {
    from,
    to,
    toDocument: toDocument.default(null),
    relation,
    strength: strength.default(null),
    note: note.default(''),
  }),
  elsewhere: ({ toDocument }) => (toDocument === null ? [] : [toDocument]),
  subject: ({ relation }, records) => nameOf(records, relation),
  make: ({ id: asked, toDocument, ...input }, { stamp, records, context }) => ({
    type: 'link',
    id: newId(id.link, asked, context),
    ...input,
    ...otherDocument(records, input.to, toDocument, input.document),
    ...stamp,
  }),
});

/** Changes what a link says or joins. */
export const editLink = editCoded({
  type: 'link',
  schema: codedEdit(id.link, { from, to, toDocument, relation, strength, note }),
  meaning: ['from', 'to', 'toDocument', 'relation', 'strength'],
  elsewhere({ to, toDocument }, before) {
    const document = toDocument === undefined && to !== undefined ? before?.toDocument : toDocument;
    return document === undefined || document === null ? [] : [document];
  },
  apply({ toDocument: old, ...kept }, { toDocument: named, ...set }, { records }) {
    const after = { ...kept, ...set };
    const document = named === undefined && after.to === kept.to ? old : named;
    return { ...after, ...otherDocument(records, after.to, document, kept.document) };
  },
});
