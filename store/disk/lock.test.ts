import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { privateFiles } from './layout.ts';
import { type LockRequest, acquireLock } from './lock.ts';
import { staleAfter } from './lock-owner.ts';
import { nodeDisk } from './node-disk.ts';
import type { Processes } from './process-proof.ts';
import { faultyDisk } from './testing/faulty-disk.ts';
import { inTemporaryFolder } from './testing/tree.ts';
import { unsyncedDisk } from './testing/without-sync.ts';

const fast = unsyncedDisk(nodeDisk);

/** A computer whose processes are those named, each with its mark. */
function computer(marks: Readonly<Record<number, string>>, space = 'boot-1 pid-1'): Processes {
  return { space: () => Promise.resolve(space), markOf: (pid) => Promise.resolve(marks[pid] ?? null) };
}

let tokens = 0;

function request(more: Partial<LockRequest> = {}): LockRequest {
  tokens += 1;
  const processes = computer({ 1: 'start-1', 2: 'start-2' });
  return {
    machine: 'm1',
    pid: 1,
    host: 'here',
    now: () => 1_000_000,
    token: `token-${tokens}`,
    processes,
    ...more,
  };
}

const locked = { ok: false, error: { code: 'locked', details: { host: 'here', pid: 1 } } };

test('a lock is had by one, and by the next once it is released', () =>
  inTemporaryFolder(async (folder) => {
    const first = await acquireLock(fast, folder, request());
    expect(await acquireLock(fast, folder, request({ pid: 2 }))).toMatchObject(locked);
    expect(await acquireLock(fast, folder, request())).toMatchObject(locked);
    expect(first.ok && (await first.value.release())).toEqual({ ok: true, value: undefined });
    expect(await readdir(join(folder, privateFiles('m1').folder))).toEqual([]);
    expect(await acquireLock(fast, folder, request({ pid: 2 }))).toMatchObject({ ok: true });
  }));

const later = 1_000_000 + staleAfter;

test.each<readonly [string, Partial<LockRequest>, 'locked' | 'taken']>([
  ['its process runs, however old the lock', { now: () => later * 10 }, 'locked'],
  ['its process is gone', { processes: computer({ 2: 'start-2' }) }, 'taken'],
  ['its number belongs to another process now', { processes: computer({ 1: 'start-9' }) }, 'taken'],
  ['the computer was started anew', { processes: computer({ 1: 'start-1' }, 'boot-2 pid-1') }, 'taken'],
  ['it is in another container, and fresh', { processes: computer({}, 'boot-1 pid-2') }, 'locked'],
  [
    'it is in another container, and old',
    { processes: computer({}, 'boot-1 pid-2'), now: () => later },
    'taken',
  ],
  ['it is on another computer, and fresh', { host: 'there', processes: computer({}) }, 'locked'],
  [
    'it is on another computer, and old',
    { host: 'there', processes: computer({}), now: () => later },
    'taken',
  ],
  ['it is another machine’s, and fresh', { machine: 'm2' }, 'locked'],
  ['it is another machine’s, and old', { machine: 'm2', processes: computer({}), now: () => later }, 'taken'],
  [
    'it is another machine’s on this very system, and gone',
    { machine: 'm2', processes: computer({}) },
    'taken',
  ],
  [
    'it is another machine’s on a system of the same name, and fresh',
    { machine: 'm2', processes: computer({}, 'boot-2 pid-1') },
    'locked',
  ],
  ['its clock is ahead by an hour', { machine: 'm2', now: () => 1_000_000 - 3_600_000 }, 'locked'],
  ['there is no telling, and it is fresh', { processes: computer({ 1: '' }, '') }, 'locked'],
  ['there is no telling, and it is old', { processes: computer({ 1: '' }, ''), now: () => later }, 'taken'],
])('a lock is looked at: %s', (_name, more, expected) =>
  inTemporaryFolder(async (folder) => {
    expect(await acquireLock(fast, folder, request())).toMatchObject({ ok: true });
    const second = await acquireLock(fast, folder, request({ pid: 2, ...more }));
    expect(second).toMatchObject(expected === 'taken' ? { ok: true } : locked);
  }),
);

test('a lock that names nobody, as after a power cut, is taken', () =>
  inTemporaryFolder(async (folder) => {
    const { folder: own, lock } = privateFiles('m1');
    await mkdir(join(folder, own), { recursive: true });
    await writeFile(join(folder, lock), '');
    expect(await acquireLock(fast, folder, request())).toMatchObject({ ok: true });
    expect(await readdir(join(folder, own))).toEqual(['lock']);
  }));

test('a taker that died on the way is succeeded', () =>
  inTemporaryFolder(async (folder) => {
    const dead = { machine: 'm1', host: 'here', pid: 3, space: 'boot-1 pid-1', mark: 'start-3', renewed: 0 };
    const { folder: own, lock } = privateFiles('m1');
    await mkdir(join(folder, own), { recursive: true });
    await writeFile(join(folder, lock), JSON.stringify({ ...dead, token: 't1' }));
    await writeFile(join(folder, `${lock}.after-t1`), JSON.stringify({ ...dead, token: 't2' }));
    await writeFile(join(folder, `${lock}.after-t2`), JSON.stringify({ ...dead, token: 't3' }));
    expect(await acquireLock(fast, folder, request())).toMatchObject({ ok: true });
    expect(await readdir(join(folder, own))).toEqual(['lock']);
  }));

