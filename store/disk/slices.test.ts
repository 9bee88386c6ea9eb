import { expect, test } from 'vitest';
import type { InSteps } from '../model/in-steps.ts';
import { inSlices } from './slices.ts';

function* busyFor(ms: number): InSteps<number> {
  let steps = 0;
  for (const start = performance.now(); performance.now() - start < ms; steps++) yield;
  return steps;
}

test('long work lets others go first many times, and gives its value', async () => {
  const work = inSlices(busyFor(60));
  let turns = 0;
  const others = setInterval(() => (turns += 1), 1);
  expect(await work).toBeGreaterThan(100);
  clearInterval(others);
  expect(turns).toBeGreaterThan(5);
});
