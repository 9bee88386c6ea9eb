import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Graph, dayWriter, graphOf } from './graph.ts';
import { type NetworkParameters, usualNetwork } from './network-parameters.ts';
import { networkOf, picked } from './network.ts';
import { statementsOf } from './statements.ts';
import { type Around, type Said, coded, idOf } from './testing/coded.ts';
import { tieSources } from './tie-sources.ts';
import { periodOf } from './period.ts';

const said: readonly Said[] = [
  ['Anna', 'Tolls', 1, { date: '2022-02' }],
  ['Anna', 'Tolls', 1, { date: '2022-01-05' }],
  ['Anna', 'Port', -1],
  ['Boris', 'Tolls', 2, { date: '2022-03-01/2022-03-04' }],
  ['Boris', 'Port', 'mixed', { date: '1990' }],
  ['Cleo', 'Tolls', -2, { date: '2023-01-01/..' }],
];

function made(
  stances: readonly Said[],
  asked: Partial<NetworkParameters> = {},
  around: Around = {},
): { graph: Graph; of: ReturnType<typeof picked> } {
  const records = coded(stances, around);
  const parameters = { ...usualNetwork, ...asked };
  const of = picked(statementsOf(records, records.all('stance'), parameters.level), parameters);
  return { graph: graphOf(records, of, networkOf(of)), of };
}

const day = dayWriter();

function ties({ nodes, ties: { size, source, target, weight, days } }: Graph): unknown[] {
  return Array.from({ length: size }, (_, at) => [
    nodes[source[at] ?? -1]?.label,
    nodes[target[at] ?? -1]?.label,
    weight[at],
    day(days.first[at]),
    day(days.last[at]),
  ]);
}

describe('a graph of one mode', () => {
  const { graph } = made(said, { from: '2000' }, { actors: { Anna: { kind: 'person', attributes: {} } } });

  it('has the days, the kind and the number of statements of its nodes, and no side', () => {
    expect(graph.nodes).toEqual([
      { id: 'anna', label: 'Anna', side: null, first: null, last: null, values: ['person', 3] },
      { id: 'boris', label: 'Boris', side: null, first: '2022-03-01', last: '2022-03-04', values: [null, 1] },
      { id: 'cleo', label: 'Cleo', side: null, first: '2023-01-01', last: null, values: [null, 1] },
    ]);
    expect(graph.nodeAttributes).toEqual([
      { name: 'kind', type: 'string' },
      { name: 'statements', type: 'integer' },
    ]);
  });

  it('has ties with the days of what they are made of', () => {
    expect(ties(graph)).toEqual([
      ['Anna', 'Boris', 1.5, '2022-01-05', '2022-03-04'],
      ['Anna', 'Cleo', 0.5, '2022-01-05', null],
    ]);
  });

  it('says what was asked for, and what was not counted', () => {
    expect([graph.parameters, graph.counted, graph.apart.mixed, graph.rows]).toEqual([
      {
        ...{ level: 'coded', rows: 'actors', mode: 'one', aggregate: 'congruence', normalise: 'no' },
        ...{ duplicates: 'include', range: 'scale', imprecise: 'count', from: '2000' },
      },
      5,
      1,
      3,
    ]);
  });
});

test('a graph of two modes has its columns behind its rows', () => {
  const { graph } = made(said, { mode: 'two', aggregate: 'subtract' });
  expect(graph.nodes.map(({ label, side, values }) => [label, side, ...values])).toEqual([
    ['Anna', 'row', 3],
    ['Boris', 'row', 1],
    ['Cleo', 'row', 1],
    ['Port', 'column', 1],
    ['Tolls', 'column', 4],
  ]);
  expect(ties(graph)).toEqual([
    ['Anna', 'Port', -1, null, null],
    ['Anna', 'Tolls', 2, '2022-01-05', '2022-02-28'],
    ['Boris', 'Tolls', 2, '2022-03-01', '2022-03-04'],
    ['Cleo', 'Tolls', -2, '2023-01-01', null],
  ]);
});

