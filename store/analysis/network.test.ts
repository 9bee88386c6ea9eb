import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NetworkParameters, aggregates, normalisations, usualNetwork } from './network-parameters.ts';
import { type Network, networkOf, picked } from './network.ts';
import { repeats } from './repeats.ts';
import { statementsOf } from './statements.ts';
import { anyStances } from './testing/any-stances.ts';
import { type Around, type Said, coded } from './testing/coded.ts';

/** The vector of the published definitions: four actors' statements on three issues, 1 for agreement and 0 for disagreement. */
const published: readonly Said[] = [
  ['A', 'c1', 1],
  ['A', 'c1', 1],
  ['A', 'c2', 0],
  ['B', 'c1', 1],
  ['B', 'c2', 1],
  ['C', 'c1', 0],
  ['C', 'c2', 0],
  ['C', 'c3', 1],
];

function network(
  stances: readonly Said[],
  asked: Partial<NetworkParameters>,
  around: Around = { scale: [0, 1] },
): Network {
  const records = coded(stances, around);
  const parameters = { ...usualNetwork, ...asked };
  return networkOf(picked(statementsOf(records, records.all('stance'), parameters.level), parameters));
}

/** The ties as a matrix; one of one mode is filled on both sides of its diagonal. */
function matrix({ rows, columns, ties }: Network, mode: 'one' | 'two'): number[][] {
  const cells = rows.map(() => columns.map(() => 0));
  const set = (row: number, column: number, weight: number): void => {
    const line = cells[row];
    if (line !== undefined) line[column] = weight;
  };
  ties.weight.forEach((weight, at) => {
    const [from = 0, to = 0] = [ties.from[at], ties.to[at]];
    set(from, to, weight);
    if (mode === 'one') set(to, from, weight);
  });
  return cells;
}

function upper(cells: readonly (readonly number[])[]): number[] {
  return cells.flatMap((line, row) => line.slice(row + 1));
}

function rounded(numbers: readonly number[]): number[] {
  return numbers.map((number) => Math.round(number * 1e6) / 1e6);
}

const third = 0.333333;

describe('the published vector', () => {
  it.each<[NetworkParameters['aggregate'], NetworkParameters['normalise'], number[][]]>([
    ['ignore', 'no', [[2, 1, 0], [1, 1, 0], [1, 1, 1]]],
    ['subtract', 'no', [[2, -1, 0], [1, 1, 0], [-1, -1, 1]]],
    ['combine', 'no', [[1, 2, 0], [1, 1, 0], [2, 2, 1]]],
    ['subtract', 'activity', [[2 * third + 0.000001, -third, 0], [0.5, 0.5, 0], [-third, -third, third]]],
    ['subtract', 'prominence', [[0.5, -third, 0], [0.25, third, 0], [-0.25, -third, 1]]],
  ])('two-mode %s, divided by %s', (aggregate, normalise, wanted) => {
    const cells = matrix(network(published, { mode: 'two', aggregate, normalise }), 'two');
    expect(cells.map(rounded)).toEqual(wanted.map(rounded));
  }); // prettier-ignore

  it.each<[NetworkParameters['aggregate'], NetworkParameters['normalise'], number[]]>([
    ['ignore', 'no', [3, 3, 2]],
    ['congruence', 'no', [2, 1, 0]],
    ['conflict', 'no', [1, 2, 2]],
    ['subtract', 'no', [1, -1, -2]],
    ['congruence', 'average', [0.8, third, 0]],
    ['congruence', 'jaccard', [0.5, 0.2, 0]],
    ['congruence', 'cosine', [third, 0.111111, 0]],
    ['conflict', 'average', [0.4, 2 / 3, 0.8]],
    ['subtract', 'average', [0.4, -third, -0.8]],
    ['subtract', 'jaccard', [0.25, -0.2, -0.4]],
    ['subtract', 'cosine', [1 / 6, -1 / 9, -third]],
  ])('one-mode %s, divided by %s', (aggregate, normalise, wanted) => {
    const cells = matrix(network(published, { aggregate, normalise }), 'one');
    expect(rounded(upper(cells))).toEqual(rounded(wanted));
  });

  it('names its nodes in their order, and counts what it is made of', () => {
    const { rows, columns, counted } = network(published, { mode: 'two', aggregate: 'ignore' });
    expect([rows, columns].map((side) => side.map(({ name }) => name).join(''))).toEqual(['ABC', 'c1c2c3']);
    expect(counted).toBe(8);
  });
});

