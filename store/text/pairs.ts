import type { Span } from './span.ts';

/** What may close each opening mark: quotation marks of all habits, brackets, and the invisible marks of direction. */
const closers: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['‘', '’'],
  ['„', '“”'],
  ['‚', '‘’'],
  ['”', '”'],
  ['’', '’'],
  ['«', '»'],
  ['»', '«»'],
  ['‹', '›'],
  ['›', '‹›'],
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
  ['【', '】'],
  ['〔', '〕'],
  ['（', '）'],
  ['［', '］'],
  ['\u2066', '\u2069'],
  ['\u2067', '\u2069'],
  ['\u2068', '\u2069'],
  ['\u202a', '\u202c'],
  ['\u202b', '\u202c'],
  ['\u202d', '\u202c'],
  ['\u202e', '\u202c'],
]);

const marks = new Set([...closers].flatMap(([open, close]) => [open, ...close]));

/** How much of a long span is searched for partners, in code units from each of its ends. */
const REACH = 2048;

/** Marks that close as often as they open; after a letter they are apostrophes, inches or closing marks. */
const ambiguous = '"\'’”»›';

const letter = /[\p{L}\p{N}]/u;

function mayOpen(text: string, at: number, mark: string): boolean {
  return closers.has(mark) && !(ambiguous.includes(mark) && letter.test(text.charAt(at - 1)));
}

function isApostrophe(text: string, at: number): boolean {
  const mark = text.charAt(at);
  return (
    (mark === "'" || mark === '’') && letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at + 1))
  );
}

/**
 * The quotation marks and brackets of a span that have their partner in it: offset of the one -> offset of the other, both
 * ways. Nesting is respected; an opening mark that never closes is skipped. Looks at no more than 2,048 code units from each
 * end, so that a very long span costs no more than a page.
 */
export function pairsIn(text: string, span: Span): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open: { at: number; mark: string }[] = [];
  for (let at = span.from; at < span.to; at++) {
    if (at === span.from + REACH && at < span.to - REACH) at = span.to - REACH;
    const mark = text.charAt(at);
    if (!marks.has(mark) || isApostrophe(text, at)) continue;
    const opener = open.findLastIndex((each) => closers.get(each.mark)?.includes(mark));
    const partner = open[opener];
    if (partner !== undefined) {
      partners.set(partner.at, at).set(at, partner.at);
      open.length = opener;
    } else if (mayOpen(text, at, mark)) open.push({ at, mark });
  }
  return partners;
}
