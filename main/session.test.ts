import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Draw, draw, requestFrom } from '../store/commands/testing/requests.ts';
import { nodeDisk } from '../store/disk/node-disk.ts';
import { unsyncedDisk } from '../store/disk/testing/without-sync.ts';
import { type Tree, readTree } from '../store/disk/testing/tree.ts';
import { openSession } from './open-session.ts';
import type { Session } from './session.ts';
import { addDocument, must, onBench, sampleText } from './testing/bench.ts';
import { statisticsOf } from './project-shown.ts';

/** The files that people share: everything but this installation's own. */
async function sharedFiles(folder: string): Promise<Readonly<Record<string, string>>> {
  const tree: Tree = await readTree(folder);
  const files: Record<string, string> = {};
  for (const [path, bytes] of tree) {
    const isKept = path.startsWith('.standpoint') || path.startsWith('texts') || path.startsWith('originals');
    if (bytes !== null && !isKept) files[path] = new TextDecoder().decode(bytes);
  }
  return files;
}

const holder = { name: 'addActor', input: { id: 'office', name: 'The Harbour Office' } };

function stance(document: string, position: number | null = 1) {
  return {
    name: 'addStance',
    input: { id: 'first', document, holders: ['office'], position, passages: [{ from: 4, to: 40 }] },
  };
}

async function coded(session: Session): Promise<string> {
  const document = await addDocument(session, sampleText);
  must(await session.run(holder));
  must(await session.run(stance(document)));
  return document;
}

test('an edit that was acknowledged is there after the process was killed, and can still be undone', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    await bench.copy('study', 'killed');
    await coded(session);
    await bench.catchUp('study', 'killed');
    const again = await bench.open('killed');
    expect(again.folder.findings.map(({ code }) => code)).toEqual(['recovered']);
    expect(again.records.find('stance', 'first')).toMatchObject({ position: 1, holders: ['office'] });
    expect(again.state().undo).toMatchObject({ command: 'addStance' });
    must(await again.undo());
    expect(again.records.get('first')).toBeUndefined();
    must(await again.redo());
    expect(again.records.find('stance', 'first')?.position).toBe(1);
    must(await again.close());
    must(await session.close());
    const clean = await bench.open('killed');
    expect(clean.folder.findings).toEqual([]);
    must(await clean.close());
  }));

test('a document that is read slowly does not cover an edit that was made meanwhile', () =>
  onBench(async (bench) => {
    await bench.create();
    const first = await bench.open();
    const document = await coded(first);
    must(await first.close());
    const plain = unsyncedDisk(nodeDisk);
    let begin: (() => void) | undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const readFile = async (path: string): Promise<Uint8Array> => {
      const bytes = await plain.readFile(path);
      if (!path.includes('codings') || begin === undefined) return bytes;
      begin();
      begin = undefined;
      await setTimeout(200);
      return bytes;
    };
    const session = await bench.open('study', { ...plain, readFile });
    const [id] = await session.documentIds();
    if (id === undefined) throw new Error('no document');
    const loading = session.load(id);
    await begun;
    const edit = { name: 'editStance', input: { id: 'first', document, set: { position: -2 } } };
    must(await session.run(edit));
    must(await loading);
    expect(session.records.find('stance', 'first')?.position).toBe(-2);
    must(await session.close());
  }));

test('who opens a project for the first time is a coder of it, and undo leaves that as it is', () =>
  onBench(async (bench) => {
    await bench.create();
    const join = await openSession(bench.path(), 'Berta Quill', bench.surroundings());
    const session = must(join);
    const own = session.coder;
    expect(session.records.find('coder', own)?.name).toBe('Berta Quill');
    expect(session.state().undo).toBeNull();
    must(await session.run(holder));
    must(await session.undo());
    expect(await session.undo()).toMatchObject({ ok: false, error: { code: 'nothing-to-undo' } });
    must(await session.close());
    const again = must(await openSession(bench.path(), 'Berta Quill', bench.surroundings()));
    expect(again.coder).toBe(own);
    expect(await again.undo()).toMatchObject({ ok: false, error: { code: 'nothing-to-undo' } });
    expect(must(await again.redo()).changed).toEqual(['office']);
    must(await again.close());
  }));

test('where undo takes away the coder who codes, another one does', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    const first = session.coder;
    must(await session.run({ name: 'addCoder', input: { id: 'bq', name: 'Berta Quill' } }));
    for (const { id } of session.records.all('coder')) if (id !== first) session.coder = id;
    must(await session.undo());
    expect(session.coder).toBe(first);
    must(await session.close());
  }));

