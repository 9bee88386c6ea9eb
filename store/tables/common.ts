import type { AnyRecord, Attributes, Coded, Origin } from '../model/records.ts';
import type { CoderId } from '../model/id.ts';
import { jsonCell, otherFields } from './json-cell.ts';
import { nameOf } from './names.ts';
import { type Filled, number, text } from './table.ts';

interface Stamped {
  readonly created: string;
  readonly changed: string;
}

interface WithOrigin extends Stamped {
  readonly origin: Origin;
}

/** The id of a record. */
export function idColumn(): Filled<{ readonly id: string }> {
  return text('id', 'The id of the record in the project.', ({ id }) => id);
}

/** Columns that say whose a record is. */
export function coderColumns(): readonly Filled<{ readonly coder: CoderId | null }>[] {
  return [
    text('coder_id', 'The id of the coder.', ({ coder }) => coder),
    text('coder', 'The name of the coder.', ({ coder }, { shared }) => nameOf(shared, 'coder', coder)),
  ];
}

/** Columns that say which document a coded record is in, whose it is and how far it is. */
export function placeColumns(): readonly Filled<Coded>[] {
  return [
    idColumn(),
    text(
      'document_id',
      'The id of the document; empty where the record belongs to none.',
      (record) => record.document,
    ),
    text('document_title', 'The title of the document.', (_, { document }) => document?.title ?? ''),
    text(
      'text_sha256',
      'The hash of the text that the offsets mean (UTF-16 code units, half-open).',
      (_, { document }) => document?.sha256 ?? '',
    ),
    ...coderColumns(),
    text('status', 'draft, done or recheck.', ({ status }) => status),
  ];
}

/** Columns that say when a record was made and changed. */
export function timeColumns(): readonly Filled<Stamped>[] {
  return [
    text('created', 'When the record was made, in UTC.', ({ created }) => created),
    text('changed', 'When the record was last changed, in UTC.', ({ changed }) => changed),
  ];
}

/** Columns that say where a record comes from, and when. */
export function originColumns(): readonly Filled<WithOrigin>[] {
  return [
    text('origin', 'How the record came about: hand, import or suggestion.', ({ origin }) => origin.by),
    text('origin_from', 'The format it was imported from, or who suggested it.', ({ origin }) =>
      'from' in origin ? origin.from : '',
    ),
    text('origin_file', 'The file it was imported from.', ({ origin }) =>
      'file' in origin ? origin.file : '',
    ),
    text('origin_unit', 'The hash of the row or object it was imported from.', ({ origin }) =>
      'unit' in origin ? origin.unit : '',
    ),
    ...timeColumns(),
  ];
}

/** The column of values that Standpoint has no field for. */
export function attributesColumn(): Filled<{ readonly attributes: Attributes }> {
  return text('attributes', 'Values that Standpoint has no field for, as a JSON object.', ({ attributes }) =>
    jsonCell(attributes),
  );
}

/** The column of fields that a later Standpoint or a hand has put into a record. */
export function otherColumn(known: readonly string[]): Filled<AnyRecord> {
  const names = new Set(['type', 'id', 'created', 'changed', ...known]);
  return text('other', 'Fields that Standpoint does not know, as a JSON object.', (record) =>
    otherFields(record, names),
  );
}

/** The fields of every coded record that the columns of `codedColumns` and `placeColumns` hold. */
const codedFields = ['document', 'coder', 'status', 'attributes', 'codebookRevision', 'origin'];

/** What the tables of coded records end with; `known` are the fields that columns before it hold. */
export function codedColumns(known: readonly string[]): readonly Filled<Coded>[] {
  return [
    attributesColumn(),
    number(
      'codebook_revision',
      'The revision of the codebook that it was coded under.',
      ({ codebookRevision }) => codebookRevision,
    ),
    ...originColumns(),
    otherColumn([...codedFields, ...known]),
  ];
}

/** What the tables of the registry and the codebook end with; `known` are the fields that columns before it hold. */
export function sharedColumns(
  known: readonly string[],
): readonly Filled<AnyRecord & WithOrigin & { readonly coder: CoderId | null }>[] {
  return [...coderColumns(), ...originColumns(), otherColumn(['coder', 'origin', ...known])];
}
