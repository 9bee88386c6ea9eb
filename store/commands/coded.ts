import { z } from 'zod';
import { canonicalJson } from '../model/canonical.ts';
import type { DocumentId } from '../model/id.ts';
import type { Coded, RecordByType } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { fail, ok } from '../model/result.ts';
import { attributes, codedStamp, id, origin } from '../model/schema/parts.ts';
import { type Command, type Context, command } from './command.ts';
import { type Describe, describing, presentPassages } from './ranges.ts';
import { adding, editing, stampOf } from './records-changed.ts';
import { wordsOfId } from './subject.ts';

type CodedType = Coded['type'];
type Place = DocumentId | null;

/** What a command that adds a coded record takes besides the record's own fields. */
interface NewCoded extends Pick<Coded, 'status' | 'attributes' | 'origin'> {
  readonly document: Place;
}

/** What a command that edits a coded record takes besides the record's own fields. */
interface CodedEdit {
  readonly id: string;
  readonly document?: Place;
  readonly set: { readonly status?: Coded['status'] };
}

/** The schema of a new coded record, of which `fields` are its own. */
export function newCoded<
  Id extends z.ZodType,
  Document extends z.ZodType,
  Fields extends Readonly<Record<string, z.ZodType>>,
>(recordId: Id, document: Document, fields: Fields) {
  return z.strictObject({
    id: z.exactOptional(recordId),
    document,
    ...fields,
    status: codedStamp.status.default('done'),
    attributes: attributes.default({}),
    origin: origin.default({ by: 'hand' }),
  });
}

/** The schema of an edit of a coded record, of which `fields` are its own; `document` says what must be loaded first. */
export function codedEdit<Id extends z.ZodType, Fields extends Readonly<Record<string, z.ZodType>>>(
  recordId: Id,
  fields: Fields,
) {
  const set = z.strictObject({ ...fields, status: codedStamp.status, attributes }).exactPartial();
  return z.strictObject({ id: recordId, document: z.exactOptional(id.document.nullable()), set });
}

/** The revision of the codebook that is in force. */
export function currentRevision(records: Records): number {
  return records.find('codebook', 'codebook')?.revision ?? 1;
}

/** What a new coded record ends with. */
function codedStampOf({ status, attributes, origin }: NewCoded, records: Records, context: Context) {
  return {
    coder: context.coder,
    status,
    attributes,
    codebookRevision: currentRevision(records),
    origin,
    ...stampOf(context),
  };
}

/** What a coded record is made with. */
interface Making {
  readonly describe: Describe;
  readonly records: Records;
  readonly context: Context;
}

interface Adding<Schema extends z.ZodType<NewCoded>> {
  readonly schema: Schema;
  /** The documents of other records that the new one points to. */
  elsewhere?(input: z.output<Schema>): readonly DocumentId[];
  subject(input: z.output<Schema>, records: Records): string;
  make(input: z.output<Schema>, making: Making & { readonly stamp: ReturnType<typeof codedStampOf> }): Coded;
}

/** The command that adds a coded record; `make` says what is the type's own. */
export function addCoded<Schema extends z.ZodType<NewCoded>>(given: Adding<Schema>): Command<Schema> {
  return command({
    schema: given.schema,
    documents: (input) => [input.document, ...(given.elsewhere?.(input) ?? [])],
    subject: (input, records) => given.subject(input, records),
    change(records, input, context) {
      const stamp = codedStampOf(input, records, context);
      const place = { document: input.document, present: [] };
      const made = describing(place, context, (describe) =>
        given.make(input, { describe, records, context, stamp }),
      );
      return made.ok ? adding(records, made.value) : made;
    },
  });
}

function differIn(before: object, after: object, fields: readonly string[]): boolean {
  const old = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  return fields.some((field) => canonicalJson(old.get(field)) !== canonicalJson(now.get(field)));
}

interface Editing<Type extends CodedType, Schema extends z.ZodType<CodedEdit>> {
  readonly type: Type;
  readonly schema: Schema;
  /** The fields in which its meaning lies. */
  readonly meaning: readonly string[];
  /** The documents of other records that it will point to; `before` is the record if it is at hand by then. */
  elsewhere?(set: z.output<Schema>['set'], before: RecordByType[Type] | undefined): readonly DocumentId[];
  /** The record as it is asked for. */
  apply(before: RecordByType[Type], set: z.output<Schema>['set'], making: Making): RecordByType[Type];
}

/**
 * The command that edits a coded record. Where one of its `meaning` fields is different, or its coder calls it done, it
 * counts as coded under the present codebook.
 */
export function editCoded<Type extends CodedType, Schema extends z.ZodType<CodedEdit>>(
  given: Editing<Type, Schema>,
): Command<Schema> {
  return command({
    schema: given.schema,
    documents: ({ id, document, set }, records) => [
      ...(document === undefined ? [] : [document]),
      ...(given.elsewhere?.(set, records.find(given.type, id)) ?? []),
    ],
    subject: (input, records) => wordsOfId(records, input.id),
    change(records, { id, set }, context) {
      const before = records.find(given.type, id);
      if (before === undefined) return fail('not-found', { type: given.type, id });
      const place = { document: before.document, present: presentPassages(before) };
      const made = describing(place, context, (describe) =>
        given.apply(before, set, { describe, records, context }),
      );
      if (!made.ok) return made;
      const after = made.value;
      const isJudged = set.status === 'done' || differIn(before, after, given.meaning);
      return ok(
        editing(before, isJudged ? { ...after, codebookRevision: currentRevision(records) } : after, context),
      );
    },
  });
}
