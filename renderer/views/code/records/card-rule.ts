import type { Coded, Evidence } from '../../../../store/model/records.ts';
import type { Filter } from '../../../state/selection.ts';
import { asksFor } from './filters.ts';
import type { Linked } from './linked-records.ts';
import { startOf } from './record-order.ts';

/** Which records have cards: what stands by itself, or everything. */
export type Scope = 'stances' | 'everything';

/** How far apart in the text evidence and its stance may be for the stance's card to do for both; UTF-16 code units. */
const near = 3000;

/** Whether the card of a stance nearby, which is among those shown, tells of a piece of evidence. */
function isToldOf(
  evidence: Evidence,
  shownStance: (id: string) => Coded | undefined,
  { starting }: Linked,
): boolean {
  return (starting.get(evidence.id) ?? []).some(({ to }) => {
    const stance = shownStance(to);
    if (stance === undefined) return false;
    const [from, at] = [startOf(evidence), startOf(stance)];
    return from === Infinity || Math.abs(from - at) <= near;
  });
}

/** Whether a record that is shown has a card of its own. */
export type HasCard = (record: Coded) => boolean;

/**
 * Tells which of the records that are shown have a card of their own. Unless everything is to be shown, or a condition asks
 * for them, actors have none, and neither has evidence that the card of a stance nearby tells of. `shownStance` gives the
 * stance with an id where it is among those shown. It is asked of what is near only: a text can have very many records.
 */
export function cardRule(
  scope: Scope,
  filters: readonly Filter[],
  linked: Linked,
  shownStance: (id: string) => Coded | undefined,
): HasCard {
  if (scope === 'everything') return () => true;
  const hasMentions = asksFor('mention', filters);
  const hasEvidence = asksFor('evidence', filters);
  return (record) => {
    if (record.type === 'mention') return hasMentions;
    return record.type !== 'evidence' || hasEvidence || !isToldOf(record, shownStance, linked);
  };
}
