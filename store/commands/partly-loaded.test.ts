import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DocumentId } from '../model/id.ts';
import { RecordSet } from '../model/record-set.ts';
import { isCoded } from '../model/records.ts';
import { brokenRule } from '../model/rules.ts';
import { everyRecord, pointsTo } from '../query/uses.ts';
import { prepare } from './index.ts';
import { type RunContext, runCommand } from './run.ts';
import { type GeneratedProject, arbitraryProject, standInHash } from './testing/arbitrary.ts';
import { Desk } from './testing/desk.ts';
import { draw, requestFrom } from './testing/requests.ts';

type Place = DocumentId | null;

/** The coded records that point to one, as an index of the whole project knows them. */
function pointers(whole: RecordSet, id: string) {
  return [...whole.values()].filter(isCoded).filter((record) => pointsTo(record, id));
}

function contextOf(
  whole: RecordSet,
  { texts }: GeneratedProject,
  loaded: ReadonlySet<Place>,
  turn: number,
): RunContext {
  let count = 0;
  const [coder] = whole.all('coder');
  if (coder === undefined) throw new Error('No coder');
  return {
    now: '2030-01-01T00:00:00.000Z',
    coder: coder.id,
    newId: () => `new-${turn}-${(count += 1)}`,
    text: (id, hash = whole.find('document', id)?.sha256) =>
      loaded.has(id) ? texts.get(hash ?? '') : undefined,
    isLoaded: (place) => loaded.has(place),
    uses: (id) => pointers(whole, id).length,
  };
}

function documentsOf(request: unknown, records: RecordSet): readonly Place[] {
  const prepared = prepare(request);
  return prepared.ok ? prepared.value.documents(records) : [];
}

/** Loads what a request asks for, as the host does: its documents, and those that point to what it takes away. */
function loadedFor(request: unknown, whole: RecordSet): ReadonlySet<Place> {
  const prepared = prepare(request);
  if (!prepared.ok) return new Set();
  const loaded = new Set<Place>(prepared.value.documents(part(whole, new Set())));
  for (const id of prepared.value.removes(part(whole, loaded)))
    for (const { document } of pointers(whole, id)) loaded.add(document);
  return loaded;
}

function part(whole: RecordSet, loaded: ReadonlySet<Place>): RecordSet {
  return new RecordSet([...whole.values()].filter((each) => !isCoded(each) || loaded.has(each.document)));
}

/** Most of what is done takes something away: that is where documents that are not at hand matter. */
const mostlyTaking = fc.oneof(
  draw,
  draw.map((each) => ({ ...each, action: 'merge' as const })),
  draw.map((each) => ({ ...each, action: 'remove' as const })),
);

it('a command that sees only the documents it asks for does no other than where all are at hand', () => {
  const accepted = new Set<string>();
  fc.assert(
    fc.property(
      arbitraryProject(standInHash),
      fc.array(mostlyTaking, { maxLength: 12 }),
      (project, draws) => {
        const whole = new RecordSet(project.records);
        for (const [turn, each] of draws.entries()) {
          const request = requestFrom(each, whole);
          if (request === undefined) continue;
          // Steps before may have added documents.
          const all = new Set<Place>([null, ...Array.from(whole.all('document'), ({ id }) => id)]);
          const loaded = loadedFor(request, whole);
          const seen = runCommand(part(whole, loaded), request, contextOf(whole, project, loaded, turn));
          const known = runCommand(whole, request, contextOf(whole, project, all, turn));
          if (!seen.ok) {
            // It may ask to be told where what it points to is; it may not overlook why a request is wrong.
            if (known.ok) expect(seen.error.code).toBe('reference-missing');
            continue;
          }
          expect(known).toEqual(seen);
          accepted.add(request.name);
          whole.apply(seen.value.diff);
          const world = {
            records: whole,
            text: contextOf(whole, project, all, turn).text,
            isLoaded: () => true,
          };
          for (const record of everyRecord(whole)) expect(brokenRule(record, world)).toBeUndefined();
        }
      },
    ),
    { numRuns: 150 },
  );
  const names = ['removeRecords', 'removeDocument', 'mergeActors', 'mergeIssues', 'mergeCodes'];
  expect([...accepted]).toEqual(expect.arrayContaining(names));
});

it('a link that gets another stance has it looked for where the old one lies, and nowhere unseen', () => {
  const desk = new Desk();
  desk.addStanceWithEvidence();
  desk.do('addDocument', { id: 'd3', title: 'd3', sha256: 'b'.repeat(64), length: 1 });
  desk.do('addStance', { id: 's2', document: 'd2', holders: ['eu'] });
  desk.do('addStance', { id: 's3', document: 'd3', holders: ['eu'] });
  desk.do('editLink', { id: 'l1', set: { to: 's2' } });
  const request = { name: 'editLink', input: { id: 'l1', document: 'd1', set: { to: 's3' } } };
  const documents = documentsOf(request, desk.records);
  expect(documents).toEqual(['d1', 'd2']);
  const loaded = new Set<Place>(documents);
  const project = { records: [], texts: new Map<string, string>() };
  const context = contextOf(desk.records, project, loaded, 0);
  const result = runCommand(part(desk.records, loaded), request, context);
  expect(result).toMatchObject({ error: { code: 'reference-missing' } });
});
