import type { CoderId, DocumentId } from '../model/id.ts';
import type { Coded, Status, Stance } from '../model/records.ts';
import { daysOf, mayMeet } from './days.ts';

/** A part of a project. Null leaves a side open. */
export interface Scope {
  readonly documents: readonly DocumentId[] | null;
  readonly coders: readonly CoderId[] | null;
  /** The date, in EDTF, that stances are taken from and to: those that may lie between, as `2022-03` does in `2022`. */
  readonly from: string | null;
  readonly to: string | null;
  /** Whether stances of which no date is known are kept where one of the two is set. */
  readonly undated: boolean;
  readonly types: readonly Coded['type'][] | null;
  readonly statuses: readonly Status[] | null;
  /** The name of a filter that is saved with the project, which chooses records by everything it knows. */
  readonly filter: string | null;
}

/** The whole project. */
export const everything: Scope = {
  documents: null,
  coders: null,
  from: null,
  to: null,
  undated: false,
  types: null,
  statuses: null,
  filter: null,
};

/** Whether a scope has a date that stances must keep to. */
function isDated({ from, to }: Scope): boolean {
  return from !== null || to !== null;
}

/** Whether a scope leaves nothing out. */
export function isEverything(scope: Scope): boolean {
  const { documents, coders, types, statuses, filter } = scope;
  return !isDated(scope) && [documents, coders, types, statuses, filter].every((side) => side === null);
}

/** Whether a document is in a scope. */
export function hasDocument({ documents }: Scope, id: DocumentId): boolean {
  return documents === null || documents.includes(id);
}

/** Whether the date of a stance is in a scope; forms of EDTF that name no days, as sets, count as unknown. */
export function isTimely({ date }: Stance, scope: Scope): boolean {
  if (!isDated(scope)) return true;
  const days = daysOf(date ?? '');
  if (days.first === undefined && days.last === undefined) return scope.undated;
  return mayMeet(days, { first: daysOf(scope.from ?? '').first, last: daysOf(scope.to ?? '').last });
}

/** What goes with the records that a filter chooses: what is linked to them, and what is noted about them. */
function isCompanion(record: Coded): boolean {
  return (
    record.type === 'link' || record.type === 'evidence' || (record.type === 'note' && record.about !== null)
  );
}

/**
 * Whether a record is in a scope by what it says itself: its coder, type, status and, of a stance, date. `chosen` has the ids
 * that the scope's filter chooses, if it has one.
 */
export function isWithin(record: Coded, scope: Scope, chosen?: ReadonlySet<string>): boolean {
  const { coders, types, statuses } = scope;
  return (
    (coders === null || coders.includes(record.coder)) &&
    (types === null || types.includes(record.type)) &&
    (statuses === null || statuses.includes(record.status)) &&
    (record.type !== 'stance' || isTimely(record, scope)) &&
    (chosen === undefined || chosen.has(record.id) || isCompanion(record))
  );
}
