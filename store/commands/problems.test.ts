import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { sentence } from '../messages/errors.ts';
import { RecordSet } from '../model/record-set.ts';
import { fail } from '../model/result.ts';
import { schemaProblem } from '../model/schema-problem.ts';
import { schemas } from '../model/schema/index.ts';
import { commands, isCommandName } from './index.ts';
import { arbitraryProject, standInHash } from './testing/arbitrary.ts';
import { draw, requestFrom } from './testing/requests.ts';

/** What may stand where something else belongs. */
const wrong = [
  undefined,
  null,
  true,
  -1,
  1.5,
  NaN,
  1e300,
  '',
  'Not one!',
  'x'.repeat(1_000_001),
  [],
  [null],
  {},
];

/** A value with one of its parts replaced by something else, or with a part more: in every way. */
function* spoilt(value: unknown): Iterable<unknown> {
  yield* wrong;
  if (Array.isArray(value)) {
    const [first, ...others]: readonly unknown[] = value;
    for (const each of spoilt(first)) yield [each, ...others];
  } else if (value !== null && typeof value === 'object') {
    for (const [key, part] of Object.entries(value))
      for (const each of spoilt(part)) yield { ...value, [key]: each };
    yield { ...value, ['y'.repeat(1001)]: 'x' };
  }
}

/** All that is said of a value in any way spoilt. */
function saidOf(schema: z.ZodType, value: unknown): readonly string[] {
  return [...spoilt(value)].flatMap((each) => {
    const { error } = schema.safeParse(each);
    return (error?.issues ?? []).map((issue) =>
      String(schemaProblem({ issues: [issue] } as unknown as z.ZodError)['problem']),
    );
  });
}

const plain =
  /^(at (most|least) [\d,]+( (characters?|entry|entries))?|must (be .+|not be empty)|not valid|not in the right form|not a date in EDTF|there is no field \S+|the .+ do not .+)$/;

it('says of any input of any command, and of any record, in plain words what is wrong', () => {
  const said = new Map<string, string>();
  const tried = new Set<string>();
  const note = (schema: z.ZodType, value: unknown, of: string): void => {
    if (tried.has(of)) return;
    tried.add(of);
    for (const problem of saidOf(schema, value)) said.set(problem, of);
  };
  for (const { records } of fc.sample(arbitraryProject(standInHash), { numRuns: 10, seed: 7 })) {
    const set = new RecordSet(records);
    for (const record of records) note(schemas[record.type], record, record.type);
    for (const each of fc.sample(draw, { numRuns: 300, seed: 7 })) {
      const request = requestFrom(each, set);
      if (request !== undefined && isCommandName(request.name) && request.name !== 'batch')
        note(commands[request.name].schema, request.input, request.name);
    }
  }
  expect(tried.size).toBeGreaterThan(40);
  expect([...said].filter(([problem]) => !plain.test(problem))).toEqual([]);
  const sentences = [...said.keys()].map((problem) =>
    sentence(fail('bad-request', { field: 'name', problem }).error),
  );
  expect(sentences.filter((each) => /invalid|expected|pattern|received|unrecogni/i.test(each))).toEqual([]);
});
