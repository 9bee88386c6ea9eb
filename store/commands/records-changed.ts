import type { z } from 'zod';
import { isSame } from '../model/canonical.ts';
import { type Diff, added, changed } from '../model/diff.ts';
import type { AnyRecord, Origin } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { type Result, fail, ok } from '../model/result.ts';
import type { Context } from './command.ts';

/** The id a new record gets: the one asked for, or a new one. Throws where the source of ids makes none. */
export function newId<Schema extends z.ZodType>(
  schema: Schema,
  asked: z.output<Schema> | undefined,
  context: Context,
): z.output<Schema> {
  return asked ?? schema.parse(context.newId());
}

/** The moments of a new record. */
export function stampOf({ now }: Context) {
  return { created: now, changed: now };
}

/** What a new record of the registry or the codebook ends with. */
export function sharedStampOf(origin: Origin, context: Context) {
  return { coder: context.coder, origin, ...stampOf(context) };
}

/** The diff that adds a record; fails with `id-taken`. */
export function adding(records: Records, record: AnyRecord): Result<Diff> {
  if (records.get(record.id) !== undefined) return fail('id-taken', { type: record.type, id: record.id });
  return ok([added(record)]);
}

/** The diff that edits a record; empty where nothing is different. */
export function editing(before: AnyRecord, after: AnyRecord, { now }: Context): Diff {
  if (isSame(before, after)) return [];
  return [changed(before, { ...after, changed: now })];
}
