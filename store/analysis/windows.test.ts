import { describe, expect, it } from 'vitest';
import { type NetworkParameters, usualNetwork } from './network-parameters.ts';
import { dayText } from './period.ts';
import { statementsOf } from './statements.ts';
import { type Said, coded } from './testing/coded.ts';
import { type Windows, windowsOf } from './windows.ts';

const said: readonly Said[] = [
  ['A', 'c', 1, { date: '2021-01-15' }],
  ['B', 'c', 1, { date: '2021-02-03' }],
  ['A', 'c', -1, { date: '2021-02-03' }],
  ['A', 'c', -1, { date: '2021-02' }],
  ['C', 'c', 1, { date: '2021-01/2021-03' }],
  ['D', 'c', 1],
  ['A', 'c', 'mixed', { date: '2021-02-03' }],
];

function windows(given: Windows, asked: Partial<NetworkParameters> = {}, stances = said): readonly string[] {
  const records = coded(stances);
  const statements = statementsOf(records, records.all('stance'), { type: 'coded' });
  return windowsOf(statements, { ...usualNetwork, ...asked }, given).map(({ first, last, numbers }) => {
    const ids = numbers.map((at) => statements.stances[statements.stance[at] ?? 0]?.id);
    return [dayText(first), dayText(last), ...ids].join(' ');
  });
}

const month = { size: 1, step: 1, unit: 'month' } as const;

describe('windows of the calendar', () => {
  it('are whole units; what may be said in several counts in each', () => {
    expect(windows(month)).toEqual([
      '2021-01-01 2021-01-31 s5 s4 s0',
      '2021-02-01 2021-02-28 s5 s4 s3 s1 s2',
      '2021-03-01 2021-03-31 s5 s4',
    ]);
  });

  it('leave out what is not certainly said in one', () => {
    expect(windows(month, { imprecise: 'leave-out' })).toEqual([
      '2021-01-01 2021-01-31 s0',
      '2021-02-01 2021-02-28 s3 s1 s2',
      '2021-03-01 2021-03-31',
    ]);
  });

  it('overlap as far as is asked for, and lie wholly in the range', () => {
    const days = (given: Windows, asked: Partial<NetworkParameters> = {}) =>
      windows(given, asked).map((each) => each.slice(0, 21));
    expect(days({ ...month, size: 2 })).toEqual(['2021-01-01 2021-02-28', '2021-02-01 2021-03-31']);
    expect(days({ ...month, size: 2, step: 2 })).toEqual(['2021-01-01 2021-02-28']);
    expect(days(month, { from: '2021-01-02', to: '2021-03-30' })).toEqual(['2021-02-01 2021-02-28']);
    expect(days({ size: 1, step: 1, unit: 'week' }, { from: '2020-12-31', to: '2021-01-12' })).toEqual([
      '2021-01-04 2021-01-10',
    ]);
    expect(days({ size: 1, step: 1, unit: 'year' })).toEqual(['2021-01-01 2021-12-31']);
  });

  it('are none where no day is known', () => {
    expect(windows(month, {}, [['A', 'c', 1]])).toEqual([]);
    expect(windows(month, {}, [])).toEqual([]);
  });
});

describe('windows of statements', () => {
  it('go by time, then by the order of the text, and leave out what is of no known day', () => {
    expect(windows({ size: 2, step: 1, unit: 'statement' })).toEqual([
      '2021-01-01 2021-03-31 s4 s0',
      '2021-01-15 2021-02-28 s0 s3',
      '2021-02-01 2021-02-28 s3 s1',
      '2021-02-03 2021-02-03 s1 s2',
    ]);
    expect(windows({ size: 4, step: 4, unit: 'statement' })).toHaveLength(1);
    expect(windows({ size: 6, step: 1, unit: 'statement' })).toEqual([]);
  });
});
