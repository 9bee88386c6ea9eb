import { review } from '../../../../store/messages/window-review.ts';
import type { RecordLine } from '../../../../store/query/record-line.ts';
import { askMenu } from '../../../ui/menu.ts';
import { shortcutLabel } from '../../../ui/shortcut.ts';
import type { GridAction } from './grid-event.ts';

/** What can be said of a record that waits to be checked, so that it waits no more, or for less. */
export type Mark = 'checked' | 'no-evidence';

/** What a mark settles of a record: that it is not done yet, or was done under an older meaning; then that it has no evidence. */
export function markFor({ status, reasons }: RecordLine): Mark | null {
  if (status !== 'done' || reasons.includes('recheck')) return 'checked';
  return reasons.includes('no-evidence') ? 'no-evidence' : null;
}

const choices = ['open', 'check', 'set', 'remove'] as const;

/** What a menu of the table is about. */
interface Asked {
  readonly line: RecordLine;
  /** How many records are chosen, to which all but opening is done. */
  readonly chosen: number;
  readonly whyNot: string | null;
}

/** Asks what is to be done with a record, or with those that are chosen; null for nothing. */
export async function askRecordMenu(
  { row, point }: Extract<GridAction, { readonly type: 'menu' }>,
  { line, chosen, whyNot }: Asked,
): Promise<(typeof choices)[number] | null> {
  const mark = chosen > 0 ? 'checked' : markFor(line);
  const no = whyNot === null ? {} : { disabled: whyNot };
  const items = [
    ...(line.document === null ? [] : [{ id: 'open', label: review.open, shortcut: shortcutLabel('Enter') }]),
    ...(mark === null
      ? []
      : [{ id: 'check', label: review.marks[mark], shortcut: shortcutLabel('X'), ...no }]),
    { id: 'set', label: review.set, shortcut: shortcutLabel('S'), ...no },
    {
      id: 'remove',
      label: review.remove,
      shortcut: shortcutLabel('Delete'),
      apart: true,
      danger: true,
      ...no,
    },
  ];
  const id = await askMenu(row, chosen > 0 ? review.chosen(chosen) : review.details, items, point);
  return choices.find((each) => each === id) ?? null;
}
