import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unlessMissing } from '../store/disk/disk-failure.ts';
import { nodeDisk } from '../store/disk/node-disk.ts';
import { faultyDisk } from '../store/disk/testing/faulty-disk.ts';
import { unsyncedDisk } from '../store/disk/testing/without-sync.ts';
import { formatById } from '../store/formats/index.ts';
import { readTree } from '../store/disk/testing/tree.ts';
import { fileOf } from './file-source.ts';
import { importSources } from './import.ts';
import { extractHere } from './jobs/extract-file.ts';
import { createIn, openSession } from './open-session.ts';
import type { Session } from './session.ts';
import { type Bench, addDocument, codeFirst, must, onBench, sampleText } from './testing/bench.ts';
import { snapshotOf, statisticsOf } from './project-shown.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function bring(session: Session, format: string, name: string, bytes: Uint8Array) {
  const found = formatById(format);
  if (found === undefined) throw new Error(`No format ${format}`);
  return importSources(session, found, [fileOf({ name, bytes })], {
    document: undefined,
    coder: session.coder,
    encoding: undefined,
    extract: extractHere,
  });
}

async function filesOf(bench: Bench): Promise<Readonly<Record<string, string>>> {
  const tree = await readTree(bench.path());
  return Object.fromEntries(
    [...tree].flatMap(([path, bytes]) =>
      bytes === null || path.startsWith('.standpoint') ? [] : [[path, Buffer.from(bytes).toString('latin1')]],
    ),
  );
}

const header = 'actor,issue,stance_quote';
const codings: readonly (readonly [string, string, string])[] = [
  [
    'a quotation that is not there',
    `${header}\nOffice,Quay,The Lighthouse Board abstains entirely\n`,
    'quote-not-found',
  ],
  ['a quotation that is there twice', `${header}\nOffice,Quay,the\n`, 'quote-ambiguous'],
  ['a holder of which nothing is seen', `${header}\n\u200b,Quay,supports the new quay\n`, 'bad-row'],
  ['a position off the scale', `${header},position\nOffice,Quay,supports the new quay,+7\n`, 'bad-row'],
];

test.each([
  ['\u200b', 'AK', { type: 'project', field: 'title' }],
  ['Harbour', ' \u00ad', { type: 'coder', field: 'name' }],
])('a project named %j by %j is not made', (title, coder, details) =>
  onBench(async (bench) => {
    const made = await createIn(bench.path(), title, coder, bench.surroundings());
    expect(made).toMatchObject({ ok: false, error: { code: 'bad-record', details } });
    expect(await unlessMissing(readTree(bench.path()))).toBeUndefined();
  }),
);

describe('codings', () => {
  test.each(codings)('with %s are reported with their row and change nothing', (_name, csv, code) =>
    onBench(async (bench) => {
      await bench.create();
      const session = await bench.open();
      await addDocument(session, `${sampleText}\nAnd the end of the story is not the end.`);
      must(await session.flush());
      const before = await filesOf(bench);
      const report = must(await bring(session, 'csv', 'codings.csv', bytesOf(csv)));
      expect(report).toMatchObject({ in: 1, imported: 0, created: {} });
      expect(report.reported).toMatchObject([{ where: 'row 2' }]);
      expect([code, 'position-not-on-scale']).toContain(report.reported[0]?.code);
      must(await session.flush());
      expect(await filesOf(bench)).toEqual(before);
      must(await session.close());
    }),
  );

  test('without the columns that are needed fail as a whole', () =>
    onBench(async (bench) => {
      await bench.create();
      const session = await bench.open();
      await addDocument(session, sampleText);
      const report = await bring(session, 'csv', 'codings.csv', bytesOf('who,what\nOffice,Quay\n'));
      expect(report).toMatchObject({ ok: false, error: { code: 'missing-columns' } });
      must(await session.close());
    }));

  test('for one of several documents ask which', () =>
    onBench(async (bench) => {
      await bench.create();
      const session = await bench.open();
      await addDocument(session, sampleText);
      await addDocument(session, `${sampleText} Again.`, 'other.txt');
      const report = await bring(session, 'csv', 'codings.csv', bytesOf(`${header}\nOffice,Quay,new quay\n`));
      expect(report).toMatchObject({ ok: false, error: { code: 'which-document' } });
      must(await session.close());
    }));
});

