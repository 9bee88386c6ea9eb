import { expect, test } from 'vitest';
import { fail, ok } from '../store/model/result.ts';
import { searchTexts } from './search-texts.ts';

const asked = {
  search: 1,
  wanted: { words: '(a+)+b', matchesCase: false, isWhole: false, isPattern: true },
  inside: { type: 'anywhere' } as const,
  documents: [],
};

const part = {
  ...{ search: 1, done: 0, total: 1, count: 0, inDocuments: 0, groups: [], words: '' },
  ends: new Uint32Array(),
  cuts: new Uint32Array(1),
  rightToLeft: new Uint8Array(),
};

type Thread = Parameters<typeof searchTexts>[0];

/** A thread that says it lives some times, and then nothing until it is cancelled. */
function lost(signs: number): Thread {
  let end: () => void = () => undefined;
  return {
    ask: (_name, _asked, told) =>
      new Promise((resolve) => {
        end = () => resolve(fail('cancelled'));
        for (let sign = 0; sign < signs; sign++) setTimeout(() => told?.(part as never), 20 * sign);
      }),
    cancel: () => end(),
  };
}

test('an expression that is lost is ended once it gives no sign of life any more', async () => {
  const heard: unknown[] = [];
  const outcome = await searchTexts(lost(5), asked, (found) => heard.push(found), 100);
  expect(outcome).toEqual(ok({ type: 'too-slow' }));
  expect(heard).toHaveLength(5);
});

test('a search that was cancelled is no lost one', async () => {
  const thread = lost(1);
  const outcome = searchTexts(thread, asked, () => undefined, 1000);
  setTimeout(() => thread.cancel(), 30);
  expect(await outcome).toMatchObject({ ok: false, error: { code: 'cancelled' } });
});
