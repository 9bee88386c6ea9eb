import { describe, expect, it } from 'vitest';
import { Desk } from '../commands/testing/desk.ts';
import { added } from '../model/diff.ts';
import { parseRecord } from '../model/parse.ts';
import { daysOf, mayMeet } from './days.ts';
import { opposites } from './opposites.ts';

interface Given {
  readonly holders?: readonly string[];
  readonly issue?: string | null;
  readonly position: number | 'mixed' | null;
  readonly date?: string;
  readonly document?: string;
}

/** A desk with stances s0, s1 and so on; what is not given is Iran, on the talks, in d1, without a date. */
function desk(stances: readonly Given[]): Desk {
  const made = new Desk();
  stances.forEach((given, at) =>
    made.do('addStance', { id: `s${at}`, document: 'd1', holders: ['iran'], issue: 'talks', ...given }),
  );
  return made;
}

function found(made: Desk): readonly (readonly string[])[] {
  return opposites(made.records).map(({ stances }) => stances.map(({ id }) => id));
}

describe('opposite positions', () => {
  it.each<readonly [string, readonly Given[], readonly (readonly string[])[]]>([
    ['none: one side', [{ position: 1 }, { position: 2 }], []],
    ['none: the middle is no side', [{ position: 1 }, { position: 0 }], []],
    ['none: mixed and unset are no sides', [{ position: 1 }, { position: 'mixed' }, { position: null }], []],
    [
      'none: no issue',
      [
        { position: 1, issue: null },
        { position: -1, issue: null },
      ],
      [],
    ],
    ['none: another holder', [{ position: 1 }, { position: -1, holders: ['eu'] }], []],
    ['undated', [{ position: 1 }, { position: -2 }], [['s0', 's1']]],
    ['one undated', [{ position: 1, date: '2020' }, { position: -1 }], [['s0', 's1']]],
    [
      'the same year',
      [
        { position: 1, date: '2020-03' },
        { position: -1, date: '2020' },
      ],
      [['s0', 's1']],
    ],
    [
      'none: a change of mind',
      [
        { position: 1, date: '2020' },
        { position: -1, date: '2021' },
      ],
      [],
    ],
    [
      'an interval',
      [
        { position: 1, date: '2019/2021' },
        { position: -1, date: '2020-05' },
      ],
      [['s0', 's1']],
    ],
    [
      'an open interval',
      [
        { position: 1, date: '2019/..' },
        { position: -1, date: '2031' },
      ],
      [['s0', 's1']],
    ],
    ['in two documents', [{ position: 1, document: 'd2' }, { position: -1 }], [['s1', 's0']]],
    [
      'two times apart are two cases',
      [
        { position: 1, date: '2020' },
        { position: -1, date: '2020' },
        { position: 1, date: '2022' },
        { position: -1, date: '2022' },
        { position: 2, date: '2024' },
      ],
      [
        ['s0', 's1'],
        ['s2', 's3'],
      ],
    ],
    [
      'joint holders are one case where all of them are opposed',
      [
        { position: 1, holders: ['iran', 'eu'] },
        { position: -1, holders: ['eu', 'iran'] },
      ],
      [['s0', 's1']],
    ],
  ])('%s', (_name, stances, expected) => {
    expect(found(desk(stances))).toEqual(expected);
  });

  it('names every holder that is on both sides', () => {
    const made = desk([
      { position: 1, holders: ['iran', 'eu'] },
      { position: -1, holders: ['eu', 'iran'] },
      { position: -2, holders: ['eu'] },
    ]);
    expect(opposites(made.records).map(({ holders, stances }) => [holders, stances.length])).toEqual([
      [['iran'], 2],
      [['eu'], 3],
    ]);
  });

  it('follow mergers of actors', () => {
    const made = desk([{ position: 1 }, { position: -1, holders: ['eu'] }]);
    made.do('mergeActors', { from: 'eu', into: 'iran' });
    expect(found(made)).toEqual([['s0', 's1']]);
  });

  it('are settled by a link from one to the other, and only between these', () => {
    const made = desk([{ position: 1 }, { position: -1 }]);
    made.do('addLink', { id: 'l', document: 'd1', from: 's1', to: 's0', relation: 'revises' });
    expect(found(made)).toEqual([]);
    made.do('addStance', { id: 's2', document: 'd1', holders: ['iran'], issue: 'talks', position: -2 });
    expect(found(made)).toEqual([['s0', 's2']]);
  });

  it('of two coders are none of one holder', () => {
    const made = desk([{ position: 1 }]);
    made.do('addCoder', { id: 'bo', name: 'Bo' });
    const mine = made.get('stance', 's0');
    const theirs = parseRecord({ ...mine, id: 's9', position: -1, coder: 'bo' });
    if (!theirs.ok) throw new Error(theirs.error.code);
    made.records.apply([added(theirs.value)]);
    expect(found(made)).toEqual([]);
  });
});

describe('days', () => {
  it.each([
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-02~', '2020-02-01', '2020-02-31'],
    ['2020-02-05', '2020-02-05', '2020-02-05'],
    ['2020/2021-06', '2020-01-01', '2021-06-31'],
    ['../1999', undefined, '1999-12-31'],
    ['2020-21', undefined, undefined],
    ['[1667,1760]', undefined, undefined],
  ])('of %s', (date, first, last) => {
    expect(daysOf(date)).toEqual({ first, last });
  });

  it('meet also where they share only an end', () => {
    expect([
      mayMeet(daysOf('2019/2020'), daysOf('2020-12-31')),
      mayMeet(daysOf('2020-12-31'), daysOf('2021')),
      mayMeet(daysOf('../2020'), daysOf('2021/..')),
    ]).toEqual([true, false, false]);
  });
});
