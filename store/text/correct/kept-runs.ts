import type { InSteps } from '../../model/in-steps.ts';
import { shortestEdit } from './shortest-edit.ts';
import { type Bounds, type Pair, sentencesOf, uniquePairs, wordsOf } from './units.ts';

/** A stretch [from, to) of an old text that stands in the new one as well, from `at` on. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** A stretch of the old text and the one of the new text in its place. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly end: number;
}

/** A sentence with fewer code units than this tells nothing by standing once. */
const SHORTEST = 12;

/** So many words, spaces and signs in a row tell a place. */
const TELLING = 7;

/** In a gap of more code units than this not every word is looked for. */
const LARGE = 200_000;

/** So many runs are gone through between two steps. */
const PIECE = 20_000;

/** What the search for the shortest edits may cost in all, in steps of a few nanoseconds. */
const MOST_STEPS = 60_000_000;

/** Two texts, and what may still be spent on comparing them. */
interface Work {
  readonly old: string;
  readonly now: string;
  steps: number;
}

/** How many code units two texts have alike from two offsets on, at most `most`. */
function alikeAfter(old: string, from: number, now: string, at: number, most: number): number {
  let many = 0;
  while (many < most && old.charCodeAt(from + many) === now.charCodeAt(at + many)) many++;
  return many;
}

/** How many code units two texts have alike before two offsets, at most `most`. */
function alikeBefore(old: string, to: number, now: string, end: number, most: number): number {
  let many = 0;
  while (many < most && old.charCodeAt(to - 1 - many) === now.charCodeAt(end - 1 - many)) many++;
  return many;
}

/** Takes what is alike at both ends of a gap for runs; gives what is left of it. */
function* trimmed({ old, now }: Work, { from, to, at, end }: Gap, runs: Run[]): InSteps<Gap> {
  const most = Math.min(to - from, end - at);
  const before = alikeAfter(old, from, now, at, most);
  if (before > 0) runs.push({ from, to: from + before, at });
  yield;
  const after = alikeBefore(old, to, now, end, most - before);
  if (after > 0) runs.push({ from: to - after, to, at: end - after });
  return { from: from + before, to: to - after, at: at + before, end: end - after };
}

/** The gaps between pairs of equal units, each pair a run of its own. */
function gapsBetween(
  { from, to, at, end }: Gap,
  pairs: readonly Pair[],
  inOld: Bounds,
  inNew: Bounds,
  runs: Run[],
): Gap[] {
  const gaps: Gap[] = [];
  let last = from;
  let lastAt = at;
  for (const { a, b } of pairs) {
    const run = { from: inOld[a] ?? 0, to: inOld[a + 1] ?? 0, at: inNew[b] ?? 0 };
    // Runs of several units may overlap those before them.
    if (run.from < last || run.at < lastAt) continue;
    gaps.push({ from: last, to: run.from, at: lastAt, end: run.at });
    runs.push(run);
    last = run.to;
    lastAt = run.at + run.to - run.from;
  }
  gaps.push({ from: last, to, at: lastAt, end });
  return gaps;
}

function* bySentences({ old, now }: Work, gap: Gap, runs: Run[]): InSteps<readonly Gap[]> {
  const inOld = yield* sentencesOf(old, gap);
  const inNew = yield* sentencesOf(now, { from: gap.at, to: gap.end });
  const isLong = (_text: string, start: number, end: number): boolean => end - start >= SHORTEST;
  const pairs = yield* uniquePairs([old, inOld], [now, inNew], 1, isLong);
  return gapsBetween(gap, pairs, inOld, inNew, runs);
}

function* byWords({ old, now }: Work, gap: Gap, runs: Run[]): InSteps<readonly Gap[]> {
  const size = Math.max(gap.to - gap.from, gap.end - gap.at);
  const every = size > LARGE ? 4 : 1;
  const inOld = yield* wordsOf(old, gap);
  const inNew = yield* wordsOf(now, { from: gap.at, to: gap.end });
  const isChosen = (text: string, start: number): boolean => text.charCodeAt(start) % every === 0;
  const pairs = yield* uniquePairs([old, inOld], [now, inNew], TELLING, isChosen);
  return gapsBetween(gap, pairs, inOld, inNew, runs);
}

/** The words of a stretch by number, equal words by the same. */
function numbered(text: string, bounds: Bounds, numbers: Map<string, number>): Int32Array {
  return Int32Array.from({ length: bounds.length - 1 }, (_, at) => {
    const word = text.slice(bounds[at], bounds[at + 1]);
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  });
}

function* byShortestEdit(work: Work, gap: Gap, runs: Run[]): InSteps<readonly Gap[]> {
  const { old, now } = work;
  const inOld = yield* wordsOf(old, gap);
  const inNew = yield* wordsOf(now, { from: gap.at, to: gap.end });
  const numbers = new Map<string, number>();
  const a = numbered(old, inOld, numbers);
  const b = numbered(now, inNew, numbers);
  const most = Math.min(work.steps, 2_000_000);
  const pairs = shortestEdit(a, b, most);
  work.steps -= pairs === undefined ? most : (a.length + b.length) * 8;
  yield;
  return pairs === undefined ? [] : gapsBetween(gap, pairs, inOld, inNew, runs);
}

const levels = [bySentences, byWords, byShortestEdit] as const;

/** Looks through a gap ever more closely. */
function* compare(work: Work, gap: Gap, level: number, runs: Run[]): InSteps<void> {
  const rest = yield* trimmed(work, gap, runs);
  const look = levels[level];
  if (rest.from === rest.to || rest.at === rest.end || look === undefined || work.steps <= 0) return;
  for (const inside of yield* look(work, rest, runs)) yield* compare(work, inside, level + 1, runs);
}

function* joined(runs: readonly Run[]): InSteps<readonly Run[]> {
  const all: Run[] = [];
  const sorted = runs.toSorted((a, b) => a.from - b.from || a.at - b.at);
  for (const [at, run] of sorted.entries()) {
    if (at % PIECE === 0) yield;
    const last = all.at(-1);
    const follows = last?.to === run.from && last.at + last.to - last.from === run.at;
    if (last !== undefined && follows) all[all.length - 1] = { ...last, to: run.to };
    else all.push(run);
  }
  return all;
}

/**
 * The stretches of an old text that a new one has as well, in the order of both and letter by letter the same: what is alike at
 * both ends, between these sentences and then words that stand once in either (patience diff), between these again the
 * shortest edit word by word (Myers 1986), where few words differ. What differs very much is left out: the cost is about
 * linear, 1 s for 5 MB in which every line was touched.
 */
export function* keptRuns(old: string, now: string): InSteps<readonly Run[]> {
  const runs: Run[] = [];
  const work = { old, now, steps: MOST_STEPS };
  yield* compare(work, { from: 0, to: old.length, at: 0, end: now.length }, 0, runs);
  return yield* joined(runs);
}
