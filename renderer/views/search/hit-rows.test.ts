import { describe, expect, it } from 'vitest';
import { id } from '../../../store/model/schema/parts.ts';
import { FoundList } from '../../../store/query/found-list.ts';
import { hitsBetween, hitsOf, rowsByDocument, rowsInOrder } from './hit-rows.ts';

/** A part with as many hits in each document as are said, each of one letter. */
function part(...counts: readonly (readonly [document: string, count: number])[]) {
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  return {
    ...{ search: 1, done: 0, total: 1, count: all, inDocuments: counts.length },
    groups: {
      documents: Uint32Array.from(counts, ([name]) => names.indexOf(name)),
      hashes: counts.map(([name]) => name.repeat(64)).join(''),
      counts: Uint32Array.from(counts, ([, count]) => count),
    },
    ends: Uint32Array.from({ length: 2 * all }, (_, at) => (at >> 1) + (at % 2)),
    words: Array.from({ length: all }, (_, at) => `<${String.fromCharCode(97 + at)}>`).join(''),
    cuts: Uint32Array.from({ length: 3 * all + 1 }, (_, at) => at),
    rightToLeft: new Uint8Array(all),
  };
}

const names = ['a', 'b', 'c'];

function listOf(...parts: readonly ReturnType<typeof part>[]): FoundList {
  const list = new FoundList(names.map((name) => id.document.parse(name)));
  for (const each of parts) list.add(each);
  return list;
}

describe('a list of what was found', () => {
  const list = listOf(part(['a', 2], ['b', 1]), part(['b', 2], ['c', 1]), part());

  it('numbers hits over its parts, and joins those of one document', () => {
    expect(list.count).toBe(6);
    expect(list.groups.map(({ document, first, count }) => [document, first, count])).toEqual([
      ['a', 0, 2],
      ['b', 2, 3],
      ['c', 5, 1],
    ]);
    expect([0, 1, 2, 4, 5].map((hit) => list.groupOf(hit))).toEqual([0, 0, 1, 1, 2]);
  });

  it('cuts out a line', () => {
    expect(list.line(1)).toMatchObject({ from: 1, to: 2, before: '<', hit: 'b', after: '>' });
    expect(list.line(4).hit).toBe('b');
    expect(list.line(6).hit).toBe('');
  });
});

describe('rows below documents', () => {
  const { groups } = listOf(part(['a', 2], ['b', 3], ['c', 1]));
  const rows = rowsByDocument(groups, (at) => at === 1);

  it('leave out those that are folded', () => {
    expect(Array.from({ length: rows.count + 1 }, (_, row) => rows.at(row))).toEqual([
      { type: 'document', group: 0 },
      { type: 'hit', hit: 0 },
      { type: 'hit', hit: 1 },
      { type: 'document', group: 1 },
      { type: 'document', group: 2 },
      { type: 'hit', hit: 5 },
      undefined,
    ]);
    expect([-1, 0, 1, 2, 4, 5].map((hit) => rows.rowOf(hit))).toEqual([-1, 1, 2, 3, 3, 5]);
  });

  it('stand for all hits of theirs', () => {
    expect(hitsOf(rows.at(3), groups)).toEqual([2, 3, 4]);
    expect(hitsBetween(rows, groups, 3, 2)).toEqual([1, 2, 3, 4]);
    expect(hitsOf(undefined, groups)).toEqual([]);
  });
});

it('rows in an order find their hits, and hits their rows', () => {
  const rows = rowsInOrder(3, Uint32Array.from([2, 0, 1]));
  expect([0, 1, 2].map((row) => rows.at(row))).toMatchObject([{ hit: 2 }, { hit: 0 }, { hit: 1 }]);
  expect([0, 1, 2, 3, -1].map((hit) => rows.rowOf(hit))).toEqual([1, 2, 0, -1, -1]);
  expect(rowsInOrder(3, null).at(3)).toBeUndefined();
});
