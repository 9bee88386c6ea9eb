import { foldText } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { cutsWord } from '../text/word-edge.ts';

/** A name as it is compared, with the signs that a regular expression would take for its own made plain. */
function patternOf(name: string): string {
  return foldText(name.trim()).text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * Every place where one of some names stands as whole words, the longest name first where several fit, without those that overlap
 * `taken`; in order. Quotation marks, dashes, spaces and composed letters are compared folded; case counts, since names of
 * one or two letters would else be everywhere. Cost: one pass over the text.
 */
export function otherMentions(
  text: string,
  names: readonly string[],
  taken: readonly Span[],
): readonly Span[] {
  const patterns = [...new Set(names.map(patternOf))]
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length);
  if (patterns.length === 0) return [];
  const folded = foldText(text);
  const busy = [...taken].sort((a, b) => a.from - b.from);
  const found: Span[] = [];
  let next = 0;
  for (const match of folded.text.matchAll(new RegExp(patterns.join('|'), 'gu'))) {
    const from = folded.at[match.index] ?? 0;
    const to = folded.at[match.index + match[0].length] ?? text.length;
    if (cutsWord(text, from) || cutsWord(text, to)) continue;
    while ((busy[next]?.to ?? Infinity) <= from) next++;
    if ((busy[next]?.from ?? Infinity) < to) continue;
    found.push({ from, to });
  }
  return found;
}
