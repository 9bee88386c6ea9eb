import type { CheckReason, Coded } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { isToRecheck, isWithoutEvidence, stancesWithEvidence } from './coding.ts';
import { opposites } from './opposites.ts';

/** Why records wait to be checked, in the order in which that is told. */
export const allReasons: readonly CheckReason[] = [
  'no-evidence',
  'no-position',
  'no-issue',
  'opposite',
  'recheck',
];

/** What tells why a record waits to be checked; empty where it does not. To be made again when records change. */
export function checkReasons(records: Records): (record: Coded) => readonly CheckReason[] {
  const shown = stancesWithEvidence(records);
  const opposed = new Set<string>(opposites(records).flatMap(({ stances }) => stances.map(({ id }) => id)));
  return (record) => {
    const reasons: CheckReason[] = [];
    if (record.type === 'stance') {
      if (!shown.has(record.id) && !isWithoutEvidence(record)) reasons.push('no-evidence');
      if (record.position === null) reasons.push('no-position');
      if (record.issue === null) reasons.push('no-issue');
      if (opposed.has(record.id)) reasons.push('opposite');
    }
    if (isToRecheck(records, record)) reasons.push('recheck');
    return reasons;
  };
}