const texts: readonly (readonly [string, Uint8Array, string])[] = [
  ['an empty file', new Uint8Array(), 'empty-file'],
  ['white space', bytesOf(' \n\t\n'), 'empty-file'],
  ['a binary file', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 8, 0, 0xff, 0xfe]), 'binary-file'],
];

test.each(texts)('%s as a text is reported and changes nothing', (_name, bytes, code) =>
  onBench(async (bench) => {
    await bench.create();
    const before = await filesOf(bench);
    const session = await bench.open();
    expect(must(await bring(session, 'text', 'file.txt', bytes)).reported).toMatchObject([{ code }]);
    must(await session.close());
    expect(await filesOf(bench)).toEqual(before);
  }),
);

describe('a folder', () => {
  test('that is no project is refused', () =>
    onBench(async (bench) => {
      await mkdir(bench.path('empty'));
      const opened = await openSession(bench.path('empty'), null, bench.surroundings());
      expect(opened).toMatchObject({ ok: false, error: { code: 'no-project' } });
      expect(await readTree(bench.path('empty'))).toEqual(new Map());
    }));

  test('with other files in it takes no new project', () =>
    onBench(async (bench) => {
      await mkdir(bench.path('full'));
      await writeFile(join(bench.path('full'), 'thesis.txt'), 'words');
      const created = await createIn(bench.path('full'), 'T', 'AK', bench.surroundings());
      expect(created).toMatchObject({ ok: false, error: { code: 'folder-not-empty' } });
      expect([...(await readTree(bench.path('full'))).keys()]).toEqual(['thesis.txt']);
    }));

  test('of a newer version, with records that are not known, is not opened and not touched', () =>
    onBench(async (bench) => {
      await bench.create();
      const path = join(bench.path(), 'actors.json');
      const newer = '{"standpoint":99,"file":"actors","records":[\n{"type":"chorus","id":"c1"}\n]}\n';
      await writeFile(path, newer);
      const before = await filesOf(bench);
      const opened = await openSession(bench.path(), null, bench.surroundings());
      expect(opened).toMatchObject({ ok: false, error: { code: 'newer-version' } });
      expect(await filesOf(bench)).toEqual(before);
    }));
});

const damages: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array | null])[] = [
  ['empty', () => new Uint8Array()],
  ['cut in half', (bytes) => bytes.subarray(0, bytes.length >> 1)],
  ['null', () => bytesOf('null')],
  ['zeros', () => new Uint8Array(400)],
  ['gone', () => null],
];

describe('a damaged database', () => {
  test.each(damages)(
    'that is %s is rebuilt from the journal, byte by byte, and kept aside',
    (_name, damage) =>
      onBench(async (bench) => {
        await bench.create();
        const session = await bench.open();
        await codeFirst(session);
        must(await session.close());
        const whole = await filesOf(bench);
        const databases = Object.keys(whole).filter((path) => path.endsWith('.json'));
        for (const path of databases) {
          // A coding or document that is gone was taken away by somebody; the shared files belong to every project.
          if (damage(new Uint8Array()) === null && path.includes('/')) continue;
          const file = join(bench.path(), path);
          const damaged = damage(await readFile(file));
          if (damaged === null) await rm(file);
          else await writeFile(file, damaged);
          const again = await bench.open();
          expect(must(await statisticsOf(again))).toMatchObject({ documents: 1, actors: 1, stances: 1 });
          expect(again.folder.findings.map(({ code, where }) => [code, where])).toEqual([
            ['rebuilt-file', path],
          ]);
          must(await again.close());
          expect(await filesOf(bench)).toEqual(whole);
        }
        expect(databases).toHaveLength(5);
      }),
  );

  test('that nothing can rebuild is named and stays as it is', () =>
    onBench(async (bench) => {
      await bench.create();
      await rm(join(bench.path(), '.standpoint'), { recursive: true });
      await writeFile(join(bench.path(), 'actors.json'), '{"standpoint":1,');
      const opened = await openSession(bench.path(), null, bench.surroundings());
      expect(opened).toMatchObject({
        ok: false,
        error: { code: 'damaged-file', details: { file: 'actors.json' } },
      });
      expect(await readFile(join(bench.path(), 'actors.json'), 'utf8')).toBe('{"standpoint":1,');
    }));
});

