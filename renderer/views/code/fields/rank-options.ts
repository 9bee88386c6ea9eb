import type { Option } from '../../../ui/option.ts';
import { foldName } from '../../../../store/query/same-name.ts';

/** An option that fits what was typed, and the other name that it was found by. */
export interface Ranked {
  readonly option: Option;
  readonly by: string | undefined;
}

/** How well a name fits: 0 the same, 1 begins so, 2 a word of it begins so, 3 contains it; undefined does not fit. */
function fit(name: string, typed: string): number | undefined {
  const folded = foldName(name);
  if (folded === typed) return 0;
  if (folded.startsWith(typed)) return 1;
  if (folded.includes(` ${typed}`) || folded.includes(`-${typed}`)) return 2;
  return folded.includes(typed) ? 3 : undefined;
}

/** The options that fit what was typed, best first, names before other names; all in their order where nothing was. */
export function rankOptions(options: readonly Option[], typed: string, most = 50): readonly Ranked[] {
  const wanted = foldName(typed);
  if (wanted === '') return options.slice(0, most).map((option) => ({ option, by: undefined }));
  const found: { readonly ranked: Ranked; readonly rank: number }[] = [];
  for (const option of options) {
    let rank = fit(option.label, wanted);
    let by: string | undefined;
    for (const other of option.also ?? []) {
      const otherRank = fit(other, wanted);
      if (otherRank === undefined || (rank !== undefined && rank <= otherRank + 0.5)) continue;
      rank = otherRank + 0.5;
      by = other;
    }
    if (rank !== undefined) found.push({ ranked: { option, by }, rank });
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ ranked }) => ranked);
}
