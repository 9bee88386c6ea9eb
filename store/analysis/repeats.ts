import { type Period, type Unit, anyTime, unitOf } from './period.ts';
import { type Statements, apart } from './statements.ts';

/** Where the same position of the same actor on the same issue counts once: in a document, a unit of time, or altogether. */
export type Repeats = 'include' | 'document' | Exclude<Unit, 'day'> | 'range';

/** All of them, from the least dropped on. */
export const repeats: readonly Repeats[] = ['include', 'document', 'week', 'month', 'year', 'range'];

/** What tells the places apart in which a statement counts once. An imprecise date is a place of its own if no unit holds it. */
function placeIn(within: Exclude<Repeats, 'include'>): (document: string, period: Period) => string {
  switch (within) {
    case 'document':
      return (document) => document;
    case 'range':
      return () => '';
    case 'week':
    case 'month':
    case 'year':
      return (_document, { first, last }) => {
        if (!Number.isFinite(first) || !Number.isFinite(last)) return `${first}..${last}`;
        const unit = unitOf(first, within);
        return unitOf(last, within) === unit ? String(unit) : `${first}..${last}`;
      };
  }
}

/** The number of the place that each stance lies in. */
function placesOf({ stances, periods }: Statements, within: Exclude<Repeats, 'include'>): Uint32Array {
  const place = placeIn(within);
  const numbers = new Map<string, number>();
  // One date is one period, however many stances have it.
  const known = new Map<Period, number>();
  return Uint32Array.from(stances, ({ document }, at) => {
    const period = periods[at] ?? anyTime;
    const before = within === 'document' ? undefined : known.get(period);
    if (before !== undefined) return before;
    const name = place(document, period);
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    known.set(period, number);
    return number;
  });
}

/** Those of some statements that are no repeats of earlier ones; with `ignoresValue` another position is one too. */
export function withoutRepeats(
  statements: Statements,
  picked: readonly number[],
  within: Repeats,
  ignoresValue: boolean,
): readonly number[] {
  if (within === 'include') return picked;
  const places = placesOf(statements, within);
  const { holder, issue, value, stance, stances, issues, values } = statements;
  // What stands apart has numbers below zero, down to minus the number of words for it.
  const levels = values.length + apart.length;
  const seen = new Set<number>();
  return picked.filter((at) => {
    const level = ignoresValue ? 0 : (value[at] ?? 0) + apart.length;
    const side = (holder[at] ?? 0) * issues.length + (issue[at] ?? 0);
    const key = (side * levels + level) * stances.length + (places[stance[at] ?? 0] ?? 0);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
