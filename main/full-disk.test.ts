import { expect, test } from 'vitest';
import { nodeDisk } from '../store/disk/node-disk.ts';
import { faultyDisk } from '../store/disk/testing/faulty-disk.ts';
import { unsyncedDisk } from '../store/disk/testing/without-sync.ts';
import type { Session } from './session.ts';
import { codeFirst, must, onBench } from './testing/bench.ts';

const plain = unsyncedDisk(nodeDisk);

/** The states of saving that are told from here on. */
function told(session: Session): string[] {
  const states: string[] = [];
  session.listen((event) => {
    if (event.type === 'save') states.push(event.state.type);
  });
  return states;
}

async function edit(session: Session, document: string, position: number): Promise<void> {
  const input = { id: 'first', document, set: { position } };
  must(await session.run({ name: 'editStance', input }));
}

test('once there is room again what waits is written within two seconds, and that is told', () =>
  onBench(async (bench) => {
    await bench.create();
    const disk = faultyDisk(plain, {
      kind: 'rename',
      path: /codings/,
      nth: 2,
      fault: 'ENOSPC',
      forGood: true,
    });
    const session = await bench.open('study', disk);
    const document = await codeFirst(session);
    must(await session.flush());
    const states = told(session);
    await edit(session, document, 1);
    await expect.poll(() => states, { timeout: 3000 }).toEqual(['saving', 'not-saved']);
    disk.heal();
    await expect.poll(() => states, { timeout: 2000 }).toEqual(['saving', 'not-saved', 'saved']);
    must(await session.close());
  }));

test('a retry that comes while one that began without room is under way is not lost with it', () =>
  onBench(async (bench) => {
    await bench.create();
    let full = false;
    const held: (() => void)[] = [];
    const session = await bench.open('study', {
      ...plain,
      rename: async (from, to) => {
        if (full && to.includes('codings')) {
          await new Promise<void>((resolve) => held.push(resolve));
          throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
        }
        await plain.rename(from, to);
      },
    });
    const document = await codeFirst(session);
    must(await session.flush());
    const states = told(session);
    full = true;
    await edit(session, document, 1);
    const first = session.folder.flush();
    await expect.poll(() => held.length).toBe(1);
    const retried = session.flush();
    full = false;
    held[0]?.();
    expect(await first).toMatchObject({ ok: false });
    expect(await retried).toMatchObject({ ok: true });
    expect(states.at(-1)).toBe('saved');
    must(await session.close());
  }));