describe('a network', () => {
  it('weighs the distance of positions on the scale, or on what occurs of it', () => {
    const said: readonly Said[] = [
      ['A', 'c', 2],
      ['B', 'c', 1],
      ['C', 'c', -1],
    ];
    const of = (range: 'scale' | 'observed') => rounded(upper(matrix(network(said, { range }, {}), 'one')));
    expect(of('scale')).toEqual([0.75, 0.25, 0.5]);
    expect(of('observed')).toEqual(rounded([2 / 3, 0, third]));
  });

  it('takes all for alike where only one value occurs', () => {
    const same: readonly Said[] = [['A', 'c', 1], ['B', 'c', 1]]; // prettier-ignore
    expect(upper(matrix(network(same, { range: 'observed' }, {}), 'one'))).toEqual([1]);
    expect(network(same, { range: 'observed', aggregate: 'conflict' }, {}).ties.weight).toHaveLength(0);
  });

  it('leaves out what is no value, or on no issue, and counts it', () => {
    const { rows, counted, apart } = network(
      [['A', 'c', 1], ['B', 'c', 'mixed'], ['C', 'c', null], ['D', null, 1], ['E', 'c', 'declined']],
      {},
    ); // prettier-ignore
    expect(rows.map(({ name }) => name)).toEqual(['A']);
    expect([counted, apart]).toEqual([1, { mixed: 1, unclear: 0, declined: 1, unset: 1 }]);
  });

  it('counts every actor of a joint statement, and mergers as the actor they are now', () => {
    const joint: readonly Said[] = [['A', 'c', 1, { holders: ['A', 'B'] }], ['C', 'c', 1]]; // prettier-ignore
    expect(upper(matrix(network(joint, {}), 'one'))).toEqual([1, 1, 1]);
    const merged = network(joint, {}, { scale: [0, 1], actors: { B: { mergedInto: 'c' } } });
    expect(merged.rows.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(upper(matrix(merged, 'one'))).toEqual([2]);
  });

  it('can have issues for its nodes', () => {
    const { rows, ties } = network(published, { rows: 'issues' });
    expect(rows.map(({ name }) => name)).toEqual(['c1', 'c2', 'c3']);
    expect([...ties.weight]).toEqual([2]);
  });

  it('is empty without statements', () => {
    expect(network([], {})).toMatchObject({ rows: [], columns: [], counted: 0 });
    expect(network([], { mode: 'two', aggregate: 'subtract' }).ties.weight).toHaveLength(0);
  });
});

describe('repeats and times', () => {
  const said: readonly Said[] = [
    ['A', 'c', 1, { date: '2021-12-31', document: 'd1' }],
    ['A', 'c', 1, { date: '2022-01-01', document: 'd1' }],
    ['A', 'c', 1, { date: '2022-01-02', document: 'd2' }],
    ['A', 'c', 1, { date: '2022-01-20', document: 'd2' }],
    ['A', 'c', 0, { date: '2022-01-20', document: 'd2' }],
    ['A', 'c', 1, { date: '2022', document: 'd2' }],
    ['A', 'c', 1, { date: '2022', document: 'd3' }],
    ['A', 'c', 1, { document: 'd3' }],
  ];

  it.each<[NetworkParameters['duplicates'], number]>([
    ['include', 8],
    ['document', 4],
    ['week', 5],
    ['month', 5],
    ['year', 4],
    ['range', 2],
  ])('drops repeats within: %s', (duplicates, counted) => {
    expect(network(said, { duplicates, mode: 'two', aggregate: 'subtract' }).counted).toBe(counted);
  });

  it('takes another position for a repeat where positions are ignored', () => {
    const asked = { mode: 'two', aggregate: 'ignore', duplicates: 'range' } as const;
    expect(network(said, asked).counted).toBe(1);
  });

  it.each<[string | null, string | null, 'count' | 'leave-out', number]>([
    ['2022', null, 'count', 7],
    ['2022', '2022', 'count', 7],
    ['2022', '2022', 'leave-out', 6],
    ['2022-01-02', '2022-01', 'count', 6],
    ['2022-01-02', '2022-01', 'leave-out', 3],
    [null, '2021', 'count', 2],
    [null, '2021', 'leave-out', 1],
  ])('counts what was said from %s to %s, imprecise dates: %s', (from, to, imprecise, counted) => {
    expect(network(said, { from, to, imprecise }).counted).toBe(counted);
  });

  it('takes the date of the document where a stance has none', () => {
    const around = { documents: { d1: { date: '2020-05' } } };
    expect(
      network([['A', 'c', 1]], { from: '2020', to: '2020', imprecise: 'leave-out' }, around).counted,
    ).toBe(1);
  });
});

const anyParameters = fc.constantFrom('one' as const, 'two' as const).chain((mode) =>
  fc.record({
    mode: fc.constant(mode),
    aggregate: fc.constantFrom<NetworkParameters['aggregate']>(...aggregates[mode]),
    normalise: fc.constantFrom<NetworkParameters['normalise']>(...normalisations[mode]),
    duplicates: fc.constantFrom(...repeats),
    rows: fc.constantFrom('actors' as const, 'issues' as const),
    range: fc.constantFrom('scale' as const, 'observed' as const),
  }),
);

/** The definition of one-mode networks, cell by cell: sums over issues and both positions. */
function defined(said: readonly Said[], aggregate: NetworkParameters['aggregate']): number[] {
  const names = [
    ...new Set(said.flatMap(([holder, , position]) => (typeof position === 'number' ? holder : []))),
  ];
  const pairs = names.sort().flatMap((a, at) => names.slice(at + 1).map((b) => [a, b] as const));
  return pairs.map(([a, b]) => {
    let sum = 0;
    for (const [one, issue, mine] of said)
      for (const [other, about, yours] of said) {
        if (one !== a || other !== b || issue !== about) continue;
        if (typeof mine !== 'number' || typeof yours !== 'number') continue;
        const apart = Math.abs(mine - yours) / 4;
        sum += { ignore: 1, congruence: 1 - apart, conflict: apart, subtract: 1 - 2 * apart, combine: 0 }[
          aggregate
        ];
      }
    return sum;
  });
}

describe('all networks', () => {
  it('are as defined', () => {
    fc.assert(
      fc.property(anyStances, fc.constantFrom(...aggregates.one), (said, aggregate) => {
        expect(upper(matrix(network(said, { aggregate }, {}), 'one'))).toEqual(defined(said, aggregate));
      }),
    );
  });

  it('do not depend on the order of records', () => {
    fc.assert(
      fc.property(anyStances, anyParameters, fc.integer(), (said, asked, seed) => {
        const records = coded(said);
        const parameters = { ...usualNetwork, ...asked };
        const stances = [...records.all('stance')];
        const of = (given: typeof stances) =>
          networkOf(picked(statementsOf(records, given, parameters.level), parameters));
        const turned = stances.toSorted(
          (a, b) => ((seed ^ Number(a.id.slice(1))) % 7) - ((seed ^ Number(b.id.slice(1))) % 7),
        );
        const [one, other] = [of(stances), of(turned.toReversed())];
        expect(matrix(other, parameters.mode)).toEqual(matrix(one, parameters.mode));
        expect(other.rows.map(({ id }) => id)).toEqual(one.rows.map(({ id }) => id));
      }),
    );
  });

  it('of congruence and conflict come to those that ignore positions', () => {
    fc.assert(
      fc.property(anyStances, (said) => {
        const of = (aggregate: NetworkParameters['aggregate']) =>
          upper(matrix(network(said, { aggregate }, {}), 'one'));
        const conflict = of('conflict');
        expect(of('congruence').map((each, at) => each + (conflict[at] ?? 0))).toEqual(of('ignore'));
      }),
    );
  });

  it('of two modes are the sum of those of the parts of a project', () => {
    fc.assert(
      fc.property(anyStances, fc.nat(), (said, cut) => {
        const asked = { mode: 'two', aggregate: 'subtract' } as const;
        const cells = (given: readonly Said[]): Map<string, number> => {
          const { rows, columns, ties } = network(given, asked, {});
          return new Map(
            [...ties.weight].map((weight, at) => [
              `${rows[ties.from[at] ?? 0]?.id} ${columns[ties.to[at] ?? 0]?.id}`,
              weight,
            ]),
          );
        };
        const place = said.length === 0 ? 0 : cut % said.length;
        const sum = cells(said.slice(0, place));
        for (const [key, weight] of cells(said.slice(place))) sum.set(key, (sum.get(key) ?? 0) + weight);
        expect(new Map([...sum].filter(([, weight]) => weight !== 0))).toEqual(cells(said));
      }),
    );
  });
});
