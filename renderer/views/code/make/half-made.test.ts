import { beforeEach, expect, test, vi } from 'vitest';
import { id } from '../../../../store/model/schema/parts.ts';
import type { StanceDraft } from './draft.ts';
import { type HalfMade, Stay } from './half-made.ts';

beforeEach(() => {
  vi.stubGlobal('localStorage', new Kept());
  vi.stubGlobal('navigator', { locks: { request: lockOnce(new Set()) } });
});

/** As `localStorage`: what is kept are its own fields. */
class Kept {
  [key: string]: unknown;
  getItem(key: string): unknown {
    return this[key] ?? null;
  }
  setItem(key: string, value: string): void {
    this[key] = value;
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }
}

/** As `navigator.locks.request`, where it is asked for what nobody has. */
function lockOnce(held: Set<string>) {
  return async (name: string, _: unknown, use: (lock: object | null) => Promise<void> | undefined) => {
    await Promise.resolve();
    if (held.has(name)) return use(null);
    held.add(name);
    await use({});
    held.delete(name);
  };
}

const speech = id.document.parse('speech');
const letter = id.document.parse('letter');

function draft(name: string): StanceDraft {
  return {
    id: `stance-${name}`,
    document: speech,
    fields: { issue: 'canal', passages: [{ from: 0, to: 3 }] },
    proposed: new Set(['issue']),
    before: [{ name: 'addIssue', input: { id: 'canal', name: 'The canal' } }],
  };
}

function made(name: string): HalfMade {
  return { draft: draft(name), question: null };
}

const nothing: HalfMade = { draft: null, question: null };
const idle = (): boolean => true;

/** A window that makes something in a document; it is still there. */
async function making(name: string): Promise<Stay> {
  const stay = new Stay();
  await stay.arrive('canals', speech, () => false);
  stay.keep(made(name));
  return stay;
}

test('what is half-made comes back as it was, in its project and document alone, for as long as it is not done', async () => {
  (await making('one')).leave();
  const stay = new Stay();
  expect(await stay.arrive('tolls', speech, idle)).toBeUndefined();
  expect(await stay.arrive('canals', letter, idle)).toBeUndefined();
  expect(await stay.arrive('canals', speech, idle)).toEqual(made('one'));
  stay.leave();
  expect(await stay.arrive('canals', speech, idle)).toEqual(made('one'));
  stay.keep(nothing);
  stay.leave();
  expect(await stay.arrive('canals', speech, idle)).toBeUndefined();
});

test('what a window is at is left to it, and what several leave comes back one after the other', async () => {
  const [one, two] = [await making('one'), await making('two')];
  const other = new Stay();
  expect(await other.arrive('canals', speech, idle)).toBeUndefined();
  one.leave();
  expect(await other.arrive('canals', speech, idle)).toEqual(made('one'));
  two.leave();
  expect(await new Stay().arrive('canals', speech, idle)).toEqual(made('two'));
});

test('what was left waits where something is being made already, and is not written over', async () => {
  (await making('one')).leave();
  (await making('two')).leave();
  const [first, second] = [new Stay(), new Stay()];
  const found = [await first.arrive('canals', speech, idle), await second.arrive('canals', speech, idle)];
  expect(found).toEqual(expect.arrayContaining([made('one'), made('two')]));
});

test('who goes on to another document at once takes nothing from the first', async () => {
  (await making('one')).leave();
  const hasty = new Stay();
  const [first, second] = [hasty.arrive('canals', speech, idle), hasty.arrive('canals', letter, idle)];
  expect(await Promise.all([first, second])).toEqual([undefined, undefined]);
  hasty.keep(made('two'));
  expect(await new Stay().arrive('canals', speech, idle)).toEqual(made('one'));
});

test.each([
  '[{"id":"x',
  '{}',
  '{"at":1,"draft":null}',
  '{"at":1,"draft":{"passages":3},"question":null}',
  '{"at":1,"draft":{"fields":{"passages":3},"proposed":[],"before":[]},"question":null}',
])('what was spoilt is forgotten: %s', async (spoilt) => {
  localStorage.setItem('standpoint.canals.half-made.speech.x', spoilt);
  expect(await new Stay().arrive('canals', speech, idle)).toBeUndefined();
  (await making('one')).leave();
  expect(await new Stay().arrive('canals', speech, idle)).toEqual(made('one'));
});
