import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultyDisk } from '../store/disk/testing/faulty-disk.ts';
import { nodeDisk } from '../store/disk/node-disk.ts';
import { unsyncedDisk } from '../store/disk/testing/without-sync.ts';
import { readTree } from '../store/disk/testing/tree.ts';
import type { Session } from './session.ts';
import { type Bench, addDocument, codeFirst, must, onBench, sampleText } from './testing/bench.ts';
import { statisticsOf } from './project-shown.ts';

const alone = <Value>(work: () => Promise<Value>): Promise<Value> => work();

/** The files that people share, and whether each is a text or a database. */
async function filesOf(bench: Bench, project = 'study'): Promise<Readonly<Record<string, string>>> {
  const tree = await readTree(bench.path(project));
  return Object.fromEntries(
    [...tree].flatMap(([path, bytes]) =>
      bytes === null || path.startsWith('.standpoint') ? [] : [[path, Buffer.from(bytes).toString('latin1')]],
    ),
  );
}

/** A project as a colleague gets it: with everything but this installation's journal. */
async function clone(bench: Bench): Promise<void> {
  await bench.create();
  const session = await bench.open();
  await codeFirst(session);
  must(await session.close());
  await rm(join(bench.path(), '.standpoint'), { recursive: true });
}

async function backUp(bench: Bench, more: (session: Session) => Promise<void> = () => Promise.resolve()) {
  const session = await bench.open();
  await more(session);
  must(await session.folder.backUp(alone));
  must(await session.close());
}

async function privateFolder(bench: Bench, name: string): Promise<string> {
  const [machine = ''] = (await readdir(join(bench.path(), '.standpoint'))).filter(
    (each) => each !== '.gitignore',
  );
  return join(bench.path(), '.standpoint', machine, name);
}

async function damage(bench: Bench, path: string, project = 'study'): Promise<void> {
  const file = join(bench.path(project), path);
  await writeFile(file, (await readFile(file)).subarray(1));
}

async function found(bench: Bench, project = 'study'): Promise<readonly (readonly [string, string])[]> {
  const session = await bench.open(project);
  must(await statisticsOf(session));
  for (const id of await session.documentIds()) must(await session.load(id));
  const findings = session.folder.findings.map(({ code, where }) => [code, where] as const);
  must(await session.close());
  return findings;
}

describe('a file that this installation never wrote', () => {
  test('is put back from the backup, byte by byte, and the damaged one is kept', () =>
    onBench(async (bench) => {
      await clone(bench);
      await backUp(bench);
      const whole = await filesOf(bench);
      const damaged = Object.keys(whole).filter((path) => !path.startsWith('originals/'));
      expect(damaged).toHaveLength(6);
      for (const path of damaged) {
        await damage(bench, path);
        expect(await found(bench)).toEqual([['restored-file', path]]);
        expect(await filesOf(bench)).toEqual(whole);
      }
      expect(await readdir(await privateFolder(bench, 'aside'))).toHaveLength(6);
      expect(await found(bench)).toEqual([]);
    }));

  test('has the edits on it that were acknowledged since', () =>
    onBench(async (bench) => {
      await clone(bench);
      await backUp(bench);
      const session = await bench.open();
      await bench.copy('study', 'killed');
      must(await session.run({ name: 'addActor', input: { id: 'league', name: 'The Fishers’ League' } }));
      await bench.catchUp('study', 'killed');
      await writeFile(join(bench.path('killed'), 'actors.json'), '');
      const again = await bench.open('killed');
      expect([...again.records.all('actor')].map(({ id }) => id).sort()).toEqual(['league', 'office']);
      must(await again.close());
      must(await session.close());
    }));

  test('comes from the backup before where the newest is damaged', () =>
    onBench(async (bench) => {
      await clone(bench);
      await backUp(bench);
      await backUp(bench);
      const folder = await privateFolder(bench, 'backups');
      const [, newest = ''] = (await readdir(folder)).sort();
      await writeFile(
        join(folder, newest),
        (await readFile(join(folder, newest), 'utf8')).replace('"time"', '"tome"'),
      );
      await damage(bench, 'actors.json');
      expect(await found(bench)).toEqual([['restored-file', 'actors.json']]);
    }));

  test('that was damaged before the backup does not take the place of its sound state', () =>
    onBench(async (bench) => {
      await clone(bench);
      await backUp(bench);
      const whole = await filesOf(bench);
      const [coding = ''] = Object.keys(whole).filter((path) => path.startsWith('codings/'));
      await backUp(bench, () => damage(bench, coding));
      expect(await found(bench)).toEqual([['restored-file', coding]]);
      expect(await filesOf(bench)).toEqual(whole);
    }));
});

