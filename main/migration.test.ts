import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { faultyDisk } from '../store/disk/testing/faulty-disk.ts';
import { nodeDisk } from '../store/disk/node-disk.ts';
import { parseEntry } from '../store/disk/journal-entry.ts';
import { unsyncedDisk } from '../store/disk/testing/without-sync.ts';
import { readTree } from '../store/disk/testing/tree.ts';
import type { Migration } from '../store/model/migrations.ts';
import { refusalFor } from '../store/model/result.ts';
import { type Bench, addDocument, must, onBench, sampleText } from './testing/bench.ts';

/** The program as it is, and as it will be once actors have had their `description` renamed from `about`. */
const program = vi.hoisted(() => ({ version: 1 }));

vi.mock('../store/model/migrations.ts', () => {
  const renamed: Migration = ({ about, ...record }) =>
    record['type'] === 'actor' && about !== undefined ? { ...record, description: about } : record;
  return {
    get schemaVersion() {
      return program.version;
    },
    migrated: (value: Readonly<Record<string, unknown>> | null, version: number) =>
      value === null || version >= program.version ? value : renamed(value),
  };
});

beforeEach(() => {
  program.version = 1;
});

const actors = (bench: Bench): string => join(bench.path(), 'actors.json');

/** A project of version 1, in which actors have `about` instead of `description`. */
async function old(bench: Bench): Promise<void> {
  await bench.create();
  const session = await bench.open();
  const document = await addDocument(session, sampleText);
  const office = { id: 'office', name: 'The Harbour Office', description: 'Keeps the harbour.' };
  must(await session.run({ name: 'addActor', input: office }));
  const stance = { document, holders: ['office'], passages: [{ from: 0, to: 10 }] };
  must(await session.run({ name: 'addStance', input: { id: 'first', ...stance } }));
  must(await session.close());
  await writeFile(
    actors(bench),
    (await readFile(actors(bench), 'utf8')).replaceAll('"description"', '"about"'),
  );
}

async function filesOf(bench: Bench): Promise<ReadonlyMap<string, Uint8Array | null>> {
  const tree = await readTree(bench.path());
  return new Map([...tree].filter(([path]) => !path.startsWith('.standpoint')));
}

async function backupsOf(bench: Bench): Promise<readonly string[]> {
  const [machine = ''] = (await readdir(join(bench.path(), '.standpoint'))).filter(
    (name) => name !== '.gitignore',
  );
  return readdir(join(bench.path(), '.standpoint', machine, 'backups')).catch(() => []);
}

