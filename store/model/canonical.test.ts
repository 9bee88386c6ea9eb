import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, isSame } from './canonical.ts';

/** Values that are often the same, with keys in any order, some of them without a value. */
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<unknown>(null, 0, 1, '', 'a', true),
    fc.array(tie('any'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('id', 'name', 'x'), fc.oneof(tie('any'), fc.constant(undefined)), {
      maxKeys: 3,
    }),
  ),
})).any;

test('two values are the same where they would be written alike', () => {
  fc.assert(
    fc.property(value, value, (a, b) => {
      expect(isSame(a, b)).toBe(canonicalJson(a) === canonicalJson(b));
      expect(isSame(a, structuredClone(a))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
