import { isSetSolid } from './pieces.ts';

/** Words that a text has within its lines, by which it can be seen how it writes one that is broken at the end of a line. */
export type Words = ReadonlySet<string>;

const wordPattern = /[\p{L}\p{M}\p{Nd}]+(?:[-‐'’][\p{L}\p{M}\p{Nd}]+)*/gu;

/** The words of lines, in small letters, without the last of each, which may be a part of one, and the first after such a part. */
export function wordsOf(lines: Iterable<string>): Words {
  const words = new Set<string>();
  let isBroken = false;
  for (const line of lines) {
    const found = line.toLowerCase().match(wordPattern) ?? [];
    const goesOn = /[-‐\u00ad]$/u.test(line);
    for (const word of found.slice(isBroken ? 1 : 0, goesOn ? -1 : undefined))
      words.add(word.replace('‐', '-'));
    isBroken = goesOn;
  }
  return words;
}

/** Small words after a hyphen that stands for a part that comes later: "im- und Export". */
const together =
  /^(and|or|und|oder|bzw|bis|sowie|als|et|ou|y|e|o|u|en|of|och|og|to|nor|i|a|ja|tai|és|vagy)[\s,.]/iu;

/** Beginnings after which the hyphen stays. */
const kept = /(^|[^\p{L}])(self|vice|quasi|\p{L})$/iu;

type Seam = 'joined' | 'hyphen' | 'hyphen and space';

/** What becomes of a hyphen at the end of a line. */
function seamOf(before: string, after: string, words: Words): Seam {
  const start = /[\p{L}\p{M}\p{Nd}'’]+(?:[-‐][\p{L}\p{M}\p{Nd}'’]+)*$/u.exec(before)?.[0] ?? '';
  const rest = /^[\p{L}\p{M}\p{Nd}]+(?:[-‐'’][\p{L}\p{M}\p{Nd}]+)*/u.exec(after)?.[0] ?? '';
  if (together.test(after)) return 'hyphen and space';
  if (!/\p{L}\p{M}*$/u.test(start) || !/^\p{Ll}/u.test(rest)) return 'hyphen';
  const [whole, hyphenated] = [`${start}${rest}`.toLowerCase(), `${start}-${rest}`.toLowerCase()];
  if (words.has(hyphenated) !== words.has(whole)) return words.has(whole) ? 'joined' : 'hyphen';
  // In capitals only names and short forms are set, which keep the hyphen before small letters.
  if (kept.test(before) || /^\p{Lu}{2,}$/u.test(start)) return 'hyphen';
  return 'joined';
}

/** Two lines of a paragraph as one: a word that was broken at the end of the first is whole again. */
function joinTwo(before: string, after: string, words: Words): string {
  if (before === '' || after === '') return before + after;
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  if (/[\p{L}\p{M}\p{Nd}'’)][-‐]$/u.test(before) && /^[\p{L}\p{Nd}("'“„«]/u.test(after)) {
    const start = before.slice(0, -1);
    const seam = seamOf(start, after, words);
    return seam === 'joined' ? start + after : before + (seam === 'hyphen' ? '' : ' ') + after;
  }
  // A maqaf and a long dash that stands at its word are as a hyphen that stays.
  const isTied = /[\u05be]$|\S[—/]$|\p{Nd}[–]$/u.test(before) || isSetSolid(before, after);
  return before + (isTied ? '' : ' ') + after;
}

/** The lines of a paragraph as one. */
export function mendLines(lines: readonly string[], words: Words): string {
  const parts: string[] = [];
  // The end of what is joined is kept apart, so that a long paragraph is not copied at each line.
  let last = '';
  for (const line of lines) {
    const joined = joinTwo(last, line, words);
    const cut = Math.max(0, joined.length - line.length - 1);
    parts.push(joined.slice(0, cut));
    last = joined.slice(cut);
  }
  return parts.join('') + last;
}