describe('a change by another program', () => {
  test('of a file that nothing waits for is the new state', () =>
    onBench(async (bench) => {
      await bench.create();
      const session = await bench.open();
      must(await session.run({ name: 'addActor', input: { id: 'office', name: 'The Harbour Office' } }));
      must(await session.flush());
      const path = join(bench.path(), 'actors.json');
      await writeFile(path, (await readFile(path, 'utf8')).replace('Harbour', 'Harbor '));
      await session.folder.lookForForeignChanges(new Set(['actors.json']));
      expect(session.records.find('actor', 'office')?.name).toBe('The Harbor  Office');
      expect(await session.undo()).toMatchObject({ ok: false, error: { code: 'undo-differs' } });
      must(await session.close());
    }));

  test('that points to what an undo would take away keeps it', () =>
    onBench(async (bench) => {
      await bench.create();
      const session = await bench.open();
      const here = await addDocument(session, sampleText);
      const there = await addDocument(session, `${sampleText} There.`, 'there.txt');
      must(await session.run({ name: 'addActor', input: { id: 'office', name: 'The Harbour Office' } }));
      must(await session.close());
      await bench.copy('study', 'theirs');
      const theirs = await bench.open('theirs');
      for (const [id, document] of [
        ['near', here],
        ['far', there],
      ])
        must(
          await theirs.run({
            name: 'addStance',
            input: { id, document, holders: ['office'], passages: [{ from: 0, to: 5 }] },
          }),
        );
      must(await theirs.close());
      await cp(join(bench.path('theirs'), 'codings'), join(bench.path(), 'codings'), { recursive: true });
      const again = await bench.open();
      for (const id of await again.documentIds()) if (id === here) must(await again.load(id));
      expect(await again.undo()).toMatchObject({
        ok: false,
        error: { code: 'in-use', details: { uses: 2 } },
      });
      expect(again.records.get('office')).toBeDefined();
      must(await again.close());
    }));

  test('that brings or changes a document nobody has open is counted, and told', () =>
    onBench(async (bench) => {
      await bench.create();
      const session = await bench.open();
      const document = await addDocument(session, sampleText);
      must(await session.close());
      await bench.copy('study', 'theirs');
      await bench.unlock('theirs');
      const theirs = await bench.open('theirs');
      must(await theirs.run({ name: 'editDocument', input: { id: document, set: { title: 'The quay' } } }));
      const other = await addDocument(theirs, `${sampleText} Again.`, 'other.txt');
      must(await theirs.close());
      const ours = await bench.open();
      const told: string[] = [];
      ours.listen(({ type }) => told.push(type));
      const pulled = ['documents', 'texts'].map((folder) =>
        cp(join(bench.path('theirs'), folder), join(bench.path(), folder), { recursive: true }),
      );
      await Promise.all(pulled);
      await ours.folder.lookForForeignChanges(
        new Set([`documents/${document}.json`, `documents/${other}.json`]),
      );
      expect(told).toEqual(['refresh']);
      expect((await snapshotOf(ours)).documents.map(({ title }) => title).sort()).toEqual([
        'The quay',
        'other',
      ]);
      must(await ours.close());
    }));

  test('of other records than those that wait is kept beside ours', () =>
    onBench(async (bench) => {
      await bench.create();
      const session = await bench.open();
      must(await session.run({ name: 'addActor', input: { id: 'office', name: 'The Harbour Office' } }));
      must(await session.flush());
      must(await session.run({ name: 'addActor', input: { id: 'league', name: 'The Fishers’ League' } }));
      const path = join(bench.path(), 'actors.json');
      await writeFile(path, (await readFile(path, 'utf8')).replace('Harbour', 'Harbor '));
      must(await session.close());
      const again = await bench.open();
      expect([...again.records.all('actor')].map(({ name }) => name)).toEqual([
        'The Fishers’ League',
        'The Harbor  Office',
      ]);
      must(await again.close());
    }));

  test('of a record that waits is never written over: nothing more is written, and the record is named', () =>
    onBench(async (bench) => {
      await bench.create();
      const session = await bench.open();
      must(await session.run({ name: 'addActor', input: { id: 'office', name: 'The Harbour Office' } }));
      must(await session.flush());
      must(
        await session.run({ name: 'editActor', input: { id: 'office', set: { name: 'The Port Office' } } }),
      );
      const path = join(bench.path(), 'actors.json');
      const theirs = (await readFile(path, 'utf8')).replace('Harbour', 'Harbor ');
      await writeFile(path, theirs);
      expect(await session.flush()).toMatchObject({ ok: false, error: { code: 'foreign-change' } });
      expect(await readFile(path, 'utf8')).toBe(theirs);
      expect(session.folder.findings).toMatchObject([{ code: 'foreign-change', details: { id: 'office' } }]);
      expect(session.state().save.type).toBe('read-only');
      expect((await session.run({ name: 'addActor', input: { name: 'X' } })).ok).toBe(false);
      must(await session.close());
    }));

  test('that came while the project was closed after a crash is merged with the edits that waited', () =>
    onBench(async (bench) => {
      await bench.create();
      const first = await bench.open();
      must(await first.run({ name: 'addActor', input: { id: 'office', name: 'The Harbour Office' } }));
      must(await first.close());
      const session = await bench.open();
      await bench.copy('study', 'killed');
      must(await session.run({ name: 'addActor', input: { id: 'league', name: 'The Fishers’ League' } }));
      must(
        await session.run({ name: 'editActor', input: { id: 'league', set: { description: 'Fishes.' } } }),
      );
      await bench.catchUp('study', 'killed');
      must(await session.close());
      const path = join(bench.path('killed'), 'actors.json');
      await writeFile(path, (await readFile(path, 'utf8')).replace('Harbour', 'Harbor'));
      // Nothing can be written here, and then this process is killed too.
      const plan = { kind: 'rename', path: /actors/, nth: 1, fault: 'EIO', forGood: true } as const;
      const again = await bench.open('killed', faultyDisk(unsyncedDisk(nodeDisk), plan));
      expect(again.folder.saveState()).toMatchObject({ type: 'not-saved' });
      await bench.copy('killed', 'killed twice');
      await bench.unlock('killed twice');
      for (const session of [again, await bench.open('killed twice')]) {
        expect(session.records.find('actor', 'office')?.name).toBe('The Harbor Office');
        expect(session.records.find('actor', 'league')?.description).toBe('Fishes.');
        expect(session.folder.readOnly).toBeNull();
        await session.close();
      }
      // The file is rebuilt with both.
      await writeFile(join(bench.path('killed twice'), 'actors.json'), '');
      const rebuilt = await bench.open('killed twice');
      expect(rebuilt.records.find('actor', 'office')?.name).toBe('The Harbor Office');
      expect(rebuilt.records.find('actor', 'league')?.description).toBe('Fishes.');
      must(await rebuilt.close());
    }));

  test('of a record that waits ends where the file is given one of the two', () =>
    onBench(async (bench) => {
      await bench.create();
      const session = await bench.open();
      must(await session.run({ name: 'addActor', input: { id: 'office', name: 'The Harbour Office' } }));
      must(await session.flush());
      const path = (project: string): string => join(bench.path(project), 'actors.json');
      const old = await readFile(path('study'), 'utf8');
      await bench.copy('study', 'killed');
      must(await session.run({ name: 'editActor', input: { id: 'office', set: { name: 'Ours' } } }));
      await bench.catchUp('study', 'killed');
      must(await session.close());
      for (const [name, expected] of [
        ['Theirs', 'conflict'],
        ['The Harbour Office', 'Ours'],
      ] as const) {
        await writeFile(path('killed'), old.replace('The Harbour Office', name));
        const again = await bench.open('killed');
        if (expected === 'conflict') expect(again.folder.readOnly).toMatchObject({ code: 'foreign-change' });
        else expect(again.records.find('actor', 'office')?.name).toBe(expected);
        must(await again.close());
      }
    }));

  test('with merge markers has both sides kept', () =>
    onBench(async (bench) => {
      await bench.create();
      const session = await bench.open();
      must(await session.run({ name: 'addActor', input: { id: 'a', name: 'The Harbour Office' } }));
      must(await session.run({ name: 'addActor', input: { id: 'b', name: 'The Fishers’ League' } }));
      must(await session.close());
      const path = join(bench.path(), 'actors.json');
      const [head = '', first = '', second = '', end = ''] = (await readFile(path, 'utf8')).split('\n');
      const marked = [
        head,
        '<<<<<<< HEAD',
        first.replace(/,$/, ''),
        '=======',
        second,
        '>>>>>>> other',
        end,
        '',
      ];
      await writeFile(path, marked.join('\n'));
      const again = await bench.open();
      expect([...again.records.all('actor')].map(({ id }) => id)).toEqual(['a', 'b']);
      expect(again.folder.findings.map(({ code }) => code)).toEqual(['merge-markers']);
      must(await again.close());
    }));
});
