import { describe, expect, it } from 'vitest';
import type { RecordSet } from '../model/record-set.ts';
import { id } from '../model/schema/parts.ts';
import type { Level } from './level.ts';
import { statementsOf } from './statements.ts';
import { type Around, type Said, coded } from './testing/coded.ts';

const state: Level = { type: 'kind', kind: id.actorKind.parse('state') };
const person: Level = { type: 'kind', kind: id.actorKind.parse('person') };

const around: Around = {
  actors: {
    Port: { kind: 'state' },
    Office: { kind: 'organisation', memberships: [{ of: 'port', from: null, to: null }] },
    Amin: {
      kind: 'person',
      roles: [
        { name: 'Harbour master', from: '2019', to: '2021' },
        { name: 'Mayor', from: '2021', to: null },
      ],
      memberships: [{ of: 'office', from: '2020', to: '2021-06' }],
    },
    Ring: { memberships: [{ of: 'ring', from: null, to: null }] },
    Gone: { kind: 'state', mergedInto: 'port' },
  },
  documents: { d1: { author: 'Amin', date: '2020-05' }, d2: { author: 'Somebody else' } },
};

function names(records: RecordSet, level: Level): readonly string[] {
  const { holders, holder, stance, stances } = statementsOf(records, records.all('stance'), level);
  const found = [...holder].map((each, at) => `${stances[stance[at] ?? 0]?.id} ${holders[each]?.name}`);
  return found.sort();
}

describe('who counts', () => {
  const said: readonly Said[] = [
    ['Amin', 'c', 1, { date: '2020' }],
    ['Amin', 'c', 1, { date: '2021-03', attribution: [] }],
    ['Amin', 'c', 1, { date: '2024', document: 'd2' }],
    ['Gone', 'c', 1, { holders: ['Gone', 'Office'] }],
    ['Ring', 'c', 1, { attribution: [step('Office'), step('Gone'), step(null)] }],
  ];
  const records = coded(said, around);

  it.each<[string, Level, readonly string[]]>([
    ['as coded', { type: 'coded' }, ['s0 Amin', 's1 Amin', 's2 Amin', 's3 Office', 's3 Port', 's4 Ring']],
    [
      'by office held then',
      { type: 'role' },
      ['s0 Harbour master', 's1 Harbour master', 's1 Mayor', 's2 Mayor'],
    ],
    ['by what one belonged to then', state, ['s0 Port', 's1 Port', 's3 Port']],
    ['by kind, those of the kind themselves', person, ['s0 Amin', 's1 Amin', 's2 Amin']],
    [
      'who says so first',
      { type: 'innermost' },
      ['s0 Amin', 's1 Amin', 's2 Somebody else', 's3 Amin', 's4 Office'],
    ],
    [
      'who says so last',
      { type: 'outermost' },
      ['s0 Amin', 's1 Amin', 's2 Somebody else', 's3 Amin', 's4 Amin'],
    ],
  ])('%s', (_, level, wanted) => {
    expect(names(records, level)).toEqual(wanted);
  });

  it('tells how many stances have nobody there, or no issue', () => {
    const all = coded([...said, ['Port', null, 1]], around);
    expect(statementsOf(all, all.all('stance'), state).without).toEqual({ issue: 1, holder: 2 });
  });
});

function step(source: string | null): object {
  return { source: source?.toLowerCase() ?? null, manner: null, cue: null, passages: [] };
}

it('statements come in time, then in the order of the text, and values include those outside the scale', () => {
  const records = coded([
    ['B', 'c', 3, { date: '2022' }],
    ['A', 'c', 'mixed'],
    ['A', 'c', 1, { date: '2022-05' }],
    ['A', 'c', 1, { date: '2022-01' }],
  ]);
  const { stances, values, value, scale } = statementsOf(records, records.all('stance'), { type: 'coded' });
  expect(stances.map(({ id }) => id)).toEqual(['s1', 's3', 's0', 's2']);
  expect([values, [...value], scale]).toEqual([
    [-2, -1, 0, 1, 2, 3],
    [-1, 3, 5, 3],
    [-2, -1, 0, 1, 2],
  ]);
});
