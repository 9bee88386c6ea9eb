import { expect, it } from 'vitest';
import { z } from 'zod';
import { sentence } from '../messages/errors.ts';
import { fail } from './result.ts';
import { schemaProblem } from './schema-problem.ts';

it.each<readonly [z.ZodType, unknown, string]>([
  [z.string().max(1000), 'x'.repeat(1001), 'at most 1,000 characters'],
  [z.string().min(1), '', 'must not be empty'],
  [z.string().min(3), 'x', 'at least 3 characters'],
  [z.array(z.string()).min(1), [], 'at least 1 entry'],
  [z.array(z.string()).max(2), ['a', 'b', 'c'], 'at most 2 entries'],
  [z.number().max(6), 7, 'at most 6'],
  [z.string(), 7, 'must be text'],
  [z.number(), 'x', 'must be a number'],
  [z.number().int(), 1.5, 'must be a whole number'],
  [z.array(z.string()), null, 'must be a list'],
  [z.enum(['weak', 'strong']), 'x', 'must be one of weak, strong'],
  [z.literal('hand'), 'x', 'must be hand'],
  [z.string().regex(/^[a-z]+$/), 'Bad Id!', 'not in the right form'],
  [z.iso.datetime(), 'today', 'must be a moment in UTC, as 2026-01-31T09:30:00.000Z'],
  [z.strictObject({}), { colour: 1 }, 'there is no field colour'],
  [z.union([z.number(), z.enum(['mixed', 'unclear'])]), 'x', 'must be a number or must be one of mixed, unclear'],
  [z.union([z.object({ of: z.string() }), z.object({ of: z.string().max(2) })]), { of: 7 }, 'must be text'],
  [z.discriminatedUnion('by', [z.object({ by: z.literal('hand') })]), { by: 'x' }, 'not valid'],
  [z.record(z.string().max(2), z.string()), { long: 'x' }, 'at most 2 characters'],
  [z.object({}), 7, 'not valid'],
  [z.string().refine(() => false), 'x', 'not valid'],
  [z.string().refine(() => false, 'not a date in EDTF'), 'x', 'not a date. Write it as 2022, 2022-03, 2022-03-15, 2021-11/2022-03 or 2022~'],
])('says in plain words what is wrong: %#', (schema, value, words) => {
  const { error } = z.object({ name: schema }).safeParse({ name: value });
  expect(sentence(fail('bad-request', schemaProblem(error)).error)).toBe(`Name: ${words}. Nothing was changed.`);
}); // prettier-ignore
