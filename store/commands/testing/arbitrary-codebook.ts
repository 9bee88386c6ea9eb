import fc from 'fast-check';
import type { AnyRecord, CodebookEntry } from '../../model/records.ts';
import { savedFilters } from './arbitrary-filter.ts';
import {
  attributes,
  date,
  moment,
  name,
  oneOrNull,
  origin,
  prose,
  some,
  stamp,
  unknownFields,
} from './parts.ts';
import type { Skeleton } from './skeleton.ts';

const line = fc.option(prose, { nil: null });
const wording = { name, definition: prose, rule: prose, example: prose };

/** The earlier wordings of an entry, with what else they have. */
function earlier<Parts extends object>(
  revision: number,
  parts: { [Key in keyof Parts]: fc.Arbitrary<Parts[Key]> },
) {
  const began = fc.integer({ min: 1, max: revision });
  return fc.array(fc.record({ revision: began, ...wording, ...parts }), { maxLength: 2 });
}

function meaning(revision: number) {
  const history = earlier(revision, {});
  return { ...wording, revision: fc.integer({ min: 1, max: revision }), history };
}

function shared({ coders }: Skeleton) {
  return { coder: oneOrNull(coders), origin };
}

/** A record of these parts with moments and unknown fields. */
function record<Parts>(parts: { [Key in keyof Parts]: fc.Arbitrary<Parts[Key]> }) {
  return fc
    .tuple(fc.record(parts), stamp, unknownFields)
    .map(([known, times, unknown]) => ({ ...unknown, ...known, ...times }));
}

/** The project, its coders, and the revision and scale of its codebook. */
export function headRecords(skeleton: Skeleton): fc.Arbitrary<AnyRecord[]> {
  const { coders, revision, scale } = skeleton;
  const values = fc.tuple(
    ...scale.map((value) => fc.record({ value: fc.constant(value), label: name, definition: prose })),
  );
  const bareProject = record({
    type: fc.constant('project' as const),
    id: fc.constant('project' as const),
    title: name,
    description: prose,
  });
  const project = fc
    .tuple(bareProject, savedFilters(skeleton))
    .map(([bare, filters]) => (filters === undefined ? bare : { ...bare, filters }));
  const codebook = record({
    type: fc.constant('codebook' as const),
    id: fc.constant('codebook' as const),
    revision: fc.constant(revision),
  });
  const scaleRecord = record({
    type: fc.constant('scale' as const),
    id: fc.constant('scale' as const),
    ...meaning(revision),
    history: fc.oneof(
      earlier(revision, {}),
      earlier(revision, { values: fc.oneof(values, fc.constant([])) }),
    ),
    values,
  });
  const people = coders.map((id) =>
    record({ type: fc.constant('coder' as const), id: fc.constant(id), name }),
  );
  return fc
    .tuple(project, fc.tuple(...people), codebook, scaleRecord)
    .map(([first, coding, book, positions]) => [first, ...coding, book, positions]);
}

/** The entries of the codebook; those of trees stand below earlier ones. */
export function entryRecords(skeleton: Skeleton): fc.Arbitrary<CodebookEntry[]> {
  const { actorKinds, kinds, relations, issues, codes, revision } = skeleton;
  const base = { ...meaning(revision), ...shared(skeleton) };
  const parts: fc.Arbitrary<CodebookEntry>[] = [
    ...actorKinds.map((id) =>
      record({ type: fc.constant('actorKind' as const), id: fc.constant(id), ...base }),
    ),
    ...kinds.map((id) => record({ type: fc.constant('kind' as const), id: fc.constant(id), ...base })),
    ...relations.map(({ id, from }) =>
      record({
        type: fc.constant('relation' as const),
        id: fc.constant(id),
        ...base,
        from: fc.constant(from),
      }),
    ),
    ...issues.map((id, at) =>
      record({
        type: fc.constant('issue' as const),
        id: fc.constant(id),
        ...base,
        parent: oneOrNull(issues.slice(0, at)),
      }),
    ),
    ...codes.map((id, at) =>
      record({
        type: fc.constant('code' as const),
        id: fc.constant(id),
        ...base,
        parent: oneOrNull(codes.slice(0, at)),
      }),
    ),
  ];
  return fc.tuple(...parts);
}

/** The documents; `hash` gives the name of a text in texts/. */
export function documentRecords(
  skeleton: Skeleton,
  hash: (text: string) => string,
): fc.Arbitrary<AnyRecord[]> {
  const { documents, coders } = skeleton;
  const done = fc
    .tuple(some(coders), moment)
    .map(([some, at]) => Object.fromEntries(some.map((coder) => [coder, at])));
  const original = fc.option(
    fc.record({
      sha256: words64,
      name: prose,
      extension: fc.constantFrom('txt', 'docx', 'pdf'),
    }),
    { nil: null },
  );
  return fc.tuple(
    ...documents.map(({ id, text }) =>
      record({
        type: fc.constant('document' as const),
        id: fc.constant(id),
        title: name,
        author: line,
        outlet: line,
        date,
        language: fc.option(fc.constantFrom('en', 'fa', 'he', 'zh'), { nil: null }),
        address: fc.option(fc.constant('https://example.org/a?b=c#d'), { nil: null }),
        description: prose,
        sha256: fc.constant(hash(text)),
        length: fc.constant(text.length),
        encoding: fc.constantFrom(null, 'utf-8', 'windows-1256'),
        original,
        done,
        attributes,
        ...shared(skeleton),
      }),
    ),
  );
}

const words64 = fc.string({
  unit: fc.constantFrom(...Array.from('0123456789abcdef')),
  minLength: 64,
  maxLength: 64,
});

/** The registry; an actor is merged only into a later one, so that no ring comes about. */
export function actorRecords(skeleton: Skeleton): fc.Arbitrary<AnyRecord[]> {
  const { actors, actorKinds } = skeleton;
  const period = { from: date, to: date };
  return fc.tuple(
    ...actors.map((id, at) =>
      record({
        type: fc.constant('actor' as const),
        id: fc.constant(id),
        name,
        kind: oneOrNull(actorKinds),
        aliases: fc.array(fc.record({ name, ...period }), { maxLength: 3 }),
        roles: fc.array(fc.record({ name, ...period }), { maxLength: 2 }),
        memberships: fc.array(fc.record({ of: fc.constantFrom(...actors), ...period }), { maxLength: 2 }),
        description: prose,
        externalIds: fc.array(fc.record({ scheme: name, value: name }), { maxLength: 2 }),
        attributes,
        mergedInto: fc.oneof(fc.constant(null), oneOrNull(actors.slice(at + 1))),
        ...shared(skeleton),
      }),
    ),
  );
}
