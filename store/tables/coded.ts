import type { Coded, Evidence, Link, Mention, Note, Passage, Tag } from '../model/records.ts';
import { offsetsOf, quotationOf } from './cells.ts';
import { codedColumns, placeColumns } from './common.ts';
import { actorName, nameOf } from './names.ts';
import { type Filled, type Slice, type Table, number, tableOf, text } from './table.ts';

type CodedType = Coded['type'];

function ofType<Type extends CodedType>(type: Type) {
  return function* ({ records }: Slice): Iterable<Extract<Coded, { type: Type }>> {
    for (const record of records) if (isOfType(record, type)) yield record;
  };
}

function isOfType<Type extends CodedType>(
  record: Coded,
  type: Type,
): record is Extract<Coded, { type: Type }> {
  return record.type === type;
}

function quoteColumns(): readonly Filled<{ readonly passages: readonly Passage[] }>[] {
  return [
    text('quote', 'The words, the runs of a discontinuous quotation with […] between.', ({ passages }) =>
      quotationOf(passages),
    ),
    text('passages', 'The offsets of the words, as 310-372+400-420.', ({ passages }) => offsetsOf(passages)),
  ];
}

/** Passages that name actors. */
export const mentions: Table = tableOf<Mention>('mentions', 'Passages that name actors.', ofType('mention'), [
  text('actor', 'The name of the actor; merged ones under the name they count as.', ({ actor }, { shared }) =>
    actorName(shared, actor),
  ),
  text('actor_id', 'The id of the actor, as coded.', ({ actor }) => actor),
  ...quoteColumns(),
  ...placeColumns(),
  ...codedColumns(['actor', 'passages']),
]);

/** What stances are shown by. */
export const evidence: Table = tableOf<Evidence>(
  'evidence',
  'What stances are shown by.',
  ofType('evidence'),
  [
    text('kind', 'The kind of evidence.', ({ kind }, { shared }) => nameOf(shared, 'kind', kind)),
    text('kind_id', 'The id of the kind.', ({ kind }) => kind),
    ...quoteColumns(),
    text('citation', 'A source outside the texts of the project.', ({ citation }) => citation),
    text('reliability', 'Of the source, A to F (Admiralty code).', ({ reliability }) => reliability),
    number('credibility', 'Of the information, 1 to 6 (Admiralty code).', ({ credibility }) => credibility),
    text('date', 'The date of the evidence, in EDTF.', ({ date }) => date),
    text('note', 'What the coder noted.', ({ note }) => note),
    ...placeColumns(),
    ...codedColumns(['kind', 'passages', 'citation', 'reliability', 'credibility', 'date', 'note']),
  ],
);

/** How evidence and stances bear on stances. */
export const links: Table = tableOf<Link>(
  'links',
  'How evidence and stances bear on stances.',
  ofType('link'),
  [
    text('relation', 'The relation.', ({ relation }, { shared }) => nameOf(shared, 'relation', relation)),
    text('relation_id', 'The id of the relation.', ({ relation }) => relation),
    text(
      'from_type',
      'What the link starts from: evidence or stance.',
      ({ relation }, { shared }) => shared.find('relation', relation)?.from ?? '',
    ),
    text('from', 'The id of the evidence or stance that the link starts from.', ({ from }) => from),
    text('to', 'The id of the stance that it bears on.', ({ to }) => to),
    text(
      'to_document',
      "The id of that stance's document, where it is another one.",
      ({ toDocument }) => toDocument ?? '',
    ),
    text('strength', 'weak, moderate or strong.', ({ strength }) => strength),
    text('note', 'What the coder noted.', ({ note }) => note),
    ...placeColumns(),
    ...codedColumns(['relation', 'from', 'to', 'toDocument', 'strength', 'note']),
  ],
);

/** Free codes applied to passages. */
export const codes: Table = tableOf<Tag>('codes', 'Free codes applied to passages.', ofType('tag'), [
  text('code', 'The name of the code.', ({ code }, { shared }) => nameOf(shared, 'code', code)),
  text('code_id', 'The id of the code.', ({ code }) => code),
  ...quoteColumns(),
  ...placeColumns(),
  ...codedColumns(['code', 'passages']),
]);

/** Notes on passages, records and the project. */
export const notes: Table = tableOf<Note>(
  'notes',
  'Notes on passages, records and the project.',
  ofType('note'),
  [
    text('text', 'What was noted.', (note) => note.text),
    text(
      'about',
      'The id of the record that it is about; empty where it is about the words or the project.',
      (note) => note.about,
    ),
    ...quoteColumns(),
    ...placeColumns(),
    ...codedColumns(['text', 'about', 'passages']),
  ],
);
