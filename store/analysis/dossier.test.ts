import { describe, expect, it } from 'vitest';
import { RecordSet } from '../model/record-set.ts';
import { dossierOf } from './dossier.ts';
import { coded, evidence, link, mention } from './testing/coded.ts';

const term = (name: string, from: string | null, to: string | null = null) => ({ name, from, to });
const step = (source: string | null) => ({ source, manner: 'indirect', cue: null, passages: [] });

const records = coded(
  [
    ['Iran', 'war', -1, { date: '2022-03', attribution: [step('kuleba')] }],
    ['Iran', 'war', 1, { date: '2022-03-02', document: 'd2' }],
    ['Persia', 'deal', 2, { holders: ['Iran', 'Persia', 'Mali'] }],
    ['Iran', null, null, { date: '2019' }],
    ['Mali', 'war', 2, { targets: [{ role: 'about', actor: 'persia', passages: [] }] }],
    ['Mali', 'deal', 'mixed', { targets: [{ role: 'addressee', actor: 'iran', passages: [] }] }],
    ['Raisi', 'war', 0, { attribution: [step(null), step('iran')] }],
  ],
  {
    actors: {
      Kuleba: {},
      Persia: { mergedInto: 'iran' },
      Iran: {
        kind: 'state',
        aliases: [term('Islamic Republic', '1979'), term('Persia', null, '1935')],
        roles: [term('Chair', '2023'), term('Member', '1945')],
        memberships: [{ of: 'mali', from: null, to: null }],
      },
      Raisi: { memberships: [{ of: 'persia', from: '2021', to: '2024' }] },
    },
    documents: { d1: { title: 'One', author: 'Cora Lund', date: '2022-03-20' }, d2: { title: 'Two' } },
  },
  [
    evidence('e1', { kind: 'vote', citation: 'Roll call', reliability: 'B', credibility: 2 }),
    link('l1', 'e1', 's1', { relation: 'supports', strength: 'strong' }),
    ...[mention('m1', 'iran'), mention('m2', 'persia'), mention('m3', 'mali'), mention('m4', 'iran', 'd2')],
  ],
);

describe('a dossier', () => {
  const found = dossierOf(records, 'persia');

  it('tells who it is, for whatever it was merged from', () => {
    expect(found).toMatchObject({
      actor: { id: 'iran', name: 'Iran' },
      kind: { id: 'state', name: 'state' },
      aliases: [term('Persia', null, '1935'), term('Islamic Republic', '1979')],
      merged: [{ id: 'persia', name: 'Persia' }],
      roles: [term('Member', '1945'), term('Chair', '2023')],
      memberships: [{ of: { id: 'mali', name: 'Mali' }, from: null, to: null }],
      members: [{ actor: { id: 'raisi', name: 'Raisi' }, from: '2021', to: '2024', stances: ['s6'] }],
    });
  });

  it('has what it holds by issue and time, with who says so and what shows it', () => {
    const rows = found?.positions.map(({ issue, stances }) => [
      issue?.name ?? null,
      stances.map(({ id, position, date }) => [id, position, date]),
    ]);
    expect(rows).toEqual([
      ['deal', [['s2', 2, '2022-03-20']]],
      ['war', [['s0', -1, '2022-03'], ['s1', 1, '2022-03-02']]],
      [null, [['s3', null, '2019']]],
    ]); // prettier-ignore
    const [deal, war] = found?.positions ?? [];
    expect(deal?.stances[0]?.holders.map(({ name }) => name)).toEqual(['Iran', 'Mali']);
    expect(war?.stances[0]?.saidBy).toEqual([
      { actor: 'kuleba', name: 'Kuleba', manner: 'indirect', cue: null },
    ]);
    expect(war?.stances[1]).toMatchObject({
      title: 'Two',
      words: 'Words 1',
      saidBy: [{ actor: null, name: null }],
      shownBy: [
        {
          ...{
            link: 'l1',
            evidence: 'e1',
            relation: { name: 'supports' },
            kind: { name: 'vote' },
            strength: 'strong',
          },
          ...{ reliability: 'B', credibility: 2, words: 'Roll call' },
        },
      ],
    });
  });

  it('tells where it contradicts itself, and what others say of it, to it and by it', () => {
    const ids = (list: readonly { readonly id: string }[] = []) => list.map(({ id }) => id);
    expect(found?.contradictions).toEqual([{ issue: { id: 'war', name: 'war' }, stances: ['s0', 's1'] }]);
    expect(ids(found?.target.about)).toEqual(['s4']);
    expect(ids(found?.target.addressee)).toEqual(['s5']);
    expect(ids(found?.reports)).toEqual(['s6']);
  });

  it('counts where it is named, document by document', () => {
    expect(found?.mentions).toEqual([
      { document: 'd1', title: 'One', mentions: ['m1', 'm2'] },
      { document: 'd2', title: 'Two', mentions: ['m4'] },
    ]);
  });

  it('does not depend on the order of records, and is plain', () => {
    expect(dossierOf(new RecordSet([...records.values()].reverse()), 'iran')).toEqual(found);
    expect(structuredClone(found)).toEqual(found);
  });

  it('tells only of the stances it is given', () => {
    const given = Array.from(records.all('stance')).filter(({ document }) => document === 'd1');
    const { contradictions, positions } = dossierOf(records, 'iran', given) ?? {};
    expect(contradictions).toEqual([]);
    expect(positions?.flatMap(({ stances }) => stances.map(({ id }) => id))).toEqual(['s2', 's0', 's3']);
  });

  it('of nobody is none', () => {
    expect(dossierOf(records, 'nobody')).toBeUndefined();
  });
});
