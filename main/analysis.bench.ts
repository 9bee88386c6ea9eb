import { test } from '@playwright/test';
import { type NetworkParameters, usualNetwork } from '../store/analysis/network-parameters.ts';
import { networkOf, picked } from '../store/analysis/network.ts';
import { positionMatrix, usualMatrix } from '../store/analysis/position-matrix.ts';
import { seeded } from '../store/analysis/seeded.ts';
import { type Statements, statementsOf } from '../store/analysis/statements.ts';
import { type Said, coded } from '../store/analysis/testing/coded.ts';
import { exponent, goal, quantile, report } from '../store/disk/testing/figures.ts';

const actors = 2000;
const issues = 200;
const sizes = [25_000, 50_000, 100_000];
const rounds = 9;

/** So many stances of actors on issues, drawn by chance that is the same each time. */
function stances(count: number): readonly Said[] {
  const random = seeded(count);
  const upTo = (most: number): number => Math.floor(random() * most);
  return Array.from({ length: count }, (_, at) => [
    `A${upTo(actors)}`,
    `i${upTo(issues)}`,
    upTo(5) - 2,
    { document: `d${Math.floor(at / 100)}` },
  ]);
}

function median(work: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return quantile(times, 0.5);
}

const asked: readonly (readonly [string, (statements: Statements) => unknown])[] = [
  ['network: congruence', network({})],
  ['network: congruence, Jaccard', network({ normalise: 'jaccard' })],
  ['network: actors and issues', network({ mode: 'two', aggregate: 'subtract' })],
  ['matrix by name', (statements) => positionMatrix(statements, usualMatrix)],
  [
    'matrix by similarity',
    (statements) => positionMatrix(statements, { ...usualMatrix, order: 'similarity' }),
  ],
];

function network(more: Partial<NetworkParameters>): (statements: Statements) => unknown {
  return (statements) => networkOf(picked(statements, { ...usualNetwork, ...more }));
}

test('analyses of many stances', () => {
  const columns = sizes.map((count) => {
    const records = coded(stances(count));
    const all = [...records.all('stance')];
    return { all, records, statements: statementsOf(records, all, { type: 'coded' }) };
  });
  const row = (
    what: string,
    times: readonly number[],
    most: number | null,
  ): Record<string, string | number> => ({
    what,
    ...Object.fromEntries(sizes.map((size, at) => [`${size} ms`, times[at] ?? Number.NaN])),
    exponent: exponent(sizes.map((size, at) => [size, times[at] ?? 0])),
    goal: most === null ? '' : `${goal(times.at(-1) ?? Infinity, most)} ms`,
  });
  report(`analyses of stances of ${actors} actors on ${issues} issues`, [
    row(
      'the columns read',
      columns.map(({ records, all }) => median(() => statementsOf(records, all, { type: 'coded' }))),
      null,
    ),
    ...asked.map(([what, work]) =>
      row(
        what,
        columns.map(({ statements }) => median(() => work(statements))),
        what === 'network: congruence' || what === 'matrix by name' ? 60 : null,
      ),
    ),
  ]);
});
