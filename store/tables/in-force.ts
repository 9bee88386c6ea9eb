/** The days from and to which something holds, as `2022-03-01`; undefined where that side is open or unknown. */
interface Days {
  readonly first: string | undefined;
  readonly last: string | undefined;
}

const wholeDate = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$/;

function daysOfDate(date: string): Days {
  const [, year, month, day] = wholeDate.exec(date) ?? [];
  if (year === undefined) return { first: undefined, last: undefined };
  return {
    first: `${year}-${month ?? '01'}-${day ?? '01'}`,
    last: `${year}-${month ?? '12'}-${day ?? '31'}`,
  };
}

/** The days of a date in EDTF. Forms rarer than dates and intervals, as sets and masked digits, count as open. */
function daysOf(date: string): Days {
  const [from = '', to] = date.split('/');
  if (to === undefined) return daysOfDate(from);
  return { first: daysOfDate(from).first, last: daysOfDate(to).last };
}

interface Dated {
  readonly from: string | null;
  readonly to: string | null;
}

function mayHold({ from, to }: Dated, { first, last }: Days): boolean {
  const begins = from === null ? undefined : daysOf(from).first;
  const ends = to === null ? undefined : daysOf(to).last;
  const tooLate = begins !== undefined && last !== undefined && begins > last;
  const tooEarly = ends !== undefined && first !== undefined && ends < first;
  return !tooLate && !tooEarly;
}

/**
 * The roles or memberships that count at a date (EDTF): the dated ones that may hold then, and where there is none the
 * undated ones. Without a date all count.
 */
export function inForce<Item extends Dated>(items: readonly Item[], date: string | null): readonly Item[] {
  if (date === null) return items;
  const dated = items.filter(({ from, to }) => from !== null || to !== null);
  const holding = dated.filter((item) => mayHold(item, daysOf(date)));
  return holding.length > 0 ? holding : items.filter(({ from, to }) => from === null && to === null);
}
