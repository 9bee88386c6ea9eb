import { type AnyRecord, recordTypes } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { referencesOf } from '../model/references.ts';

/** Every record at hand, type by type. */
export function* everyRecord(records: Records): Iterable<AnyRecord> {
  for (const type of recordTypes) yield* records.all(type);
}

/** How many of the records at hand point to each record; one that points twice counts once. Costs all records. */
export function uses(records: Records): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const record of everyRecord(records)) {
    for (const id of new Set(referencesOf(record).map((reference) => reference.id))) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

/** Whether a record points to the one with an id. */
export function pointsTo(record: AnyRecord, id: string): boolean {
  return referencesOf(record).some((reference) => reference.id === id);
}

/** How many of the records at hand point to one record. Costs all records. */
export function usesOf(records: Records, id: string): number {
  let count = 0;
  for (const record of everyRecord(records)) {
    if (pointsTo(record, id)) count += 1;
  }
  return count;
}
