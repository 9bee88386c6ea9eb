import { expect, test } from 'vitest';
import { parseRecord } from '../../../store/model/parse.ts';
import type { AnyRecord } from '../../../store/model/records.ts';
import { RecordSet } from '../../../store/model/record-set.ts';
import { isSettled, waitingIn } from './steps.ts';

const shipped = '2026-03-09T09:00:00.000Z';
const later = '2026-11-26T09:00:00.000Z';

function record(value: object): AnyRecord {
  const parsed = parseRecord({ created: shipped, changed: shipped, ...value });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const coded = {
  ...{ document: 'd1', coder: 'ak', status: 'done', attributes: {}, codebookRevision: 1 },
  origin: { by: 'hand' },
};

const project = record({ type: 'project', id: 'project', title: 'Sample', description: '' });

function stance(id: string, more: object = {}): AnyRecord {
  const unset = { certainty: null, date: null, attribution: [], targets: [], condition: null, passages: [] };
  const slots = { holders: ['office'], issue: 'quay', position: 1, anchors: {} };
  return record({ type: 'stance', id, ...coded, ...unset, ...slots, ...more });
}

function withEvidence(to: string, created: string): readonly AnyRecord[] {
  const about = {
    citation: 'A paper',
    kind: null,
    reliability: null,
    credibility: null,
    date: null,
    note: '',
  };
  return [
    record({ type: 'evidence', id: `e-${to}`, ...coded, passages: [], ...about, created }),
    record({
      ...{ type: 'link', id: `l-${to}`, ...coded, from: `e-${to}`, to, relation: 'supports' },
      ...{ strength: null, note: '', created },
    }),
  ];
}

const before = [project, stance('s1', { status: 'recheck' }), ...withEvidence('s1', shipped), stance('s2')];

const cases: readonly (readonly [string, readonly AnyRecord[], boolean])[] = [
  ['nothing was done', before, false],
  [
    'it was marked as checked',
    [project, stance('s1', { changed: later }), ...withEvidence('s1', shipped), stance('s2')],
    true,
  ],
  ['evidence was linked to it', [...before, ...withEvidence('s2', later)], true],
  ['it was removed', before.slice(0, -1), false],
  ['the sample was put back in another form', [...before, ...withEvidence('s2', shipped)], false],
];

test.each(cases)('whether something to check was settled: %s', (_what, after, expected) => {
  const [then, now] = [new RecordSet(before), new RecordSet(after)];
  expect(isSettled(waitingIn(then), waitingIn(now), now)).toBe(expected);
});

test('what the user makes is not waited for, nor settles anything', () => {
  const own = [...before, stance('own', { created: later, position: null })];
  const then = waitingIn(new RecordSet(own));
  expect([...then].sort()).toEqual(['s1 recheck', 's2 no-evidence']);
  const now = new RecordSet([...own, ...withEvidence('own', later)]);
  expect(isSettled(then, waitingIn(now), now)).toBe(false);
});