test('a holder renews, sleeps and still has it, and hears when somebody else took it', () =>
  inTemporaryFolder(async (folder) => {
    let now = 1_000_000;
    const held = await acquireLock(fast, folder, request({ now: () => now }));
    if (!held.ok) throw new Error(held.error.code);
    const elsewhere = { host: 'there', pid: 7, processes: computer({ 7: 'start-7' }), now: () => now };
    now += staleAfter - 1;
    expect(await held.value.renew()).toEqual({ ok: true, value: undefined });
    now += staleAfter - 1;
    expect(await acquireLock(fast, folder, request(elsewhere))).toMatchObject(locked);
    now += 10 * staleAfter;
    expect(await held.value.renew()).toEqual({ ok: true, value: undefined });
    expect(await acquireLock(fast, folder, request(elsewhere))).toMatchObject(locked);
    now += 10 * staleAfter;
    expect(await acquireLock(fast, folder, request(elsewhere))).toMatchObject({ ok: true });
    expect(await held.value.renew()).toMatchObject({
      ok: false,
      error: { code: 'locked', details: { host: 'there' } },
    });
    await held.value.release();
    expect(JSON.parse(await readFile(join(folder, privateFiles('m1').lock), 'utf8'))).toMatchObject({
      pid: 7,
    });
  }));

test('a holder that slept while somebody began to take its lock has lost it', () =>
  inTemporaryFolder(async (folder) => {
    let now = 1_000_000;
    const held = await acquireLock(fast, folder, request({ now: () => now, token: 'slept' }));
    now += staleAfter;
    const taker = { token: 'taker', machine: 'm1', host: 'there', pid: 7, space: '', mark: '', renewed: now };
    await writeFile(join(folder, `${privateFiles('m1').lock}.after-slept`), JSON.stringify(taker));
    expect(held.ok && (await held.value.renew())).toMatchObject({ ok: false, error: { code: 'locked' } });
  }));

test('where this user may not write, that is said', () =>
  inTemporaryFolder(async (folder) => {
    for (const kind of ['mkdir', 'open', 'link'] as const) {
      const disk = faultyDisk(fast, {
        kind,
        nth: 1,
        fault: kind === 'link' ? 'EROFS' : 'EACCES',
        forGood: true,
      });
      expect(await acquireLock(disk, join(folder, kind), request())).toMatchObject({ ok: false });
    }
    const disk = faultyDisk(fast, { kind: 'mkdir', nth: 1, fault: 'EROFS', forGood: true });
    const refused = await acquireLock(disk, folder, request());
    expect(refused).toMatchObject({ ok: false, error: { code: 'read-only', details: { reason: 'EROFS' } } });
  }));

test('without hard links one has it all the same', () =>
  inTemporaryFolder(async (folder) => {
    const disk = faultyDisk(fast, { kind: 'link', nth: 1, fault: 'EPERM', forGood: true });
    const taken = await Promise.all([1, 2, 1, 2].map((pid) => acquireLock(disk, folder, request({ pid }))));
    expect(taken.filter(({ ok }) => ok).length).toBe(1);
  }));

test.each([true, false])(
  'every call of taking may fail, and nobody is locked out by it, hard links: %s',
  async (hasLinks) => {
    const noLinks = { kind: 'link', nth: 1, fault: 'EPERM', forGood: true } as const;
    const inner = hasLinks ? fast : faultyDisk(fast, noLinks);
    async function tried(dead: boolean, nth: number): Promise<boolean> {
      return inTemporaryFolder(async (folder) => {
        if (dead) await acquireLock(inner, folder, request({ pid: 9 }));
        const disk = faultyDisk(inner, { nth, fault: 'EIO' });
        const taken = await acquireLock(disk, folder, request());
        if (taken.ok) return disk.hit() !== undefined;
        const again = await acquireLock(inner, folder, request());
        expect(again, `${nth}: ${disk.hit()?.kind}`).toMatchObject({ ok: true });
        return true;
      });
    }
    for (const dead of [true, false]) {
      let nth = 1;
      while (await tried(dead, nth)) nth += 1;
      expect(nth).toBeGreaterThan(10);
    }
  },
);

async function bundled(folder: string): Promise<string> {
  const entry = join(import.meta.dirname, 'testing', 'lock-contender.ts');
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'contender.mjs' } },
    },
  });
  return join(folder, 'contender.mjs');
}

async function answer(child: ChildProcess, order: string): Promise<string> {
  const heard = once(child, 'message');
  child.send(order);
  const [message] = await heard;
  return String(message);
}

test(
  'of processes that contend one wins, 50 times, also over the lock of a killed one',
  { timeout: 120_000 },
  () =>
    inTemporaryFolder(async (folder) => {
      const script = await bundled(folder);
      const project = join(folder, 'project');
      async function start(): Promise<ChildProcess> {
        const child = fork(script, [project, 'm1']);
        await once(child, 'message');
        return child;
      }
      const children = await Promise.all([start(), start(), start(), start()]);
      const answers: string[] = [];
      for (let round = 0; round < 50; round += 1) {
        const said = await Promise.all(children.map((child) => answer(child, 'acquire')));
        answers.push([...said].sort().join());
        const at = said.indexOf('won');
        const winner = children[at];
        if (winner === undefined) break;
        if (round % 2 === 1) await answer(winner, 'release');
        else {
          winner.kill('SIGKILL');
          await once(winner, 'exit');
          children[at] = await start();
        }
      }
      for (const child of children) child.kill('SIGKILL');
      expect(answers).toEqual(Array.from({ length: 50 }, () => 'locked,locked,locked,won'));
    }),
);
