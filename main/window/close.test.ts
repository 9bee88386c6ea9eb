import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { waitBeforeClosing } from './close.ts';

/** A window that can be closed, and tells whether it may go at once. */
function makeWindow() {
  const events = new EventEmitter();
  const window = Object.assign(events, { destroy: vi.fn() });
  const close = (): boolean => {
    const event = { preventDefault: vi.fn() };
    events.emit('close', event);
    return event.preventDefault.mock.calls.length === 0;
  };
  return { window, close };
}

test('a window stays until closing is agreed to, and is asked about once at a time', async () => {
  const { window, close } = makeWindow();
  const answers = [false, true];
  const mayClose = vi.fn(() => Promise.resolve(answers.shift() ?? false));
  waitBeforeClosing(window as never, mayClose);
  expect([close(), close()]).toEqual([false, false]);
  await vi.waitFor(() => expect(mayClose).toHaveBeenCalledTimes(1));
  expect(window.destroy).not.toHaveBeenCalled();
  expect(close()).toBe(false);
  await vi.waitFor(() => expect(window.destroy).toHaveBeenCalledTimes(1));
  expect(mayClose).toHaveBeenCalledTimes(2);
});
