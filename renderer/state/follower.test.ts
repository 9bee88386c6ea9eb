import { expect, it } from 'vitest';
import { Desk } from '../../store/commands/testing/desk.ts';
import { Follower } from './follower.ts';

it('says that anything may have changed at first, with other records, and after very much', () => {
  const [made, follower] = [new Desk(), new Follower()];
  expect(follower.changes(made.records)).toBeUndefined();
  expect(follower.changes(made.records)).toEqual([]);
  const diff = made.do('addCode', { id: 'tone', name: 'Tone' });
  expect(follower.changes(made.records)).toEqual(diff);
  expect(follower.changes(new Desk().records)).toBeUndefined();
  follower.changes(made.records);
  for (let times = 0; times < 600; times++) made.records.apply(diff);
  expect(follower.changes(made.records)).toBeUndefined();
});
