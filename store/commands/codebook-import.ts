import { z } from 'zod';
import { type Change, type Diff, added, changed } from '../model/diff.ts';
import type { CodebookEntry } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { type Result, fail, ok } from '../model/result.ts';
import { givenCodebook } from '../model/schema/given-codebook.ts';
import { id } from '../model/schema/parts.ts';
import { type GivenEntry, type PlannedEntry, codebookPlan, rewords } from '../query/codebook-plan.ts';
import { foldName } from '../query/same-name.ts';
import { meaning, reworded } from './codebook-entries.ts';
import { type Context, command } from './command.ts';
import { type Entry, entryTypes } from './entry-uses.ts';
import { editing, sharedStampOf } from './records-changed.ts';
import { excerpt } from './subject.ts';

/** The origin of entries that came with a codebook. */
const from = 'codebook';

const schema = z.strictObject({
  /** The name of the file, for the origin of what is new. */
  file: z.string().max(1000),
  ...givenCodebook.shape,
  meaning,
});

type Given = z.output<typeof schema>;

/** What an import is worked out with. */
interface Importing {
  readonly records: Records;
  readonly given: Given;
  readonly plan: readonly PlannedEntry[];
  /** The ids of the planned entries. */
  readonly ids: readonly string[];
  /** The revision of the codebook afterwards. */
  readonly revision: number;
  readonly context: Context;
}

function parentIn({ ids }: Importing, { parent }: PlannedEntry): string | null | undefined {
  if (parent === null || parent === undefined) return parent;
  return 'id' in parent ? parent.id : ids[parent.place];
}

/** An entry with what a file says of its place. */
function placed(entry: Entry, parent: string | null | undefined): Entry {
  if (parent === undefined) return entry;
  if (entry.type === 'issue') return { ...entry, parent: parent === null ? null : id.issue.parse(parent) };
  if (entry.type === 'code') return { ...entry, parent: parent === null ? null : id.code.parse(parent) };
  return entry;
}

function wordingOf({ definition, rule, example }: GivenEntry): Partial<GivenEntry> {
  return {
    ...(definition === undefined ? {} : { definition }),
    ...(rule === undefined ? {} : { rule }),
    ...(example === undefined ? {} : { example }),
  };
}

function newEntry(importing: Importing, given: GivenEntry, entryId: string): Entry {
  const { revision, context } = importing;
  const base = {
    name: given.name,
    definition: given.definition ?? '',
    rule: given.rule ?? '',
    example: given.example ?? '',
    revision: Math.min(given.revision ?? revision, revision),
    history: given.history ?? [],
    ...sharedStampOf({ by: 'import', from, file: importing.given.file, unit: given.id ?? '' }, context),
  };
  switch (given.type) {
    case 'issue':
      return { type: 'issue', id: id.issue.parse(entryId), ...base, parent: null };
    case 'code':
      return { type: 'code', id: id.code.parse(entryId), ...base, parent: null };
    case 'kind':
      return { type: 'kind', id: id.kind.parse(entryId), ...base };
    case 'relation':
      return { type: 'relation', id: id.relation.parse(entryId), ...base, from: given.from ?? 'evidence' };
    case 'actorKind':
      return { type: 'actorKind', id: id.actorKind.parse(entryId), ...base };
  }
}

/** An entry as it is afterwards, with its revision and history where its wording is another. */
function revised<Kept extends CodebookEntry>(
  importing: Importing,
  planned: PlannedEntry,
  before: Kept,
  after: Kept,
): CodebookEntry {
  const { given, revision } = importing;
  const said = planned.type === 'scale' ? given.scale : planned.given;
  if (planned.isSuccessor)
    return Object.assign(
      { ...after },
      { history: said?.history ?? [], revision: Math.min(said?.revision ?? revision, revision) },
    );
  return rewords(planned) && given.meaning === 'changed' ? reworded(before, after, revision) : after;
}

function changeOf(importing: Importing, planned: PlannedEntry, at: number): Diff {
  const { records, given, ids, context } = importing;
  if (planned.state !== 'added' && planned.state !== 'changed') return [];
  const entryId = ids[at] ?? '';
  if (planned.type === 'scale') {
    const before = records.find('scale', 'scale');
    if (before === undefined || given.scale === undefined) return [];
    const { revision: _revision, history: _history, ...set } = given.scale;
    return editing(before, revised(importing, planned, before, { ...before, ...set }), context);
  }
  const said = planned.given;
  if (said === null) return [];
  const parent = parentIn(importing, planned);
  if (planned.state === 'added') return [added(placed(newEntry(importing, said, entryId), parent))];
  const before = records.find(planned.type, entryId);
  if (before === undefined) return [];
  const after = placed(Object.assign({ ...before }, { name: said.name }, wordingOf(said)), parent);
  return editing(before, revised(importing, planned, before, after), context);
}

/** What tells an entry apart from others of its type. */
function nameKey(entry: CodebookEntry): string {
  return `${entry.type} ${entry.type === 'relation' ? entry.from : ''} ${foldName(entry.name)}`;
}

/** The first entry that would have the name of another one. */
function namesake(records: Records, diff: Diff): CodebookEntry | undefined {
  const after = new Map<string, CodebookEntry>();
  for (const type of entryTypes) for (const entry of records.all(type)) after.set(entry.id, entry);
  const fresh: CodebookEntry[] = [];
  for (const change of diff) {
    if (!isEntry(change.after)) continue;
    const before = after.get(change.after.id);
    after.set(change.after.id, change.after);
    if (before === undefined || nameKey(before) !== nameKey(change.after)) fresh.push(change.after);
  }
  const owners = new Map<string, number>();
  for (const entry of after.values()) owners.set(nameKey(entry), (owners.get(nameKey(entry)) ?? 0) + 1);
  return fresh.find((entry) => (owners.get(nameKey(entry)) ?? 0) > 1);
}

function isEntry(record: Change['after']): record is Entry {
  return record !== null && entryTypes.some((type) => type === record.type);
}

function importing(records: Records, given: Given, context: Context): Result<Diff> {
  const before = records.find('codebook', 'codebook');
  if (before === undefined) return fail('not-found', { type: 'codebook', id: 'codebook' });
  const plan = codebookPlan(records, given);
  const isRisen = given.meaning === 'changed' && plan.some(rewords);
  const revision = Math.max(before.revision, given.revision ?? 1) + (isRisen ? 1 : 0);
  const ids = plan.map((planned) =>
    planned.id === '' && planned.state === 'added' ? context.newId() : planned.id,
  );
  const entries = plan.flatMap((planned, at) =>
    changeOf({ records, given, plan, ids, revision, context }, planned, at),
  );
  const rival = namesake(records, entries);
  if (rival !== undefined) return fail('name-taken', { type: rival.type, name: rival.name });
  const isSame = revision === before.revision || entries.length === 0;
  return ok([
    ...(isSame ? [] : [changed(before, { ...before, revision, changed: context.now })]),
    ...entries,
  ]);
}

/**
 * Takes over a codebook: an entry is that of the same id, else of the same name, and new where there is none. What the file does
 * not have stays. Values that the scale has and the file lacks leave the scale as it is.
 */
export const importCodebook = command({
  schema,
  documents: () => [],
  subject: ({ file }) => excerpt(file),
  change: importing,
});
