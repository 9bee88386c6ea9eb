import { daysOf } from '../query/days.ts';

/** The days that a date may mean, as numbers from 1970-01-01 on, both included; -Infinity and Infinity where a side is open. */
export interface Period {
  readonly first: number;
  readonly last: number;
}

/** What no date is known of. */
export const anyTime: Period = { first: -Infinity, last: Infinity };

const DAY = 86_400_000;

/** The moment at which a day begins; Date.UTC takes the years below 100 for those of 1900. */
function dateOf(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

/** The number of a day written as `2022-02-31`; a day after the last of its month counts as that. */
function numberOf(day: string): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  const length = new Date(dateOf(year, month, 0)).getUTCDate();
  return dateOf(year, month - 1, Math.min(date, length)) / DAY;
}

/** The days that a date in EDTF may mean; rarer forms, and no date, may mean any. */
export function periodOf(date: string | null): Period {
  if (date === null) return anyTime;
  const { first, last } = daysOf(date);
  return {
    first: first === undefined ? -Infinity : numberOf(first),
    last: last === undefined ? Infinity : numberOf(last),
  };
}

/** A unit of the calendar; weeks are those of ISO 8601 and begin on Monday. */
export type Unit = 'day' | 'week' | 'month' | 'year';

/** All units, the shortest first. */
export const units: readonly Unit[] = ['day', 'week', 'month', 'year'];

/** The number of the unit that a day lies in. Neighbours differ by one, over the turn of the year too. */
export function unitOf(day: number, unit: Unit): number {
  switch (unit) {
    case 'day':
      return day;
    case 'week':
      // The first day of 1970 was a Thursday.
      return Math.floor((day + 3) / 7);
    case 'month': {
      const date = new Date(day * DAY);
      return date.getUTCFullYear() * 12 + date.getUTCMonth();
    }
    case 'year':
      return new Date(day * DAY).getUTCFullYear();
  }
}

/** The first day of a unit. */
export function startOf(number: number, unit: Unit): number {
  switch (unit) {
    case 'day':
      return number;
    case 'week':
      return number * 7 - 3;
    case 'month':
      return dateOf(0, number, 1) / DAY;
    case 'year':
      return dateOf(number, 0, 1) / DAY;
  }
}

/** A day as it is written. */
export function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
