import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecord } from '../../model/parse.ts';
import { recordTypes } from '../../model/records.ts';
import { RecordSet } from '../../model/record-set.ts';
import { brokenRule } from '../../model/rules.ts';
import { schemas } from '../../model/schema/index.ts';
import { arbitraryProject, standInHash } from './arbitrary.ts';
import { type Seen, expected, look } from './coverage.ts';

const projects = arbitraryProject(standInHash);

describe('generated projects', () => {
  it('obey all schemas and rules', () => {
    fc.assert(
      fc.property(projects, ({ records, texts }) => {
        const set = new RecordSet(records);
        const world = {
          records: set,
          text: (id: string) => texts.get(set.find('document', id)?.sha256 ?? ''),
          isLoaded: () => true,
        };
        for (const record of records) {
          expect(parseRecord(record)).toEqual({ ok: true, value: record });
          expect(brokenRule(record, world)).toBeUndefined();
        }
        expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
      }),
      { numRuns: 80 },
    );
  });

  it('show every field of every record, set and unset, with all its values', () => {
    const seen: Seen = new Map();
    for (const { records } of fc.sample(projects, { numRuns: 250, seed: 7 })) {
      for (const record of records) look(schemas[record.type], record, record.type, seen);
    }
    const found = new Set([...seen].flatMap(([path, all]) => [...all].map((what) => `${path}: ${what}`)));
    const wanted = recordTypes.flatMap((type) => expected(schemas[type], type));
    expect(wanted.length).toBeGreaterThan(300);
    expect(wanted.filter((each) => !found.has(each))).toEqual([]);
  });

  it('have all sorts of writing and fields that no version knows', () => {
    const all = fc
      .sample(projects, { numRuns: 100, seed: 7 })
      .map((project) => JSON.stringify(project.records))
      .join('');
    const sorts = [
      /\p{Script=Arabic}/u,
      /\p{Script=Hebrew}/u,
      /\p{Script=Han}/u,
      /\p{Emoji_Presentation}/u,
      /\p{M}/u,
    ];
    expect(sorts.filter((sort) => !sort.test(all))).toEqual([]);
    expect(all).toContain('futureField');
  });
});
