import type { Codebook, CodebookEntry, Issue } from '../model/records.ts';
import { coderColumns, idColumn, originColumns, otherColumn, sharedColumns, timeColumns } from './common.ts';
import { jsonCell } from './json-cell.ts';
import { nameOf } from './names.ts';
import { sharedOf } from './registry.ts';
import { type Filled, type Slice, type Table, number, tableOf, text } from './table.ts';

const wordingFields = ['name', 'definition', 'rule', 'example', 'revision', 'history'];

function wordingColumns(): readonly Filled<CodebookEntry>[] {
  return [
    text('name', 'The name of the entry.', ({ name }) => name),
    text('definition', 'What it means.', ({ definition }) => definition),
    text('rule', 'When to use it, and when not.', ({ rule }) => rule),
    text('example', 'A quotation that shows it.', ({ example }) => example),
    number(
      'revision',
      'The codebook revision in which it got its present meaning.',
      ({ revision }) => revision,
    ),
    text('history', 'Its earlier wordings, as a JSON list.', ({ history }) => jsonCell(history)),
  ];
}

/** What stances are about. */
export const issues: Table = tableOf<Issue>('issues', 'What stances are about.', sharedOf('issue'), [
  ...wordingColumns(),
  text('parent', 'The name of the issue that it is part of.', ({ parent }, { shared }) =>
    nameOf(shared, 'issue', parent),
  ),
  text('parent_id', 'The id of that issue.', ({ parent }) => parent),
  idColumn(),
  ...sharedColumns([...wordingFields, 'parent']),
]);

type Entry = Codebook | Exclude<CodebookEntry, Issue>;
type Shared = Exclude<Entry, { type: 'codebook' | 'scale' }>;

function* entries(slice: Slice): Iterable<Entry> {
  for (const type of ['codebook', 'scale', 'actorKind', 'kind', 'relation', 'code'] as const) {
    yield* sharedOf(type)(slice);
  }
}

/** A column of those entries that have what it holds; the cells of the others are empty. */
function where<Source extends Entry>(has: (entry: Entry) => entry is Source) {
  return (column: Filled<Source>): Filled<Entry> => ({
    ...column,
    value: (entry, slice) => (has(entry) ? column.value(entry, slice) : null),
  });
}

function isWorded(entry: Entry): entry is Exclude<CodebookEntry, Issue> {
  return entry.type !== 'codebook';
}

function isShared(entry: Entry): entry is Shared {
  return entry.type !== 'codebook' && entry.type !== 'scale';
}

/** The codebook besides issues. */
export const codebook: Table = tableOf<Entry>(
  'codebook',
  'Kinds, relations, codes and the scale, with the number of the present revision in a row of its own.',
  entries,
  [
    text('type', 'codebook, scale, actorKind, kind (of evidence), relation or code.', ({ type }) => type),
    ...wordingColumns().map(where(isWorded)),
    number('current_revision', 'The present revision of the whole codebook, in its own row.', (entry) =>
      entry.type === 'codebook' ? entry.revision : null,
    ),
    text('values', 'The positions of a scale, as a JSON list.', (entry) =>
      entry.type === 'scale' ? jsonCell(entry.values) : '',
    ),
    text('from', 'What a link of a relation starts from: evidence or stance.', (entry) =>
      entry.type === 'relation' ? entry.from : '',
    ),
    text('parent', 'The name of the code that a code is part of.', (entry, { shared }) =>
      entry.type === 'code' ? nameOf(shared, 'code', entry.parent) : '',
    ),
    text('parent_id', 'The id of that code.', (entry) => (entry.type === 'code' ? entry.parent : null)),
    idColumn(),
    ...coderColumns().map(where(isShared)),
    ...originColumns().slice(0, -timeColumns().length).map(where(isShared)),
    ...timeColumns(),
    otherColumn([...wordingFields, 'values', 'from', 'parent', 'coder', 'origin']),
  ],
);
