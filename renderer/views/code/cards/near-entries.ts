import type { Coded } from '../../../../store/model/records.ts';
import type { Span } from '../../../../store/text/span.ts';
import type { StanceDraft } from '../make/draft.ts';
import type { HasCard } from '../records/card-rule.ts';
import { firstFrom, startOf } from '../records/record-order.ts';

/** What has a card: a record, or the stance that is being made. */
export interface Entry {
  readonly item: Coded | StanceDraft;
  /** Where its words begin in the text; Infinity where it has none. */
  readonly from: number;
}

/** How many cards of records without words exist at the end of the text. */
const mostLoose = 100;

/** The entry of a record in the order. */
export function entryOf(item: Coded): Entry {
  return { item, from: startOf(item) };
}

/**
 * What has a card while a stretch of a text, `length` code units long, is near: of the records that can have one those that
 * begin in it, those without words where it reaches the end of the text, and some others wherever they are. In the order of
 * the text. Cost: what is near.
 */
export function nearEntries(
  records: readonly Coded[],
  hasCard: HasCard,
  { from, to, length }: Span & { readonly length: number },
  others: readonly Entry[],
): readonly Entry[] {
  const here = records.slice(firstFrom(records, from), firstFrom(records, to)).filter(hasCard);
  const loose = to > length ? records.slice(firstFrom(records, Infinity)) : [];
  const last = loose.filter(hasCard).slice(0, mostLoose);
  const entries = [...here, ...last].map(entryOf);
  for (const other of others) {
    if (entries.some(({ item }) => item.id === other.item.id)) continue;
    const at = entries.findIndex(({ from }) => from >= other.from);
    entries.splice(at === -1 ? entries.length : at, 0, other);
  }
  return entries;
}
