import { type NetworkParameters } from './network-parameters.ts';
import { type Period, periodOf } from './period.ts';
import { withoutRepeats } from './repeats.ts';
import type { Statements } from './statements.ts';

/** The days from the first of one date to the last of another. */
export function timeBetween(from: string | null, to: string | null): Period {
  return { first: periodOf(from).first, last: periodOf(to).last };
}

/** Whether a time counts as lying in another one. */
export function isIn(period: Period, time: Period, imprecise: NetworkParameters['imprecise']): boolean {
  if (imprecise === 'count') return period.first <= time.last && period.last >= time.first;
  return period.first >= time.first && period.last <= time.last;
}

/** The numbers of all statements that count in a time, those that stand apart included. */
export function numbersIn(
  { size, stance, periods }: Statements,
  time: Period,
  imprecise: NetworkParameters['imprecise'],
): readonly number[] {
  const isAlways = time.first === -Infinity && time.last === Infinity;
  const counts = periods.map((period) => isAlways || isIn(period, time, imprecise));
  const numbers: number[] = [];
  for (let at = 0; at < size; at++) if (counts[stance[at] ?? 0] === true) numbers.push(at);
  return numbers;
}

/** The numbers of the statements with a value of the scale that count in a time, repeats dropped as is asked for. */
export function pick(
  statements: Statements,
  { imprecise, duplicates, aggregate }: NetworkParameters,
  time: Period,
): readonly number[] {
  const { value } = statements;
  const picked = numbersIn(statements, time, imprecise).filter((at) => (value[at] ?? -1) >= 0);
  return withoutRepeats(statements, picked, duplicates, aggregate === 'ignore');
}
