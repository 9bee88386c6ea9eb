import type { DocumentId, EvidenceId, LinkId, StanceId } from '../model/id.ts';
import type { Evidence, Link, Passage, Stance } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { actorOf } from '../query/actor.ts';
import type { Named } from './counts.ts';
import { type Sayer, whoSaysSo } from './who-says-so.ts';

/** What a stance is shown by. */
export interface ShownBy {
  readonly link: LinkId;
  readonly evidence: EvidenceId;
  readonly relation: Named;
  readonly kind: Named | null;
  readonly strength: Link['strength'];
  readonly reliability: Evidence['reliability'];
  readonly credibility: Evidence['credibility'];
  /** What it quotes, or where it is from. */
  readonly words: string;
}

/** A stance as it is read away from its text. */
export interface StanceView {
  readonly id: StanceId;
  readonly document: DocumentId;
  readonly title: string;
  /** All who hold it. */
  readonly holders: readonly Named[];
  readonly issue: Named | null;
  readonly position: Stance['position'];
  /** In EDTF: its own date, else that of its document. */
  readonly date: string | null;
  readonly certainty: Stance['certainty'];
  readonly condition: string | null;
  readonly words: string;
  /** Who says so, nearest the event first. */
  readonly saidBy: readonly Sayer[];
  readonly shownBy: readonly ShownBy[];
  readonly status: Stance['status'];
  readonly coder: Named;
}

/** The words of passages, with what lies between them left out. */
export function wordsIn(passages: readonly Passage[]): string {
  return passages.map(({ quote }) => quote).join(' […] ');
}

/** Something by the name that it has today; its id where it is not there. */
export function nameOf(
  records: Records,
  type: 'coder' | 'issue' | 'kind' | 'relation' | 'actorKind' | 'code',
  id: string,
): Named {
  return { id, name: records.find(type, id)?.name ?? id };
}

/** Somebody by the name they have today, mergers followed. */
export function actorNamed(records: Records, id: string): Named {
  const actor = actorOf(records, id);
  return { id: actor?.id ?? id, name: actor?.name ?? id };
}

/** The links from evidence to each stance, by id. Costs all links. */
export function evidenceLinks(records: Records): ReadonlyMap<string, readonly Link[]> {
  const links = new Map<string, Link[]>();
  for (const link of records.all('link')) {
    if (records.find('evidence', link.from) === undefined) continue;
    const known = links.get(link.to);
    if (known === undefined) links.set(link.to, [link]);
    else known.push(link);
  }
  for (const list of links.values()) list.sort((a, b) => (a.id < b.id ? -1 : 1));
  return links;
}

function shownBy(records: Records, link: Link): readonly ShownBy[] {
  const evidence = records.find('evidence', link.from);
  if (evidence === undefined) return [];
  const { id, kind, reliability, credibility, passages, citation } = evidence;
  return [
    {
      ...{ link: link.id, evidence: id, strength: link.strength, reliability, credibility },
      relation: nameOf(records, 'relation', link.relation),
      kind: kind === null ? null : nameOf(records, 'kind', kind),
      words: passages.length === 0 ? (citation ?? '') : wordsIn(passages),
    },
  ];
}

/** A stance as it is read away from its text; `links` are those to it from evidence. */
export function stanceView(records: Records, stance: Stance, links: readonly Link[]): StanceView {
  const { id, document, position, certainty, status, condition, issue, coder } = stance;
  const text = records.find('document', document);
  return {
    ...{ id, document, position, certainty, status },
    title: text?.title ?? document,
    holders: [
      ...new Map(
        stance.holders.map((each) => actorNamed(records, each)).map((each) => [each.id, each]),
      ).values(),
    ],
    issue: issue === null ? null : nameOf(records, 'issue', issue),
    date: stance.date ?? text?.date ?? null,
    condition: condition?.text ?? null,
    words: wordsIn(stance.passages),
    saidBy: whoSaysSo(records, stance),
    shownBy: links.flatMap((link) => shownBy(records, link)),
    coder: nameOf(records, 'coder', coder),
  };
}
