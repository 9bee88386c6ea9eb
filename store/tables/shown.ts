import { compareById, compareByPlace } from '../model/place.ts';
import type { Evidence, Link, Stance } from '../model/records.ts';
import type { Slice } from './table.ts';

/** A stance with the evidence that its own coder has linked to it within its document, by place. */
export interface Shown {
  readonly stance: Stance;
  readonly shownBy: readonly { readonly link: Link; readonly evidence: Evidence }[];
}

/** The stances of a part of a project, each with its evidence. */
export function* shownStances({ records }: Slice): Iterable<Shown> {
  const evidence = new Map<string, Evidence>();
  const links = new Map<string, Link[]>();
  for (const record of records) {
    if (record.type === 'evidence') evidence.set(record.id, record);
    if (record.type !== 'link') continue;
    const others = links.get(record.to);
    if (others === undefined) links.set(record.to, [record]);
    else others.push(record);
  }
  for (const stance of records) {
    if (stance.type !== 'stance') continue;
    const shownBy = (links.get(stance.id) ?? []).flatMap((link) => {
      const from = link.coder === stance.coder ? evidence.get(link.from) : undefined;
      return from?.coder === stance.coder ? [{ link, evidence: from }] : [];
    });
    shownBy.sort((a, b) => compareByPlace(a.evidence, b.evidence) || compareById(a.link, b.link));
    yield { stance, shownBy };
  }
}
