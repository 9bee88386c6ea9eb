import type { Line } from './spoken.ts';

/** A caption's lines and when they are shown, in milliseconds. */
interface Shown {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly Line[];
}

/** Captions nearer than this, in milliseconds (two pictures of a film), are seen without a break. */
const TOUCHING = 85;

/** The least length of a line that goes on in the next caption, in UTF-16 code units: short ones may be said twice. */
const LEAST_GROWING = 10;

/** What a line adds to one that it repeats and goes on with; undefined where it does not. */
function added(before: Line, after: Line): string | undefined {
  const { length } = before.text;
  const grows =
    length >= LEAST_GROWING && before.speaker === after.speaker && after.text.startsWith(before.text);
  return grows && after.text[length] === ' ' ? after.text.slice(length + 1) : undefined;
}

/** The most lines of a caption that are looked for in the next one. */
const MOST_LINES = 12;

/** The lines that `after` has beyond the last `count` of `before`; undefined where it does not begin with those. */
function beyond(before: readonly Line[], after: readonly Line[], count: number): readonly Line[] | undefined {
  for (let at = 0; at < count; at++) {
    const was = before[before.length - count + at];
    const is = after[at];
    if (was === undefined || is === undefined) return undefined;
    if (was.text === is.text && was.speaker === is.speaker) continue;
    const more = at === count - 1 ? added(was, is) : undefined;
    return more === undefined ? undefined : [{ ...is, text: more }, ...after.slice(count)];
  }
  return after.slice(count);
}

/**
 * The lines of a caption that were not on the screen already. In rolling captions a line moves up when the next comes, or grows by
 * words; a caption that follows at once and is the same is not seen as another.
 */
export function newLines(before: Shown, now: Shown): readonly Line[] {
  if (now.from - before.to > TOUCHING || now.from < before.from) return now.lines;
  for (let count = Math.min(before.lines.length, now.lines.length, MOST_LINES); count > 0; count--) {
    const lines = beyond(before.lines, now.lines, count);
    if (lines !== undefined) return lines;
  }
  return now.lines;
}
