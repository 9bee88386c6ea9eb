import { z } from 'zod';
import { type Diff, added, removed } from '../model/diff.ts';
import { type AnyRecord, isCoded } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { type Result, fail, ok } from '../model/result.ts';
import { idPattern } from '../model/id.ts';
import { givenName } from '../model/schema/parts.ts';
import { isRival, wordingFields } from './codebook-entries.ts';
import { type Context, command } from './command.ts';
import { type Entry, below, childrenOf, entryTypes, notesAbout, usesOfEntry } from './entry-uses.ts';
import { editing, newId, sharedStampOf } from './records-changed.ts';
import { excerpt, nameOf } from './subject.ts';

const id = z.string().regex(idPattern);
const { definition, rule, example } = wordingFields;

const part = z.strictObject({
  id: z.exactOptional(id),
  name: givenName,
  definition: definition.default(''),
  rule: rule.default(''),
  example: example.default(''),
});

/** The place of a part, from 0. */
const place = z.int().min(0);

const schema = z.strictObject({
  type: z.enum(entryTypes),
  id,
  parts: z.array(part).min(1).max(50),
  /** Whether the new entries stand below the old one, which stays then; else beside it. */
  isBelow: z.boolean().default(false),
  /** Which of them each record gets; those that are not named stay with the old one. */
  given: z.array(z.strictObject({ record: id, part: place })).default([]),
});

type Split = z.output<typeof schema>;

/** The new entries: what the old one is, but for their wording. */
function partsOf(
  { parts, isBelow }: Split,
  old: Entry,
  records: Records,
  context: Context,
): readonly Entry[] {
  const revision = records.find('codebook', 'codebook')?.revision ?? 1;
  const base = { revision, history: [], ...sharedStampOf({ by: 'hand' }, context) };
  return parts.map((part) => {
    const made = withId(old, newId(id, part.id, context));
    const { name, definition, rule, example } = part;
    const entry: Entry = { ...made, ...base, name, definition, rule, example };
    return isBelow ? below(entry, old) : entry;
  });
}

/** An entry under another id. */
function withId(entry: Entry, id: string): Entry {
  return Object.assign({ ...entry }, { id });
}

/** Which part a record gets. */
function chooser({ given }: Split, parts: readonly Entry[]): (record: AnyRecord) => Entry | undefined {
  const byRecord = new Map(given.map(({ record, part }) => [record, part]));
  return ({ id }) => parts[byRecord.get(id) ?? parts.length];
}

function rivalOf(parts: readonly Entry[], others: readonly Entry[]): Entry | undefined {
  return parts.find((part, at) => [...others, ...parts.slice(0, at)].some((each) => isRival(part, each)));
}

function splitting(records: Records, split: Split, old: Entry, context: Context): Result<Diff> {
  const parts = partsOf(split, old, records, context);
  const [first] = parts;
  if (first === undefined || split.given.some(({ part }) => part >= parts.length))
    return fail('bad-request', { field: 'part', problem: 'there is no such part' });
  const taken = parts.find((part) => records.get(part.id) !== undefined);
  if (taken !== undefined) return fail('id-taken', { type: taken.type, id: taken.id });
  const revision = first.revision;
  const uses = [...usesOfEntry(records, old, chooser(split, parts))];
  const stays =
    split.isBelow ||
    uses.some(([before, after]) => before === after) ||
    [...childrenOf(records, old)].length > 0;
  const others = [...records.all(old.type)].filter(({ id }) => stays || id !== old.id);
  const rival = rivalOf(parts, others);
  if (rival !== undefined) return fail('name-taken', { type: rival.type, name: rival.name });
  const notes = stays ? [] : [...notesAbout(records, old.id, first.id)];
  return ok([
    ...parts.map(added),
    ...uses
      .filter(([before, after]) => before !== after)
      .flatMap(([before, after]) =>
        editing(before, isCoded(after) ? { ...after, codebookRevision: revision } : after, context),
      ),
    ...notes.flatMap(([before, after]) => editing(before, after, context)),
    ...(stays ? [] : [removed(old)]),
  ]);
}

/**
 * Makes several entries of one. What uses the old one is given out, record by record, and counts as coded
 * under the present codebook; the old one goes if nothing is left that uses it or stands below it.
 */
export const splitEntry = command({
  schema,
  documents: () => [],
  removes: ({ id }) => [id],
  subject: ({ id, parts }, records) =>
    excerpt(`${nameOf(records, id)} → ${parts.map(({ name }) => name).join(', ')}`),
  change(records, split, context) {
    const { type, id } = split;
    const old = records.find(type, id);
    if (old === undefined) return fail('not-found', { type, id });
    const uses = context.usesElsewhere(id);
    if (uses > 0) return fail('in-use', { type, id, name: old.name, uses });
    return splitting(records, split, old, context);
  },
});
