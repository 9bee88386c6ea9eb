import { z } from 'zod';
import { canonicalJson } from '../model/canonical.ts';
import { type Diff, changed, removed } from '../model/diff.ts';
import type { CodebookEntry, Origin, RecordByType, Relation } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { type Result, fail, ok } from '../model/result.ts';
import { code } from '../model/schema/codebook.ts';
import { idPattern } from '../model/id.ts';
import { givenName as name, origin } from '../model/schema/parts.ts';
import { isSameName } from '../query/same-name.ts';
import { usesOf } from '../query/uses.ts';
import { type Command, type Context, command } from './command.ts';
import type { EntryType } from './entry-uses.ts';
import { adding, editing, sharedStampOf } from './records-changed.ts';
import { excerpt, nameOf } from './subject.ts';

const { definition, rule, example } = code.shape;

/** The editable fields that every entry of the codebook has. */
export const wordingFields = { name, definition, rule, example };

/**
 * Whether another wording is another meaning too: then the revision of the codebook rises, and what was coded under an older one
 * waits to be checked again.
 */
export const meaning = z.enum(['changed', 'same']).default('changed');

type Meaning = z.output<typeof meaning>;

/** The same for a new entry, and where it comes from. */
export const newWordingFields = {
  name,
  definition: definition.default(''),
  rule: rule.default(''),
  example: example.default(''),
  origin: origin.default({ by: 'hand' }),
};

interface Wording {
  readonly name: string;
  readonly definition: string;
  readonly rule: string;
  readonly example: string;
}

type NewWording = Wording & { readonly origin: Origin };

/** What a new entry has besides its type, its id and what is its own. */
export type EntryBase = ReturnType<typeof entryBase>;

function entryBase(
  { name, definition, rule, example, origin }: NewWording,
  revision: number,
  context: Context,
) {
  const history: CodebookEntry['history'] = [];
  return { name, definition, rule, example, revision, history, ...sharedStampOf(origin, context) };
}

/** Two relations may bear one name if they start from different things: evidence or a stance that contradicts. */
export function isRival(entry: CodebookEntry, other: CodebookEntry): boolean {
  if (entry.id === other.id || !isSameName(entry.name, other.name)) return false;
  return entry.type !== 'relation' || other.type !== 'relation' || entry.from === other.from;
}

function checkName(records: Records, entry: CodebookEntry): Result<null> {
  for (const other of records.all(entry.type)) {
    if (isRival(entry, other)) return fail('name-taken', { type: entry.type, name: entry.name });
  }
  return ok(null);
}

/** An entry with another meaning since a revision; what it said before is in its history. */
export function reworded(before: CodebookEntry, after: CodebookEntry, revision: number): CodebookEntry {
  const { name, definition, rule, example } = before;
  const earlier = { revision: before.revision, name, definition, rule, example };
  return after.type === 'scale' && before.type === 'scale'
    ? { ...after, revision, history: [...before.history, { ...earlier, values: before.values }] }
    : { ...after, revision, history: [...before.history, earlier] };
}

/**
 * The diff that edits an entry. Where its wording is different, and with it its meaning, its old wording goes into its history
 * and the revision of the codebook rises; a new name or place in a tree is no new meaning.
 */
export function editingEntry(
  records: Records,
  before: CodebookEntry,
  after: CodebookEntry,
  context: Context,
  meaning: Meaning = 'changed',
): Result<Diff> {
  if (meaning === 'same' || meaningOf(before) === meaningOf(after))
    return ok(editing(before, after, context));
  const codebook = records.find('codebook', 'codebook');
  if (codebook === undefined) return fail('not-found', { type: 'codebook', id: 'codebook' });
  const risen = codebook.revision + 1;
  return ok([
    changed(codebook, { ...codebook, revision: risen, changed: context.now }),
    ...editing(before, reworded(before, after, risen), context),
  ]);
}

/** What an entry says, to be compared. */
function meaningOf(entry: CodebookEntry): string {
  const { definition, rule, example } = entry;
  return canonicalJson([definition, rule, example, entry.type === 'scale' ? entry.values : null]);
}

/** The command that adds an entry of one type; `make` says what is the type's own. */
export function addEntry<Schema extends z.ZodType<NewWording>>(
  schema: Schema,
  make: (base: EntryBase, input: z.output<Schema>, context: Context) => RecordByType[EntryType],
): Command<Schema> {
  return command({
    schema,
    documents: () => [],
    subject: ({ name }) => excerpt(name),
    change(records, input, context) {
      const revision = records.find('codebook', 'codebook')?.revision ?? 1;
      const entry = make(entryBase(input, revision, context), input, context);
      const named = checkName(records, entry);
      return named.ok ? adding(records, entry) : named;
    },
  });
}

/** The command that edits an entry of one type; `apply` sets what the input asks for. */
export function editEntry<
  Type extends EntryType,
  Schema extends z.ZodType<{ readonly id: string; readonly meaning: Meaning }>,
>(
  type: Type,
  schema: Schema,
  apply: (entry: RecordByType[Type], input: z.output<Schema>) => RecordByType[Type],
): Command<Schema> {
  return command({
    schema,
    documents: () => [],
    subject: ({ id }, records) => nameOf(records, id),
    change(records, input, context) {
      const entry = records.find(type, input.id);
      if (entry === undefined) return fail('not-found', { type, id: input.id });
      const before: RecordByType[EntryType] = entry;
      const after: RecordByType[EntryType] = apply(entry, input);
      const isRenamed = !isSameName(before.name, after.name) || startOf(before) !== startOf(after);
      const named = isRenamed ? checkName(records, after) : ok(null);
      if (!named.ok) return named;
      if (startOf(before) !== startOf(after)) {
        const uses = usesOf(records, input.id) + context.usesElsewhere(input.id);
        if (uses > 0) return fail('in-use', { type, id: input.id, name: before.name, uses });
      }
      return editingEntry(records, before, after, context, input.meaning);
    },
  });
}

function startOf(entry: RecordByType[EntryType]): Relation['from'] | undefined {
  return entry.type === 'relation' ? entry.from : undefined;
}

/** The command that removes an entry of one type which nothing points to, at hand or elsewhere. */
export function removeEntry(type: EntryType) {
  return command({
    schema: z.strictObject({ id: z.string().regex(idPattern) }),
    documents: () => [],
    subject: ({ id }, records) => nameOf(records, id),
    change(records, { id }, context) {
      const entry = records.find(type, id);
      if (entry === undefined) return fail('not-found', { type, id });
      const uses = usesOf(records, id) + context.usesElsewhere(id);
      if (uses > 0) return fail('in-use', { type, id, name: entry.name, uses });
      return ok([removed(entry)]);
    },
  });
}
