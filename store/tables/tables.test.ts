import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryProject } from '../commands/testing/arbitrary.ts';
import { Desk } from '../commands/testing/desk.ts';
import { RecordSet } from '../model/record-set.ts';
import { isCoded } from '../model/records.ts';
import { joinValues } from './cells.ts';
import { tables } from './index.ts';
import type { Slice } from './table.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The strings of a record, without contexts of passages and what sits in places that no version knows. */
function* strings(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  if (value === null || typeof value !== 'object') return;
  for (const [key, item] of Object.entries(value)) {
    if (!['prefix', 'suffix', 'type', 'role', 'futureField', 'x-nested'].includes(key)) yield* strings(item);
  }
}

function slices(records: RecordSet): Slice[] {
  const all = [...records.values()];
  const shared = new RecordSet(all.filter((record) => !isCoded(record)));
  const coded = all.filter(isCoded);
  return [
    { part: 'shared', shared, document: null, records: [] },
    ...Array.from(shared.all('document'), (document): Slice => ({
      part: 'document',
      shared,
      document,
      records: coded.filter((record) => record.document === document.id),
    })),
    { part: 'unplaced', shared, document: null, records: coded.filter((record) => record.document === null) },
  ];
}

test('every string of every record is in some table', () => {
  fc.assert(
    fc.property(arbitraryProject(hash), ({ records }) => {
      const parts = slices(new RecordSet(records));
      const cells = tables.flatMap((table) => parts.flatMap((part) => [...table.rows(part)].flat()));
      const written = cells.join('\u0001');
      for (const record of records) {
        for (const each of strings(record)) {
          const forms = [each, joinValues([each]), JSON.stringify(each).slice(1, -1)];
          expect(
            forms.some((form) => written.includes(form)),
            `${record.type} ${record.id}: ${each}`,
          ).toBe(true);
        }
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('every record is one row of one table, and every row has a cell for every column', () => {
  fc.assert(
    fc.property(arbitraryProject(hash), ({ records }) => {
      const parts = slices(new RecordSet(records));
      const rows = tables.flatMap((table) =>
        parts.flatMap((part) =>
          Array.from(table.rows(part), (row) => ({ row, width: table.columns.length })),
        ),
      );
      expect(rows.length).toBe(records.length);
      expect(rows.every(({ row, width }) => row.length === width)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('columns have names of their own, and every one says what it means', () => {
  for (const { name, columns } of tables) {
    expect(new Set(columns.map((column) => column.name)).size, name).toBe(columns.length);
    expect(
      columns.filter(({ description }) => description.length < 8),
      name,
    ).toEqual([]);
  }
});

test('stances begin with the columns of a spreadsheet of codings', () => {
  expect(
    tables[0]?.columns
      .slice(0, 17)
      .map(({ name }) => name)
      .join(','),
  ).toBe(
    'actor,actor_type,role,member_of,issue,position,certainty,manner,reported_by,about,addressee,condition,date,stance_quote,evidence_quote,evidence_kind,relation',
  );
});

test('stances say why they are to be checked', () => {
  const made = new Desk();
  made.do('addStance', { id: 's1', document: 'd1', holders: ['iran'] });
  made.do('addStance', { id: 's2', document: 'd1', holders: ['iran'], issue: 'talks', position: 1 });
  const reasons = () => {
    const at = tables[0]?.columns.findIndex(({ name }) => name === 'to_check') ?? -1;
    const rows = slices(new RecordSet([...made.records.values()])).flatMap((slice) => [
      ...(tables[0]?.rows(slice) ?? []),
    ]);
    return rows.map((row) => row[at]).toSorted();
  };
  expect(reasons()).toEqual(['', 'no-position; no-issue']);
  made.do('editIssue', { id: 'talks', set: { definition: 'New.' } });
  expect(reasons()).toEqual(['no-position; no-issue', 'recheck']);
});
