import { mkdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonl } from '../store/formats/jsonl/jsonl.ts';
import type { Disk } from '../store/disk/disk.ts';
import { nodeDisk } from '../store/disk/node-disk.ts';
import { faultyDisk } from '../store/disk/testing/faulty-disk.ts';
import { readTree } from '../store/disk/testing/tree.ts';
import { unsyncedDisk } from '../store/disk/testing/without-sync.ts';
import { checkProject } from './check-project.ts';
import { exportTo } from './export.ts';
import { type Bench, codeFirst, must, onBench } from './testing/bench.ts';

const plain: Disk = unsyncedDisk(nodeDisk);
const league = { name: 'addActor', input: { id: 'league', name: 'The Fishers’ League' } };

/** A project with a document and a stance, closed. */
async function made(bench: Bench): Promise<string> {
  await bench.create();
  const session = await bench.open();
  const document = await codeFirst(session);
  must(await session.close());
  return document;
}

test('a look at the index that fails is made again, and the project can be closed', () =>
  onBench(async (bench) => {
    await made(bench);
    await rm(join(bench.path(), '.standpoint'), { recursive: true });
    const disk = faultyDisk(plain, { kind: 'readFile', path: /codings/, nth: 1, fault: 'EIO' });
    const session = await bench.open('study', disk);
    expect(await session.checkIndex()).toMatchObject({ ok: false, error: { code: 'cannot-read-file' } });
    must(await session.checkIndex());
    expect(session.state().totals.stances).toBe(1);
    must(await session.close());
    must(await (await bench.open()).close());
  }));

test('what a process that died was writing is removed, and what this one writes is not', () =>
  onBench(async (bench) => {
    await made(bench);
    const strays = ['codings', 'codings/ak', 'documents', 'texts'].map((folder) =>
      join(bench.path(), folder, '.x.json.0123456789abcdef.tmp'),
    );
    for (const stray of strays) {
      await writeFile(stray, 'half');
      await utimes(stray, new Date(0), new Date(0));
    }
    const session = await bench.open();
    const own = join(bench.path(), 'codings', '.y.json.0123456789abcdef.tmp');
    await writeFile(own, 'half');
    must(await session.checkIndex());
    must(await session.close());
    const left = [...(await readTree(bench.path())).keys()].filter((path) => path.endsWith('.tmp'));
    expect(left).toEqual(['codings/.y.json.0123456789abcdef.tmp']);
  }));

test('a coding that another program took away is named by the next check', () =>
  onBench(async (bench) => {
    const document = await made(bench);
    const file = `codings/ak/${document}.json`;
    const first = await bench.open();
    must(await first.checkIndex());
    must(await first.close());
    await rm(join(bench.path(), file));
    const session = await bench.open();
    const found = await checkProject(session, plain);
    expect(found.map(({ code, where }) => [code, where])).toEqual([['gone-file', file]]);
    must(await session.close());
  }));

test('a folder of codings that was taken away while the project is open is made again for the next edit', () =>
  onBench(async (bench) => {
    const document = await made(bench);
    const session = await bench.open();
    const edit = { name: 'editStance', input: { id: 'first', document, set: { position: 1 } } };
    must(await session.run(edit));
    must(await session.flush());
    await rm(join(bench.path(), 'codings', 'ak'), { recursive: true });
    await session.folder.lookForForeignChanges(new Set([`codings/ak/${document}.json`]));
    const stance = { document, holders: ['office'], passages: [{ from: 0, to: 10 }] };
    must(await session.run({ name: 'addStance', input: { id: 'second', ...stance } }));
    await session.flush();
    must(await session.flush());
    must(await session.close());
    const again = await bench.open();
    for (const id of await again.documentIds()) must(await again.load(id));
    expect(again.records.get('second')).toBeDefined();
    must(await again.close());
  }));

test('a project that was taken away while it is open is not made anew', () =>
  onBench(async (bench) => {
    await made(bench);
    const session = await bench.open();
    must(await session.checkIndex());
    must(await session.run(league));
    must(await session.flush());
    await rename(bench.path(), bench.path('moved'));
    await session.folder.lookForForeignChanges(new Set(['actors.json', 'project.json', 'codebook.json']));
    expect(session.folder.readOnly).not.toBeNull();
    await session.close();
    expect([...(await readTree(bench.folder)).keys()].filter((path) => path.startsWith('study'))).toEqual([]);
  }));

test('an export does not go where the project keeps its own files', () =>
  onBench(async (bench) => {
    await made(bench);
    const before = await readTree(bench.path());
    const session = await bench.open();
    for (const place of ['project.json', 'texts/mine.jsonl', 'Codings', '.standpoint/x']) {
      const sent = await exportTo(session, jsonl, join(bench.path(), place), plain);
      expect(sent).toMatchObject({ ok: false, error: { code: 'export-inside' } });
    }
    must(await exportTo(session, jsonl, join(bench.path(), 'export.jsonl'), plain));
    must(await session.close());
    expect((await readTree(bench.path())).get('project.json')).toEqual(before.get('project.json'));
  }));

test('a text is not put where a link leads out of the project', () =>
  onBench(async (bench) => {
    await bench.create();
    await rm(join(bench.path(), 'texts'), { recursive: true });
    await mkdir(bench.path('outside'));
    await symlink(bench.path('outside'), join(bench.path(), 'texts'));
    const session = await bench.open();
    expect(await session.addText('words')).toMatchObject({ ok: false, error: { code: 'not-saved' } });
    expect([...(await readTree(bench.path('outside'))).keys()]).toEqual([]);
    must(await session.close());
  }));
