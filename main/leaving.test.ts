import { afterEach, expect, test, vi } from 'vitest';
import { Leaving } from './leaving.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('windows are waited for until each has said whether it kept all, but not for ever', async () => {
  vi.useFakeTimers();
  const leaving = new Leaving();
  const windows = [1, 2].map((id) => ({ id, send: vi.fn() }));
  const [first, second] = windows;
  if (first === undefined || second === undefined) throw new Error('There are two.');
  for (const isKept of [true, false]) {
    const asked = leaving.ask(windows);
    expect(second.send).toHaveBeenLastCalledWith('leave', null);
    leaving.answered(first, true);
    leaving.answered(second, isKept);
    expect(await asked).toBe(isKept);
  }
  const late = leaving.ask(windows);
  leaving.answered(first, true);
  await vi.advanceTimersByTimeAsync(2000);
  expect(await late).toBe(true);
  expect(await leaving.ask([])).toBe(true);
});
