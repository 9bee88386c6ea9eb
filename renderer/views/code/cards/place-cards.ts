/** How a card is drawn: open for editing, whole, or folded to one line. */
export type Form = 'open' | 'full' | 'slim';

/** A card that wants to be at a line of the text; they come in the order of the text. All in pixels of the page. */
export interface Wish {
  readonly id: string;
  /** The middle of the line that its words begin in. */
  readonly line: number;
  /** How high it is when whole; null for a card that is never more than a line. */
  readonly full: number | null;
  /** Which cards share a row where there are too many for one each. */
  readonly row: string;
}

/** Where a card is. */
export interface Placed {
  readonly id: string;
  readonly form: Form;
  readonly top: number;
  /** The cards that had no room besides it; it says how many they are. */
  readonly folded: readonly string[];
}

/** The measures that cards are placed by, in pixels. */
export interface Measures {
  /** The highest place that a card may have. */
  readonly from: number;
  /** The card that is open, and how high it is. */
  readonly open: { readonly id: string; readonly height: number } | null;
}

/** How high a folded card is, and how far apart cards are at least. */
export const slimHeight = 26;
const gaps: Readonly<Record<Form, number>> = { open: 12, full: 12, slim: 3 };

/** How far below its top a card has the middle of its first line. */
const heads: Readonly<Record<Form, number>> = { open: 25, full: 25, slim: slimHeight / 2 };

/** How far around a card the room is reckoned that it has with its neighbours; about how far one may be from its line. */
const reach = 300;

/** How much is taken for folded cards that the open one covers, where there is no room for them: four of them. */
const fewSlim = 4 * (slimHeight + gaps.slim);

/** A row of the column: a card, with those that it stands for. */
interface Row {
  readonly wish: Wish;
  readonly form: Form;
  readonly height: number;
  readonly folded: readonly string[];
}

const wantedTop = ({ wish, form }: Row): number => wish.line - heads[form];
const pitch = ({ form, height }: Row): number => height + gaps[form];
const total = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + pitch(row), 0);

function slim(wish: Wish, folded: readonly string[] = []): Row {
  return { wish, form: 'slim', height: slimHeight, folded };
}

/** For each wish whether the cards around it are higher together than the room there. Cost: one pass, with two pointers. */
function crowded(wishes: readonly Wish[], heightOf: (wish: Wish) => number): readonly boolean[] {
  let [from, to, sum] = [0, 0, 0];
  return wishes.map(({ line }) => {
    for (let next = wishes[to]; next !== undefined && next.line <= line + reach; next = wishes[++to])
      sum += heightOf(next);
    for (let last = wishes[from]; last !== undefined && last.line < line - reach; last = wishes[++from])
      sum -= heightOf(last);
    return sum > 2 * reach;
  });
}

/** The rows before anything is moved: whole cards where there is room, folded ones where not, and one for many at the worst. */
function rowsOf(wishes: readonly Wish[], open: Measures['open']): readonly Row[] {
  const isTight = crowded(wishes, ({ full }) => (full === null ? slimHeight + gaps.slim : full + gaps.full));
  const isFull = crowded(wishes, () => slimHeight + gaps.slim);
  const rows: Row[] = [];
  const shared = new Map<string, number>();
  wishes.forEach((wish, at) => {
    const first = shared.get(wish.row);
    const leader = first === undefined ? undefined : rows[first];
    if (wish.id === open?.id) rows.push({ wish, form: 'open', height: open.height, folded: [] });
    else if (isFull[at] === true && first !== undefined && leader !== undefined)
      rows[first] = { ...leader, folded: [...leader.folded, wish.id] };
    else {
      const isWhole = wish.full !== null && isTight[at] !== true;
      if (isFull[at] === true) shared.set(wish.row, rows.length);
      rows.push(isWhole ? { wish, form: 'full', height: wish.full, folded: [] } : slim(wish));
    }
  });
  return rows;
}

/** Rows at their lines, or right below the one before them. */
function downwards(rows: readonly Row[], from: number): readonly number[] {
  let free = from;
  return rows.map((row) => {
    const top = Math.max(free, wantedTop(row));
    free = top + pitch(row);
    return top;
  });
}

/** The same, where the last of them must end above a place: those in the way make way upwards. */
function upwards(rows: readonly Row[], from: number, before: number): readonly number[] {
  const tops = [...downwards(rows, from)];
  let free = before;
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at];
    if (row === undefined) break;
    const top = Math.min(tops[at] ?? free, free - pitch(row));
    tops[at] = top;
    free = top;
  }
  return tops;
}

