import { mkdir, readFile, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeDisk } from '../../store/disk/node-disk.ts';
import { type FaultPlan, faultyDisk } from '../../store/disk/testing/faulty-disk.ts';
import { unsyncedDisk } from '../../store/disk/testing/without-sync.ts';
import { checkProject } from '../check-project.ts';
import { openSession } from '../open-session.ts';
import { type Bench, must, onBench } from '../testing/bench.ts';
import { ensureSample, makeSample, prepareSample } from './folder.ts';
import { isSample } from './marker.ts';

const NAME = 'Standpoint sample';
/** As the program names what it puts beside the sample. */
const UNIQUE = '0123456789abcdef';

const disk = unsyncedDisk(nodeDisk);

function failing(plan: FaultPlan) {
  return unsyncedDisk(faultyDisk(nodeDisk, plan));
}

/** What lies in the folder that the sample lies in, but for the program's own settings. */
async function beside(bench: Bench): Promise<readonly string[]> {
  return (await readdir(bench.folder)).filter((name) => name !== 'config').sort();
}

async function titleOf(bench: Bench): Promise<string> {
  const session = must(await openSession(bench.path(NAME), null, bench.surroundings()));
  const title = session.records.find('project', 'project')?.title ?? '';
  must(await session.close());
  return title;
}

async function retitle(bench: Bench, title: string): Promise<void> {
  const session = must(await openSession(bench.path(NAME), null, bench.surroundings()));
  must(await session.run({ name: 'editProject', input: { set: { title } } }));
  must(await session.close());
}

const SHIPPED = 'The Ostrelle channel (sample)';

describe('the sample in its folder', () => {
  test('is sound, known as the sample, and nothing in it can be undone', () =>
    onBench(async (bench) => {
      must(await makeSample(bench.path(NAME), bench.surroundings()));
      const session = must(await openSession(bench.path(NAME), null, bench.surroundings()));
      expect(await checkProject(session, disk)).toEqual([]);
      expect({ isSample: session.isSample, undo: session.state().undo }).toEqual({
        isSample: true,
        undo: null,
      });
      must(await session.close());
    }));

  test('is made again from the journal where a file of it is damaged', () =>
    onBench(async (bench) => {
      must(await makeSample(bench.path(NAME), bench.surroundings()));
      const file = join(bench.path(NAME), 'codings/ines/nurab.json');
      const before = await readFile(file, 'utf8');
      await writeFile(file, before.slice(0, 500));
      const session = must(await openSession(bench.path(NAME), null, bench.surroundings()));
      const found = await checkProject(session, disk);
      expect(found.map(({ code }) => code)).toEqual(['rebuilt-file']);
      must(await session.close());
      expect(await readFile(file, 'utf8')).toBe(before);
    }));

  test('is opened as it was left', () =>
    onBench(async (bench) => {
      must(await ensureSample(bench.path(NAME), bench.surroundings()));
      await retitle(bench, 'Mine');
      must(await ensureSample(bench.path(NAME), bench.surroundings()));
      expect([await titleOf(bench), await beside(bench)]).toEqual(['Mine', [NAME]]);
    }));

  test('is made once where it is asked for twice at the same time', () =>
    onBench(async (bench) => {
      await mkdir(join(bench.folder, 'config'), { recursive: true });
      must(await makeSample(bench.path('other'), bench.surroundings()));
      const given = bench.surroundings();
      const both = await Promise.all([1, 2].map(() => ensureSample(bench.path(NAME), given)));
      expect(both.map(({ ok }) => ok)).toEqual([true, true]);
      expect([await titleOf(bench), await beside(bench)]).toEqual([SHIPPED, [NAME, 'other']]);
    }));

  test('takes the place of an empty folder', () =>
    onBench(async (bench) => {
      await mkdir(bench.path(NAME));
      must(await ensureSample(bench.path(NAME), bench.surroundings()));
      expect(await titleOf(bench)).toBe(SHIPPED);
    }));

  test.each([
    ['a folder of something else', (path: string) => mkdir(join(path, 'thesis'), { recursive: true })],
    ['a file', (path: string) => writeFile(path, 'thesis')],
    [
      'a project that is not marked',
      async (path: string) => {
        await mkdir(path);
        await writeFile(join(path, 'project.json'), '{}');
      },
    ],
    [
      'a marker without a project',
      async (path: string) => {
        await mkdir(path);
        await writeFile(join(path, 'sample.json'), '{"standpoint":"sample"}\n');
      },
    ],
  ])('never takes the place of %s', (_what, put) =>
    onBench(async (bench) => {
      await put(bench.path(NAME));
      const before = await nodeDisk.stat(bench.path(NAME));
      const made = await ensureSample(bench.path(NAME), bench.surroundings());
      expect(made).toMatchObject({ ok: false, error: { code: 'sample-taken' } });
      expect(await nodeDisk.stat(bench.path(NAME))).toEqual(before);
      const prepared = await prepareSample(bench.path(NAME), bench.surroundings());
      expect(prepared).toMatchObject({ ok: false, error: { code: 'not-a-sample' } });
      expect(await beside(bench)).toEqual([NAME]);
    }),
  );

  test.each<FaultPlan>([
    { kind: 'write', nth: 1, fault: 'ENOSPC', forGood: true },
    { kind: 'write', nth: 3, fault: 'ENOSPC', forGood: true },
    { kind: 'mkdir', path: /sample/, nth: 1, fault: 'EACCES', forGood: true },
    { kind: 'rename', path: /\.new$/, nth: 1, fault: 'EPERM' },
  ])('leaves nothing behind where it cannot be made: %j', (plan) =>
    onBench(async (bench) => {
      await mkdir(join(bench.folder, 'config'), { recursive: true });
      must(await makeSample(bench.path('other'), bench.surroundings()));
      const made = await ensureSample(bench.path(NAME), bench.surroundings(failing(plan)));
      expect(made).toMatchObject({
        ok: false,
        error: { code: 'sample-not-made', details: { reason: plan.fault } },
      });
      expect(await beside(bench)).toEqual(['other']);
    }),
  );
});

