import { describe, expect, it } from 'vitest';
import { RecordSet } from '../../../../store/model/record-set.ts';
import type { CorrectedPassage } from '../../../state/answers.ts';
import { Decisions } from './decisions.ts';

function passage(record: string, fate: CorrectedPassage['fate']): CorrectedPassage {
  return { record, slot: 'passages', at: 0, from: 0, to: 4, quote: 'word', fate };
}

const report = [
  passage('moved', { type: 'moved', from: 10, to: 14, score: 1 }),
  passage('doubtful', {
    type: 'doubtful',
    candidates: [
      { from: 20, to: 24, score: 0.9 },
      { from: 30, to: 34, score: 0.8 },
    ],
  }),
  passage('lost', { type: 'lost' }),
];

describe('decisions on a corrected text', () => {
  it('leave open what is doubtful or lost, and go round', () => {
    const first = new Decisions(report);
    expect([first.open(), first.next(1), first.next(2), first.withPlace()]).toEqual([[1, 2], 2, 1, 1]);
    const all = first.withFirstPlaces().with(2, null);
    expect([all.open(), all.next(0), all.of(0), all.of(1), all.of(2)]).toEqual([
      [],
      undefined,
      { type: 'moved', from: 10, to: 14, score: 1 },
      { from: 20, to: 24 },
      null,
    ]);
    expect(first.open()).toEqual([1, 2]);
  });

  it('tell main nothing of what moved by itself, unless it was put elsewhere', () => {
    const all = new Decisions(report).with(1, { from: 30, to: 34 }).with(2, null);
    const told = (decisions: Decisions) => decisions.toSend().map(({ record, place }) => [record, place]);
    expect(told(all.with(0, { from: 10, to: 14 }))).toEqual([
      ['doubtful', { from: 30, to: 34 }],
      ['lost', null],
    ]);
    expect(told(all.with(0, null))[0]).toEqual(['moved', null]);
    expect(all.going(new RecordSet()).size).toBe(0);
  });
});
