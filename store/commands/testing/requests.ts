import fc from 'fast-check';
import { type AnyRecord, type RecordType, isCoded } from '../../model/records.ts';
import { passagesOf } from '../../model/passages.ts';
import type { Records } from '../../model/record-set.ts';
import { everyRecord, pointsTo } from '../../query/uses.ts';
import { editableFields } from '../editable-fields.ts';
import { entryTypes } from '../entry-uses.ts';
import { name, prose } from './parts.ts';

/** Numbers and words from which a request is made once it is known what the project holds by then. */
export interface Draw {
  readonly action: Action;
  readonly record: number;
  readonly donor: number;
  /** Which of the editable fields are set, bit by bit. */
  readonly fields: number;
  readonly name: string;
  readonly prose: string;
  readonly from: number;
  readonly to: number;
}

type Action =
  | 'add'
  | 'edit'
  | 'remove'
  | 'merge'
  | 'split'
  | 'import'
  | 'mark'
  | 'boundary'
  | 'correct'
  | 'batch'
  | 'recode'
  | 'filter';

/** A request for the commands, which may or may not be one that they grant. */
export interface Request {
  readonly name: string;
  readonly input: unknown;
}

const actions: readonly Action[] = [
  'add',
  'add',
  'edit',
  'edit',
  'edit',
  'remove',
  'remove',
  'merge',
  'merge',
  'split',
  'import',
  'mark',
  'boundary',
  'correct',
  'batch',
  'recode',
  'filter',
];

/** Draws for one request. */
export const draw: fc.Arbitrary<Draw> = fc.record({
  action: fc.constantFrom(...actions),
  record: fc.nat(997),
  donor: fc.nat(997),
  fields: fc.nat(0xffff),
  name,
  prose,
  from: fc.nat(40),
  to: fc.nat(40),
});

function capital(type: string): string {
  return type.slice(0, 1).toUpperCase() + type.slice(1);
}

function ofType(records: Records, type: RecordType): readonly AnyRecord[] {
  return [...records.all(type)];
}

function pick<Item>(items: readonly Item[], number: number): Item | undefined {
  return items[number % items.length];
}

/** What is drawn rather than taken from another record, so that names stay different. */
function ownWords(field: string, { name, prose }: Draw): string | undefined {
  return field === 'name' || field === 'title' ? name : field === 'definition' ? prose : undefined;
}

/** The chosen editable fields of a record, as another one of its type may be given them. */
function fieldsOf(record: AnyRecord, given: Draw, all: boolean): Record<string, unknown> {
  const taken: Record<string, unknown> = {};
  const values = new Map<string, unknown>(Object.entries(record));
  editableFields[record.type].forEach((field, at) => {
    if (!all && ((given.fields >> at) & 1) === 0) return;
    taken[field] = ownWords(field, given) ?? values.get(field) ?? null;
  });
  return taken;
}

const merges = [
  ['actor', 'mergeActors'],
  ['issue', 'mergeIssues'],
  ['code', 'mergeCodes'],
  ['kind', 'mergeKinds'],
  ['relation', 'mergeRelations'],
  ['actorKind', 'mergeActorKinds'],
] as const;

const recodedFields = [
  ['stance', 'status'],
  ['stance', 'issue'],
  ['stance', 'position'],
  ['mention', 'actor'],
  ['evidence', 'kind'],
  ['note', 'status'],
] as const;

const addFields: Readonly<Partial<Record<RecordType, readonly string[]>>> = {
  document: ['sha256', 'length', 'encoding', 'original'],
};

function adding(donor: AnyRecord, given: Draw): Request {
  const values = new Map<string, unknown>(Object.entries(donor));
  const more = new Map((addFields[donor.type] ?? []).map((field) => [field, values.get(field)]));
  const place = isCoded(donor) ? { document: donor.document } : {};
  const input = { ...place, ...Object.fromEntries(more), ...fieldsOf(donor, given, true) };
  return { name: `add${capital(donor.type)}`, input };
}

function editing(record: AnyRecord, records: Records, given: Draw): Request {
  const donor = pick(ofType(records, record.type), given.donor) ?? record;
  const set = fieldsOf(donor, given, false);
  const place = isCoded(record) ? { document: record.document } : {};
  const named = record.id === record.type ? {} : { id: record.id };
  return { name: `edit${capital(record.type)}`, input: { ...named, ...place, set } };
}

function removing(record: AnyRecord): Request {
  if (!isCoded(record)) return { name: `remove${capital(record.type)}`, input: { id: record.id } };
  return { name: 'removeRecords', input: { ids: [record.id], document: record.document } };
}

function moving(record: AnyRecord, { donor, from, to }: Draw): Request | undefined {
  if (!isCoded(record)) return undefined;
  const slot = pick(passagesOf(record), donor)?.slot ?? 'passages';
  const passages = to === 0 ? [] : [{ from, to: from + to }];
  return { name: 'setPassages', input: { id: record.id, document: record.document, slot, passages } };
}

