/** How many units of a line are looked for. */
const most = 80;

/** From how many units on a line is told from others. */
const least = 12;

/** How many lines after the place are looked for, where those before them are gone. */
const lines = 20;

/** The place of some words nearest to where they are expected; undefined where they are not there. */
function nearest(text: string, words: string, expected: number): number | undefined {
  const [after, before] = [text.indexOf(words, expected), text.lastIndexOf(words, expected)];
  if (after === -1 || before === -1)
    return after === -1 && before === -1 ? undefined : Math.max(after, before);
  return after - expected < expected - before ? after : before;
}

/**
 * Where one goes on reading in a text that took the place of another: where the words now stand that were at an offset, or the
 * first lines after them that are still there; about there where none is. For showing only: passages are found by their
 * quotations. Offsets are UTF-16 code units. Cost: one pass over both texts.
 */
export function placeAfter(before: string, after: string, offset: number): number {
  const length = Math.min(before.length, after.length);
  let start = 0;
  while (start < length && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  if (offset < start) return offset;
  let same = 0;
  while (same < length - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  const moved = after.length - before.length;
  if (offset >= before.length - same) return offset + moved;
  const share = (offset - start) / (before.length - same - start);
  const expected = start + Math.round(share * (after.length - same - start));
  let at = offset;
  for (let line = 0; line < lines && at < before.length; line += 1) {
    const end = before.indexOf('\n', at);
    const words = before.slice(at, Math.min(end === -1 ? before.length : end, at + most));
    const found = words.length < least ? undefined : nearest(after, words, expected + at - offset);
    if (found !== undefined) return found;
    if (end === -1) break;
    at = end + 1;
  }
  return expected;
}
