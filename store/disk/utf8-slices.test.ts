import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeInSlices, encodeInSlices } from './utf8-slices.ts';

const piece = 1 << 18;

test.each([
  ['short', 'Harbour 🛳️ بندر'],
  ['of many pieces', 'The quay. '.repeat(100_000)],
  ['with a character where a piece ends', `${'a'.repeat(piece - 1)}🛳${'é'.repeat(piece)}🛳`],
  ['with half a character at the end', `${'a'.repeat(piece - 1)}\ud83d`],
  ['with half a character where a piece ends', `${'a'.repeat(piece - 1)}\ud83dx${'\udc00'.repeat(piece)}`],
])('a text %s is encoded and decoded as in one go', async (_what, text) => {
  const bytes = await encodeInSlices(text);
  // Compared byte by byte by Node: vitest takes seconds for a million of them.
  expect(Buffer.compare(bytes, new TextEncoder().encode(text))).toBe(0);
  expect((await decodeInSlices(bytes)) === new TextDecoder().decode(new TextEncoder().encode(text))).toBe(
    true,
  );
});

test('bytes that are cut anywhere come out as in one go, a byte order mark included', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(7), async (before) => {
      const bytes = new TextEncoder().encode(`\ufeff${'x'.repeat(before)}${'ڰ🛳'.repeat(100_000)}`);
      const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      expect((await decodeInSlices(bytes)) === whole).toBe(true);
    }),
    { numRuns: 8 },
  );
});
