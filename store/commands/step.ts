import type { Diff } from '../model/diff.ts';
import type { InSteps } from '../model/in-steps.ts';
import { laidOver } from '../model/overlay.ts';
import { referencesOf } from '../model/references.ts';
import type { Records } from '../model/record-set.ts';
import { isCoded } from '../model/records.ts';
import { type Failure, fail } from '../model/result.ts';
import { everyRecord } from '../query/uses.ts';
import { type RunContext, brokenBy, textIn } from './run.ts';

/** How many records at hand point to each of some, and how many of these are coded records. Costs all records. */
function* usesOfEach(
  ids: ReadonlySet<string>,
  records: Records,
): InSteps<ReadonlyMap<string, { readonly all: number; readonly coded: number }>> {
  const uses = new Map<string, { all: number; coded: number }>();
  for (const record of everyRecord(records)) {
    for (const id of new Set(referencesOf(record).map((reference) => reference.id))) {
      if (!ids.has(id)) continue;
      const { all, coded } = uses.get(id) ?? { all: 0, coded: 0 };
      uses.set(id, { all: all + 1, coded: coded + (isCoded(record) ? 1 : 0) });
    }
    yield;
  }
  return uses;
}

/**
 * Why a change of the history cannot be made again or taken back, though each of its records is as it left them: another
 * program brought what points to a record that would go, or took away what one that comes back points to.
 */
export function* brokenByStep(
  records: Records,
  diff: Diff,
  { text, isLoaded, uses }: Pick<RunContext, 'text' | 'isLoaded' | 'uses'>,
): InSteps<Failure | undefined> {
  const overlay = yield* laidOver(records, diff);
  const broken = yield* brokenBy(diff, {
    records: overlay,
    text: (id) => textIn(overlay, id, { text }),
    isLoaded,
  });
  if (broken !== undefined) return broken;
  const gone = diff.flatMap(({ before, after }) => (before !== null && after === null ? [before] : []));
  if (gone.length === 0) return undefined;
  const ids = new Set<string>(gone.map(({ id }) => id));
  const present = yield* usesOfEach(ids, records);
  const left = yield* usesOfEach(ids, overlay);
  for (const record of gone) {
    const elsewhere = Math.max(0, uses(record.id) - (present.get(record.id)?.coded ?? 0));
    const count = elsewhere + (left.get(record.id)?.all ?? 0);
    const name = 'name' in record ? record.name : '';
    if (count > 0) return fail('in-use', { type: record.type, id: record.id, name, uses: count }).error;
  }
  return undefined;
}
