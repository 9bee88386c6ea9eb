import { expect, it } from 'vitest';
import type { Coded } from '../model/records.ts';
import { parseRecord } from '../model/parse.ts';
import { type Inside, insideOf } from './inside-tags.ts';

const stamp = {
  coder: 'ak',
  status: 'done',
  attributes: {},
  codebookRevision: 1,
  origin: { by: 'hand' },
  created: '2026-01-01T00:00:00.000Z',
  changed: '2026-01-01T00:00:00.000Z',
};

function passage(from: number, to: number) {
  return { from, to, quote: 'x'.repeat(to - from), prefix: '', suffix: '' };
}

function coded(record: object): Coded {
  const parsed = parseRecord({ document: 'letter', ...stamp, ...record });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const { value } = parsed;
  if (value.type !== 'mention' && value.type !== 'tag' && value.type !== 'note') throw new Error(value.type);
  return value;
}

/** One mention in two parts, a long tag, and a short one in it. */
const records = [
  coded({ type: 'mention', id: 'm', actor: 'office', passages: [passage(10, 20), passage(40, 50)] }),
  coded({ type: 'tag', id: 't', code: 'trade', passages: [passage(0, 100)] }),
  coded({ type: 'tag', id: 'u', code: 'trade', passages: [passage(30, 35)] }),
];

function isIn(inside: Inside, from: number, to: number, all: readonly Coded[] = records): boolean {
  return insideOf(all, inside)({ from, to });
}

it.each([
  [{ type: 'anywhere' }, 500, 501, true],
  [{ type: 'tags', kinds: ['mention'] }, 10, 20, true],
  [{ type: 'tags', kinds: ['mention'] }, 42, 44, true],
  [{ type: 'tags', kinds: ['mention'] }, 9, 12, false],
  [{ type: 'tags', kinds: ['mention'] }, 18, 21, false],
  [{ type: 'tags', kinds: ['mention'] }, 20, 40, false],
  [{ type: 'tags', kinds: ['tag'] }, 60, 70, true],
  [{ type: 'tags', kinds: ['tag'] }, 95, 101, false],
  [{ type: 'tags', kinds: ['note', 'mention'] }, 45, 50, true],
  [{ type: 'tags', kinds: ['note'] }, 45, 50, false],
  [{ type: 'uncoded' }, 100, 110, true],
  [{ type: 'uncoded' }, 99, 110, false],
  [{ type: 'uncoded' }, 45, 46, false],
] satisfies [Inside, number, number, boolean][])(
  'words %j from %d to %d: %s',
  (inside, from, to, expected) => {
    expect(isIn(inside, from, to)).toBe(expected);
  },
);

it('nothing is inside where nothing is coded', () => {
  expect(isIn({ type: 'tags', kinds: ['tag'] }, 0, 1, [])).toBe(false);
  expect(isIn({ type: 'uncoded' }, 0, 1, [])).toBe(true);
});