test('a kind of actor is named by its name', () => {
  const records = coded(said, { actors: { Anna: { kind: 'person' } } });
  const kind = [...records.all('actorKind')].find(({ id }) => id === 'person');
  if (kind === undefined) throw new Error('no kind');
  records.apply([{ before: kind, after: { ...kind, name: 'Natural person' } }]);
  const parameters: NetworkParameters = { ...usualNetwork, level: { type: 'kind', kind: kind.id } };
  const of = picked(statementsOf(records, records.all('stance'), parameters.level), parameters);
  const graph = graphOf(records, of, networkOf(of));
  expect([graph.parameters['level'], graph.nodes[0]?.values[0]]).toEqual([
    'Natural person',
    'Natural person',
  ]);
});

test('attributes of actors have the types that their values have, and no name that is in use', () => {
  const attributes = [
    { seats: '12', share: '0.5', code: '007', member: 'true', Label: 'x', empty: '', kind: 'a', KIND: 'b' },
    { seats: '3', share: '2', member: 'false', __proto: 'p', big: '3000000000' },
  ];
  const [first, second] = attributes;
  const { graph } = made(
    said.slice(0, 4),
    {},
    { actors: { Anna: { attributes: first }, Boris: { attributes: second } } },
  );
  const columns = graph.nodeAttributes.map(({ name, type }, at) => [
    name,
    type,
    ...graph.nodes.map(({ values }) => values[at]),
  ]);
  expect(columns).toEqual([
    ['statements', 'integer', 3, 1],
    ['KIND (2)', 'string', 'b', null],
    ['Label (2)', 'string', 'x', null],
    ['__proto', 'string', null, 'p'],
    ['big', 'double', null, 3_000_000_000],
    ['code', 'string', '007', null],
    ['kind (3)', 'string', 'a', null],
    ['member', 'boolean', true, false],
    ['seats', 'integer', 12, 3],
    ['share', 'double', 0.5, 2],
  ]);
});

test('an issue says which one it is part of', () => {
  const records = coded(said);
  const of = picked(statementsOf(records, records.all('stance'), { type: 'coded' }), {
    ...usualNetwork,
    rows: 'issues',
  });
  const tolls = records.find('issue', 'tolls');
  const port = records.find('issue', 'port');
  if (tolls === undefined || port === undefined) throw new Error('no issue');
  records.apply([{ before: tolls, after: { ...tolls, parent: port.id } }]);
  const graph = graphOf(records, of, networkOf(of));
  expect(graph.nodeAttributes.map(({ name }) => name)).toEqual(['parent', 'statements']);
  expect(graph.nodes.map(({ values }) => values[0])).toEqual([null, 'Port']);
});

const stance: fc.Arbitrary<Said> = fc
  .tuple(
    fc.constantFrom('A', 'B', 'C', 'D'),
    fc.constantFrom('c1', 'c2', 'c3'),
    fc.constantFrom(-2, 0, 2),
    fc.constantFrom(undefined, '2022', '2022-05-03', '2021-04', '../2020', '2023/..'),
  )
  .map(([holder, issue, position, date]) => [holder, issue, position, date === undefined ? {} : { date }]);

test.each<Partial<NetworkParameters>>([
  {},
  { aggregate: 'conflict' },
  { aggregate: 'subtract' },
  { aggregate: 'ignore', rows: 'issues' },
  { aggregate: 'congruence', duplicates: 'year' },
  { mode: 'two', aggregate: 'ignore' },
  { mode: 'two', aggregate: 'subtract', rows: 'issues' },
])('the days of ties are those of their sources: %o', (asked) => {
  fc.assert(
    fc.property(fc.array(stance, { maxLength: 14 }), (stances) => {
      const { graph, of } = made(stances, asked);
      const { size, source, target, days } = graph.ties;
      for (let at = 0; at < size; at++) {
        const column = (target[at] ?? 0) - (graph.mode === 'two' ? graph.rows : 0);
        const periods = tieSources(of, source[at] ?? 0, column).map(({ date }) => periodOf(date));
        expect([days.first[at], days.last[at]]).toEqual([
          Math.min(...periods.map(({ first }) => first)),
          Math.max(...periods.map(({ last }) => last)),
        ]);
      }
    }),
    { numRuns: 40 },
  );
});

test('nodes are called by the ids of what they show', () => {
  const { graph } = made(said, { mode: 'two', aggregate: 'ignore', rows: 'issues' });
  expect(graph.nodes.map(({ id }) => id)).toEqual(['Port', 'Tolls', 'Anna', 'Boris', 'Cleo'].map(idOf));
});
