import { describe, expect, it } from 'vitest';
import { reverse } from '../model/diff.ts';
import { checkReasons } from '../query/check-reasons.ts';
import { isToRecheck } from '../query/coding.ts';
import { Desk } from './testing/desk.ts';

describe('other words for an entry', () => {
  it('of the same meaning leave the revision and the history as they are', () => {
    const desk = new Desk();
    desk.addStanceWithEvidence();
    desk.do('editIssue', { id: 'talks', set: { definition: 'Formal talks.' }, meaning: 'same' });
    expect(desk.get('codebook', 'codebook').revision).toBe(1);
    expect(desk.get('issue', 'talks')).toMatchObject({
      definition: 'Formal talks.',
      revision: 1,
      history: [],
    });
    expect(isToRecheck(desk.records, desk.get('stance', 's1'))).toBe(false);
  });

  it('of another meaning let what was coded wait until its coder calls it done, or codes it anew', () => {
    const desk = new Desk();
    desk.addStanceWithEvidence();
    desk.do('addStance', { id: 's2', document: 'd2', holders: ['eu'], issue: 'talks' });
    const waiting = () =>
      Array.from(desk.records.all('stance'), (stance) => isToRecheck(desk.records, stance));
    const diff = desk.do('editIssue', { id: 'talks', set: { rule: 'Not for contacts.' } });
    expect(waiting()).toEqual([true, true]);
    expect(checkReasons(desk.records)(desk.get('stance', 's1'))).toContain('recheck');
    desk.do('editStance', { id: 's1', document: 'd1', set: { status: 'done' } });
    desk.do('editStance', { id: 's2', document: 'd2', set: { position: 1 } });
    expect(waiting()).toEqual([false, false]);
    desk.do('editStance', { id: 's2', document: 'd2', set: { attributes: { page: '7' } } });
    expect(waiting()).toEqual([false, false]);
    desk.records.apply(reverse(diff));
    expect(waiting()).toEqual([false, false]);
  });
});

describe('the scale', () => {
  function desk(): Desk {
    const made = new Desk();
    for (const [id, position] of [
      ['s1', -2],
      ['s2', 1],
      ['s3', 2],
      ['s4', 'mixed'],
      ['s5', null],
    ] as const)
      made.do('addStance', { id, document: id === 's1' ? 'd1' : 'd2', holders: ['iran'], position });
    return made;
  }
  const positions = ({ records }: Desk) =>
    Array.from(
      records.all('stance'),
      ({ id, position, status }) => `${id} ${String(position)} ${status}`,
    ).sort();
  const value = (each: number) => ({ value: each, label: `at ${each}`, definition: '' });

  it('is mapped to other values in all stances, and back by undo', () => {
    const made = desk();
    const before = positions(made);
    const old = made.get('scale', 'scale');
    const diff = made.do('editScale', {
      set: { values: [value(-1), value(0), value(3)] },
      mapping: [
        { from: -2, to: -1 },
        { from: 1, to: null, recheck: true },
        { from: 2, to: 3 },
      ],
      meaning: 'same',
    });
    expect(positions(made)).toEqual([
      's1 -1 done',
      's2 null recheck',
      's3 3 done',
      's4 mixed done',
      's5 null done',
    ]);
    expect(made.get('codebook', 'codebook').revision).toBe(1);
    made.records.apply(reverse(diff));
    expect(positions(made)).toEqual(before);
    expect(made.get('scale', 'scale')).toEqual(old);
  });

  it('is turned round at once', () => {
    const made = desk();
    const mapping = [-2, -1, 0, 1, 2].map((from) => ({ from, to: -from }));
    const diff = made.do('editScale', { set: {}, mapping });
    expect(positions(made).slice(0, 3)).toEqual(['s1 2 done', 's2 -1 done', 's3 -2 done']);
    expect(diff).toHaveLength(3);
  });

  it('keeps its old values in its history, and lets stances wait where it means something else', () => {
    const made = desk();
    const { values } = made.get('scale', 'scale');
    made.do('editScale', { set: { values: values.map((each) => ({ ...each, label: `${each.label}!` })) } });
    expect(made.get('scale', 'scale').history).toMatchObject([{ revision: 1, values }]);
    expect(Array.from(made.records.all('stance'), (stance) => isToRecheck(made.records, stance))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('refuses a value that is used and not mapped, and one that is mapped to none of its own', () => {
    const made = desk();
    const set = { values: [value(-1), value(0)] };
    const mapping = [{ from: -2, to: -1 }];
    expect(made.codeOf('editScale', { set, mapping })).toBe('in-use');
    const wrong = [...mapping, { from: 1, to: 5 }, { from: 2, to: 0 }];
    expect(made.codeOf('editScale', { set, mapping: wrong })).toBe('position-not-on-scale');
  });

  it('needs all documents to be mapped', () => {
    expect(desk().try('editScale', { set: {}, mapping: [{ from: 1, to: 2 }] })).toMatchObject({
      value: { documents: ['d1', 'd2'] },
    });
  });
});
