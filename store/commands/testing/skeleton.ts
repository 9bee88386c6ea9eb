import fc from 'fast-check';
import type {
  ActorId,
  ActorKindId,
  CodeId,
  CoderId,
  DocumentId,
  EvidenceId,
  IssueId,
  KindId,
  LinkId,
  MentionId,
  NoteId,
  RelationId,
  StanceId,
  TagId,
} from '../../model/id.ts';
import { id } from '../../model/schema/parts.ts';
import { idsOf, text } from './parts.ts';

/** A record that is to be, with the text it lies in; null for a record without a document. */
export interface Spot<Id, Document = DocumentId> {
  readonly id: Id;
  readonly document: Document;
  readonly text: string;
}

/** Which records a project has and where, so that they can point to each other before they are made. */
export interface Skeleton {
  readonly coders: readonly CoderId[];
  readonly actorKinds: readonly ActorKindId[];
  readonly kinds: readonly KindId[];
  readonly relations: readonly { readonly id: RelationId; readonly from: 'evidence' | 'stance' }[];
  readonly issues: readonly IssueId[];
  readonly codes: readonly CodeId[];
  readonly documents: readonly Spot<DocumentId>[];
  readonly actors: readonly ActorId[];
  readonly scale: readonly number[];
  readonly revision: number;
  readonly mentions: readonly Spot<MentionId>[];
  readonly stances: readonly Spot<StanceId>[];
  readonly evidence: readonly Spot<EvidenceId, DocumentId | null>[];
  readonly links: readonly LinkId[];
  readonly tags: readonly Spot<TagId>[];
  readonly notes: readonly Spot<NoteId, DocumentId | null>[];
}

const few = fc.nat(3);
const spots = fc.array(fc.nat(9), { maxLength: 3 });

const numbers = {
  coders: fc.integer({ min: 1, max: 3 }),
  actorKinds: few,
  kinds: few,
  relations: fc.array(fc.constantFrom('evidence' as const, 'stance' as const), { maxLength: 2 }),
  issues: few,
  codes: few,
  actors: fc.integer({ min: 1, max: 4 }),
  revision: fc.integer({ min: 1, max: 5 }),
  scale: fc.uniqueArray(fc.constantFrom(-3, -2, -1, -0.5, 0, 1, 2, 3.5), { minLength: 2, maxLength: 7 }),
  texts: fc.array(text, { minLength: 1, maxLength: 3 }),
  mentions: spots,
  stances: spots,
  evidence: spots,
  tags: spots,
  notes: spots,
  links: few,
};

/** The documents 0 to 9 stand for: those of the project by turns. */
function place<Id>(
  ids: readonly Id[],
  at: readonly number[],
  documents: readonly Spot<DocumentId>[],
): Spot<Id>[] {
  return ids.flatMap((id, index) => {
    const document = documents[(at[index] ?? 0) % documents.length];
    return document === undefined ? [] : [{ id, document: document.id, text: document.text }];
  });
}

/** The same, but every third lies in no document. */
function placeOrNot<Id>(ids: readonly Id[], at: readonly number[], documents: readonly Spot<DocumentId>[]) {
  return place(ids, at, documents).map((spot, index): Spot<Id, DocumentId | null> =>
    (at[index] ?? 0) % 3 === 0 ? { ...spot, document: null, text: '' } : spot,
  );
}

/** Which records a project has and where. */
export const skeleton: fc.Arbitrary<Skeleton> = fc.record(numbers).map((drawn) => {
  const documents = idsOf(id.document, 'd', drawn.texts.length).map((each, at) => ({
    id: each,
    document: each,
    text: drawn.texts[at] ?? '',
  }));
  const codes = idsOf(id.code, 'c', drawn.codes);
  const starts = ['evidence' as const, 'stance' as const, ...drawn.relations];
  return {
    coders: idsOf(id.coder, 'coder', drawn.coders),
    actorKinds: idsOf(id.actorKind, 'ak', drawn.actorKinds),
    kinds: idsOf(id.kind, 'k', drawn.kinds),
    relations: idsOf(id.relation, 'r', starts.length).map((each, at) => ({
      id: each,
      from: starts[at] ?? 'evidence',
    })),
    issues: idsOf(id.issue, 'i', drawn.issues),
    codes,
    documents,
    actors: idsOf(id.actor, 'a', drawn.actors),
    scale: drawn.scale.toSorted((a, b) => a - b),
    revision: drawn.revision,
    mentions: place(idsOf(id.mention, 'm', drawn.mentions.length), drawn.mentions, documents),
    stances: place(idsOf(id.stance, 's', drawn.stances.length), drawn.stances, documents),
    evidence: placeOrNot(idsOf(id.evidence, 'e', drawn.evidence.length), drawn.evidence, documents),
    links: drawn.stances.length === 0 ? [] : idsOf(id.link, 'l', drawn.links),
    tags: codes.length === 0 ? [] : place(idsOf(id.tag, 't', drawn.tags.length), drawn.tags, documents),
    notes: placeOrNot(idsOf(id.note, 'n', drawn.notes.length), drawn.notes, documents),
  };
});
