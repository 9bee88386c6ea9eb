import type { ActorId } from '../model/id.ts';
import type { CheckReason, Coded, RecordFilter } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { passagesOf } from '../model/passages.ts';
import { actorIdOf } from './actor.ts';
import { daysOf, mayMeet } from './days.ts';

/** Tells whether a record is meant; `reasonsOf` says why it waits to be checked. */
export type Matcher = (record: Coded, reasonsOf: (record: Coded) => readonly CheckReason[]) => boolean;

/** A text as it is compared where case does not count. */
export function foldedText(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** The actors that a record is of: whom it names, who holds it, and who says so; as coded. */
export function actorsOf(record: Coded): readonly ActorId[] {
  if (record.type === 'mention') return [record.actor];
  if (record.type !== 'stance') return [];
  return [...record.holders, ...record.attribution.flatMap(({ source }) => source ?? [])];
}

/** The words of a record: what its passages quote, and what was written about it. */
export function wordsOf(record: Coded): string {
  const words = passagesOf(record).flatMap(({ passages }) => passages.map(({ quote }) => quote));
  if (record.type === 'note') words.push(record.text);
  if (record.type === 'evidence') words.push(record.citation ?? '', record.note);
  if (record.type === 'link') words.push(record.note);
  if (record.type === 'stance') words.push(record.condition?.text ?? '');
  return words.join('\n');
}

/** A test of one value; without a list everything passes. */
function among<Value>(list: readonly Value[] | undefined): (value: Value | undefined) => boolean {
  if (list === undefined) return () => true;
  const values = new Set(list);
  return (value) => value !== undefined && values.has(value);
}

function timeTest({ from = null, to = null }: RecordFilter): (record: Coded) => boolean {
  if (from === null && to === null) return () => true;
  const days = { first: daysOf(from ?? '').first, last: daysOf(to ?? '').last };
  return (record) => {
    const date = record.type === 'stance' || record.type === 'evidence' ? record.date : null;
    return date !== null && mayMeet(daysOf(date), days);
  };
}

function actorTest({ actors }: RecordFilter, records: Records): (record: Coded) => boolean {
  if (actors === undefined) return () => true;
  const wanted = new Set(actors.map((id) => actorIdOf(records, id)));
  return (record) => actorsOf(record).some((id) => wanted.has(actorIdOf(records, id)));
}

/** The words of records as they are compared: kept, as a record never changes. */
const folded = new WeakMap<Coded, string>();

/** The words of a record without regard to case. */
export function foldedWordsOf(record: Coded): string {
  const known = folded.get(record);
  if (known !== undefined) return known;
  const words = foldedText(wordsOf(record));
  folded.set(record, words);
  return words;
}

/**
 * What tells whether a record is meant by a filter; mergers of actors are followed. To be made again when records change.
 * Costs some 100 ns a record, and for words as much as looking through them.
 */
export function matcher(filter: RecordFilter, records: Records): Matcher {
  const types = among(filter.types);
  const documents = among(filter.documents);
  const coders = among(filter.coders);
  const statuses = among(filter.statuses);
  const issues = among(filter.issues);
  const codes = among(filter.codes);
  const positions = among(filter.positions);
  const certainties = among(filter.certainties);
  const isInTime = timeTest(filter);
  const isOfActor = actorTest(filter, records);
  const text = foldedText(filter.text ?? '').trim();
  return (record, reasonsOf) => {
    const stance = record.type === 'stance' ? record : undefined;
    return (
      types(record.type) &&
      documents(record.document ?? undefined) &&
      coders(record.coder) &&
      statuses(record.status) &&
      issues(stance?.issue ?? undefined) &&
      codes(record.type === 'tag' ? record.code : undefined) &&
      positions(stance?.position) &&
      certainties(stance?.certainty) &&
      isOfActor(record) &&
      isInTime(record) &&
      (filter.gaps === undefined || reasonsOf(record).some((each) => filter.gaps?.includes(each))) &&
      (text === '' || foldedWordsOf(record).includes(text))
    );
  };
}
