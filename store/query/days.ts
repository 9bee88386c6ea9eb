/** The days from and to which something holds, as `2022-03-01`; undefined where that side is open or unknown. */
export interface Days {
  readonly first: string | undefined;
  readonly last: string | undefined;
}

const wholeDate = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[~?%]?$/;

function daysOfDate(date: string): Days {
  const [, year, month, day] = wholeDate.exec(date) ?? [];
  if (year === undefined) return { first: undefined, last: undefined };
  return {
    first: `${year}-${month ?? '01'}-${day ?? '01'}`,
    last: `${year}-${month ?? '12'}-${day ?? '31'}`,
  };
}

/** The days of a date in EDTF. Forms rarer than dates and intervals, as seasons, sets and masked digits, count as open. */
export function daysOf(date: string): Days {
  const [from = '', to] = date.split('/');
  if (to === undefined) return daysOfDate(from);
  return { first: daysOfDate(from).first, last: daysOfDate(to).last };
}

/** Whether two stretches of days may have a day in common; a side that is open goes on for ever. */
export function mayMeet(a: Days, b: Days): boolean {
  const isBefore = (end: string | undefined, start: string | undefined): boolean =>
    end !== undefined && start !== undefined && end < start;
  return !isBefore(a.last, b.first) && !isBefore(b.last, a.first);
}
