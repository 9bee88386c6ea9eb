import { type Period, periodOf } from './period.ts';

/** What holds of somebody for a time; dates in EDTF, null where that side is open or unknown. */
export interface Term {
  readonly from: string | null;
  readonly to: string | null;
}

function compareTerms(a: Period, b: Period): number {
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  return a.last === b.last ? 0 : a.last < b.last ? -1 : 1;
}

function daysOfTerm({ from, to }: Term): Period {
  return { first: periodOf(from).first, last: periodOf(to).last };
}

/** Terms as they come in time, those with an open beginning first, and by what they say where that is the same. */
export function inTime<Item extends Term>(
  items: readonly Item[],
  nameIn: (item: Item) => string,
): readonly Item[] {
  return items.toSorted(
    (a, b) => compareTerms(daysOfTerm(a), daysOfTerm(b)) || (nameIn(a) < nameIn(b) ? -1 : 1),
  );
}
