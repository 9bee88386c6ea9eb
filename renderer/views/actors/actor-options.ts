import type { Records } from '../../../store/model/record-set.ts';
import { findByName } from '../../../store/query/find-by-name.ts';
import type { Option } from '../../ui/option.ts';

/** The actors that a typed text may mean, with the alias that fits or the kind. */
export function actorOptions(records: Records, typed: string): readonly Option[] {
  return findByName(records, 'actor', typed).map(({ record, name }) => ({
    id: record.id,
    label: record.name,
    detail:
      name !== record.name
        ? name
        : record.kind === null
          ? ''
          : (records.find('actorKind', record.kind)?.name ?? ''),
  }));
}
