import { expect, it } from 'vitest';
import { Desk, sampleText } from '../../../store/commands/testing/desk.ts';
import { id } from '../../../store/model/schema/parts.ts';
import type { Workspace } from '../../state/workspace.ts';
import type { KeyAction } from './code-keys.ts';
import { Coding } from './coding.ts';

const document = id.document.parse('d1');

/** Coding in a document where a stance is chosen, in a project that may not be written; and what it said. */
function inReadOnly(own: Partial<Workspace> = {}): { coding: Coding; said: string[] } {
  const made = new Desk();
  made.addStanceWithEvidence();
  const said: string[] = [];
  const reason = { code: 'locked', details: { machine: 'desk' } };
  const workspace = {
    records: made.records,
    open: new Map([[document, { document: made.records.find('document', document), text: sampleText }]]),
    project: { state: { save: { type: 'read-only', reason } }, documents: new Map() },
    selection: { record: 's1', selectRecord: () => undefined },
    perform: () => Promise.reject(new Error('asked for a change')),
    ...own,
  } as unknown as Workspace;
  const nothing = () => undefined;
  const stage = { workspace, document, walkable: [], said: null, requestUpdate: nothing, focusNext: nothing };
  const coding = new Coding({
    ...stage,
    reveal: nothing,
    selectWords: nothing,
    leaveWords: nothing,
    say: (words) => said.push(words),
  });
  coding.range = { anchor: 0, focus: 4 };
  return { coding, said };
}

it.each<KeyAction>([
  { type: 'make', making: 'actor' },
  { type: 'make', making: 'stance' },
  { type: 'make', making: 'link' },
  { type: 'cite' },
  { type: 'repeat' },
  { type: 'mentions' },
  { type: 'boundary', end: 'to', direction: 1 },
  { type: 'remove' },
])('says at once that nothing is changed in a project that is read-only, and why: %j', (action) => {
  const { coding, said } = inReadOnly();
  expect(coding.act(action)).toBe(true);
  expect(said).toEqual([expect.stringMatching(/^Nothing was changed: .* read-only\. .* open on desk\./)]);
  expect([coding.asking.now, coding.draft, coding.review.now]).toEqual([null, null, null]);
});

it('lets a project that is read-only be read', () => {
  const { coding, said } = inReadOnly();
  coding.act({ type: 'walk', by: 1 });
  coding.act({ type: 'edit' });
  coding.act({ type: 'sentence', by: 1, isMore: false });
  expect(said).toEqual([]);
});

it('keeps an edit in mind until it is done, so that the next one builds on it', async () => {
  let answer: (() => void) | undefined;
  const { coding } = inReadOnly({
    attempt: () =>
      new Promise((resolve) => {
        answer = () => resolve({ ok: true, value: { changed: [] } });
      }),
  });
  coding.edit('s1', { type: 'stance', set: { issue: null }, before: [] });
  expect(coding.context?.edits).toEqual([
    { id: 's1', edit: { type: 'stance', set: { issue: null }, before: [] } },
  ]);
  answer?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(coding.context?.edits).toEqual([]);
});