test('who edits without a pause has the files written all the same', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    for (let edits = 0; edits < 8; edits += 1) {
      must(await session.run({ name: 'addActor', input: { name: `Office ${edits}` } }));
      await setTimeout(250);
    }
    expect(await readFile(join(bench.path(), 'actors.json'), 'utf8')).toContain('Office 0');
    must(await session.close());
  }));

test('undo reaches over restarts to the beginning, and redo back to the end, byte by byte', () =>
  onBench(async (bench) => {
    await bench.create();
    const start = await sharedFiles(bench.path());
    const session = await bench.open();
    await coded(session);
    must(await session.close());
    const end = await sharedFiles(bench.path());
    const second = await bench.open();
    for (let step = 0; step < 3; step++) must(await second.undo());
    expect((await second.undo()).ok).toBe(false);
    must(await second.close());
    expect(await sharedFiles(bench.path())).toEqual(start);
    const third = await bench.open();
    for (let step = 0; step < 3; step++) must(await third.redo());
    must(await third.close());
    expect(await sharedFiles(bench.path())).toEqual(end);
  }));

async function play(session: Session, draws: readonly Draw[]): Promise<number> {
  let edits = 0;
  for (const each of draws) {
    const request = requestFrom(each, session.records);
    if (request === undefined) continue;
    const done = await session.run(request);
    if (done.ok && done.value.changed.length > 0) edits += 1;
  }
  return edits;
}

test('after any commands, undoing all gives the files of the start, and redoing all those of the end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(draw, { minLength: 1, maxLength: 25 }), (draws) =>
      onBench(async (bench) => {
        await bench.create();
        const session = await bench.open();
        await coded(session);
        must(await session.flush());
        const start = await sharedFiles(bench.path());
        const edits = await play(session, draws);
        must(await session.flush());
        const end = await sharedFiles(bench.path());
        for (let step = 0; step < edits; step++) must(await session.undo());
        must(await session.flush());
        expect(await sharedFiles(bench.path())).toEqual(start);
        for (let step = 0; step < edits; step++) must(await session.redo());
        must(await session.close());
        expect(await sharedFiles(bench.path())).toEqual(end);
      }),
    ),
    { numRuns: 15 },
  );
}, 60_000);

test('after any commands a killed project opens with all of them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(draw, { minLength: 1, maxLength: 15 }), fc.nat(15), (draws, flushAt) =>
      onBench(async (bench) => {
        await bench.create();
        const session = await bench.open();
        await coded(session);
        await play(session, draws.slice(0, flushAt));
        must(await session.flush());
        await bench.copy('study', 'killed');
        await play(session, draws.slice(flushAt));
        await bench.catchUp('study', 'killed');
        const again = await bench.open('killed');
        must(await again.close());
        must(await session.close());
        expect(await sharedFiles(bench.path('killed'))).toEqual(await sharedFiles(bench.path()));
      }),
    ),
    { numRuns: 15 },
  );
}, 60_000);

describe('a session', () => {
  test('refuses a second writer, who may read all that was acknowledged', () =>
    onBench(async (bench) => {
      await bench.create();
      const session = await bench.open();
      await coded(session);
      const reader = await bench.open();
      expect(reader.folder.readOnly?.code).toBe('locked');
      expect(reader.records.find('actor', 'office')?.name).toBe('The Harbour Office');
      expect(await reader.run({ name: 'addActor', input: { name: 'X' } })).toMatchObject({
        error: { code: 'read-only', details: { because: 'locked' } },
      });
      must(await reader.close());
      must(await session.close());
      const later = await bench.open();
      expect(later.folder.readOnly).toBeNull();
      must(await later.close());
    }));

  test('does nothing for an edit that changes nothing', () =>
    onBench(async (bench) => {
      await bench.create();
      const session = await bench.open();
      must(await session.run(holder));
      const { undo } = session.state();
      const again = await session.run({
        name: 'editActor',
        input: { id: 'office', set: { name: 'The Harbour Office' } },
      });
      expect(must(again).changed).toEqual([]);
      expect(session.state().undo).toEqual(undo);
      must(await session.close());
    }));

  test('keeps records that no document has, and counts them', () =>
    onBench(async (bench) => {
      await bench.create();
      const session = await bench.open();
      must(
        await session.run({ name: 'addEvidence', input: { document: null, citation: 'Port Gazette 12' } }),
      );
      must(await session.close());
      const again = await bench.open();
      expect(must(await statisticsOf(again)).evidence).toBe(1);
      must(await again.close());
      expect(Object.keys(await sharedFiles(bench.path()))).toContain(join('codings', 'ak', 'project.json'));
    }));
});
