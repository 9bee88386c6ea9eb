import type { Coded, RecodedValue } from '../model/records.ts';
import { withoutEvidence } from './coding.ts';

/** At most this many records are recoded in one step. */
export const MOST_RECODED = 50_000;

/** What a record is with a value in a field: the record itself where it has it already, undefined where it has no such field. */
export function recodedWith(record: Coded, set: RecodedValue): Coded | undefined {
  if ('status' in set) return record.status === set.status ? record : { ...record, ...set };
  switch (record.type) {
    case 'stance':
      if ('issue' in set) return record.issue === set.issue ? record : { ...record, ...set };
      if ('position' in set) return record.position === set.position ? record : { ...record, ...set };
      if ('evidence' in set) return withoutEvidence(record);
      if ('certainty' in set) return record.certainty === set.certainty ? record : { ...record, ...set };
      return undefined;
    case 'mention':
      if (!('actor' in set)) return undefined;
      return record.actor === set.actor ? record : { ...record, ...set };
    case 'tag':
      if (!('code' in set)) return undefined;
      return record.code === set.code ? record : { ...record, ...set };
    case 'evidence':
      if (!('kind' in set)) return undefined;
      return record.kind === set.kind ? record : { ...record, ...set };
    case 'link':
      if (!('relation' in set)) return undefined;
      return record.relation === set.relation ? record : { ...record, ...set };
    case 'note':
      return undefined;
  }
}
