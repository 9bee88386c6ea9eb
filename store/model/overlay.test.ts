import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recordTypes } from './records.ts';
import { RecordSet } from './record-set.ts';
import { Overlay } from './overlay.ts';
import { type GeneratedProject, arbitraryProject, standInHash } from '../commands/testing/arbitrary.ts';

const projects = arbitraryProject(standInHash);

/** The diffs that make one project of another, record by record. */
function diffsBetween(a: GeneratedProject, b: GeneratedProject) {
  const before = new RecordSet(a.records);
  const after = new RecordSet(b.records);
  const ids = new Set([...a.records, ...b.records].map(({ id }) => id));
  return Array.from(ids, (id) => [{ before: before.get(id) ?? null, after: after.get(id) ?? null }]);
}

it('an overlay answers as if its changes had been made, and leaves the records below alone', () => {
  fc.assert(
    fc.property(projects, projects, (a, b) => {
      const below = new RecordSet(a.records);
      const overlay = new Overlay(below);
      for (const diff of diffsBetween(a, b)) overlay.apply(diff);
      const wanted = new RecordSet(b.records);
      for (const type of recordTypes) {
        expect([...overlay.all(type)]).toHaveLength(wanted.count(type));
        expect(new Set(overlay.all(type))).toEqual(new Set(wanted.all(type)));
        expect(overlay.count(type)).toBe(wanted.count(type));
      }
      for (const { id, type } of [...a.records, ...b.records]) {
        expect([overlay.get(id), overlay.find(type, id)]).toEqual([wanted.get(id), wanted.find(type, id)]);
      }
      for (const document of [null, ...Array.from(wanted.all('document'), ({ id }) => id)]) {
        expect(new Set(overlay.inDocument(document))).toEqual(new Set(wanted.inDocument(document)));
      }
      expect([...below.values()]).toEqual(a.records);
      below.apply(overlay.diff());
      expect(new Set(below.values())).toEqual(new Set(b.records));
    }),
    { numRuns: 60 },
  );
});
