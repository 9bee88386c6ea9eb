import { z } from 'zod';
import { fail, ok } from '../model/result.ts';
import { code, issue, relation, scale } from '../model/schema/codebook.ts';
import { id } from '../model/schema/parts.ts';
import {
  addEntry,
  editEntry,
  editingEntry,
  meaning,
  newWordingFields,
  removeEntry,
  wordingFields,
} from './codebook-entries.ts';
import { command } from './command.ts';
import { mergeEntries } from './merging-entries.ts';
import { newId } from './records-changed.ts';
import { keepsAll, mappedStances, mapping, valueInUse } from './scale-uses.ts';

const { parent: parentIssue } = issue.shape;
const { parent: parentCode } = code.shape;
const { from } = relation.shape;

/** Adds an issue. */
export const addIssue = addEntry(
  z.strictObject({ id: z.exactOptional(id.issue), ...newWordingFields, parent: parentIssue.default(null) }),
  (base, input, context) => ({
    type: 'issue',
    id: newId(id.issue, input.id, context),
    ...base,
    parent: input.parent,
  }),
);

/** Changes an issue or its place in the tree. */
export const editIssue = editEntry(
  'issue',
  z.strictObject({
    id: id.issue,
    set: z.strictObject({ ...wordingFields, parent: parentIssue }).exactPartial(),
    meaning,
  }),
  (entry, { set }) => ({ ...entry, ...set }),
);

/** Removes an issue that no stance and no other issue points to. */
export const removeIssue = removeEntry('issue');

/** Makes one issue of two: stances, issues below and notes of the one that goes are the other's then. */
export const mergeIssues = mergeEntries(z.strictObject({ from: id.issue, into: id.issue }), 'issue');

/** Adds a code. */
export const addCode = addEntry(
  z.strictObject({ id: z.exactOptional(id.code), ...newWordingFields, parent: parentCode.default(null) }),
  (base, input, context) => ({
    type: 'code',
    id: newId(id.code, input.id, context),
    ...base,
    parent: input.parent,
  }),
);

/** Changes a code or its place in the tree. */
export const editCode = editEntry(
  'code',
  z.strictObject({
    id: id.code,
    set: z.strictObject({ ...wordingFields, parent: parentCode }).exactPartial(),
    meaning,
  }),
  (entry, { set }) => ({ ...entry, ...set }),
);

/** Removes a code that no tag and no other code points to. */
export const removeCode = removeEntry('code');

/** Makes one code of two: tags, codes below and notes of the one that goes are the other's then. */
export const mergeCodes = mergeEntries(z.strictObject({ from: id.code, into: id.code }), 'code');

/** Adds a kind of evidence. */
export const addKind = addEntry(
  z.strictObject({ id: z.exactOptional(id.kind), ...newWordingFields }),
  (base, input, context) => ({ type: 'kind', id: newId(id.kind, input.id, context), ...base }),
);

/** Changes a kind of evidence. */
export const editKind = editEntry(
  'kind',
  z.strictObject({ id: id.kind, set: z.strictObject(wordingFields).exactPartial(), meaning }),
  (entry, { set }) => ({ ...entry, ...set }),
);

/** Removes a kind that no evidence is of. */
export const removeKind = removeEntry('kind');

/** Makes one kind of evidence of two. */
export const mergeKinds = mergeEntries(z.strictObject({ from: id.kind, into: id.kind }), 'kind');

/** Adds a relation that links can say. */
export const addRelation = addEntry(
  z.strictObject({ id: z.exactOptional(id.relation), ...newWordingFields, from }),
  (base, input, context) => ({
    type: 'relation',
    id: newId(id.relation, input.id, context),
    ...base,
    from: input.from,
  }),
);

/** Changes a relation; what its links start from only while there are none. */
export const editRelation = editEntry(
  'relation',
  z.strictObject({
    id: id.relation,
    set: z.strictObject({ ...wordingFields, from }).exactPartial(),
    meaning,
  }),
  (entry, { set }) => ({ ...entry, ...set }),
);

/** Removes a relation that no link says. */
export const removeRelation = removeEntry('relation');

/** Makes one relation of two that links from the same can say. */
export const mergeRelations = mergeEntries(
  z.strictObject({ from: id.relation, into: id.relation }),
  'relation',
);

/** Adds a kind of actor. */
export const addActorKind = addEntry(
  z.strictObject({ id: z.exactOptional(id.actorKind), ...newWordingFields }),
  (base, input, context) => ({ type: 'actorKind', id: newId(id.actorKind, input.id, context), ...base }),
);

/** Changes a kind of actor. */
export const editActorKind = editEntry(
  'actorKind',
  z.strictObject({ id: id.actorKind, set: z.strictObject(wordingFields).exactPartial(), meaning }),
  (entry, { set }) => ({ ...entry, ...set }),
);

/** Removes a kind that no actor is of. */
export const removeActorKind = removeEntry('actorKind');

/** Makes one kind of actor of two. */
export const mergeActorKinds = mergeEntries(
  z.strictObject({ from: id.actorKind, into: id.actorKind }),
  'actorKind',
);

/**
 * Changes the scale. `mapping` says which value stands for each old one then; a value that stances have and that neither stays
 * nor is mapped refuses the whole. Taking one away and mapping need all documents at hand.
 */
export const editScale = command({
  schema: z.strictObject({
    set: z.strictObject({ ...wordingFields, values: scale.shape.values }).exactPartial(),
    mapping: mapping.default([]),
    meaning,
  }),
  documents: ({ set, mapping }, records) =>
    mapping.length === 0 && (set.values === undefined || keepsAll(records, set.values))
      ? []
      : Array.from(records.all('document'), ({ id }) => id),
  subject: () => '',
  change(records, { set, mapping, meaning }, context) {
    const before = records.find('scale', 'scale');
    if (before === undefined) return fail('not-found', { type: 'scale', id: 'scale' });
    const after = { ...before, ...set };
    const inUse = valueInUse(records, after.values, mapping);
    if (inUse !== undefined) return { ok: false, error: inUse };
    const edited = editingEntry(records, before, after, context, meaning);
    return edited.ok ? ok([...edited.value, ...mappedStances(records, mapping, context)]) : edited;
  },
});
