import { expect, test } from 'vitest';
import { type NetworkParameters, usualNetwork } from './network-parameters.ts';
import { picked } from './network.ts';
import { statementsOf } from './statements.ts';
import { coded } from './testing/coded.ts';
import { tieSources } from './tie-sources.ts';

const records = coded(
  [
    ['A', 'c1', 1, { date: '2022-02' }],
    ['A', 'c1', 1, { date: '2022-01' }],
    ['A', 'c2', 0],
    ['B', 'c1', 1],
    ['B', 'c2', 1],
    ['B', 'c3', 1],
    ['A', 'c1', 'mixed'],
  ],
  { scale: [0, 1] },
);

function sources(asked: Partial<NetworkParameters>, row: number, column: number): string {
  const parameters = { ...usualNetwork, ...asked };
  const of = picked(statementsOf(records, records.all('stance'), parameters.level), parameters);
  return tieSources(of, row, column)
    .map(({ id }) => id)
    .join(' ');
}

test.each<[Partial<NetworkParameters>, number, number, string]>([
  [{}, 0, 1, 's3 s1 s0'],
  [{ aggregate: 'conflict' }, 0, 1, 's2 s4'],
  [{ aggregate: 'ignore' }, 0, 1, 's2 s3 s4 s1 s0'],
  [{ aggregate: 'ignore', duplicates: 'document' }, 0, 1, 's2 s3 s4 s1'],
  [{ mode: 'two', aggregate: 'subtract' }, 1, 2, 's5'],
  [{ mode: 'two', aggregate: 'subtract' }, 0, 2, ''],
  [{}, 1, -1, 's3 s4 s5'],
  [{ rows: 'issues', aggregate: 'ignore' }, 1, 2, 's4 s5'],
])('the stances behind a tie, asked for %o: %i and %i', (asked, row, column, wanted) => {
  expect(sources(asked, row, column)).toBe(wanted);
});
