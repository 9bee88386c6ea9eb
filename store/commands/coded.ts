import { z } from 'zod';
import { canonicalJson } from '../model/canonical.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentId } from '../model/id.ts';
import { passagesOf } from '../model/passages.ts';
import type { Coded, Passage } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { attributes, codedStamp, id, origin } from '../model/schema/parts.ts';
import type { Context } from './command.ts';
import { editing, stampOf } from './records-changed.ts';

/** The editable fields that every coded record has. */
export const codedFields = { status: codedStamp.status, attributes };

/** The same for a new record, and where it comes from. */
export const newCodedFields = {
  status: codedStamp.status.default('done'),
  attributes: attributes.default({}),
  origin: origin.default({ by: 'hand' }),
};

/** Which document a record that is edited lies in, so that it can be loaded first. */
export const whereFields = { document: z.exactOptional(id.document.nullable()) };

/** The documents that an edit names. */
export function documentsNamed(input: {
  readonly document?: DocumentId | null;
}): readonly (DocumentId | null)[] {
  return input.document === undefined ? [] : [input.document];
}

/** The revision of the codebook that is in force. */
export function currentRevision(records: Records): number {
  return records.find('codebook', 'codebook')?.revision ?? 1;
}

interface NewCoded {
  readonly status: Coded['status'];
  readonly attributes: Coded['attributes'];
  readonly origin: Coded['origin'];
}

/** What a new coded record ends with. */
export function codedStampOf({ status, attributes, origin }: NewCoded, records: Records, context: Context) {
  return {
    coder: context.coder,
    status,
    attributes,
    codebookRevision: currentRevision(records),
    origin,
    ...stampOf(context),
  };
}

/** All passages that a record has. */
export function presentPassages(record: Coded): readonly Passage[] {
  return passagesOf(record).flatMap(({ passages }) => passages);
}

function differIn(before: object, after: object, fields: readonly string[]): boolean {
  const old = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  return fields.some((field) => canonicalJson(old.get(field)) !== canonicalJson(now.get(field)));
}

/**
 * The diff that edits a coded record. Where one of its `meaning` fields is different, or its coder calls it done, it
 * counts as coded under the present codebook.
 */
export function editingCoded(
  before: Coded,
  after: Coded,
  { meaning, status }: { readonly meaning: readonly string[]; readonly status: Coded['status'] | undefined },
  records: Records,
  context: Context,
): Diff {
  const judged = status === 'done' || differIn(before, after, meaning);
  return editing(before, judged ? { ...after, codebookRevision: currentRevision(records) } : after, context);
}
