import type { ActorId, DocumentId, IssueId, MentionId, StanceId } from '../model/id.ts';
import type { Actor, Stance } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { actorIdOf, actorOf } from '../query/actor.ts';
import { opposites } from '../query/opposites.ts';
import { compareNames } from '../query/tree.ts';
import type { Named } from './counts.ts';
import { type StanceView, actorNamed, evidenceLinks, nameOf, stanceView } from './stance-view.ts';
import { statementsOf } from './statements.ts';
import { type Term, inTime } from './terms.ts';

/** All that is known of one actor. */
export interface Dossier {
  readonly actor: Named;
  readonly kind: Named | null;
  readonly description: string;
  readonly externalIds: Actor['externalIds'];
  /** Other names. */
  readonly aliases: readonly (Term & { readonly name: string })[];
  /** The actors that turned out to be this one. */
  readonly merged: readonly Named[];
  readonly roles: readonly (Term & { readonly name: string })[];
  /** What it belongs to, and who belongs to it, with the stances that these hold. */
  readonly memberships: readonly (Term & { readonly of: Named })[];
  readonly members: readonly (Term & { readonly actor: Named; readonly stances: readonly StanceId[] })[];
  /** What it holds, by issue, as it comes in time; what is on no issue comes last. */
  readonly positions: readonly { readonly issue: Named | null; readonly stances: readonly StanceView[] }[];
  /** Where it stands on both sides of an issue at times that may meet. */
  readonly contradictions: readonly { readonly issue: Named; readonly stances: readonly StanceId[] }[];
  /** What others hold that is about it, or addressed to it. */
  readonly target: Readonly<Record<'about' | 'addressee', readonly StanceView[]>>;
  /** What it says that others hold. */
  readonly reports: readonly StanceView[];
  readonly mentions: readonly {
    readonly document: DocumentId;
    readonly title: string;
    readonly mentions: readonly MentionId[];
  }[];
}

/** Stances as they come in time, those without an issue too. */
function stancesInTime(records: Records, stances: readonly Stance[]): readonly Stance[] {
  return statementsOf(records, stances, { type: 'coded' }).stances;
}

/** What an actor holds, issue by issue. */
function byIssue(views: readonly StanceView[]): Dossier['positions'] {
  const issues = new Map<string | null, StanceView[]>();
  for (const view of views) {
    const key = view.issue?.id ?? null;
    const known = issues.get(key);
    if (known === undefined) issues.set(key, [view]);
    else known.push(view);
  }
  const rows = [...issues.values()].map((stances) => ({ issue: stances[0]?.issue ?? null, stances }));
  return rows.sort((a, b) =>
    a.issue === null || b.issue === null
      ? Number(a.issue === null) - Number(b.issue === null)
      : compareNames(a.issue, b.issue),
  );
}

function mentionsOf(records: Records, is: (id: ActorId) => boolean): Dossier['mentions'] {
  const found = new Map<DocumentId, MentionId[]>();
  for (const { id, actor, document } of records.all('mention'))
    if (is(actor)) found.set(document, [...(found.get(document) ?? []), id]);
  const rows = [...found].map(([document, mentions]) => {
    const title = records.find('document', document)?.title ?? document;
    return { document, title, mentions: mentions.sort() };
  });
  return rows.sort((a, b) =>
    compareNames({ id: a.document, name: a.title }, { id: b.document, name: b.title }),
  );
}

function membersOf(
  records: Records,
  is: (id: ActorId) => boolean,
  heldBy: ReadonlyMap<string, readonly Stance[]>,
) {
  const members = Array.from(records.all('actor'))
    .filter(({ id, mergedInto }) => mergedInto === null && !is(id))
    .sort(compareNames);
  return members.flatMap(({ id, name, memberships }) => {
    const terms = memberships.filter(({ of }) => is(of)).map(({ from, to }) => ({ from, to }));
    const stances = stancesInTime(records, heldBy.get(id) ?? []).map((stance) => stance.id);
    return inTime(terms, () => '').map((term) => ({ actor: { id, name }, ...term, stances }));
  });
}

function contradictionsOf(
  records: Records,
  id: ActorId,
  own: ReadonlySet<Stance>,
): Dossier['contradictions'] {
  const named = (issue: IssueId): Named => nameOf(records, 'issue', issue);
  const found = opposites(records).filter(({ holders }) => holders.includes(id));
  const rows = found.flatMap(({ issue, stances }) => {
    const told = stances.filter((stance) => own.has(stance));
    const ids = stancesInTime(records, told).map((stance) => stance.id);
    return ids.length < 2 ? [] : [{ issue: named(issue), stances: ids }];
  });
  return rows.sort(
    (a, b) => compareNames(a.issue, b.issue) || ((a.stances[0] ?? '') < (b.stances[0] ?? '') ? -1 : 1),
  );
}

function heldByActor(records: Records, stances: readonly Stance[]): ReadonlyMap<string, readonly Stance[]> {
  const held = new Map<string, Stance[]>();
  for (const stance of stances)
    for (const holder of new Set(stance.holders.map((each) => actorIdOf(records, each)))) {
      const known = held.get(holder);
      if (known === undefined) held.set(holder, [stance]);
      else known.push(stance);
    }
  return held;
}

/**
 * All that is known of an actor, those merged into it included; undefined where there is none of this id. Only `stances`
 * are told of, by default all. Costs all stances, links and mentions.
 */
export function dossierOf(
  records: Records,
  wanted: string,
  stances: Iterable<Stance> = records.all('stance'),
): Dossier | undefined {
  const actor = actorOf(records, wanted);
  if (actor === undefined) return undefined;
  const is = (id: ActorId | null): boolean => id !== null && actorIdOf(records, id) === actor.id;
  const all = [...stances];
  const heldBy = heldByActor(records, all);
  const own = new Set(heldBy.get(actor.id));
  const others = stancesInTime(
    records,
    all.filter((stance) => !own.has(stance)),
  );
  const links = evidenceLinks(records);
  const view = (stance: Stance): StanceView => stanceView(records, stance, links.get(stance.id) ?? []);
  const withTarget = (role: 'about' | 'addressee'): readonly StanceView[] =>
    others
      .filter(({ targets }) =>
        targets.some((each) => 'actor' in each && each.role === role && is(each.actor)),
      )
      .map(view);
  return {
    actor: { id: actor.id, name: actor.name },
    kind: actor.kind === null ? null : nameOf(records, 'actorKind', actor.kind),
    description: actor.description,
    externalIds: actor.externalIds,
    aliases: inTime(actor.aliases, ({ name }) => name),
    merged: Array.from(records.all('actor'))
      .filter(({ id }) => id !== actor.id && is(id))
      .sort(compareNames)
      .map(({ id, name }) => ({ id, name })),
    roles: inTime(actor.roles, ({ name }) => name),
    memberships: inTime(
      actor.memberships.map(({ of, from, to }) => ({ of: actorNamed(records, of), from, to })),
      ({ of }) => of.name,
    ),
    members: membersOf(records, is, heldBy),
    positions: byIssue(stancesInTime(records, [...own]).map(view)),
    contradictions: contradictionsOf(records, actor.id, own),
    target: { about: withTarget('about'), addressee: withTarget('addressee') },
    reports: others.filter(({ attribution }) => attribution.some(({ source }) => is(source))).map(view),
    mentions: mentionsOf(records, is),
  };
}
