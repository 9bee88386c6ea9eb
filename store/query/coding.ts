import type { StanceId } from '../model/id.ts';
import { type Coded, type Evidence, type Link, type Stance, isCoded } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';

/** The links at hand that point to a stance. Costs all links. */
export function linksTo(records: Records, stance: StanceId): readonly Link[] {
  return Array.from(records.all('link')).filter(({ to }) => to === stance);
}

/** The links at hand that start from or point to a record. Costs all links. */
export function linksOf(records: Records, id: string): readonly Link[] {
  return Array.from(records.all('link')).filter(({ from, to }) => from === id || to === id);
}

/** The evidence at hand that is linked to a stance, each with its link. Costs all links. */
export function evidenceOf(
  records: Records,
  stance: StanceId,
): readonly { readonly link: Link; readonly evidence: Evidence }[] {
  return linksTo(records, stance).flatMap((link) => {
    const evidence = records.find('evidence', link.from);
    return evidence === undefined ? [] : [{ link, evidence }];
  });
}

/** The stances at hand that evidence is linked to. Costs all links. */
export function stancesWithEvidence(records: Records): ReadonlySet<string> {
  const shown = new Set<string>();
  for (const { from, to } of records.all('link'))
    if (records.find('evidence', from) !== undefined) shown.add(to);
  return shown;
}

/** The attribute of a stance for which evidence was looked for, and what it says then. */
const searched = { name: 'evidence', value: 'none' } as const;

/** Whether somebody has said of a stance that there is no evidence for it. */
export function isWithoutEvidence({ attributes }: Pick<Stance, 'attributes'>): boolean {
  return attributes[searched.name] === searched.value;
}

/** A stance of which is said that there is no evidence for it: the stance itself where that is said already. */
export function withoutEvidence(stance: Stance): Stance {
  if (isWithoutEvidence(stance)) return stance;
  return { ...stance, attributes: { ...stance.attributes, [searched.name]: searched.value } };
}

/** Why a stance waits to be checked. */
export type Gap = 'no-evidence' | 'no-position' | 'no-issue' | 'recheck';

/** The stances at hand that wait to be checked, each with the reasons. Costs all stances and links. */
export function unchecked(
  records: Records,
): readonly { readonly stance: Stance; readonly gaps: readonly Gap[] }[] {
  const shown = stancesWithEvidence(records);
  return Array.from(records.all('stance')).flatMap((stance) => {
    const gaps: Gap[] = [];
    if (!shown.has(stance.id) && !isWithoutEvidence(stance)) gaps.push('no-evidence');
    if (stance.position === null) gaps.push('no-position');
    if (stance.issue === null) gaps.push('no-issue');
    if (isToRecheck(records, stance)) gaps.push('recheck');
    return gaps.length === 0 ? [] : [{ stance, gaps }];
  });
}

/** The entries of the codebook that a record is coded with, by id; the scale is one where a stance has a value of it. */
function entriesOf(record: Coded): readonly string[] {
  switch (record.type) {
    case 'stance':
      return [
        ...(record.issue === null ? [] : [record.issue]),
        ...(typeof record.position === 'number' ? ['scale'] : []),
      ];
    case 'evidence':
      return record.kind === null ? [] : [record.kind];
    case 'link':
      return [record.relation];
    case 'tag':
      return [record.code];
    case 'mention':
    case 'note':
      return [];
  }
}

/** The entries of the codebook that mean something else than when a record was coded with them, by id. */
export function outdatedEntries(records: Records, record: Coded): readonly string[] {
  return entriesOf(record).filter((id) => {
    const entry = records.get(id);
    return (
      entry !== undefined &&
      !isCoded(entry) &&
      'revision' in entry &&
      entry.revision > record.codebookRevision
    );
  });
}

/** Whether a record was coded under an older meaning of an entry of the codebook than it has now. */
export function isOutdated(records: Records, record: Coded): boolean {
  return outdatedEntries(records, record).length > 0;
}

/**
 * Whether a record is to be checked again: its coder says so, or the codebook means something else since. Whoever calls it done,
 * or codes it anew, has checked it.
 */
export function isToRecheck(records: Records, record: Coded): boolean {
  return record.status === 'recheck' || isOutdated(records, record);
}
