import { describe, expect, it } from 'vitest';
import { RecordSet } from '../model/record-set.ts';
import { id } from '../model/schema/parts.ts';
import { evidenceMatrix } from './evidence-matrix.ts';
import { coded, evidence, link } from './testing/coded.ts';

const war = id.issue.parse('war');

const records = coded(
  [
    ['A', 'war', 2],
    ['B', 'war', 2],
    ['C', 'war', -1, { holders: ['C', 'Gone'] }],
    ['A', 'war', 'mixed'],
    ['A', 'deal', 1],
  ],
  { actors: { Gone: { mergedInto: 'c' } } },
  [
    ...['e1', 'e2', 'e3', 'e4', 'e5'].map((each) => evidence(each, { reliability: 'A', credibility: 2 })),
    // e1 is on both sides, e2 on one, e3 for all alike, e4 on none, and e5 is about something else.
    link('l1', 'e1', 's0', { strength: 'strong' }),
    link('l2', 'e1', 's2', { relation: 'contradicts' }),
    link('l3', 'e2', 's0', { strength: 'weak' }),
    link('l4', 'e2', 's1'),
    ...['s0', 's2', 's3'].map((to, at) => link(`l5${at}`, 'e3', to)),
    link('l6', 'e4', 's0', { relation: 'context' }),
    link('l7', 'e5', 's4'),
    link('l8', 's3', 's0', { relation: 'revises' }),
  ],
);

describe('an evidence matrix', () => {
  const found = evidenceMatrix(records, war, 'position');

  it('puts first what tells claims apart, and says how', () => {
    expect(found.rows.map(({ id, separates, sides }) => [id, separates, sides])).toEqual([
      ['e1', 5, 'opposed'],
      ['e2', 2, 'one'],
      ['e3', 0, 'none'],
      ['e4', 0, 'none'],
    ]);
    expect(found.rows[0]).toMatchObject({ words: 'e1', reliability: 'A', credibility: 2, kind: null });
  });

  it('sums up what stands for and against each claim, with its stances', () => {
    const claims = found.columns.map((each) => [
      each.position,
      each.stances.join(' '),
      each.for,
      each.against,
    ]);
    expect(claims).toEqual([
      [2, 's0 s1', 7, 0],
      [-1, 's2', 2, 2],
      ['mixed', 's3', 2, 0],
    ]);
  });

  it('has the links of each cell, the strongest of which counts', () => {
    const cells = found.cells.map(({ row, column, links, ...sides }) => [
      ...[row, column, sides.for, sides.against],
      links.map((each) => `${each.link} ${each.stance} ${each.relation.name} ${each.strength}`).join(', '),
    ]);
    expect(cells).toEqual([
      [0, 0, 3, 0, 'l1 s0 supports strong'],
      [0, 1, 0, 2, 'l2 s2 contradicts null'],
      [1, 0, 2, 0, 'l3 s0 supports weak, l4 s1 supports null'],
      [2, 0, 2, 0, 'l50 s0 supports null'],
      [2, 1, 2, 0, 'l51 s2 supports null'],
      [2, 2, 2, 0, 'l52 s3 supports null'],
      [3, 0, 0, 0, 'l6 s0 context null'],
    ]);
  });

  it('can have a claim for each holder, merged ones once', () => {
    const { columns } = evidenceMatrix(records, war, 'holder');
    expect(columns.map(({ position, holder, stances }) => [position, holder?.name, stances])).toEqual([
      [2, 'A', ['s0']],
      [2, 'B', ['s1']],
      [-1, 'C', ['s2']],
      ['mixed', 'A', ['s3']],
    ]);
  });

  it('takes relations of a codebook of one’s own for what they are said to be', () => {
    const { rows } = evidenceMatrix(records, war, 'position', records.all('stance'), { context: -1 });
    expect(rows.map(({ id, separates }) => `${id} ${separates}`)).toEqual(['e4 2', 'e1 0', 'e2 0', 'e3 0']);
  });

  it('does not depend on the order of records, is plain, and is empty where nothing is said', () => {
    expect(evidenceMatrix(new RecordSet([...records.values()].reverse()), war, 'position')).toEqual(found);
    expect(structuredClone(found)).toEqual(found);
    expect(evidenceMatrix(coded([]), war, 'holder')).toMatchObject({ rows: [], columns: [], cells: [] });
  });
});
