import fc from 'fast-check';
import { codedTypes } from '../../model/coded-types.ts';
import type { CheckReason, RecordFilter, SavedFilter, Stance, Status } from '../../model/records.ts';
import { date, name, prose } from './parts.ts';
import type { Skeleton } from './skeleton.ts';

const statuses: readonly Status[] = ['draft', 'done', 'recheck'];
const certainties: readonly Stance['certainty'][] = ['certain', 'probable', 'possible', null];
const gaps: readonly CheckReason[] = ['no-evidence', 'no-position', 'no-issue', 'opposite', 'recheck'];
const words = ['mixed', 'unclear', 'declined', null] as const;

/** Filters of what a project has, with every condition set and unset. */
function recordFilter(bones: Skeleton): fc.Arbitrary<RecordFilter> {
  const some = <Item>(items: readonly Item[]) => fc.subarray([...items]);
  const conditions = {
    types: some(codedTypes),
    documents: some(bones.documents.map(({ id }) => id)),
    coders: some(bones.coders),
    statuses: some(statuses),
    actors: some(bones.actors),
    issues: some(bones.issues),
    codes: some(bones.codes),
    positions: some([...bones.scale, ...words]),
    certainties: some(certainties),
    gaps: some(gaps),
    from: date,
    to: date,
    text: prose,
  };
  return fc.record(conditions, { requiredKeys: [], noNullPrototype: true });
}

/** The saved filters of a project, each name once; undefined where it never had any. */
export function savedFilters(bones: Skeleton): fc.Arbitrary<readonly SavedFilter[] | undefined> {
  const saved = fc.record({ name, filter: recordFilter(bones) });
  return fc.option(fc.uniqueArray(saved, { maxLength: 4, selector: (each) => each.name }), {
    nil: undefined,
  });
}