test('a clone leaves out what this installation keeps for itself, like the project it came from', () =>
  onBench(async (bench) => {
    await clone(bench);
    must(await (await bench.open()).close());
    expect(await readFile(join(bench.path(), '.standpoint', '.gitignore'), 'utf8')).toBe('*\n');
  }));

describe('a backup', () => {
  test('made while somebody works has the state of one moment', () =>
    onBench(async (bench) => {
      await clone(bench);
      const session = await bench.open();
      let edits = 0;
      const edit = async (): Promise<void> => {
        edits += 1;
        const id = `actor${edits}`;
        must(await session.run({ name: 'addActor', input: { id, name: `Office ${edits}` } }));
        await addDocument(session, `${sampleText} ${edits}`, `text ${edits}.txt`);
      };
      const working = (async () => {
        for (let n = 0; n < 5; n += 1) await edit();
      })();
      must(
        await session.folder.backUp(async (work) => {
          await working;
          return work();
        }),
      );
      must(await session.close());
      const [name = ''] = await readdir(await privateFolder(bench, 'backups'));
      const manifest = JSON.parse(
        await readFile(join(await privateFolder(bench, 'backups'), name), 'utf8'),
      ) as {
        files: object;
      };
      const files = Object.keys(await filesOf(bench)).filter((path) => !path.startsWith('originals/'));
      expect(Object.keys(manifest.files).sort()).toEqual(files.sort());
      for (const path of files) if (!path.startsWith('texts/')) await writeFile(join(bench.path(), path), '');
      const journals = await privateFolder(bench, 'journal');
      await rm(journals, { recursive: true });
      const again = await bench.open();
      expect(must(await statisticsOf(again))).toMatchObject({ documents: 6, actors: 6, stances: 1 });
      must(await again.close());
    }));

  test('costs little where little has changed, and twenty are kept', () =>
    onBench(async (bench) => {
      await clone(bench);
      const session = await bench.open();
      must(await session.folder.backUp(alone));
      const objects = await privateFolder(bench, 'objects');
      const first = (await readdir(objects)).length;
      for (let n = 0; n < 22; n += 1) must(await session.folder.backUp(alone));
      expect(await readdir(objects)).toHaveLength(first);
      const kept = (await readdir(await privateFolder(bench, 'backups'))).sort();
      expect(kept.map((name) => Number(name.slice(0, 6)))).toEqual(
        Array.from({ length: 20 }, (_, at) => at + 4),
      );
      must(await session.close());
    }));

  test('may fail at any call: the one before it counts, and the project is as it was', () =>
    onBench(async (bench) => {
      await clone(bench);
      await backUp(bench, async (session) => {
        must(await session.run({ name: 'addActor', input: { id: 'league', name: 'The Fishers’ League' } }));
        must(await session.flush());
      });
      const whole = await filesOf(bench);
      const codes = new Set<string>();
      for (let nth = 1, isDone = false; !isDone; nth += 1) {
        const plan = { path: /objects|backups/, nth, fault: 'ENOSPC' } as const;
        const disk = faultyDisk(unsyncedDisk(nodeDisk), plan);
        const project = `study ${nth}`;
        await bench.copy('study', project);
        const session = await bench.open(project, disk);
        const made = await session.folder.backUp(alone);
        codes.add(made.ok ? 'made' : made.error.code);
        isDone = disk.hit() === undefined;
        disk.heal();
        must(await session.close());
        await damage(bench, 'codebook.json', project);
        expect(await found(bench, project)).toEqual([['restored-file', 'codebook.json']]);
        expect(await filesOf(bench, project)).toEqual(whole);
      }
      expect([...codes].sort()).toEqual(['cannot-read-file', 'made', 'not-saved']);
    }));
});
