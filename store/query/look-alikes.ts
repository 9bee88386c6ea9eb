import type { Actor } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { type Days, daysOf, mayMeet } from './days.ts';
import { type LooseName, looseName } from './loose-name.ts';
import { compareNames } from './tree.ts';

/** Two actors that may be one. */
export interface LookAlike {
  readonly a: Actor;
  readonly b: Actor;
}

interface Named {
  readonly actor: Actor;
  readonly name: LooseName;
  /** When it is called so. */
  readonly days: Days;
}

/** Of how many names of a block each is compared with each; in larger ones each with the next. */
const CROWD = 40;

/** How long a word must be to be taken for another that differs in one letter. */
const LONG = 5;

/** How long two names must be together to differ in a second letter. */
const TWO_SLIPS = 24;

const hasFigure = /\p{N}/u;

function namesOf(actor: Actor): readonly Named[] {
  const all = [{ name: actor.name, from: null, to: null }, ...actor.aliases];
  return all.flatMap(({ name, from, to }): readonly Named[] => {
    const loose = looseName(name);
    const first = from === null ? undefined : daysOf(from).first;
    const last = to === null ? undefined : daysOf(to).last;
    return loose === undefined ? [] : [{ actor, name: loose, days: { first, last } }];
  });
}

/** What names that may be alike have in common, at least one of these each. */
function* keysOf({ words, joined }: LooseName): Iterable<string> {
  yield joined;
  for (const word of words) {
    if (word.length > 2) yield word;
    if (word.length < LONG - 1 || hasFigure.test(word)) continue;
    for (let at = 1; at < word.length; at++) yield `${word.slice(0, at)}${word.slice(at + 1)}`;
  }
}

/** Whether two words differ in one letter that is another, is missing, or has changed places with the next. */
function isOneApart(a: string, b: string): boolean {
  if (a.length > b.length) return isOneApart(b, a);
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let end = 0;
  while (end < a.length - from && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [left, right] = [a.slice(from, a.length - end), b.slice(from, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left === `${right.charAt(1)}${right.charAt(0)}`;
}

function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < LONG - 1 || Math.max(a.length, b.length) < LONG) return false;
  return a.startsWith(b.charAt(0)) && !hasFigure.test(a + b) && isOneApart(a, b);
}

/** Whether two names are the same word for word but for slips: one, or two where they are long. */
function isMisspelt(a: LooseName, b: LooseName): boolean {
  if (a.words.length !== b.words.length) return false;
  let slips = 0;
  for (const [at, word] of a.words.entries()) {
    const other = b.words[at] ?? '';
    if (word === other) continue;
    if (!isSlip(word, other)) return false;
    slips += 1;
  }
  return slips > 0 && slips <= (a.joined.length + b.joined.length < TWO_SLIPS ? 1 : 2);
}

/** The words of each that the other has not. */
function differing(a: readonly string[], b: readonly string[]): readonly [string[], string[]] {
  const rest = [...b];
  const left = a.filter((word) => {
    const at = rest.indexOf(word);
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
  return [left, rest];
}

/** Takes out each initial of one and a word of the other that begins with it; gives how many there were. */
function pairInitials(initials: string[], words: string[]): number {
  let pairs = 0;
  for (const initial of initials.filter((word) => word.length === 1)) {
    const at = words.findIndex((word) => word.length > 1 && word.startsWith(initial));
    if (at === -1) continue;
    words.splice(at, 1);
    initials.splice(initials.indexOf(initial), 1);
    pairs += 1;
  }
  return pairs;
}

/** Whether two names are the same but for initials, which stand for words of the other or are left out there. */
function isShortened(a: LooseName, b: LooseName): boolean {
  const [left, right] = differing(a.words, b.words);
  const shared = a.words.length - left.length;
  const pairs = pairInitials(left, right) + pairInitials(right, left);
  const [rest, none] = left.length === 0 ? [right, left] : [left, right];
  return shared > 0 && shared + pairs > 1 && none.length === 0 && rest.every((word) => word.length === 1);
}

/** Whether two names are of the same words, in whatever order and however they are joined; a sole word has one title. */
function isSame(a: LooseName, b: LooseName): boolean {
  if (a.joined.length !== b.joined.length) return false;
  if (a.joined !== b.joined && differing(a.words, b.words).some((words) => words.length > 0)) return false;
  if (a.words.length > 1 || a.titles.length === 0 || b.titles.length === 0) return true;
  return a.titles.join(' ') === b.titles.join(' ');
}

function isAlike(a: Named, b: Named): boolean {
  if (!mayMeet(a.days, b.days)) return false;
  if (isSame(a.name, b.name)) return true;
  const [one, other] = [a.actor.kind, b.actor.kind];
  if (one !== null && other !== null && one !== other) return false;
  return isMisspelt(a.name, b.name) || isShortened(a.name, b.name);
}

/** Pairs of names that have a key in common, some of them more than once; at most as many for each key as a crowd has. */
export function* candidates(records: Records): Iterable<readonly [Named, Named]> {
  const actors = [...records.all('actor')].filter(({ mergedInto }) => mergedInto === null).sort(compareNames);
  const blocks = new Map<string, Named[]>();
  for (const named of actors.flatMap(namesOf)) {
    for (const key of new Set(keysOf(named.name))) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [named]);
      else block.push(named);
    }
  }
  for (const block of blocks.values()) {
    const reach = block.length > CROWD ? 1 : block.length;
    for (const [at, a] of block.entries())
      for (const b of block.slice(at + 1, at + 1 + reach)) if (a.actor !== b.actor) yield [a, b];
  }
}

/**
 * The actors whose names look alike, each pair once: the same but for accents, signs, order, titles or initials, or misspelt.
 * Names of times that do not meet are of two, as are names with other figures in them. A hint, which may be wrong. Costs
 * all names, and of those with a word in common each pair, unless that word is in very many.
 */
export function lookAlikes(records: Records): readonly LookAlike[] {
  const found = new Map<string, LookAlike>();
  const seen = new Map<Named, Set<Named>>();
  for (const [one, other] of candidates(records)) {
    const known = seen.get(one) ?? new Set();
    if (known.has(other)) continue;
    seen.set(one, known.add(other));
    if (!isAlike(one, other)) continue;
    const isInOrder = compareNames(one.actor, other.actor) < 0;
    const [a, b] = isInOrder ? [one.actor, other.actor] : [other.actor, one.actor];
    found.set(`${a.id} ${b.id}`, { a, b });
  }
  return [...found.values()].sort((x, y) => compareNames(x.a, y.a) || compareNames(x.b, y.b));
}
