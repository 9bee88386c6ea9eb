import { recordTypes, statuses } from '../../../store/messages/labels.ts';
import type { Coded, Status } from '../../../store/model/records.ts';

/** One of some that can be chosen. */
interface Named<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

const types = [
  'stance',
  'mention',
  'evidence',
  'link',
  'tag',
  'note',
] as const satisfies readonly Coded['type'][];

/** The types of coded records, as people know them. */
export const typeChoices: readonly Named<Coded['type']>[] = types.map((id) => ({
  id,
  label: recordTypes[id],
}));

/** How far records may be. */
export const statusChoices: readonly Named<Status>[] = (['draft', 'done', 'recheck'] as const).map((id) => ({
  id,
  label: statuses[id],
}));
