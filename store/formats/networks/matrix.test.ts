import { parse } from 'csv-parse/sync';
import { describe, expect, it, test } from 'vitest';
import { networkFormatById, networkFormats } from './index.ts';
import { graph, hard } from './testing/graphs.ts';

function written(id: string, ...[of]: Parameters<typeof graph>): string {
  return [...(networkFormatById(id)?.write(graph(of)) ?? [])].join('');
}

test('each format has an id, a name and an ending of its own', () => {
  for (const part of ['id', 'name', 'extension'] as const)
    expect(new Set(networkFormats.map((format) => format[part])).size).toBe(networkFormats.length);
  expect(networkFormatById('nothing')).toBeUndefined();
});

describe('a matrix as CSV', () => {
  it.each<[Parameters<typeof graph>[0], string]>([
    [{ labels: ['A', 'B', 'C'], ties: [[0, 1, 1.5], [1, 2, -2]] }, '"",A,B,C\nA,0,1.5,0\nB,1.5,0,-2\nC,0,-2,0\n'],
    [{ labels: ['A', 'B'], columns: ['x', 'y', 'z'], ties: [[0, 1, 1], [0, 2, 1 / 3], [1, 0, 1e-7]] },
     '"",x,y,z\nA,0,1,0.3333333333333333\nB,1e-7,0,0\n'],
    [{ labels: [], ties: [] }, '""\n'],
    [{ labels: ['A'], ties: [] }, '"",A\nA,0\n'],
    [{ labels: ['=1+1', 'a, "b"'], ties: [] }, `"",'=1+1,"a, ""b"""\n'=1+1,0,0\n"a, ""b""",0,0\n`],
    [{ labels: ['A', 'A'], ties: [] }, '"",A,A (2)\nA,0,0\nA (2),0,0\n'],
  ])('%j', (of, wanted) => expect(written('csv', of)).toBe(wanted)); // prettier-ignore

  it('gives every label back', () => {
    const rows: string[][] = parse(written('csv', { labels: hard, ties: [] }));
    expect(rows[0]?.slice(1)).toEqual(rows.slice(1).map(([label]) => label));
    expect(new Set(rows[0]).size).toBe(hard.length + 1);
  });
});

describe('a matrix as JSON', () => {
  it('of one mode has its labels as columns, and the same on both sides of its diagonal', () => {
    const text = written('json', { labels: ['A', 'B', 'C'], ties: [[0, 1, 1.5], [1, 2, -2]] }); // prettier-ignore
    expect(JSON.parse(text)).toEqual({
      labels: ['A', 'B', 'C'],
      columns: ['A', 'B', 'C'],
      ids: ['n0', 'n1', 'n2'],
      columnIds: ['n0', 'n1', 'n2'],
      matrix: [
        [0, 1.5, 0],
        [1.5, 0, -2],
        [0, -2, 0],
      ],
      parameters: { mode: 'one', from: '2020' },
      counted: 7,
      apart: { mixed: 1, unclear: 2, declined: 3, unset: 4 },
    });
  });

  it.each<[Parameters<typeof graph>[0], number[][]]>([
    [{ labels: ['A', 'B'], columns: ['x'], ties: [[1, 0, 2]] }, [[0], [2]]],
    [{ labels: [], ties: [] }, []],
    [{ labels: [], columns: ['x'], ties: [] }, []],
  ])('%j', (of, matrix) => expect(JSON.parse(written('json', of))).toMatchObject({ matrix }));

  it('keeps every label as it is', () => {
    expect(JSON.parse(written('json', { labels: hard, ties: [] }))).toMatchObject({ labels: hard });
  });
});
