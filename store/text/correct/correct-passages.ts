import type { Passage } from '../../model/passage.ts';
import { choosePlace } from '../choose-place.ts';
import { isGraphemeBoundary, snapToGraphemes } from '../graphemes.ts';
import { holds } from '../passage.ts';
import type { Place } from '../places.ts';
import { hasContext } from '../quote-hints.ts';
import { placeScorer } from '../score-place.ts';
import { similarity } from '../similarity.ts';
import type { Span } from '../span.ts';
import { cutsWord } from '../word-edge.ts';
import type { InSteps } from '../../model/in-steps.ts';
import { type Run, keptRuns } from './kept-runs.ts';
import { type MappedText, mappedText } from './mapped-text.ts';
import { type Candidate, type Fate, MOST_CANDIDATES, keepingOrder, placeOf } from './passage-fate.ts';
import { placesElsewhere } from './places-elsewhere.ts';

/** How much is compared of what stands around a passage, in code units. */
const CONTEXT = 32;

/** What stands around is the same from this likeness on: unrelated English is alike by about 0.25. */
const SAME_CONTEXT = 0.5;

/** ... and of one side alone from this. */
const SAME_SIDE = 0.6;

/** ... or, where only a few words are in between, from this. */
const ALIKE = 0.75;

/** Words found among others are the passage only if there are this many code units of them. */
const TELLING = 24;

/** What stands in the place of a passage is proposed for it from this likeness of either its words or what is around. */
const PROPOSED = 0.5;

/** Longer wordings are not compared letter by letter. */
const COMPARED = 600;

/** How alike two wordings are, 0 to 1; of long ones, how alike their beginnings and ends are. */
function likeness(a: string, b: string): number {
  if (a.length <= COMPARED && b.length <= COMPARED) return similarity(a, b);
  const half = COMPARED / 2;
  const ends =
    (similarity(a.slice(0, half), b.slice(0, half)) + similarity(a.slice(-half), b.slice(-half))) / 2;
  return ends * (Math.min(a.length, b.length) / Math.max(a.length, b.length));
}

/** Whether an edit beside a passage makes its end divide a word or a character that it did not divide. */
function cutsAnew({ old, now }: MappedText, offset: number, place: number): boolean {
  return (
    (cutsWord(now, place) && !cutsWord(old, offset)) ||
    (!isGraphemeBoundary(now, place) && isGraphemeBoundary(old, offset))
  );
}

/** Whether enough of what stood around a passage still does: all of it on one side, or most of it on both. */
function isAmongItsWords({ old, now }: MappedText, { from, to }: Span, run: Run): boolean {
  const [ahead, behind] = [from - run.from, run.to - to];
  if (ahead >= Math.min(CONTEXT, from) && ahead > 0) return true;
  if (behind >= Math.min(CONTEXT, old.length - to) && behind > 0) return true;
  const place = run.at + from - run.from;
  const end = place + to - from;
  const sides = [
    [old.slice(Math.max(0, from - CONTEXT), from), now.slice(Math.max(0, place - CONTEXT), place)],
    [old.slice(to, to + CONTEXT), now.slice(end, end + CONTEXT)],
  ];
  const alike = sides.map(([before = '', after = '']) => similarity(before, after));
  // A few words may stand in other words by chance.
  const enough = run.to - run.from < TELLING ? ALIKE : SAME_SIDE;
  return Math.max(...alike) >= enough || alike.reduce((sum, each) => sum + each, 0) / 2 >= SAME_CONTEXT;
}

/** The fate of a passage that lies in a run: kept, unless an edit beside it leaves its place open or joins it to another word. */
function fateInRun(map: MappedText, { from, to }: Passage, run: Run): Fate {
  const place = { from: run.at + from - run.from, to: run.at + to - run.from };
  const open = map.openPlaces({ from, to });
  if (open !== undefined)
    return { type: 'doubtful', candidates: open.map((each) => ({ ...each, score: 1 })) };
  const isCut = cutsAnew(map, from, place.from) || cutsAnew(map, to, place.to);
  if (!isCut && isAmongItsWords(map, { from, to }, run)) return { type: 'kept', ...place };
  const whole = snapToGraphemes(map.now, place.from, place.to);
  return { type: 'doubtful', candidates: [{ ...whole, score: 1 }] };
}

