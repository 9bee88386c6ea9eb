import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Desk } from '../commands/testing/desk.ts';
import type { RecordFilter } from '../model/records.ts';
import { allReasons } from './check-reasons.ts';
import { recordColumns } from './record-line.ts';
import { RecordTable, type RecordsWanted } from './record-table.ts';

const all: RecordsWanted = { filter: {}, sort: null, group: null };

/** A desk with a record of each type in d1 and a stance in d2. */
function desk(): Desk {
  const made = new Desk();
  made.do('addCode', { id: 'cost', name: 'Cost' });
  made.do('addMention', { id: 'm1', document: 'd1', actor: 'iran', passages: [{ from: 0, to: 4 }] });
  made.do('addStance', {
    ...{ id: 's1', document: 'd1', holders: ['iran'], issue: 'talks', position: -1, date: '2021-03' },
    ...{ attribution: [{ source: 'eu' }], passages: [{ from: 5, to: 32 }] },
  });
  made.do('addEvidence', { id: 'e1', document: 'd1', kind: 'quotation', passages: [{ from: 5, to: 9 }] });
  made.do('addLink', { id: 'l1', document: 'd1', from: 'e1', to: 's1', relation: 'supports' });
  made.do('addTag', { id: 't1', document: 'd1', code: 'cost', passages: [{ from: 34, to: 40 }] });
  made.do('addNote', { id: 'n1', document: null, text: 'Ask the archive.' });
  made.do('addStance', {
    ...{ id: 's2', document: 'd2', holders: ['eu'], position: 2, date: '2022' },
    passages: [{ from: 34, to: 40 }],
  });
  return made;
}

function found(made: Desk, wanted: Partial<RecordsWanted>): string {
  return new RecordTable(made.records)
    .records({ ...all, ...wanted })
    .map(({ id }) => id)
    .join(' ');
}

