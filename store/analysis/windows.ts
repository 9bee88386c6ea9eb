import type { NetworkParameters } from './network-parameters.ts';
import { type Period, type Unit, startOf, unitOf } from './period.ts';
import { pick, timeBetween } from './pick.ts';
import type { Statements } from './statements.ts';

/** How time is cut into windows that may overlap: each of some units, and each so many after the one before. */
export interface Windows {
  readonly size: number;
  readonly step: number;
  readonly unit: Unit | 'statement';
}

/** A window: the days that it is of, and the numbers of the statements that count in it. */
export interface TimeWindow extends Period {
  readonly numbers: readonly number[];
}

/** How many windows are made at most: nobody looks at more. */
export const MOST_WINDOWS = 2000;

/** The days that windows lie between: as asked for; where that is open, the whole units of what was said on known days. */
function daysBetween(
  { periods }: Statements,
  { from, to }: NetworkParameters,
  unit: Unit,
): Period | undefined {
  const asked = timeBetween(from, to);
  let [first, last] = [Infinity, -Infinity];
  for (const period of periods) {
    if (Number.isFinite(period.first)) first = Math.min(first, period.first);
    if (Number.isFinite(period.last)) last = Math.max(last, period.last);
  }
  const known = first <= last;
  if (!known && !(Number.isFinite(asked.first) && Number.isFinite(asked.last))) return undefined;
  return {
    first: Number.isFinite(asked.first) ? asked.first : startOf(unitOf(first, unit), unit),
    last: Number.isFinite(asked.last) ? asked.last : startOf(unitOf(last, unit) + 1, unit) - 1,
  };
}

function byCalendar(
  statements: Statements,
  parameters: NetworkParameters,
  { size, step }: Windows,
  unit: Unit,
): readonly TimeWindow[] {
  const range = daysBetween(statements, parameters, unit);
  if (range === undefined) return [];
  const windows: TimeWindow[] = [];
  const start = unitOf(range.first, unit);
  for (let number = startOf(start, unit) < range.first ? start + 1 : start; ; number += step) {
    const time = { first: startOf(number, unit), last: startOf(number + size, unit) - 1 };
    if (time.last > range.last || windows.length === MOST_WINDOWS) return windows;
    windows.push({ ...time, numbers: pick(statements, parameters, time) });
  }
}

/** Windows of so many statements, in time and in the order of the text; those of no known day lie in none. */
function byStatements(
  statements: Statements,
  parameters: NetworkParameters,
  { size, step }: Windows,
): readonly TimeWindow[] {
  const { stance, periods } = statements;
  const dayOf = (at: number): Period | undefined => periods[stance[at] ?? 0];
  const numbers = pick(statements, parameters, timeBetween(parameters.from, parameters.to)).filter((at) =>
    Number.isFinite(dayOf(at)?.first),
  );
  const windows: TimeWindow[] = [];
  for (let at = 0; at + size <= numbers.length && windows.length < MOST_WINDOWS; at += step) {
    const own = numbers.slice(at, at + size);
    const last = own.reduce((day, each) => Math.max(day, dayOf(each)?.last ?? day), -Infinity);
    windows.push({ first: dayOf(own[0] ?? 0)?.first ?? 0, last, numbers: own });
  }
  return windows;
}

/**
 * Cuts the statements of a network into windows of time, each wholly within the range that is asked for; `size` and `step` are
 * whole numbers from 1 on. What may have been said in several windows counts in each of them once, or in none, as
 * `imprecise` says; repeats are dropped within a window. At most `MOST_WINDOWS`.
 */
export function windowsOf(
  statements: Statements,
  parameters: NetworkParameters,
  windows: Windows,
): readonly TimeWindow[] {
  return windows.unit === 'statement'
    ? byStatements(statements, parameters, windows)
    : byCalendar(statements, parameters, windows, windows.unit);
}
