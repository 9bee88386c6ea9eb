import { expect, it } from 'vitest';
import { idPattern } from '../../store/model/id.ts';
import { newId } from './new-id.ts';

it('makes ids that the store takes, never the same twice', () => {
  const ids = Array.from({ length: 1000 }, newId);
  expect(ids.filter((id) => !idPattern.test(id) || !/^[a-z][a-z2-7]{14}$/.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(1000);
});
