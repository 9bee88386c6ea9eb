import { statuses } from '../../../../store/messages/labels.ts';
import { codeText } from '../../../../store/messages/window-code.ts';
import type { Coded } from '../../../../store/model/records.ts';
import type { Records } from '../../../../store/model/record-set.ts';
import { actorIdOf } from '../../../../store/query/actor.ts';
import { isOutdated } from '../../../../store/query/coding.ts';
import { actorsOf } from '../../../../store/query/record-filter.ts';
import type { Filter } from '../../../state/selection.ts';
import { actorName } from './describe.ts';
import type { Linked } from './linked-records.ts';

function meets(record: Coded, filter: Filter, records: Records, { bearings }: Linked): boolean {
  switch (filter.type) {
    case 'kind':
      return filter.kinds.includes(record.type);
    case 'actor': {
      const wanted = actorIdOf(records, filter.id);
      return actorsOf(record).some((id) => actorIdOf(records, id) === wanted);
    }
    case 'issue':
      return record.type === 'stance' && record.issue === filter.id;
    case 'code':
      return record.type === 'tag' && record.code === filter.id;
    case 'coder':
      return record.coder === filter.id;
    case 'status':
      return (
        filter.statuses.includes(record.status) ||
        (filter.statuses.includes('recheck') && isOutdated(records, record))
      );
    case 'stances-without-evidence':
      return (
        record.type === 'stance' &&
        !(bearings.get(record.id) ?? []).some(({ from }) => from?.type === 'evidence')
      );
    case 'unset-position':
      return record.type === 'stance' && record.position === null;
    case 'no-issue':
      return record.type === 'stance' && record.issue === null;
  }
}

/** Whether a record meets all conditions. */
export function passes(record: Coded, filters: readonly Filter[], records: Records, linked: Linked): boolean {
  return filters.every((filter) => meets(record, filter, records, linked));
}

/** Whether records of a type are asked for by a condition, so that each is worth a card. */
export function asksFor(type: Coded['type'], filters: readonly Filter[]): boolean {
  return filters.some(
    (filter) =>
      (filter.type === 'kind' && filter.kinds.includes(type)) ||
      (filter.type === 'actor' && type === 'mention'),
  );
}

/** A condition in a few words. */
export function filterText(records: Records, filter: Filter): string {
  switch (filter.type) {
    case 'kind':
      return codeText.filter.either(filter.kinds.map((kind) => codeText.types[kind]));
    case 'actor':
      return actorName(records, filter.id);
    case 'issue':
    case 'code':
    case 'coder':
      return records.find(filter.type, filter.id)?.name ?? codeText.unknownRecord;
    case 'status':
      return codeText.filter.either(filter.statuses.map((status) => statuses[status]));
    case 'stances-without-evidence':
    case 'unset-position':
    case 'no-issue':
      return codeText.filter.gaps[filter.type];
  }
}
