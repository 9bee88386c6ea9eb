import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryProject } from '../../commands/testing/arbitrary.ts';
import { parseRecord } from '../../model/parse.ts';
import { codedTypes } from '../../model/coded-types.ts';
import { type AnyRecord, type Coded, isCoded } from '../../model/records.ts';
import { type Scope, everything, isTimely, isWithin } from '../../query/scope.ts';
import { rowCounts, sharedCounts, type TypeCounts } from '../../tables/counting.ts';
import { tables } from '../../tables/index.ts';
import { slicesOf } from '../../tables/project-reader.ts';
import { type ScopedReader, scopedReader } from '../../tables/scoped-reader.ts';
import { linesOf } from './lines.ts';
import { type MemoryProject, valueOf } from '../testing/memory-project.ts';
import { needed, projectOf } from '../testing/said.ts';
import { jsonl } from './jsonl.ts';
import { writeLines } from './write.ts';

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

const patience = 120_000;

async function written(reader: ScopedReader): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const { bytes } of writeLines(reader)) chunks.push(bytes);
  return new Uint8Array(Buffer.concat(chunks));
}

function recordsIn(bytes: Uint8Array): AnyRecord[] {
  return Array.from(linesOf(bytes), ({ text = '' }) => valueOf(parseRecord(JSON.parse(text))));
}

function some<Item>(items: readonly Item[]): fc.Arbitrary<readonly Item[] | null> {
  return fc.option(fc.subarray([...items]), { freq: 1 });
}

const days = fc.option(fc.constantFrom('2021', '2022-03', '1990', '2030-01-01'), { freq: 2 });

function scopeOf(project: MemoryProject): fc.Arbitrary<Scope> {
  const { records } = project;
  return fc.record({
    documents: some([...records.all('document')].map(({ id }) => id)),
    coders: some([...records.all('coder')].map(({ id }) => id)),
    from: days,
    to: days,
    undated: fc.boolean(),
    types: some(codedTypes),
    statuses: some(['draft', 'done', 'recheck'] as const),
    filter: fc.constant(null),
  });
}

const scoped = arbitraryProject(hash).chain((generated) =>
  scopeOf(projectOf(generated)).map((scope) => ({ generated, scope })),
);

/** The ids that a scope keeps, worked out over the whole project at once. */
function keptIds(all: readonly Coded[], scope: Scope): ReadonlySet<string> {
  const { documents } = scope;
  const byId = new Map<string, Coded>(all.map((each) => [each.id, each]));
  const isLoose = ({ document }: Coded): boolean => document === null && documents !== null;
  const isPlaced = ({ document }: Coded): boolean =>
    document === null || documents === null || documents.includes(document);
  const kept = new Set(
    all.filter((each) => isPlaced(each) && isWithin(each, scope)).map(({ id }) => id as string),
  );
  for (const evidence of all) {
    if (evidence.type !== 'evidence') continue;
    const shown = all.flatMap((each) => {
      const stance = each.type === 'link' && each.from === evidence.id ? byId.get(each.to) : undefined;
      return stance?.type === 'stance' ? [stance] : [];
    });
    const isLate = shown.length > 0 && shown.every((each) => isPlaced(each) && !isTimely(each, scope));
    if (isLate || (isLoose(evidence) && !shown.some(({ id }) => kept.has(id)))) kept.delete(evidence.id);
  }
  for (const each of all)
    if (isLoose(each) && each.type === 'note' && each.about === null) kept.delete(each.id);
  for (let size = -1; size !== kept.size;) {
    size = kept.size;
    for (const each of all) {
      const isLost =
        (each.type === 'link' && !(kept.has(each.from) && kept.has(each.to))) ||
        (each.type === 'note' && each.about !== null && byId.has(each.about) && !kept.has(each.about));
      if (isLost) kept.delete(each.id);
    }
  }
  return kept;
}

test(
  'a scope leaves of a full export what it says, and what is left can be imported',
  async () => {
    await fc.assert(
      fc.asyncProperty(scoped, async ({ generated, scope }) => {
        const project = projectOf(generated);
        const reader = scopedReader(project.reader(), scope);
        const bytes = await written(reader);
        const full = new Map(
          recordsIn(await written(scopedReader(project.reader(), everything))).map((each) => [
            each.id as string,
            each,
          ]),
        );
        const part = recordsIn(bytes);
        const kept = keptIds(generated.records.filter(isCoded), scope);
        expect(
          part
            .filter(isCoded)
            .map(({ id }) => id as string)
            .sort(),
        ).toEqual([...kept].sort());
        let targets = 0;
        for (const record of part) {
          const whole = full.get(record.id);
          if (record.type === 'stance' && whole?.type === 'stance') {
            const stays = whole.targets.filter((target) => !('stance' in target) || kept.has(target.stance));
            targets += whole.targets.length - stays.length;
            expect(record).toEqual({ ...whole, targets: stays });
          } else expect(record).toEqual(whole);
        }
        expect(reader.left().targets).toBe(targets);
        const bare = projectOf(
          { records: generated.records, texts: new Map() },
          ({ type }) => needed.has(type) && type !== 'document',
        );
        const reading = await bare.read(jsonl, [{ name: 'part.jsonl', bytes }]);
        expect(reading.reported.filter(({ code }) => code !== 'already-present')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  },
  patience,
);

test(
  'the rows of every table are as many as are counted',
  async () => {
    await fc.assert(
      fc.asyncProperty(scoped, async ({ generated, scope }) => {
        const reader = scopedReader(projectOf(generated).reader(), scope);
        const rows: Record<string, number> = Object.fromEntries(tables.map(({ name }) => [name, 0]));
        const coded: Record<string, number> = {};
        for await (const slice of slicesOf(reader)) {
          for (const { type } of slice.records) coded[type] = (coded[type] ?? 0) + 1;
          for (const table of tables)
            rows[table.name] = (rows[table.name] ?? 0) + [...table.rows(slice)].length;
        }
        const counts: TypeCounts = { ...sharedCounts(reader.shared), ...coded };
        expect(rowCounts({ ...counts, ...withoutCoded(coded) })).toEqual(rows);
      }),
      { numRuns: 20 },
    );
  },
  patience,
);

/** Types of which there is none count nothing, whatever the records at hand are. */
function withoutCoded(coded: Readonly<Record<string, number>>): TypeCounts {
  return Object.fromEntries(codedTypes.map((type) => [type, coded[type] ?? 0]));
}