/** The same rows in less room: folded where they are higher than `whole`, one row for all where that is more than `slim`. */
function squeezed(
  rows: readonly Row[],
  room: { readonly whole: number; readonly slim: number },
): readonly Row[] {
  const [first, ...others] = rows;
  if (
    first === undefined ||
    total(rows) <= (rows.every(({ form }) => form === 'slim') ? room.slim : room.whole)
  )
    return rows;
  const folded = rows.map((row) => (row.form === 'slim' ? row : slim(row.wish)));
  if (total(folded) <= room.slim) return folded;
  const hidden = [...first.folded, ...others.flatMap((row) => [row.wish.id, ...row.folded])];
  return [slim(first.wish, hidden)];
}

/**
 * The rows above the open card and their tops. Those that make way for it only a little stay as they are; where some would
 * be far from their lines, or over the edge, these are squeezed into the room that there is.
 */
function above(
  rows: readonly Row[],
  from: number,
  before: number,
): readonly [readonly Row[], readonly number[]] {
  const wanted = downwards(rows, from);
  const tops = upwards(rows, from, before);
  const moves = wanted.map((top, at) => top - (tops[at] ?? top));
  const isOver = (tops[0] ?? from) < from;
  if (!isOver && moves.every((move) => move <= reach)) return [rows, tops];
  const first = moves.findIndex((move) => move > (isOver ? 0 : 2 * slimHeight));
  const last = rows[first - 1];
  const free = last === undefined ? from : (wanted[first - 1] ?? from) + pitch(last);
  const room = Math.min(reach, before - free);
  const kept = [...rows.slice(0, first), ...squeezed(rows.slice(first), { whole: room, slim: room })];
  return [kept, upwards(kept, from, before)];
}

/** A row, with its place. */
interface Standing {
  readonly row: Row;
  readonly top: number;
}

function standing(rows: readonly Row[], tops: readonly number[]): readonly Standing[] {
  return rows.map((row, at) => ({ row, top: tops[at] ?? 0 }));
}

/** The same, where folded cards that have the room after all are whole: nothing else moves for them. */
function unfolded(column: readonly Standing[], from: number): readonly Standing[] {
  let free = from;
  return column.map(({ row, top }, at) => {
    const { wish, form, folded } = row;
    const whole: Row | undefined =
      form !== 'slim' || wish.full === null || folded.length > 0
        ? undefined
        : { wish, form: 'full', height: wish.full, folded };
    const place = whole === undefined ? top : Math.max(free, Math.min(top, wantedTop(whole)));
    const end = column[at + 1]?.top ?? Infinity;
    const now =
      whole !== undefined && place + pitch(whole) <= end ? { row: whole, top: place } : { row, top };
    free = now.top + pitch(now.row);
    return now;
  });
}

/**
 * Places cards beside the lines that they are about: each at its line where there is room, else below the one before it,
 * folded to one line where many are close together, and where even that is too much one row for several. The open card is
 * exactly at its line: those above it make way upwards, those that it covers go below it. What is far away has no part
 * in where a card is. Cost: a few passes.
 */
export function placeCards(wishes: readonly Wish[], { from, open }: Measures): readonly Placed[] {
  return unfolded(columnOf(rowsOf(wishes, open), from), from).map(({ row: { wish, form, folded }, top }) => ({
    id: wish.id,
    form,
    top: Math.round(top),
    folded,
  }));
}

function columnOf(rows: readonly Row[], from: number): readonly Standing[] {
  const at = rows.findIndex(({ form }) => form === 'open');
  const pin = rows[at];
  if (pin === undefined) return standing(rows, downwards(rows, from));
  const top = Math.max(from, wantedTop(pin));
  const bottom = top + pitch(pin);
  const [before, tops] = above(rows.slice(0, at), from, top);
  const after = rows.slice(at + 1);
  const clear = after.findIndex((row) => wantedTop(row) >= bottom);
  const covered = clear === -1 ? after : after.slice(0, clear);
  const next = after[covered.length];
  const free = next === undefined ? Infinity : wantedTop(next) - bottom;
  const room = { whole: reach, slim: Math.max(fewSlim, free) };
  const below = [...squeezed(covered, room), ...after.slice(covered.length)];
  return [...standing(before, tops), { row: pin, top }, ...standing(below, downwards(below, bottom))];
}
