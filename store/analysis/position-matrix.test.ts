import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type MatrixParameters, cellSources, positionMatrix, usualMatrix } from './position-matrix.ts';
import { byScore, firstAxis } from './seriation.ts';
import { statementsOf } from './statements.ts';
import { anyStances } from './testing/any-stances.ts';
import { type Around, type Said, coded } from './testing/coded.ts';

function matrixOf(said: readonly Said[], asked: Partial<MatrixParameters> = {}, around: Around = {}) {
  const records = coded(said, around);
  const parameters = { ...usualMatrix, ...asked };
  return positionMatrix(statementsOf(records, records.all('stance'), parameters.level), parameters);
}

/** Each cell as a line: the mean of how many, from the lowest to the highest, what stands apart, and the stances. */
function lines(matrix: ReturnType<typeof matrixOf>): Record<string, string> {
  const { rows, columns, cells } = matrix;
  const all = Array.from(cells.row, (row, at) => {
    const name = `${rows[row]?.name} ${columns[cells.column[at] ?? 0]?.name}`;
    const { mean, count, lowest, highest, isOpposed, apart } = cells;
    const beside = Object.entries(apart).flatMap(([word, counts]) =>
      counts[at] === 0 ? [] : [`${counts[at]} ${word}`],
    );
    const value = count[at] === 0 ? [] : [`${mean[at]} of ${count[at]}`, `${lowest[at]}..${highest[at]}`];
    const sides = isOpposed[at] === 1 ? ['opposed'] : [];
    return [name, [...value, ...sides, ...beside, cellSources(matrix, at).join(' ')].join(', ')] as const;
  });
  return Object.fromEntries(all);
}

const said: readonly Said[] = [
  ['Iran', 'war', -1, { date: '2022-03' }],
  ['Iran', 'war', 'mixed', { date: '2022' }],
  ['Iran', 'war', 0, { date: '2022-03-02' }],
  ['Iran', 'deal', 2],
  ['Iran', 'deal', -1],
  ['Mali', 'war', null],
  ['Mali', 'deal', 'declined', { holders: ['Mali', 'Iran'] }],
  ['Mali', null, 2],
  ['Ural', 'talks', 'unclear'],
];

describe('a matrix', () => {
  it('has the mean of values, and counts what is none beside it', () => {
    expect(lines(matrixOf(said))).toEqual({
      'Iran deal': '0.5 of 2, -1..2, opposed, 1 declined, s3 s4 s6',
      'Iran war': '-0.5 of 2, -1..0, 1 mixed, s1 s0 s2',
      'Mali deal': '1 declined, s6',
      'Mali war': '1 unset, s5',
      'Ural talks': '1 unclear, s8',
    });
  });

  it.each<[string, Partial<MatrixParameters>, object]>([
    ['before', { to: '2022-03-01' }, { 'Iran war': '-1 of 1, -1..-1, 1 mixed, s1 s0' }],
    ['surely within', { from: '2022-03', imprecise: 'leave-out' }, { 'Iran war': '-0.5 of 2, -1..0, s0 s2' }],
    ['surely before', { to: '2022-03-30', imprecise: 'leave-out' }, { 'Iran war': '0 of 1, 0..0, s2' }],
  ])('counts what was said %s', (_, asked, wanted) => {
    expect(lines(matrixOf(said.slice(0, 3), asked))).toEqual(wanted);
  });

  it('drops repeats, of what stands apart as well', () => {
    const again: readonly Said[] = [
      ['A', 'c', 1],
      ['A', 'c', 1],
      ['A', 'c', 2],
      ['A', 'c', 'mixed'],
      ['A', 'c', 'mixed'],
      ['A', 'c', 1, { document: 'd2' }],
    ];
    const of = (duplicates: MatrixParameters['duplicates']) => lines(matrixOf(again, { duplicates }))['A c'];
    expect(of('document')).toBe('1.3333333333333333 of 3, 1..2, 1 mixed, s0 s2 s3 s5');
    expect(of('range')).toBe('1.5 of 2, 1..2, 1 mixed, s0 s2 s3');
  });

  it('tells the same position in two months from a repeat, whatever else was said on the day', () => {
    const dates = ['2021-05-01', '2022-05-01'];
    const twice = dates.flatMap((date): Said[] => [
      ['A', 'c', 1, { date }],
      ['A', 'c', 2, { date }],
      ['A', 'c', 2, { date }],
    ]);
    expect(lines(matrixOf(twice, { duplicates: 'month' }))).toEqual({ 'A c': '1.5 of 4, 1..2, s0 s1 s3 s4' });
  });

  it('takes no and yes for sides where the scale has nothing else', () => {
    const cells = lines(matrixOf([['A', 'c', 0], ['A', 'c', 1]], {}, { scale: [0, 1] })); // prettier-ignore
    expect(cells).toEqual({ 'A c': '0.5 of 2, 0..1, opposed, s0 s1' });
  });

  it('counts merged actors as the one they turned out to be', () => {
    const merged = matrixOf([['A', 'c', 1], ['B', 'c', -1]], {}, { actors: { B: { mergedInto: 'a' } } }); // prettier-ignore
    expect(lines(merged)).toEqual({ 'A c': '0 of 2, -1..1, opposed, s0 s1' });
  });

  it('is empty without statements', () => {
    for (const order of ['name', 'count', 'similarity'] as const)
      expect(matrixOf([], { order })).toMatchObject({ rows: [], columns: [], counted: 0 });
  });

  it('is plain, as what goes between processes must be', () => {
    const matrix = matrixOf(said);
    expect(structuredClone(matrix)).toEqual(matrix);
  });
});

