import type { EvidenceId, IssueId, LinkId, StanceId } from '../model/id.ts';
import type { Evidence, Link, Position, Stance } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { compareNames } from '../query/tree.ts';
import type { Named } from './counts.ts';
import { actorNamed, evidenceLinks, nameOf, wordsIn } from './stance-view.ts';

/** What is claimed on an issue: a position, or a position as somebody holds it. */
export interface Claim {
  readonly position: Position;
  /** Null where claims are positions, whoever holds them. */
  readonly holder: Named | null;
  readonly stances: readonly StanceId[];
  /** The sums of what supports and what contradicts it: the claim with least against it stands best. */
  readonly for: number;
  readonly against: number;
}

/** How evidence bears on a claim. */
export interface Bearing {
  readonly row: number;
  readonly column: number;
  readonly links: readonly {
    readonly link: LinkId;
    readonly stance: StanceId;
    readonly relation: Named;
    readonly strength: Link['strength'];
  }[];
  /** The strongest link that supports, and that contradicts; 0 without one. */
  readonly for: number;
  readonly against: number;
}

/** Evidence, and how far it tells claims apart. */
export interface Exhibit {
  readonly id: EvidenceId;
  readonly kind: Named | null;
  readonly words: string;
  readonly reliability: Evidence['reliability'];
  readonly credibility: Evidence['credibility'];
  /** How far apart the claims are that it bears on most differently, from 0 to 6; see `evidenceMatrix`. */
  readonly separates: number;
  /** Whether it supports one claim and contradicts another, or only bears on some and not on all. */
  readonly sides: 'opposed' | 'one' | 'none';
}

/** Competing claims and what bears on them. */
export interface EvidenceMatrix {
  readonly issue: Named;
  /** What tells most apart comes first. */
  readonly rows: readonly Exhibit[];
  /** From the highest position to the lowest, then those that are no value of the scale. */
  readonly columns: readonly Claim[];
  /** By row, then column; where nothing is linked there is none. */
  readonly cells: readonly Bearing[];
}

/** What the relations of the codebook that begins a project say: 1 for, -1 against; all others bear on neither side. */
const usualBearings: Readonly<Record<string, number>> = { supports: 1, contradicts: -1 };

/** What a link weighs; one whose strength is not said counts as a moderate one. */
function weightOf(strength: Link['strength']): number {
  return { weak: 1, moderate: 2, strong: 3 }[strength ?? 'moderate'];
}

interface Group {
  readonly position: Position;
  readonly holder: Named | null;
  readonly stances: Stance[];
}

const beside: readonly Position[] = ['mixed', 'unclear', 'declined', null];

function rankOf(position: Position): number {
  return typeof position === 'number' ? -position : 1e6 + beside.indexOf(position);
}

/** The claims on an issue, each with the stances that make it. */
function claimsOn(records: Records, stances: readonly Stance[], by: 'position' | 'holder'): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const stance of stances) {
    const holders = by === 'position' ? [null] : stance.holders.map((id) => actorNamed(records, id));
    for (const holder of holders) {
      const key = `${String(stance.position)} ${holder?.id ?? ''}`;
      const known = groups.get(key) ?? { position: stance.position, holder, stances: [] };
      if (!known.stances.includes(stance)) known.stances.push(stance);
      groups.set(key, known);
    }
  }
  const named = ({ holder }: Group): Named => holder ?? { id: '', name: '' };
  return [...groups.values()].sort(
    (a, b) => rankOf(a.position) - rankOf(b.position) || compareNames(named(a), named(b)),
  );
}

type Cell = Omit<Bearing, 'row' | 'column'>;

function cellOf(records: Records, links: readonly Link[], bearings: typeof usualBearings): Cell {
  let [inFavour, against] = [0, 0];
  for (const { relation, strength } of links) {
    const bearing = (bearings[relation] ?? 0) * weightOf(strength);
    inFavour = Math.max(inFavour, bearing);
    against = Math.max(against, -bearing);
  }
  const named = links.map(({ id, to, relation, strength }) => {
    return { link: id, stance: to, relation: nameOf(records, 'relation', relation), strength };
  });
  return { links: named, for: inFavour, against };
}

/** Links by what they start from. */
function byEvidence(links: readonly Link[]): ReadonlyMap<string, readonly Link[]> {
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const known = groups.get(link.from);
    if (known === undefined) groups.set(link.from, [link]);
    else known.push(link);
  }
  return groups;
}

function exhibit(records: Records, id: string, scores: readonly number[]): readonly Exhibit[] {
  const evidence = records.find('evidence', id);
  if (evidence === undefined) return [];
  const { kind, reliability, credibility, passages, citation } = evidence;
  const [most, least] = [Math.max(...scores), Math.min(...scores)];
  return [
    {
      ...{ id: evidence.id, reliability, credibility, separates: most - least },
      kind: kind === null ? null : nameOf(records, 'kind', kind),
      words: passages.length === 0 ? (citation ?? '') : wordsIn(passages),
      sides: most > 0 && least < 0 ? 'opposed' : most > least ? 'one' : 'none',
    },
  ];
}

/**
 * Competing claims on an issue and the evidence for and against them, after the analysis of competing hypotheses (Heuer,
 * Psychology of Intelligence Analysis, 1999, chapter 8): evidence that bears on all claims alike tells nothing, and the claim
 * with least against it stands best. In a cell the strongest link for counts, less the strongest against (weak 1, moderate or
 * not said 2, strong 3), so that many stances of one claim are no more than one; evidence separates claims by the difference
 * of its highest and lowest cell. How reliable it is stands beside, and weighs nothing. Mergers of actors are followed.
 */
export function evidenceMatrix(
  records: Records,
  issue: IssueId,
  by: 'position' | 'holder',
  stances: Iterable<Stance> = records.all('stance'),
  bearings: Readonly<Record<string, number>> = usualBearings,
): EvidenceMatrix {
  const all = Array.from(stances).filter((stance) => stance.issue === issue);
  const groups = claimsOn(
    records,
    all.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    by,
  );
  const links = evidenceLinks(records);
  const found = new Map<string, Map<number, Cell>>();
  for (const [column, group] of groups.entries()) {
    const own = group.stances.flatMap(({ id }) => links.get(id) ?? []);
    for (const [id, list] of byEvidence(own))
      found.set(id, (found.get(id) ?? new Map<number, Cell>()).set(column, cellOf(records, list, bearings)));
  }
  const rows = [...found].flatMap(([id, cells]) => {
    const scores = groups.map(
      (_, column) => (cells.get(column)?.for ?? 0) - (cells.get(column)?.against ?? 0),
    );
    return exhibit(records, id, scores).map((shown) => ({ shown, cells }));
  });
  rows.sort((a, b) => b.shown.separates - a.shown.separates || (a.shown.id < b.shown.id ? -1 : 1));
  const cells = rows.flatMap(({ cells }, row) =>
    [...cells].map(([column, cell]) => ({ row, column, ...cell })),
  );
  const sum = (column: number, side: 'for' | 'against'): number =>
    cells.reduce((total, cell) => total + (cell.column === column ? cell[side] : 0), 0);
  return {
    issue: nameOf(records, 'issue', issue),
    rows: rows.map(({ shown }) => shown),
    columns: groups.map(({ position, holder, stances: own }, column) => ({
      ...{ position, holder, stances: own.map(({ id }) => id) },
      ...{ for: sum(column, 'for'), against: sum(column, 'against') },
    })),
    cells,
  };
}
