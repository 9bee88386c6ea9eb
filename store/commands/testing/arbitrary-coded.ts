import fc from 'fast-check';
import type { DocumentId } from '../../model/id.ts';
import type { AnyRecord, Stance, Target } from '../../model/records.ts';
import {
  attributes,
  date,
  name,
  oneOrNull,
  origin,
  passagesIn,
  prose,
  some,
  stamp,
  unknownFields,
  words,
} from './parts.ts';
import type { Skeleton, Spot } from './skeleton.ts';

/** A coded record of these parts, with what every one has and unknown fields. */
function coded<Parts>(skeleton: Skeleton, parts: { [Key in keyof Parts]: fc.Arbitrary<Parts[Key]> }) {
  const common = fc.record({
    coder: fc.constantFrom(...skeleton.coders),
    status: fc.constantFrom('draft' as const, 'done' as const, 'recheck' as const),
    attributes,
    codebookRevision: fc.integer({ min: 1, max: skeleton.revision }),
    origin,
  });
  return fc
    .tuple(fc.record(parts), common, stamp, unknownFields)
    .map(([known, rest, times, unknown]) => ({ ...unknown, ...known, ...rest, ...times }));
}

function head<Type, Id, Document>(type: Type, { id, document }: Spot<Id, Document>) {
  return { type: fc.constant(type), id: fc.constant(id), document: fc.constant(document) };
}

function passagesAt(spot: Spot<unknown, DocumentId | null>, minLength = 0): ReturnType<typeof passagesIn> {
  return spot.document === null ? fc.constant([]) : passagesIn(spot.text, { minLength });
}

function anchorsAt(source: string): fc.Arbitrary<Stance['anchors']> {
  const passages = passagesIn(source, { maxLength: 2 });
  return fc.record(
    { holders: passages, issue: passages, position: passages, date: passages },
    { requiredKeys: [] },
  );
}

function targetsAt(source: string, { actors, stances }: Skeleton): fc.Arbitrary<Target[]> {
  const passages = passagesIn(source, { maxLength: 1 });
  const actor = fc.record({
    role: fc.constantFrom('about' as const, 'addressee' as const),
    actor: fc.constantFrom(...actors),
    passages,
  });
  const stance = fc
    .tuple(fc.constantFrom(...stances), passages)
    .map(([{ id, document }, found]) => ({ role: 'about' as const, stance: id, document, passages: found }));
  return fc.array(fc.oneof(actor, stance), { maxLength: 3 });
}

function attributionAt(source: string, { actors }: Skeleton): fc.Arbitrary<Stance['attribution']> {
  const manners = ['direct', 'indirect', 'paraphrase', 'act', 'omission', 'vote'] as const;
  const step = fc
    .record({
      source: oneOrNull(actors),
      manner: fc.option(fc.constantFrom(...manners), { nil: null }),
      cue: fc.option(prose, { nil: null }),
      passages: passagesIn(source, { maxLength: 1 }),
    })
    .chain((known) => unknownFields.map((unknown) => ({ ...unknown, ...known })));
  return fc.array(step, { maxLength: 3 });
}

function stance(spot: Skeleton['stances'][number], skeleton: Skeleton): fc.Arbitrary<AnyRecord> {
  return coded(skeleton, {
    ...head('stance' as const, spot),
    holders: some(skeleton.actors, { minLength: 1 }),
    issue: oneOrNull(skeleton.issues),
    position: fc.option(
      fc.oneof(
        fc.constantFrom(...skeleton.scale),
        fc.constantFrom('mixed' as const, 'unclear' as const, 'declined' as const),
      ),
      { nil: null },
    ),
    certainty: fc.constantFrom(null, 'certain' as const, 'probable' as const, 'possible' as const),
    date,
    attribution: attributionAt(spot.text, skeleton),
    targets: targetsAt(spot.text, skeleton),
    condition: fc.option(fc.record({ text: words, passages: passagesIn(spot.text, { maxLength: 2 }) }), {
      nil: null,
    }),
    passages: passagesIn(spot.text),
    anchors: anchorsAt(spot.text),
  });
}

function evidence(spot: Skeleton['evidence'][number], skeleton: Skeleton): fc.Arbitrary<AnyRecord> {
  return coded(skeleton, {
    ...head('evidence' as const, spot),
    kind: oneOrNull(skeleton.kinds),
    passages: passagesAt(spot),
    citation: fc.option(words, { nil: null }),
    reliability: fc.constantFrom(
      null,
      'A' as const,
      'B' as const,
      'C' as const,
      'D' as const,
      'E' as const,
      'F' as const,
    ),
    credibility: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
    date,
    note: prose,
  }).map((each) =>
    each.passages.length === 0 && each.citation === null ? { ...each, citation: 'A book' } : each,
  );
}

function link(id: Skeleton['links'][number], skeleton: Skeleton): fc.Arbitrary<AnyRecord> {
  const starts = [
    ...skeleton.stances.map((spot) => ({ ...spot, type: 'stance' as const })),
    ...skeleton.evidence.map((spot) => ({ ...spot, type: 'evidence' as const })),
  ];
  return fc.tuple(fc.constantFrom(...starts), fc.constantFrom(...skeleton.stances)).chain(([from, to]) =>
    coded(skeleton, {
      ...head('link' as const, { ...from, id }),
      from: fc.constant(from.id),
      to: fc.constant(to.id),
      relation: fc
        .constantFrom(...skeleton.relations.filter((each) => each.from === from.type))
        .map((each) => each.id),
      strength: fc.constantFrom(null, 'weak' as const, 'moderate' as const, 'strong' as const),
      note: prose,
    }).map((each) => (to.document === from.document ? each : { ...each, toDocument: to.document })),
  );
}

/** What a note in a document may be about: what is shared, and what lies in the same document. */
function subjectsOf(spot: Skeleton['notes'][number], skeleton: Skeleton): string[] {
  const { actors, issues, codes, documents, mentions, stances, evidence, tags, notes } = skeleton;
  const there = [...mentions, ...stances, ...evidence, ...tags, ...notes].filter(
    (each) => each.document === spot.document && each.id !== spot.id,
  );
  return [
    'project',
    ...actors,
    ...issues,
    ...codes,
    ...documents.map(({ id }) => id),
    ...there.map(({ id }) => id),
  ];
}

function note(spot: Skeleton['notes'][number], skeleton: Skeleton): fc.Arbitrary<AnyRecord> {
  return coded(skeleton, {
    ...head('note' as const, spot),
    text: name,
    passages: passagesAt(spot),
    about: oneOrNull(subjectsOf(spot, skeleton)),
  });
}

/** The coded records of a project. */
export function codedRecords(skeleton: Skeleton): fc.Arbitrary<AnyRecord[]> {
  const { actors, codes } = skeleton;
  return fc.tuple(
    ...skeleton.mentions.map((spot) =>
      coded(skeleton, {
        ...head('mention' as const, spot),
        actor: fc.constantFrom(...actors),
        passages: passagesAt(spot, 1),
      }),
    ),
    ...skeleton.stances.map((spot) => stance(spot, skeleton)),
    ...skeleton.evidence.map((spot) => evidence(spot, skeleton)),
    ...skeleton.links.map((id) => link(id, skeleton)),
    ...skeleton.tags.map((spot) =>
      coded(skeleton, {
        ...head('tag' as const, spot),
        code: fc.constantFrom(...codes),
        passages: passagesAt(spot, 1),
      }),
    ),
    ...skeleton.notes.map((spot) => note(spot, skeleton)),
  );
}
