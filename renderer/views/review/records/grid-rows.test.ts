import { expect, test } from 'vitest';
import type { RecordLine } from '../../../../store/query/record-line.ts';
import { GridRows } from './grid-rows.ts';

const line = (id: string): RecordLine => ({
  ...{ id, type: 'note', document: null, title: '', who: [], what: '', by: [], words: '', note: '' },
  ...{ certainty: null, date: null, status: 'done', coder: '', created: '', changed: '', reasons: [] },
  ...{ position: undefined, outdated: [], codebookRevision: 1 },
});

const groups = [
  { key: 'a', from: 0, count: 2, first: line('a') },
  { key: 'b', from: 2, count: 1, first: line('b') },
  { key: 'c', from: 3, count: 3, first: line('c') },
];

function written(rows: GridRows): string {
  return Array.from({ length: rows.count }, (_, row) => {
    const what = rows.at(row);
    return what.type === 'group' ? `${what.group.key}${what.isOpen ? '' : '+'}` : what.at;
  }).join(' ');
}

test('records stand below the heads of their groups', () => {
  expect(written(new GridRows(6, groups, new Set()))).toBe('a 0 1 b 2 c 3 4 5');
  expect(written(new GridRows(6, groups, new Set(['a', 'c'])))).toBe('a+ b 2 c+');
  expect(written(new GridRows(3, [], new Set()))).toBe('0 1 2');
  expect(written(new GridRows(0, [], new Set()))).toBe('');
});

test('the row of a record is that of its head where the group is folded', () => {
  const open = new GridRows(6, groups, new Set());
  expect([0, 1, 2, 3, 5, 9].map((at) => open.rowOf(at))).toEqual([1, 2, 4, 6, 8, 8]);
  const folded = new GridRows(6, groups, new Set(['a', 'c']));
  expect([0, 1, 2, 3, 5].map((at) => folded.rowOf(at))).toEqual([0, 0, 2, 3, 3]);
});