/** What stands in the place of a passage: without spaces at its ends that it does not have, in whole characters. */
function replacement(map: MappedText, { from, to, quote }: Passage): Span | undefined {
  const found = map.between({ from, to });
  let { from: start, to: end } = snapToGraphemes(map.now, found.from, found.to);
  if (quote.trimStart() === quote) while (start < end && /\s/.test(map.now.charAt(start))) start++;
  if (quote.trimEnd() === quote) while (start < end && /\s/.test(map.now.charAt(end - 1))) end--;
  const isFar = end - start > 4 * quote.length + 200;
  return start >= end || isFar ? undefined : { from: start, to: end };
}

/** How well what stands in the place of a passage fits it; undefined where it does not. */
function proposalAt(map: MappedText, passage: Passage): Candidate | undefined {
  const place = replacement(map, passage);
  if (place === undefined) return undefined;
  const alike = likeness(passage.quote, map.now.slice(place.from, place.to));
  const { context, score } = placeScorer(map.now, passage)({ ...place, likeness: alike });
  const around = hasContext(passage) ? context : 0;
  return Math.max(around, alike) >= PROPOSED ? { ...place, score } : undefined;
}

/** The places that are more than look-alikes: those among the words of the passage, or with words too many to be chance. */
function telling(map: MappedText, passage: Passage, places: readonly Place[]): readonly Place[] {
  if (!hasContext(passage)) return places;
  const scored = placeScorer(map.now, passage);
  return places.filter((place) => passage.quote.length >= TELLING || scored(place).context >= SAME_CONTEXT);
}

/** Candidates without repetition, the likeliest first. */
function ranked(candidates: readonly Candidate[]): readonly Candidate[] {
  const byPlace = new Map(candidates.map((each) => [`${each.from} ${each.to}`, each]));
  return [...byPlace.values()]
    .toSorted((a, b) => b.score - a.score || a.from - b.from)
    .slice(0, MOST_CANDIDATES);
}

/** The fate of a passage that an edit touched: by what stands in its place, and where its words are elsewhere. */
function fateElsewhere(map: MappedText, passage: Passage, proposal: Candidate | undefined): Fate {
  const near = map.between(passage).from;
  const { places, areAll } = placesElsewhere(map.now, passage, near, proposal === undefined);
  const others = telling(map, passage, places);
  const hints = { prefix: passage.prefix, suffix: passage.suffix, near };
  const match = choosePlace(map.now, others, hints);
  const isSure = match.type === 'found' && match.exact && areAll && proposal === undefined;
  const score = placeScorer(map.now, passage);
  const scored = others.map(score);
  const own = match.type === 'found' ? scored.find(({ from }) => from === match.from) : undefined;
  if (isSure && own !== undefined && own.context >= SAME_CONTEXT && hasContext(passage)) {
    return { type: 'moved', from: match.from, to: match.to, score: match.score };
  }
  const candidates = ranked([
    ...(proposal === undefined ? [] : [proposal]),
    ...scored.map(({ from, to, score }) => ({ from, to, score })),
  ]);
  return candidates.length === 0 ? { type: 'lost' } : { type: 'doubtful', candidates };
}

/** A passage that does not stand in the old text where it says is only looked for by its words. */
function fateOf(map: MappedText, passage: Passage): Fate {
  if (!holds(map.old, passage)) return fateElsewhere(map, passage, undefined);
  const run = map.runOf(passage);
  if (run !== undefined) return fateInRun(map, passage, run);
  return fateElsewhere(map, passage, proposalAt(map, passage));
}

/**
 * Finds the passages of an old text again in a corrected one: those of each wording together, in the order given. Where neither
 * the runs that both texts have nor the words around leave one place, a person has to say; a look-alike is never taken silently.
 * Cost: that of comparing the texts (some 50 ms for 5 MB with few edits, 1 s where every line was touched), and for each passage
 * that an edit touched some 10 ms.
 */
export function* correctPassages(
  old: string,
  now: string,
  wordings: readonly (readonly Passage[])[],
): InSteps<readonly (readonly Fate[])[]> {
  const map = mappedText(old, now, yield* keptRuns(old, now));
  const fates: (readonly Fate[])[] = [];
  for (const [at, passages] of wordings.entries()) {
    const found: Fate[] = [];
    for (const passage of passages) {
      const fate = fateOf(map, passage);
      found.push(fate);
      if (placeOf(fate) === undefined) yield;
    }
    fates.push(keepingOrder(passages, found));
    if (at % 500 === 499) yield;
  }
  return fates;
}
