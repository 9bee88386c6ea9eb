import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Bridge } from '../../../preload/contract.ts';
import { everything } from '../../../store/query/scope.ts';
import { Exports } from '../../state/exports.ts';
import { ExportLook, Wait } from './export-look.ts';

const choices = { format: 'csv', scope: everything, columns: {}, raw: false };

const host = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

/** A bridge whose answers the test gives, in any order. */
function bridge() {
  const answers: ((answer: unknown) => void)[] = [];
  const asked: string[] = [];
  const request = (name: string): Promise<unknown> => {
    asked.push(name);
    return new Promise((resolve) => answers.push(resolve));
  };
  const door: Bridge = { request: request as Bridge['request'], drop: vi.fn(), on: () => () => undefined };
  return { door, answers, asked };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('what takes long is said after half a second, and can be stopped after two', () => {
  const wait = new Wait(host);
  wait.begin();
  const phases = [0, 499, 1, 1499, 1].map((after) => {
    vi.advanceTimersByTime(after);
    return wait.phase;
  });
  expect(phases).toEqual(['silent', 'silent', 'said', 'said', 'stoppable']);
  wait.end();
  vi.advanceTimersByTime(5000);
  expect(wait.phase).toBe('none');
});

test('an answer to an earlier choice comes too late', async () => {
  const { door, answers } = bridge();
  const look = new ExportLook(host, () => new Exports(door));
  const shown = [look.show(choices, 'stances'), look.show(choices, 'notes')];
  answers[1]?.({ ok: true, value: { rows: [['second']] } });
  answers[0]?.({ ok: true, value: { rows: [['first']] } });
  await Promise.all(shown);
  expect(look.preview).toEqual({ rows: [['second']] });
});

test('a count of an earlier choice is not shown for longer than one would notice', async () => {
  const { door, answers } = bridge();
  const look = new ExportLook(host, () => new Exports(door));
  const counted = look.count(choices);
  answers[0]?.({ ok: true, value: { records: 3 } });
  await counted;
  expect(look.known).toEqual({ records: 3 });
  void look.count(choices);
  expect(look.known).toEqual({ records: 3 });
  vi.advanceTimersByTime(600);
  expect(look.known).toBeNull();
});
