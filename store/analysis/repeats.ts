import { type Period, type Unit, unitOf } from './period.ts';
import type { Statements } from './statements.ts';

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

/** Those of some statements that are no repeats of earlier ones; with `ignoresValue` another position is one too. */
export function withoutRepeats(
  statements: Statements,
  picked: readonly number[],
  within: Repeats,
  ignoresValue: boolean,
): readonly number[] {
  if (within === 'include') return picked;
  const place = placeIn(within);
  const { holder, issue, value, stance, stances, periods } = statements;
  const seen = new Set<string>();
  return picked.filter((at) => {
    const number = stance[at] ?? 0;
    const [said, period] = [stances[number], periods[number]];
    if (said === undefined || period === undefined) return false;
    const level = ignoresValue ? '' : value[at];
    const key = `${holder[at]} ${issue[at]} ${level} ${place(said.document, period)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
