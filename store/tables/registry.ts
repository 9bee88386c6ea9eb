import { compareById } from '../model/place.ts';
import type {
  Actor,
  AnyRecord,
  Coder,
  Document,
  Project,
  RecordByType,
  RecordType,
} from '../model/records.ts';
import { joinValues } from './cells.ts';
import { attributesColumn, idColumn, otherColumn, sharedColumns, timeColumns } from './common.ts';
import { jsonCell } from './json-cell.ts';
import { actorName, nameOf } from './names.ts';
import { type Slice, type Table, number, tableOf, text } from './table.ts';

/** The shared records of a type, by id. */
export function sharedOf<Type extends RecordType>(type: Type) {
  return ({ part, shared }: Slice): readonly RecordByType[Type][] => {
    if (part !== 'shared') return [];
    return [...shared.all(type)].sort((a: AnyRecord, b: AnyRecord) => compareById(a, b));
  };
}

interface Dated {
  readonly from: string | null;
  readonly to: string | null;
}

/** A name with the time it holds, as `Foreign Minister [2004 to 2014]`; open ends are left out. */
function dated(name: string, { from, to }: Dated): string {
  return from === null && to === null ? name : `${name} [${from ?? ''} to ${to ?? ''}]`;
}

const period = 'each with its time, as "name [2004 to 2014]"';

/** The registry of actors. */
export const actors: Table = tableOf<Actor>('actors', 'The registry of actors.', sharedOf('actor'), [
  text('name', 'The name of the actor.', ({ name }) => name),
  text('kind', 'The kind of actor.', ({ kind }, { shared }) => nameOf(shared, 'actorKind', kind)),
  text('kind_id', 'The id of the kind.', ({ kind }) => kind),
  text('aliases', `Other names, ${period}.`, ({ aliases }) =>
    joinValues(aliases.map((each) => dated(each.name, each))),
  ),
  text('roles', `Offices and functions, ${period}.`, ({ roles }) =>
    joinValues(roles.map((each) => dated(each.name, each))),
  ),
  text('member_of', `The actors that it belongs to, ${period}.`, ({ memberships }, { shared }) =>
    joinValues(memberships.map((each) => dated(actorName(shared, each.of), each))),
  ),
  text('member_of_ids', 'The ids of the actors that it belongs to.', ({ memberships }) =>
    joinValues(memberships.map(({ of }) => of)),
  ),
  text('description', 'Who it is.', ({ description }) => description),
  text('external_ids', 'Its names in other registries, as "wikidata: Q42".', ({ externalIds }) =>
    joinValues(externalIds.map(({ scheme, value }) => `${scheme}: ${value}`)),
  ),
  text('merged_into', 'The id of the actor that it counts as.', ({ mergedInto }) => mergedInto),
  idColumn(),
  attributesColumn(),
  ...sharedColumns([
    ...[
      'name',
      'kind',
      'aliases',
      'roles',
      'memberships',
      'description',
      'externalIds',
      'mergedInto',
      'attributes',
    ],
  ]),
]);

const documentFields = [
  ...[
    'title',
    'author',
    'outlet',
    'date',
    'language',
    'address',
    'description',
    'sha256',
    'length',
    'encoding',
  ],
  ...['original', 'done', 'attributes'],
];

/** The source texts, without their words. */
export const documents: Table = tableOf<Document>('documents', 'The source texts.', sharedOf('document'), [
  text('title', 'The title.', ({ title }) => title),
  text('author', 'Who wrote it.', ({ author }) => author),
  text('outlet', 'Where it was published.', ({ outlet }) => outlet),
  text('date', 'When it was published, in EDTF.', ({ date }) => date),
  text('language', 'Its language, as a language tag.', ({ language }) => language),
  text('address', 'Where it was found, as a web address.', ({ address }) => address),
  text('description', 'What it is.', ({ description }) => description),
  text('text_sha256', 'The hash of the text.', ({ sha256 }) => sha256),
  number('length', 'The length of the text in UTF-16 code units.', ({ length }) => length),
  text('encoding', 'The encoding the text was read from.', ({ encoding }) => encoding),
  text('original_name', 'The name of the file the text came from.', ({ original }) => original?.name ?? ''),
  text(
    'original_extension',
    'The extension under which that file is kept.',
    ({ original }) => original?.extension ?? '',
  ),
  text('original_sha256', 'The hash of that file.', ({ original }) => original?.sha256 ?? ''),
  text('done', 'The coders who are done with it, with the time, as a JSON object by id.', ({ done }) =>
    jsonCell(done),
  ),
  idColumn(),
  attributesColumn(),
  ...sharedColumns(documentFields),
]);

/** Who codes. */
export const coders: Table = tableOf<Coder>('coders', 'Who codes.', sharedOf('coder'), [
  text('name', 'The name of the coder.', ({ name }) => name),
  idColumn(),
  ...timeColumns(),
  otherColumn(['name']),
]);

/** The study as a whole. */
export const project: Table = tableOf<Project>('project', 'The study as a whole.', sharedOf('project'), [
  text('title', 'The title of the study.', ({ title }) => title),
  text('description', 'What it is about.', ({ description }) => description),
  idColumn(),
  ...timeColumns(),
  otherColumn(['title', 'description']),
]);
