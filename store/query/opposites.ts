import type { ActorId, IssueId } from '../model/id.ts';
import { compareByPlace } from '../model/place.ts';
import type { Stance } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { actorIdOf } from './actor.ts';
import { type Days, daysOf, mayMeet } from './days.ts';

/** Stances of the same holders on one issue, coded by one coder on both sides of the middle, at times that may meet. */
export interface Opposition {
  readonly holders: readonly ActorId[];
  readonly issue: IssueId;
  /** At least two, document by document in the order of the text. */
  readonly stances: readonly Stance[];
}

interface Side {
  readonly stance: Stance;
  readonly days: Days;
  readonly sign: number;
}

interface Case {
  readonly holder: ActorId;
  readonly issue: IssueId;
  readonly sides: Side[];
}

/** The stances that take a side, by who holds them, on what, and who coded so; mergers of actors are followed. */
function casesOf(records: Records): Iterable<Case> {
  const cases = new Map<string, Case>();
  for (const stance of records.all('stance')) {
    const { coder, issue, position, date } = stance;
    if (issue === null || typeof position !== 'number' || position === 0) continue;
    const days = date === null ? { first: undefined, last: undefined } : daysOf(date);
    for (const holder of new Set(stance.holders.map((id) => actorIdOf(records, id)))) {
      const key = `${coder} ${holder} ${issue}`;
      const known = cases.get(key) ?? { holder, issue, sides: [] };
      known.sides.push({ stance, days, sign: Math.sign(position) });
      cases.set(key, known);
    }
  }
  return cases.values();
}

/** The stances that a link from one to the other says something about already, each with those at its other ends. */
function related(records: Records): ReadonlyMap<string, ReadonlySet<string>> {
  const ends = new Map<string, Set<string>>();
  for (const { from, to } of records.all('link')) {
    if (records.find('stance', from) === undefined) continue;
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const)
      ends.set(one, (ends.get(one) ?? new Set()).add(other));
  }
  return ends;
}

/** Those sides that meet one another or others between them, together; an open beginning counts as the earliest. */
function meeting(sides: readonly Side[]): readonly (readonly Side[])[] {
  const sorted = sides.toSorted((a, b) => compare(a.days.first ?? '', b.days.first ?? ''));
  const groups: Side[][] = [];
  let last: string | undefined = '';
  for (const side of sorted) {
    const group = groups.at(-1);
    const isApart = last !== undefined && side.days.first !== undefined && side.days.first > last;
    if (group === undefined || isApart) {
      groups.push([side]);
      last = side.days.last;
    } else {
      group.push(side);
      if (last !== undefined && (side.days.last === undefined || side.days.last > last))
        last = side.days.last;
    }
  }
  return groups;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function inOrder(a: Stance, b: Stance): number {
  return compare(a.document, b.document) || compareByPlace(a, b);
}

/**
 * Where the stances at hand have somebody on both sides of an issue at times that may meet; a stance without a date may meet
 * all. Two stances that are linked to each other are left out: how they bear on one another has been said. So are those of
 * two coders, who may differ. Costs all stances and links, and of one holder's stances on one issue each pair at most.
 */
export function opposites(records: Records): readonly Opposition[] {
  const links = related(records);
  const found = new Map<string, Opposition>();
  for (const { holder, issue, sides } of casesOf(records)) {
    const isOpposed = ({ stance, days, sign }: Side): boolean =>
      sides.some(
        (other) =>
          other.sign !== sign &&
          mayMeet(days, other.days) &&
          links.get(stance.id)?.has(other.stance.id) !== true,
      );
    for (const group of meeting(sides.filter(isOpposed))) {
      const stances = group.map(({ stance }) => stance).sort(inOrder);
      const key = `${issue} ${stances.map(({ id }) => id).join(' ')}`;
      const same = found.get(key);
      found.set(key, { holders: [...(same?.holders ?? []), holder], issue, stances });
    }
  }
  return [...found.values()];
}
