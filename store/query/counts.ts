import type { Coded, Link } from '../model/records.ts';

/** How much is coded in a document or a project. */
export interface Counts {
  readonly mentions: number;
  readonly stances: number;
  readonly evidence: number;
  readonly links: number;
  readonly tags: number;
  readonly notes: number;
  /** Stances that a link from evidence points to. */
  readonly stancesWithEvidence: number;
}

/** Nothing coded. */
export const noCounts: Counts = {
  mentions: 0,
  stances: 0,
  evidence: 0,
  links: 0,
  tags: 0,
  notes: 0,
  stancesWithEvidence: 0,
};

/**
 * How much is coded in these records, those of a document or of one coder in it. A stance counts as with evidence if a
 * link among them points to it from evidence among them, or if it is one that `elsewhere` has evidence for.
 */
export function countRecords(
  records: Iterable<Coded>,
  elsewhere: { has(stance: string): boolean } = new Set(),
): Counts {
  const byType = { mention: 0, stance: 0, evidence: 0, link: 0, tag: 0, note: 0 };
  const [stances, evidence, links]: [string[], Set<string>, Link[]] = [[], new Set(), []];
  for (const record of records) {
    byType[record.type] += 1;
    if (record.type === 'stance') stances.push(record.id);
    else if (record.type === 'evidence') evidence.add(record.id);
    else if (record.type === 'link') links.push(record);
  }
  const shown = new Set<string>(links.flatMap(({ from, to }) => (evidence.has(from) ? [to] : [])));
  const stancesWithEvidence = stances.filter((id) => shown.has(id) || elsewhere.has(id)).length;
  return {
    mentions: byType.mention,
    stances: byType.stance,
    evidence: byType.evidence,
    links: byType.link,
    tags: byType.tag,
    notes: byType.note,
    stancesWithEvidence,
  };
}

/** Counts with others added and, for keeping a total, still others taken away. */
export function sumCounts(total: Counts, plus: Counts, minus: Counts = noCounts): Counts {
  return {
    mentions: total.mentions + plus.mentions - minus.mentions,
    stances: total.stances + plus.stances - minus.stances,
    evidence: total.evidence + plus.evidence - minus.evidence,
    links: total.links + plus.links - minus.links,
    tags: total.tags + plus.tags - minus.tags,
    notes: total.notes + plus.notes - minus.notes,
    stancesWithEvidence: total.stancesWithEvidence + plus.stancesWithEvidence - minus.stancesWithEvidence,
  };
}