/** Gives one record of a type, or several, the value that another one of it has. */
function recoding(records: Records, { fields, donor, record, from }: Draw): Request | undefined {
  const [type, field] = pick(recodedFields, fields) ?? recodedFields[0];
  const coded = ofType(records, type);
  const values = new Map<string, unknown>(Object.entries(pick(coded, donor) ?? {}));
  const chosen = coded.filter((_each, at) => (at + record) % (1 + (from % 3)) === 0);
  if (chosen.length === 0) return undefined;
  const places = chosen.flatMap((each) => (isCoded(each) ? [{ id: each.id, document: each.document }] : []));
  return { name: 'recodeRecords', input: { records: places, set: { [field]: values.get(field) } } };
}

/** Saves a filter, or takes one away. */
function filtering(records: Records, { name, from, fields }: Draw): Request {
  const saved = records.find('project', 'project')?.filters ?? [];
  const gone = pick(saved, from);
  if (gone !== undefined && from % 2 === 0) return { name: 'removeFilter', input: { name: gone.name } };
  const types = ['stance', 'note'].slice(0, fields % 3);
  return { name: 'saveFilter', input: { name, filter: { types } } };
}

/** Gives a document the text of another one, with passages where the draw says or lost. */
function correcting(records: Records, { record, donor, from, to }: Draw): Request | undefined {
  const documents = [...records.all('document')];
  const [document, other] = [pick(documents, record), pick(documents, donor)];
  if (document === undefined || other === undefined) return undefined;
  const start = from % other.length;
  const place = { from: start, to: Math.min(other.length, start + 1 + to) };
  const placed = [...records.inDocument(document.id)].map((each, nth) => ({
    id: each.id,
    changed: each.changed,
    recheck: nth % 2 === 0,
    slots: passagesOf(each).map(({ slot, passages }) => ({
      slot,
      places: passages.map((_, at) => ((nth + at) % 3 === 2 ? null : place)),
    })),
  }));
  const { sha256, length } = other;
  const before = document.sha256;
  const input = {
    document: document.id,
    before,
    sha256,
    length,
    records: placed.filter(({ slots }) => slots.length > 0),
  };
  return { name: 'correctText', input };
}

/** Splits an entry in two and gives out what points to it by turns, some of it left. */
function splitting(records: Records, given: Draw): Request | undefined {
  const type = pick(entryTypes, given.fields) ?? 'issue';
  const id = pick(ofType(records, type), given.record)?.id;
  if (id === undefined) return undefined;
  const users = [...everyRecord(records)].filter((record) => !isNote(record) && pointsTo(record, id));
  const out = users.flatMap((record, at) =>
    at % 3 === 2 ? [] : [{ record: record.id, part: (at + given.donor) % 2 }],
  );
  const parts = [{ name: given.name, definition: given.prose }, { name: `${given.name} 2` }];
  return { name: 'splitEntry', input: { type, id, parts, given: out, isBelow: given.to % 2 === 0 } };
}

function isNote({ type }: AnyRecord): boolean {
  return type === 'note';
}

/** Takes over a codebook with the words of one entry for another, and a new one below it. */
function importing(records: Records, given: Draw): Request | undefined {
  const type = given.fields % 2 === 0 ? 'issue' : 'code';
  const entry = pick(ofType(records, type), given.record);
  if (entry === undefined || !('name' in entry)) return undefined;
  const entries = [
    { type, id: entry.id, name: entry.name, definition: given.prose },
    { type, name: given.name, parent: entry.id },
  ];
  const meaning = given.to % 2 === 0 ? 'same' : 'changed';
  return { name: 'importCodebook', input: { file: 'book.json', entries, meaning } };
}

/** The request that a draw stands for in a project; undefined where there is nothing to make it of. */
export function requestFrom(given: Draw, records: Records): Request | undefined {
  const all = [...everyRecord(records)];
  const record = pick(all, given.record);
  if (record === undefined) return undefined;
  switch (given.action) {
    case 'add':
      return adding(record, given);
    case 'edit':
      return editing(record, records, given);
    case 'remove':
      return removing(record);
    case 'recode':
      return recoding(records, given);
    case 'filter':
      return filtering(records, given);
    case 'boundary':
      return moving(record, given);
    case 'correct':
      return correcting(records, given);
    case 'mark': {
      const id = pick(ofType(records, 'document'), given.record)?.id;
      return { name: 'markDocument', input: { id, done: given.from % 2 === 0 } };
    }
    case 'merge': {
      const [type, name] = pick(merges, given.fields) ?? merges[0];
      const all = ofType(records, type);
      return { name, input: { from: pick(all, given.record)?.id, into: pick(all, given.donor)?.id } };
    }
    case 'split':
      return splitting(records, given);
    case 'import':
      return importing(records, given);
    case 'batch': {
      const steps = [editing(record, records, given), adding(record, given), moving(record, given)];
      return {
        name: 'batch',
        input: {
          steps: steps.filter((step) => step !== undefined),
          ...(given.from % 2 === 0 ? {} : { main: 0 }),
        },
      };
    }
  }
}