describe('the order', () => {
  const camps: readonly Said[] = [
    ['A', 'tax', 2],
    ['A', 'ban', -2],
    ['B', 'tax', -1],
    ['B', 'ban', 2],
    ['C', 'tax', 2],
    ['C', 'ban', -1],
    ['D', 'ban', 1],
    ['E', 'tax', 'mixed'],
    ['C', 'tax', 2],
  ];

  it.each<[MatrixParameters['order'], string, string]>([
    ['name', 'A B C D E', 'ban tax'],
    ['count', 'C A B D E', 'tax ban'],
    ['similarity', 'B D E C A', 'ban tax'],
  ])('by %s', (order, rows, columns) => {
    const matrix = matrixOf(camps, { order });
    expect([matrix.rows, matrix.columns].map((side) => side.map(({ name }) => name).join(' '))).toEqual([
      rows,
      columns,
    ]);
    expect(lines(matrix)).toEqual(lines(matrixOf(camps)));
  });

  it('by similarity brings two camps to the ends, the one in favour first', () => {
    const axis = firstAxis({
      ...{ rows: 4, columns: 2, row: Uint32Array.of(0, 1, 1, 2, 3), column: Uint32Array.of(0, 0, 1, 1, 1) },
      weight: Float64Array.of(2, -2, 2, 2, -1),
    });
    expect(byScore(axis.rows)).toEqual([1, 2, 3, 0]);
    expect(Array.from(axis.rows, Math.abs).every((each) => each <= 1)).toBe(true);
  });
});

/** The sums and counts of cells, whatever the order of rows: what can be added up. */
function sums(given: readonly Said[]): Map<string, readonly number[]> {
  const { rows, columns, cells } = matrixOf(given);
  const { mixed, unclear, declined, unset } = cells.apart;
  return new Map(
    Array.from(cells.row, (row, at) => {
      const count = cells.count[at] ?? 0;
      const sum = count === 0 ? 0 : Math.round((cells.mean[at] ?? 0) * count);
      const beside = [mixed, unclear, declined, unset].map((counts) => counts[at] ?? 0);
      return [`${rows[row]?.id} ${columns[cells.column[at] ?? 0]?.id}`, [count, sum, ...beside]];
    }),
  );
}

describe('all matrices', () => {
  const orders = fc.constantFrom('name' as const, 'count' as const, 'similarity' as const);

  test('do not depend on the order of records', () => {
    fc.assert(
      fc.property(anyStances, orders, fc.nat(), (given, order, turn) => {
        const records = coded(given);
        const stances = [...records.all('stance')];
        const at = stances.length === 0 ? 0 : turn % stances.length;
        const turned = [...stances.slice(at), ...stances.slice(0, at)].toReversed();
        const of = (list: typeof stances) =>
          positionMatrix(statementsOf(records, list, usualMatrix.level), { ...usualMatrix, order });
        expect(of(turned)).toEqual(of(stances));
      }),
      { numRuns: 40 },
    );
  });

  test('are the sum of those of the parts of a project', () => {
    fc.assert(
      fc.property(anyStances, fc.nat(), (given, cut) => {
        const at = given.length === 0 ? 0 : cut % given.length;
        const both = sums(given.slice(0, at));
        for (const [key, numbers] of sums(given.slice(at)))
          both.set(key, numbers.map((each, place) => each + (both.get(key)?.[place] ?? 0)));
        expect(both).toEqual(sums(given));
      }),
      { numRuns: 40 },
    );
  });
}); // prettier-ignore
