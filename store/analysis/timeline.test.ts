import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { statementsOf } from './statements.ts';
import { anyStances } from './testing/any-stances.ts';
import { type Around, type Said, coded } from './testing/coded.ts';
import { type Timeline, type TimelineParameters, type TimelinePoint, timelineOf } from './timeline.ts';

const everything: TimelineParameters = { holder: null, issue: null };

function timeline(
  said: readonly Said[],
  of: Partial<TimelineParameters> = {},
  around: Around = {},
): Timeline {
  const records = coded(said, around);
  const statements = statementsOf(records, records.all('stance'), { type: 'coded' });
  return timelineOf(records, statements, { ...everything, ...of });
}

/** What is asked about a change: the kind, since which stance, and whether it surely came later. */
function marks({ points }: Timeline): readonly string[] {
  return points.map(({ stance, change }) =>
    change === null
      ? stance
      : `${stance} ${change.type} from ${change.value} ${change.before}${change.isSure ? '' : '?'}`,
  );
}

function days({ stance, date, first, last, isPrecise, isOfDocument }: TimelinePoint): readonly unknown[] {
  return [stance, date, first, last, isPrecise, isOfDocument];
}

describe('a timeline', () => {
  it('has points by date, what is off the scale beside, and what has no date apart', () => {
    const { points, beside, undated } = timeline(
      [
        ['A', 'c', 1, { date: '2022-03' }],
        ['A', 'c', 2, { date: '2022-01-05' }],
        ['A', 'c', 'mixed', { date: '2022' }],
        ['A', 'c', null, { date: '2021/..' }],
        ['A', 'c', -1],
        ['A', 'c', -1, { date: '../2020-02' }],
        ['A', 'c', -1, { date: '2022-21' }],
        ['A', 'c', 0, { document: 'd2' }],
      ],
      {},
      { documents: { d2: { date: '2023-05-06' } } },
    );
    expect(points.map(days)).toEqual([
      ['s5', '../2020-02', null, '2020-02-29', false, false],
      ['s1', '2022-01-05', '2022-01-05', '2022-01-05', true, false],
      ['s0', '2022-03', '2022-03-01', '2022-03-31', false, false],
      ['s7', '2023-05-06', '2023-05-06', '2023-05-06', true, true],
    ]);
    expect(beside.map((each) => [...days(each), each.position])).toEqual([
      ['s3', '2021/..', '2021-01-01', null, false, false, 'unset'],
      ['s2', '2022', '2022-01-01', '2022-12-31', false, false, 'mixed'],
    ]);
    expect(undated.map(days)).toEqual([
      ['s4', null, null, null, false, false],
      ['s6', '2022-21', null, null, false, false],
    ]);
  });

  it('marks where a holder turns on an issue, and where the position only shifts', () => {
    const found = timeline([
      ['A', 'c', 1, { date: '2020' }],
      ['A', 'c', 2, { date: '2021' }],
      ['B', 'c', -2, { date: '2021-06' }],
      ['A', 'k', -1, { date: '2021-07' }],
      ['A', 'c', 'mixed', { date: '2021-08' }],
      ['A', 'c', 2, { date: '2022' }],
      ['A', 'c', -1, { date: '2022-05' }],
      ['A', 'c', 0, { date: '2023' }],
    ]);
    expect(marks(found)).toEqual([
      's0',
      's1 shift from 1 s0',
      's2',
      's3',
      's5',
      's6 turn from 2 s5?',
      's7 turn from -1 s6',
    ]);
  });

  it('takes no for the other side of yes where the scale has nothing else', () => {
    const said: readonly Said[] = [['A', 'c', 0, { date: '2020' }], ['A', 'c', 1, { date: '2021' }]]; // prettier-ignore
    expect(marks(timeline(said, {}, { scale: [0, 1] }))).toEqual(['s0', 's1 turn from 0 s0']);
  });

  it('holds what two coders read in one document against their own only', () => {
    const by = (coder: string, date: string, document = 'd1') => ({ date, coder, document });
    const found = timeline([
      ['A', 'c', 1, by('ak', '2020')],
      ['A', 'c', -1, by('bq', '2020')],
      ['A', 'c', 1, by('ak', '2021', 'd2')],
      ['A', 'c', 1, by('cz', '2022', 'd3')],
      ['A', 'c', -2, by('bq', '2023', 'd1')],
    ]);
    expect(marks(found)).toEqual(['s0', 's1', 's2', 's3', 's4 shift from -1 s1']);
  });

  it.each<[Partial<TimelineParameters>, string]>([
    [{}, 's0 s1 s1 s2'],
    [{ holder: 'a' }, 's0 s1'],
    [{ issue: 'k' }, 's1 s1'],
    [{ holder: 'b', issue: 'c' }, 's2'],
    [{ holder: 'nobody' }, ''],
  ])('is of whom and what is asked for: %o', (of, stances) => {
    const { undated } = timeline(
      [['A', 'c', 1], ['A', 'k', 1, { holders: ['A', 'B'] }], ['B', 'c', 1]],
      of,
    ); // prettier-ignore
    expect(undated.map(({ stance }) => stance).join(' ')).toBe(stances);
  });

  it('counts merged actors as the one they turned out to be, and says who says so', () => {
    const step = { manner: 'direct', cue: 'stated', passages: [] };
    const { points } = timeline(
      [
        [
          'A',
          'c',
          1,
          {
            date: '2020',
            attribution: [
              { ...step, source: 'b' },
              { ...step, source: null },
            ],
          },
        ],
        ['B', 'c', -1, { date: '2021' }],
      ],
      { holder: 'a' },
      { actors: { B: { mergedInto: 'a' } }, documents: { d1: { author: 'Cora Lund' } } },
    );
    expect(points.map(({ saidBy }) => saidBy)).toEqual([
      [
        { actor: 'a', name: 'A', manner: 'direct', cue: 'stated' },
        { actor: null, name: 'Cora Lund', manner: 'direct', cue: 'stated' },
      ],
      [{ actor: null, name: 'Cora Lund', manner: null, cue: null }],
    ]);
    expect(points[1]?.change).toEqual({ type: 'turn', before: 's0', value: 1, isSure: true });
  });
});

test('no timeline depends on the order of records, and it is plain', () => {
  fc.assert(
    fc.property(anyStances, (said) => {
      const records = coded(said);
      const stances = [...records.all('stance')];
      const of = (list: typeof stances) =>
        timelineOf(records, statementsOf(records, list, { type: 'coded' }), everything);
      const found = of(stances);
      expect(of(stances.toReversed())).toEqual(found);
      expect(structuredClone(found)).toEqual(found);
      const { points, beside, undated } = found;
      expect(points.length + beside.length + undated.length).toBe(said.length);
    }),
    { numRuns: 40 },
  );
});
