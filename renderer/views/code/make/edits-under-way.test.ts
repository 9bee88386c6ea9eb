import { expect, it } from 'vitest';
import { comingFields, EditsUnderWay } from './edits-under-way.ts';

it('shows what edits under way set, the later over the earlier, until each is done or refused', () => {
  const edits = new EditsUnderWay();
  const fields = { holders: ['oda'], issue: 'tolls', certainty: null };
  const named = { name: 'addActor', input: { id: 'board', name: 'Canal Board' } } as const;
  const first = edits.add('s1', { type: 'stance', set: { holders: ['oda', 'board'] }, before: [named] });
  const second = edits.add('s1', { type: 'stance', set: { holders: ['board'], issue: null }, before: [] });
  expect(comingFields('s1', fields, edits.all)).toEqual({
    holders: ['board'],
    issue: null,
    certainty: null,
  });
  expect(comingFields('s2', fields, edits.all)).toBe(fields);
  expect(edits.before).toEqual([named]);
  second();
  expect(comingFields('s1', fields, edits.all)).toEqual({ ...fields, holders: ['oda', 'board'] });
  first();
  expect(comingFields('s1', fields, edits.all)).toBe(fields);
  expect(edits.before).toEqual([]);
});
