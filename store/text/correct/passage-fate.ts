import type { Passage } from '../../model/passage.ts';
import type { Span } from '../span.ts';

/** A place that may be a passage's, with how well it fits: 1 for the very words among the very words. */
export interface Candidate extends Span {
  readonly score: number;
}

/**
 * What becomes of a passage in a corrected text. Kept: no edit touched it. Moved: its very words stand elsewhere, among the words that
 * stood around them. Doubtful: a person has to say which place it is, or whether the edited words still are it; the likeliest
 * first. Lost: nothing like it is there. Offsets are UTF-16 code units of the new text.
 */
export type Fate =
  | ({ readonly type: 'kept' } & Span)
  | ({ readonly type: 'moved'; readonly score: number } & Span)
  | { readonly type: 'doubtful'; readonly candidates: readonly Candidate[] }
  | { readonly type: 'lost' };

/** At most so many candidates are given, one for each figure on the keyboard. */
export const MOST_CANDIDATES = 9;

/** The place that a fate leaves no doubt of. */
export function placeOf(fate: Fate): Span | undefined {
  return fate.type === 'kept' || fate.type === 'moved' ? fate : undefined;
}

/** Where a fate could be, for want of a place: the likeliest candidate. */
function likeliest(fate: Fate): Candidate | undefined {
  switch (fate.type) {
    case 'kept':
      return { from: fate.from, to: fate.to, score: 1 };
    case 'moved':
      return fate;
    case 'doubtful':
      return fate.candidates[0];
    case 'lost':
      return undefined;
  }
}

/** A place that is not sure after all. */
function doubted(fate: Fate): Fate {
  const { from, to, score } = likeliest(fate) ?? { from: 0, to: 0, score: 0 };
  return { type: 'doubtful', candidates: [{ from, to, score }] };
}

/**
 * The fates of the passages of one wording, whose order and distinctness must be as they were: one that moved past another or into
 * it is doubtful.
 */
export function keepingOrder(passages: readonly Passage[], fates: readonly Fate[]): readonly Fate[] {
  if (fates.length < 2) return fates;
  const isOff = (at: number, other: number): boolean => {
    const [before, after] = [passages[at], passages[other]];
    const [here, there] = [fates[at], fates[other]].map((fate) => fate && placeOf(fate));
    if (before === undefined || after === undefined || here === undefined || there === undefined)
      return false;
    return before.to <= after.from ? here.to > there.from : before.from >= after.to && here.from < there.to;
  };
  return fates.map((fate, at) =>
    fate.type === 'moved' && passages.some((_, other) => other !== at && isOff(at, other))
      ? doubted(fate)
      : fate,
  );
}
