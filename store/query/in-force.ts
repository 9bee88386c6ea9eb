import { type Days, daysOf, mayMeet } from './days.ts';

interface Dated {
  readonly from: string | null;
  readonly to: string | null;
}

function daysOfTerm({ from, to }: Dated): Days {
  return {
    first: from === null ? undefined : daysOf(from).first,
    last: to === null ? undefined : daysOf(to).last,
  };
}

/**
 * The roles or memberships that count at a date (EDTF): the dated ones that may hold then, and where there is none the
 * undated ones. Without a date all count.
 */
export function inForce<Item extends Dated>(items: readonly Item[], date: string | null): readonly Item[] {
  if (date === null) return items;
  const dated = items.filter(({ from, to }) => from !== null || to !== null);
  const holding = dated.filter((item) => mayMeet(daysOfTerm(item), daysOf(date)));
  return holding.length > 0 ? holding : items.filter(({ from, to }) => from === null && to === null);
}