describe('the table of all records', () => {
  it('is in the order of documents and places; records of none come last', () => {
    expect(found(desk(), {})).toBe('m1 e1 s1 t1 l1 s2 n1');
  });

  it.each<[RecordFilter, string]>([
    [{ types: ['stance'] }, 's1 s2'],
    [{ types: ['stance', 'note'], documents: ['d2'] as never }, 's2'],
    [{ actors: ['eu'] as never }, 's1 s2'],
    [{ actors: ['iran'] as never }, 'm1 s1'],
    [{ issues: ['talks'] as never }, 's1'],
    [{ codes: ['cost'] as never }, 't1'],
    [{ positions: [2, 'mixed'] }, 's2'],
    [{ positions: [null] }, ''],
    [{ certainties: [null] }, 's1 s2'],
    [{ statuses: ['recheck'] }, ''],
    [{ coders: ['ak'] as never }, 'm1 e1 s1 t1 l1 s2 n1'],
    [{ from: '2021', to: '2021-12' }, 's1'],
    [{ from: '2022-05' }, 's2'],
    [{ to: '2021-02' }, ''],
    [{ text: ' THE EU ' }, 's2 t1'],
    [{ text: 'archive' }, 'n1'],
    [{ gaps: ['no-evidence'] }, 's2'],
    [{ gaps: ['no-issue', 'recheck'] }, 's2'],
    [{ gaps: ['no-position'] }, ''],
  ])('is narrowed down by %j', (filter, expected) => {
    const ids = found(desk(), { filter }).split(' ').toSorted().join(' ');
    expect(ids).toBe(expected.split(' ').toSorted().join(' '));
  });

  it('follows mergers of actors', () => {
    const made = desk();
    made.do('mergeActors', { from: 'iran', into: 'eu' });
    expect(found(made, { filter: { actors: ['iran'] as never } })).toBe('m1 s1 s2');
    expect(new RecordTable(made.records).records({ ...all, group: 'who' })).toHaveLength(7);
  });

  it('is sorted by a column, what has nothing there last both ways', () => {
    const sort = { column: 'position', isDescending: false } as const;
    expect(found(desk(), { sort })).toBe('s1 s2 m1 e1 t1 l1 n1');
    expect(found(desk(), { sort: { ...sort, isDescending: true } })).toBe('s2 s1 m1 e1 t1 l1 n1');
  });

  it('is put together by a column, and sorted within', () => {
    const wanted: RecordsWanted = { filter: {}, sort: { column: 'date', isDescending: true }, group: 'type' };
    const table = new RecordTable(desk().records);
    const { groups, total } = table.count(wanted);
    expect(total).toBe(7);
    expect(groups.map(({ first, from, count }) => [first.type, from, count])).toEqual([
      ['stance', 0, 2],
      ['evidence', 2, 1],
      ['link', 3, 1],
      ['mention', 4, 1],
      ['tag', 5, 1],
      ['note', 6, 1],
    ]);
    expect(table.records(wanted, 0, 2).map(({ id }) => id)).toEqual(['s2', 's1']);
  });

  it('has a queue for each reason, in which a record stands for each of its own', () => {
    const made = desk();
    made.do('editStance', { id: 's1', set: { status: 'recheck', issue: null } });
    const table = new RecordTable(made.records);
    const wanted: RecordsWanted = { filter: { gaps: allReasons }, sort: null, group: 'reasons' };
    const { total, records, groups } = table.count(wanted);
    expect([total, records]).toEqual([4, 2]);
    expect(groups.map(({ key, from, count, first }) => [key, from, count, first.reasons])).toEqual([
      ['no-evidence', 0, 1, ['no-evidence']],
      ['no-issue', 1, 2, ['no-issue']],
      ['recheck', 3, 1, ['recheck']],
    ]);
    expect(table.records(wanted).map(({ id }) => id)).toEqual(['s2', 's1', 's2', 's1']);
    const one = table.count({ ...wanted, filter: { gaps: ['recheck'] } });
    expect(one.groups.map(({ key, count }) => [key, count])).toEqual([['recheck', 1]]);
    const all = table.count({ ...wanted, filter: {} });
    expect(all.groups.at(-1)).toMatchObject({ key: '', count: 5 });
  });

  it('is in the same order whether it was made ready or not', () => {
    const made = desk();
    const table = new RecordTable(made.records);
    expect([...table.prepare()]).toHaveLength(2);
    expect([...table.prepare()]).toEqual([]);
    made.do('addNote', { id: 'n2', document: null, text: 'about' });
    made.do('addNote', { id: 'n3', document: null, text: 'Zeal' });
    const wanted: RecordsWanted = { ...all, sort: { column: 'note', isDescending: false } };
    expect(table.records(wanted, 0, 3).map(({ id }) => id)).toEqual(['n2', 'n1', 'n3']);
  });

  it('has a queue of stances that are opposite', () => {
    const made = desk();
    expect(found(made, { filter: { gaps: ['opposite'] } })).toBe('');
    made.do('addStance', {
      ...{ id: 's3', document: 'd1', holders: ['iran'], issue: 'talks', position: 1, date: '2021-03' },
      ...{ attribution: [{ source: 'eu' }], passages: [{ from: 34, to: 40 }] },
    });
    expect(found(made, { filter: { gaps: ['opposite'] } })).toBe('s1 s3');
  });

  it('is made ready again once names are others, and goes on where only a record is', () => {
    const made = desk();
    const table = new RecordTable(made.records);
    const work = table.prepare();
    work.next();
    made.do('editStance', { id: 's1', set: { status: 'recheck' } });
    expect(work.next().done).toBe(false);
    expect(work.next().done).toBe(true);
    const again = table.prepare();
    expect(again.next().done).toBe(true);
    made.do('editActor', { id: 'eu', set: { name: 'Zzz' } });
    const sort = { column: 'who', isDescending: false } as const;
    const more = table.prepare();
    expect(more.next().done).toBe(false);
    made.do('editActor', { id: 'iran', set: { name: 'Aaa' } });
    expect(more.next().done).toBe(true);
    expect(table.records({ ...all, sort }).map(({ id }) => id)).toEqual(
      new RecordTable(made.records).records({ ...all, sort }).map(({ id }) => id),
    );
    expect(table.records({ ...all, sort }, 0, 1).map(({ id }) => id)).toEqual(['m1']);
  });

  it('has a line for each record, with names as they are today', () => {
    const made = desk();
    const table = new RecordTable(made.records);
    const lines = table.records(all).map((record) => table.line(record));
    expect(lines.find(({ id }) => id === 's1')).toMatchObject({
      ...{ who: ['Iran'], what: 'Talks should be held', by: ['European Union'], position: -1, title: 'd1' },
      ...{ words: 'said it would not negotiate', reasons: [], coder: 'Anna K' },
    });
    expect(lines.find(({ id }) => id === 'l1')).toMatchObject({ who: ['Iran'], words: 'said' });
    expect(lines.find(({ id }) => id === 's2')?.reasons).toEqual(['no-evidence', 'no-issue']);
  });

  it('follows every change as if it were made afresh', () => {
    const made = desk();
    const table = new RecordTable(made.records);
    const wanted: RecordsWanted = {
      filter: {},
      sort: { column: 'words', isDescending: false },
      group: 'status',
    };
    const isSame = (): void => {
      const fresh = new RecordTable(made.records);
      expect(table.records(wanted)).toEqual(fresh.records(wanted));
      expect(table.count(wanted)).toEqual(fresh.count(wanted));
    };
    isSame();
    made.do('editStance', { id: 's2', set: { status: 'recheck' } });
    made.do('editStance', { id: 's2', set: { status: 'draft' } });
    isSame();
    made.do('setPassages', { id: 's2', document: 'd2', slot: 'passages', passages: [{ from: 0, to: 4 }] });
    isSame();
    made.do('removeRecords', { ids: ['e1'], document: 'd1' });
    isSame();
    made.do('editActor', { id: 'eu', set: { name: 'Aaa' } });
    isSame();
  });

  it('shows each record once, whatever it is sorted and put together by', () => {
    const made = desk();
    const table = new RecordTable(made.records);
    const ids = table.records(all).map(({ id }) => id);
    const column = fc.option(fc.constantFrom(...recordColumns));
    fc.assert(
      fc.property(column, column, fc.boolean(), (by, group, isDescending) => {
        const sort = by === null ? null : { column: by, isDescending };
        const wanted = { filter: {}, sort, group };
        const shown = new Set(table.records(wanted).map(({ id }) => id));
        expect([...shown].toSorted()).toEqual(ids.toSorted());
        if (group !== 'reasons') expect(table.count(wanted).total).toBe(ids.length);
        const { groups } = table.count(wanted);
        if (group !== null && group !== 'reasons')
          expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(ids.length);
      }),
    );
  });
});
