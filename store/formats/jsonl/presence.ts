import { canonicalJson } from '../../model/canonical.ts';
import type { AnyRecord, RecordType } from '../../model/records.ts';
import { type Finding, fail } from '../../model/result.ts';
import type { ReadContext } from '../format.ts';
import type { Read } from './records.ts';

/** The types whose records a project without documents takes over from a file. */
export const takenOver: ReadonlySet<RecordType> = new Set([
  ...(['project', 'coder', 'codebook', 'scale', 'actorKind', 'kind', 'relation', 'issue', 'code'] as const),
]);

/** The records of a file that are new or take the place of another, and the others. */
export interface Sorted {
  readonly fresh: readonly Read[];
  readonly reported: readonly Finding[];
  /** Records that are there in another form; what differs is named. */
  readonly notices: readonly Finding[];
}

/** The names of the fields in which two records differ. */
function differences(a: AnyRecord, b: AnyRecord): string[] {
  const fields = new Map<string, unknown>(Object.entries(a));
  const others = new Map<string, unknown>(Object.entries(b));
  const names = new Set([...fields.keys(), ...others.keys()]);
  return [...names].filter((name) => canonicalJson(fields.get(name)) !== canonicalJson(others.get(name)));
}

/** Sorts out the records that the project has already; `takesOver` lets those of the file win where they are shared. */
export function sortByPresence(read: readonly Read[], takesOver: boolean, { records }: ReadContext): Sorted {
  const fresh: Read[] = [];
  const reported: Finding[] = [];
  const notices: Finding[] = [];
  for (const each of read) {
    const { record, where } = each;
    const there = records.get(record.id);
    const { type, id } = record;
    if (there === undefined) {
      fresh.push(each);
      continue;
    }
    const differing = differences(there, record);
    if (differing.length > 0 && takesOver && takenOver.has(type) && there.type === type) {
      fresh.push(each);
      continue;
    }
    reported.push({
      ...fail(there.type === type ? 'already-present' : 'id-taken', { type, id }).error,
      where,
    });
    if (differing.length > 0) {
      notices.push({ ...fail('record-differs', { type, id, differs: differing.join(', ') }).error, where });
    }
  }
  return { fresh, reported, notices };
}
