import type { DocumentId } from '../model/id.ts';
import type { CheckReason, Coded, Position, Stance, Status } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { actorOf } from './actor.ts';
import { outdatedEntries } from './coding.ts';

/** A coded record as a table of all shows it: names as they are today, what has a fixed name by its key. */
export interface RecordLine {
  readonly id: string;
  readonly type: Coded['type'];
  readonly document: DocumentId | null;
  /** The title of the document; empty without one. */
  readonly title: string;
  /** Whom it names, or who holds it; of a link, who holds the stance that it points to. */
  readonly who: readonly string[];
  /** What it is about: the issue, the code, the kind of evidence, the relation. Empty where none is set. */
  readonly what: string;
  /** Undefined where it is no stance. */
  readonly position: Position | undefined;
  readonly certainty: Stance['certainty'];
  readonly date: string | null;
  /** Who says so, nearest the event first. */
  readonly by: readonly string[];
  /** What it quotes; of a link, what it starts from quotes; of cited evidence, the citation. */
  readonly words: string;
  readonly note: string;
  readonly status: Status;
  readonly coder: string;
  readonly created: string;
  readonly changed: string;
  /** Why it waits to be checked. */
  readonly reasons: readonly CheckReason[];
  /** The entries of the codebook, by id, that mean something else since it was coded under a revision. */
  readonly outdated: readonly string[];
  readonly codebookRevision: number;
}

const between = ' […] ';

function nameOf(records: Records, type: 'issue' | 'code' | 'kind' | 'relation', id: string | null): string {
  return id === null ? '' : (records.find(type, id)?.name ?? '');
}

function names(records: Records, ids: readonly (string | null)[]): readonly string[] {
  return ids.flatMap((id) => (id === null ? [] : [actorOf(records, id)?.name ?? id]));
}

function quoted(record: Coded | undefined): string {
  if (record === undefined || record.type === 'link') return '';
  const words = record.passages.map(({ quote }) => quote).join(between);
  return words === '' && record.type === 'evidence' ? (record.citation ?? '') : words;
}

function fromOf(records: Records, id: string): Coded | undefined {
  return records.find('evidence', id) ?? records.find('stance', id);
}

function whoOf(record: Coded, records: Records): readonly string[] {
  if (record.type === 'mention') return names(records, [record.actor]);
  if (record.type === 'stance') return names(records, record.holders);
  return record.type === 'link' ? names(records, records.find('stance', record.to)?.holders ?? []) : [];
}

function whatOf(record: Coded, records: Records): string {
  switch (record.type) {
    case 'stance':
      return nameOf(records, 'issue', record.issue);
    case 'evidence':
      return nameOf(records, 'kind', record.kind);
    case 'link':
      return nameOf(records, 'relation', record.relation);
    case 'tag':
      return nameOf(records, 'code', record.code);
    case 'mention':
    case 'note':
      return '';
  }
}

function byOf(record: Coded, records: Records): readonly string[] {
  if (record.type !== 'stance') return [];
  return names(
    records,
    record.attribution.map(({ source }) => source),
  );
}

function quotedIn(record: Coded, records: Records): string {
  return quoted(record.type === 'link' ? fromOf(records, record.from) : record);
}

function noteOf(record: Coded): string {
  switch (record.type) {
    case 'stance':
      return record.condition?.text ?? '';
    case 'evidence':
    case 'link':
      return record.note;
    case 'note':
      return record.text;
    case 'mention':
    case 'tag':
      return '';
  }
}

/** A record as a line of the table; `reasons` says why it waits to be checked. */
export function recordLine(record: Coded, records: Records, reasons: readonly CheckReason[]): RecordLine {
  const { id, type, document, status, created, changed, codebookRevision } = record;
  return {
    ...{ id, type, document, status, created, changed, reasons, codebookRevision },
    outdated: outdatedEntries(records, record),
    title: document === null ? '' : (records.find('document', document)?.title ?? ''),
    who: whoOf(record, records),
    what: whatOf(record, records),
    by: byOf(record, records),
    words: quotedIn(record, records),
    note: noteOf(record),
    position: record.type === 'stance' ? record.position : undefined,
    certainty: record.type === 'stance' ? record.certainty : null,
    date: record.type === 'stance' || record.type === 'evidence' ? record.date : null,
    coder: records.find('coder', record.coder)?.name ?? record.coder,
  };
}

/** The columns of the table of all records. */
export const recordColumns = [
  'type',
  'who',
  'what',
  'position',
  'certainty',
  'date',
  'by',
  'words',
  'note',
  'title',
  'status',
  'coder',
  'created',
  'changed',
  'reasons',
] as const;

export type RecordColumn = (typeof recordColumns)[number];

const types: readonly Coded['type'][] = ['stance', 'evidence', 'link', 'mention', 'tag', 'note'];
const words: readonly Position[] = ['mixed', 'unclear', 'declined', null];
const certainties: readonly Stance['certainty'][] = ['certain', 'probable', 'possible', null];
const statuses: readonly Status[] = ['recheck', 'draft', 'done'];

/**
 * What a record is sorted and grouped by in a column: numbers and strings in their own order, undefined last. Records of one
 * group have the same key.
 */
export function sortKey(
  record: Coded,
  column: RecordColumn,
  records: Records,
  reasons: readonly CheckReason[],
): string | number | undefined {
  switch (column) {
    case 'type':
      return types.indexOf(record.type);
    case 'position': {
      if (record.type !== 'stance') return undefined;
      return typeof record.position === 'number' ? record.position : 1e6 + words.indexOf(record.position);
    }
    case 'certainty':
      return record.type === 'stance' ? certainties.indexOf(record.certainty) : undefined;
    case 'status':
      return statuses.indexOf(record.status);
    case 'reasons':
      return reasons.length === 0 ? undefined : reasons.join(' ');
    case 'date':
      return (record.type === 'stance' || record.type === 'evidence' ? record.date : null) ?? undefined;
    case 'created':
    case 'changed':
      return record[column];
    case 'title':
      return records.find('document', record.document ?? '')?.title;
    case 'coder':
      return records.find('coder', record.coder)?.name;
    case 'who':
      return whoOf(record, records).join(', ') || undefined;
    case 'by':
      return byOf(record, records).join(', ') || undefined;
    case 'what':
      return whatOf(record, records) || undefined;
    case 'words':
      return quotedIn(record, records) || undefined;
    case 'note':
      return noteOf(record) || undefined;
  }
}