describe('the sample put back', () => {
  async function reset(bench: Bench, given = bench.surroundings()) {
    const waiting = must(await prepareSample(bench.path(NAME), given));
    return waiting.exchange();
  }

  test('is as it was shipped, and what a person put beside its files stays', () =>
    onBench(async (bench) => {
      must(await ensureSample(bench.path(NAME), bench.surroundings()));
      await retitle(bench, 'Mine');
      const files = ['exports/2026/stances.csv', 'texts/notes.txt', 'codings/ines/of mine.md', '.git/HEAD'];
      for (const file of files) {
        await mkdir(join(bench.path(NAME), dirname(file)), { recursive: true });
        await writeFile(join(bench.path(NAME), file), 'mine');
      }
      must(await reset(bench));
      expect(await titleOf(bench)).toBe(SHIPPED);
      for (const file of files) expect(await readFile(join(bench.path(NAME), file), 'utf8')).toBe('mine');
      expect(await beside(bench)).toEqual([NAME]);
    }));

  test.each<FaultPlan>([
    { kind: 'rename', path: /\.new$/, nth: 1, fault: 'EACCES' },
    { kind: 'rename', path: /Standpoint sample$/, nth: 1, fault: 'EPERM' },
  ])('is as the user left it where it cannot be exchanged: %j', (plan) =>
    onBench(async (bench) => {
      must(await ensureSample(bench.path(NAME), bench.surroundings()));
      await retitle(bench, 'Mine');
      const failed = await reset(bench, bench.surroundings(failing(plan)));
      expect(failed).toMatchObject({ ok: false, error: { code: 'sample-not-made' } });
      expect([await titleOf(bench), await beside(bench)]).toEqual(['Mine', [NAME]]);
    }),
  );

  test('can be given up before it is exchanged', () =>
    onBench(async (bench) => {
      must(await ensureSample(bench.path(NAME), bench.surroundings()));
      await retitle(bench, 'Mine');
      await must(await prepareSample(bench.path(NAME), bench.surroundings())).discard();
      expect([await titleOf(bench), await beside(bench)]).toEqual(['Mine', [NAME]]);
    }));

  test('comes back after a crash between taking the old one away and putting the new one there', () =>
    onBench(async (bench) => {
      must(await ensureSample(bench.path(NAME), bench.surroundings()));
      await retitle(bench, 'Mine');
      await rename(bench.path(NAME), bench.path(`.${NAME}.${UNIQUE}.old`));
      must(await ensureSample(bench.path(NAME), bench.surroundings()));
      expect([await titleOf(bench), await beside(bench)]).toEqual(['Mine', [NAME]]);
    }));

  test('is tidied up after a crash once the new one is there', () =>
    onBench(async (bench) => {
      must(await ensureSample(bench.path(NAME), bench.surroundings()));
      must(await makeSample(bench.path(`.${NAME}.${UNIQUE}.old`), bench.surroundings()));
      await writeFile(bench.path(`.${NAME}.${UNIQUE}.old/notes.txt`), 'mine');
      must(await ensureSample(bench.path(NAME), bench.surroundings()));
      expect(await readFile(join(bench.path(NAME), 'notes.txt'), 'utf8')).toBe('mine');
      expect(await beside(bench)).toEqual([NAME]);
    }));

  test('is not taken away with a file of a person that has no place in the new one', () =>
    onBench(async (bench) => {
      const old = `.${NAME}.${UNIQUE}.old`;
      must(await ensureSample(bench.path(NAME), bench.surroundings()));
      must(await makeSample(bench.path(old), bench.surroundings()));
      for (const name of [NAME, old]) await writeFile(join(bench.path(name), 'notes.txt'), name);
      must(await ensureSample(bench.path(NAME), bench.surroundings()));
      expect(await readFile(join(bench.path(old), 'notes.txt'), 'utf8')).toBe(old);
      expect(await readFile(join(bench.path(NAME), 'notes.txt'), 'utf8')).toBe(NAME);
    }));

  test('what a crash left half-made goes after an hour, and no other folder', () =>
    onBench(async (bench) => {
      const now = bench.surroundings().now();
      const names = [`.${NAME}.${UNIQUE}.new`, `.${NAME}.fedcba9876543210.new`, `.${NAME}.mine.new`];
      for (const name of names) await mkdir(bench.path(name));
      const [old = '', young = ''] = names;
      const hours = (many: number): Date => new Date(now.getTime() - many * 3_600_000);
      await utimes(bench.path(old), hours(2), hours(2));
      await utimes(bench.path(young), hours(0.5), hours(0.5));
      must(await ensureSample(bench.path(NAME), bench.surroundings()));
      expect(await beside(bench)).toEqual([...names.slice(1), NAME].sort());
    }));
});

test('a copy without its marker is a project like any other', () =>
  onBench(async (bench) => {
    must(await makeSample(bench.path(NAME), bench.surroundings()));
    expect(await isSample(disk, bench.path(NAME))).toBe(true);
    await rm(join(bench.path(NAME), 'sample.json'));
    expect(await isSample(disk, bench.path(NAME))).toBe(false);
    await writeFile(join(bench.path(NAME), 'sample.json'), '{"standpoint":"study"}\n');
    expect(await isSample(disk, bench.path(NAME))).toBe(false);
  }));