describe('a project of an older version', () => {
  test('is backed up first, read as the present one, and written as it when it is next edited', () =>
    onBench(async (bench) => {
      await old(bench);
      const before = await readFile(actors(bench), 'utf8');
      program.version = 2;
      const session = await bench.open();
      expect(session.folder.readOnly).toBeNull();
      expect(session.folder.findings).toEqual([]);
      expect(await backupsOf(bench)).toHaveLength(1);
      expect(await readFile(join(bench.path(), 'project.json'), 'utf8')).toMatch(/^\{"standpoint":2,/);
      expect(await readFile(actors(bench), 'utf8')).toBe(before);
      expect(session.records.find('actor', 'office')).toMatchObject({ description: 'Keeps the harbour.' });
      must(await session.run({ name: 'addActor', input: { id: 'league', name: 'The Fishers’ League' } }));
      must(await session.flush());
      const written = await readFile(actors(bench), 'utf8');
      expect(written).toMatch(/^\{"standpoint":2,/);
      expect(written).not.toContain('"about"');
      must(await session.close());

      const again = await bench.open();
      expect(again.folder.findings).toEqual([]);
      expect(await backupsOf(bench)).toHaveLength(1);
      must(await again.undo());
      must(await again.undo());
      expect(again.records.get('first')).toBeUndefined();
      must(await again.close());
      expect(await readFile(actors(bench), 'utf8')).toContain('Keeps the harbour.');
    }));

  test('has edits of the older program replayed as the present one has them', () =>
    onBench(async (bench) => {
      await bench.create();
      const session = await bench.open();
      await bench.copy('study', 'killed');
      const league = { id: 'league', name: 'The Fishers’ League', description: 'Fishes.' };
      must(await session.run({ name: 'addActor', input: league }));
      await bench.catchUp('study', 'killed');
      program.version = 2;
      const again = await bench.open('killed');
      expect(again.records.find('actor', 'league')).toMatchObject({ description: 'Fishes.' });
      must(await again.close());
      const files = await readFile(join(bench.path('killed'), 'actors.json'), 'utf8');
      expect(files).toMatch(/^\{"standpoint":2,.*Fishes/s);
      program.version = 1;
      must(await session.close());
    }));

  test('has lines in its journal whose records are migrated too', () => {
    const about = { type: 'actor', id: 'office', about: 'Keeps the harbour.' };
    const line = { sequence: 1, type: 'edit', command: 'addActor', documents: [], bases: {} };
    program.version = 2;
    expect(parseEntry({ ...line, diff: [{ before: null, after: about }] })).toEqual({
      ...line,
      diff: [{ before: null, after: { type: 'actor', id: 'office', description: 'Keeps the harbour.' } }],
    });
    expect(parseEntry({ ...line, standpoint: 2, diff: [{ before: null, after: about }] })).toMatchObject({
      diff: [{ before: null, after: about }],
    });
    expect(parseEntry({ ...line, standpoint: 3, diff: [{ before: null, after: about }] })).toBeUndefined();
  });

  test('of which no backup can be made opens read-only, and nothing is written', () =>
    onBench(async (bench) => {
      await old(bench);
      const before = await filesOf(bench);
      program.version = 2;
      const plan = { path: /objects|backups/, kind: 'open', nth: 1, fault: 'ENOSPC', forGood: true } as const;
      const session = await bench.open('study', faultyDisk(unsyncedDisk(nodeDisk), plan));
      expect(session.folder.readOnly).toMatchObject({ code: 'no-backup' });
      expect(session.records.find('actor', 'office')).toMatchObject({ description: 'Keeps the harbour.' });
      expect(await session.undo()).toMatchObject({
        ok: false,
        error: { code: 'read-only', details: { because: 'no-backup' } },
      });
      must(await session.close());
      expect(await filesOf(bench)).toEqual(before);
    }));
});

describe('a project of a newer version', () => {
  test('has its journal left where it is, to the last edit that waits', () =>
    onBench(async (bench) => {
      program.version = 2;
      await bench.create();
      const session = await bench.open();
      await bench.copy('study', 'killed');
      must(await session.run({ name: 'addActor', input: { id: 'league', name: 'The Fishers’ League' } }));
      await bench.catchUp('study', 'killed');
      must(await session.close());
      const before = await readTree(bench.path('killed'));
      program.version = 1;
      const older = await bench.open('killed');
      expect(older.folder.readOnly).toMatchObject({ code: 'newer-version' });
      must(await older.close());
      const after = await readTree(bench.path('killed'));
      expect([...after].filter(([path]) => !path.endsWith('lock'))).toEqual(
        [...before].filter(([path]) => !path.endsWith('lock')),
      );
      program.version = 2;
      const again = await bench.open('killed');
      expect(again.records.get('league')).toBeDefined();
      must(await again.close());
    }));

  test('opens read-only as far as its records are known, with a clear reason, and stays as it is', () =>
    onBench(async (bench) => {
      await old(bench);
      await writeFile(
        actors(bench),
        (await readFile(actors(bench), 'utf8'))
          .replace('"standpoint":1', '"standpoint":9')
          .replaceAll('"about"', '"reach":"wide","description"'),
      );
      const before = await filesOf(bench);
      const session = await bench.open();
      const reason = { code: 'newer-version', details: { file: 'actors.json', version: 9 } } as const;
      expect(session.folder.readOnly).toMatchObject(reason);
      expect(session.folder.findings).toMatchObject([reason]);
      expect(session.records.find('actor', 'office')).toMatchObject({ reach: 'wide' });
      const edit = { name: 'addActor', input: { name: 'The Fishers’ League' } };
      expect(await session.run(edit)).toMatchObject({ ok: false, error: refusalFor(reason) });
      must(await session.close());
      expect(await filesOf(bench)).toEqual(before);
    }));
});
