import type { RecordFilter, Stance } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { checkReasons } from '../query/check-reasons.ts';
import { matcher } from '../query/record-filter.ts';

/** The stances that a filter means, in the order in which they came. */
export function chosenStances(records: Records, filter: RecordFilter): readonly Stance[] {
  const isMeant = matcher(filter, records);
  const reasonsOf = filter.gaps === undefined ? () => [] : checkReasons(records);
  return [...records.all('stance')].filter((stance) => isMeant(stance, reasonsOf));
}
