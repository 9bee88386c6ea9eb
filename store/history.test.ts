import { describe, expect, it } from 'vitest';
import {
  type History,
  type JournalStep,
  differing,
  emptyHistory,
  fromJournal,
  next,
  redoing,
  toRedo,
  toUndo,
  undoing,
} from './history.ts';
import { reverse } from './model/diff.ts';
import { atOnce } from './model/in-steps.ts';
import { RecordSet } from './model/record-set.ts';
import { coder } from './model/schema/project.ts';
import { id } from './model/schema/parts.ts';

const ak = id.coder.parse('ak');

function edit(sequence: number): JournalStep {
  return {
    type: 'edit',
    sequence,
    command: 'addActor',
    subject: `Actor ${sequence}`,
    documents: [],
    coder: ak,
  };
}

function step(type: 'undo' | 'redo', of: number): JournalStep {
  return { ...edit(100 + of), type, of };
}

function ends(history: History): readonly (number | undefined)[] {
  return [toUndo(history)?.sequence, toRedo(history)?.sequence];
}

describe('history', () => {
  it.each([
    ['nothing', [], [undefined, undefined]],
    ['two edits', [edit(1), edit(2)], [2, undefined]],
    ['an edit taken back', [edit(1), edit(2), step('undo', 2)], [1, 2]],
    ['all taken back', [edit(1), edit(2), step('undo', 2), step('undo', 1)], [undefined, 1]],
    ['one made again', [edit(1), edit(2), step('undo', 2), step('undo', 1), step('redo', 1)], [1, 2]],
    ['an edit after one taken back', [edit(1), edit(2), step('undo', 2), edit(4)], [4, undefined]],
    ['a step over another edit than the last', [edit(1), step('undo', 7)], [1, undefined]],
    ['a journal without its beginning', [step('undo', 1), edit(3), step('redo', 2)], [3, undefined]],
  ])('of %s', (_what, steps, expected) => {
    expect(ends(fromJournal(steps))).toEqual(expected);
  });

  it('says when there is nothing to take back or to make again', () => {
    expect([undoing(emptyHistory), redoing(emptyHistory)]).toMatchObject([
      { error: { code: 'nothing-to-undo' } },
      { error: { code: 'nothing-to-redo' } },
    ]);
  });

  it('keeps former histories as they were, and only what an entry is', () => {
    const one = next(emptyHistory, { ...edit(1), documents: [null] });
    const two = next(one, edit(2));
    expect([ends(one), ends(two)]).toEqual([
      [1, undefined],
      [2, undefined],
    ]);
    expect(toUndo(one)).toEqual({
      sequence: 1,
      command: 'addActor',
      subject: 'Actor 1',
      documents: [null],
      coder: ak,
    });
  });

  it('shares all that was done before, so that a step costs the same at 100,000 entries', () => {
    let history = emptyHistory;
    for (let at = 1; at <= 100_000; at++) {
      const { done } = history;
      history = next(history, edit(at));
      if (history.done?.below !== done) throw new Error(`Copied at ${at}`);
    }
    for (let at = 100_000; at > 0; at--) history = next(history, step('undo', at));
    expect(ends(history)).toEqual([undefined, 1]);
  });

  it('finds the records that are not as a diff finds them', () => {
    const stamp = { created: '2026-01-01T00:00:00.000Z', changed: '2026-01-01T00:00:00.000Z' };
    const anna = { ...coder.parse({ type: 'coder', id: 'anna', name: 'Anna', ...stamp }) };
    const ben = { ...anna, id: id.coder.parse('ben'), name: 'Ben' };
    const diff = [
      { before: anna, after: { ...anna, name: 'Anne' } },
      { before: null, after: ben },
    ];
    const { name, ...others } = anna;
    const left = new RecordSet([{ name: 'Anne', ...others }, ben]);
    expect(name).toBe('Anna');
    expect(atOnce(differing(reverse(diff), left))).toEqual([]);
    expect(atOnce(differing(diff, new RecordSet([anna])))).toEqual([]);
    const foreign = new RecordSet([{ ...anna, name: 'Antje' }]);
    expect(atOnce(differing(reverse(diff), foreign))).toEqual([ben, { ...anna, name: 'Antje' }]);
    expect(atOnce(differing(diff, new RecordSet([anna, ben])))).toEqual([ben]);
  });
});
