import { recordTypes, statuses } from '../../../store/messages/labels.ts';
import { codedTypes } from '../../../store/model/coded-types.ts';
import type { Coded, Status } from '../../../store/model/records.ts';

/** One of some that can be chosen. */
interface Named<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

/** The types of coded records, as people know them. */
export const typeChoices: readonly Named<Coded['type']>[] = codedTypes.map((id) => ({
  id,
  label: recordTypes[id],
}));

/** How far records may be. */
export const statusChoices: readonly Named<Status>[] = (['draft', 'done', 'recheck'] as const).map((id) => ({
  id,
  label: statuses[id],
}));
