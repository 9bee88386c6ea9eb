import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ExportChoices } from '../preload/contract.ts';
import { codedTypes } from '../store/model/coded-types.ts';
import { everything } from '../store/query/scope.ts';
import { nodeDisk } from '../store/disk/node-disk.ts';
import { faultyDisk } from '../store/disk/testing/faulty-disk.ts';
import { Exports, type Whence } from './exports.ts';
import { findHere } from './find-records.ts';
import type { Session } from './session.ts';
import { type Bench, addDocument, must, onBench } from './testing/bench.ts';

const whole: ExportChoices = { format: 'csv', scope: everything, columns: {}, raw: false };

/** A project with a stance and a tag in each of some documents; every second stance is dated. */
async function studyOn(bench: Bench, documents: number): Promise<Session> {
  await bench.create();
  const session = await bench.open();
  must(await session.run({ name: 'addActor', input: { id: 'a1', name: 'Port' } }));
  for (let at = 0; at < documents; at++) {
    const document = await addDocument(
      session,
      `The tolls are too high, for the ${at}th time.`,
      `t${at}.txt`,
    );
    const passages = [{ from: 4, to: 9 }];
    const input = {
      id: `s${at}`,
      document,
      holders: ['a1'],
      passages,
      date: at % 2 === 0 ? '2022-03' : null,
    };
    must(await session.run({ name: 'addStance', input }));
    must(
      await session.run({
        name: 'addNote',
        input: { id: `n${at}`, document, text: '=1+1', about: `s${at}` },
      }),
    );
  }
  return session;
}

/** The project, as a window exports it. */
function whenceOf(session: Session): Whence {
  return { session, find: findHere(session, nodeDisk) };
}

async function rowsIn(folder: string, table: string): Promise<number> {
  return (await readFile(join(folder, `${table}.csv`), 'utf8')).split('\n').length - 2;
}

test('what is shown and counted is what is written', () =>
  onBench(async (bench) => {
    const session = await studyOn(bench, 25);
    const exports = new Exports(bench.surroundings().disk);
    const dated: ExportChoices = { ...whole, scope: { ...everything, from: '2022', to: '2022' } };
    for (const [at, choices] of [whole, dated].entries()) {
      const out = bench.path(`out${at}`);
      const report = must(
        await exports.run(
          1,
          whenceOf(session),
          choices,
          () => Promise.resolve(out),
          () => undefined,
        ),
      );
      const counts = must(await exports.count(1, whenceOf(session), choices, () => undefined));
      expect(report?.records).toBe(counts.records);
      expect(report?.left).toEqual(counts.left);
      for (const table of ['stances', 'notes', 'actors', 'documents', 'codebook']) {
        const shown = must(await exports.preview(1, whenceOf(session), choices, table));
        const rows = await rowsIn(out, table);
        expect([table, counts.rows[table], Math.min(rows, 20), shown.isMore]).toEqual([
          table,
          rows,
          shown.rows.length,
          rows > 20,
        ]);
      }
      const [first] = must(await exports.preview(1, whenceOf(session), choices, 'notes')).rows;
      const [, line] = (await readFile(join(out, 'notes.csv'), 'utf8')).split('\n');
      expect(line?.startsWith(`${first?.slice(0, 3).join(',') ?? '?'},`)).toBe(true);
    }
    const counted = must(await exports.count(1, whenceOf(session), dated, () => undefined));
    expect([counted.rows['stances'], counted.rows['notes'], counted.left]).toEqual([
      13,
      13,
      { links: 0, targets: 0, notes: 12 },
    ]);
    must(await session.close());
  }));

test('a saved filter chooses records, with the evidence and links that show them and the notes on them', () =>
  onBench(async (bench) => {
    const session = await studyOn(bench, 4);
    const document = session.records.find('stance', 's1')?.document ?? '';
    const cited = { id: 'e1', document, passages: [{ from: 0, to: 3 }] };
    must(await session.run({ name: 'addEvidence', input: cited }));
    must(await session.run({ name: 'addEvidence', input: { ...cited, id: 'e2' } }));
    const link = { id: 'l1', document, from: 'e1', to: 's1', relation: 'supports' };
    must(await session.run({ name: 'addLink', input: link }));
    const filter = { gaps: ['no-issue'], text: '', actors: ['a1'], documents: [document] };
    must(await session.run({ name: 'saveFilter', input: { name: 'One document', filter } }));
    const exports = new Exports(bench.surroundings().disk);
    const choices = { ...whole, format: 'jsonl', scope: { ...everything, filter: 'one DOCUMENT' } };
    const out = bench.path('out.jsonl');
    const choose = () => Promise.resolve(out);
    must(await exports.run(1, whenceOf(session), choices, choose, () => undefined));
    const ids = (await readFile(out, 'utf8'))
      .split('\n')
      .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as { type: string; id: string }]))
      .filter(({ type }) => codedTypes.some((each) => each === type))
      .map(({ id }) => id);
    expect(ids.toSorted()).toEqual(['e1', 'l1', 'n1', 's1']);
    const gone = await exports.count(
      1,
      whenceOf(session),
      { ...choices, scope: { ...everything, filter: 'Nothing' } },
      () => undefined,
    );
    expect(gone).toMatchObject({ ok: false, error: { code: 'not-found', details: { type: 'filter' } } });
    must(await session.close());
  }));

test('looking at it leaves no document in memory that was not there', () =>
  onBench(async (bench) => {
    must(await (await studyOn(bench, 3)).close());
    const session = await bench.open();
    const exports = new Exports(bench.surroundings().disk);
    for (const format of ['csv', 'jsonl', 'xlsx'])
      must(await exports.preview(1, whenceOf(session), { ...whole, format }, 'stances'));
    must(
      await exports.count(
        1,
        whenceOf(session),
        { ...whole, scope: { ...everything, from: '2022' } },
        () => undefined,
      ),
    );
    const documents = await session.documentIds();
    expect(documents.filter((id) => session.isLoaded(id))).toEqual([]);
    must(await session.close());
  }));

test('an export that is stopped leaves nothing behind, not even its folder', () =>
  onBench(async (bench) => {
    const session = await studyOn(bench, 3);
    const exports = new Exports(bench.surroundings().disk);
    const before = await readdir(bench.folder);
    for (const format of ['csv', 'xlsx', 'jsonl']) {
      const stopped = await exports.run(
        1,
        whenceOf(session),
        { ...whole, format },
        () => Promise.resolve(bench.path('out')),
        ({ done, total }) => {
          // All is written beside its place by then.
          if (done === total) exports.cancel();
        },
      );
      expect(stopped).toMatchObject({ error: { code: 'export-stopped' } });
      expect(await readdir(bench.folder)).toEqual(before);
    }
    must(await session.close());
  }));

test.each(['csv', 'xlsx', 'jsonl'])(
  'an export as %s to a disk that is full leaves no half file, and works once there is room',
  (format) =>
    onBench(async (bench) => {
      const session = await studyOn(bench, 2);
      const before = await readdir(bench.folder);
      // Of several files not the first: those before it are whole by then.
      const nth = format === 'csv' ? 3 : 1;
      for (const kind of ['open', 'write', 'sync', 'close'] as const) {
        const plain = bench.surroundings().disk;
        const disk = faultyDisk(plain, { kind, path: /[\\/]\.[^\\/]+\.tmp$/, nth, fault: 'ENOSPC' });
        const run = () =>
          new Exports(disk).run(
            1,
            whenceOf(session),
            { ...whole, format },
            () => Promise.resolve(bench.path('out')),
            () => undefined,
          );
        expect([kind, await run()]).toMatchObject([
          kind,
          { error: { code: 'cannot-write-file', details: { reason: 'ENOSPC' } } },
        ]);
        expect(await readdir(bench.folder)).toEqual(before);
        must(await run());
        await rm(bench.path('out'), { recursive: true });
      }
      must(await session.close());
    }),
);

test('nothing is written where no column is chosen', () =>
  onBench(async (bench) => {
    const session = await studyOn(bench, 0);
    const exports = new Exports(bench.surroundings().disk);
    const { tables } = must(await exports.preview(1, whenceOf(session), whole, 'stances'));
    const columns = Object.fromEntries(tables.map(({ name }) => [name, []]));
    const run = exports.run(
      1,
      whenceOf(session),
      { ...whole, columns },
      () => Promise.resolve(bench.path('out')),
      () => undefined,
    );
    expect(await run).toMatchObject({ error: { code: 'no-columns' } });
    must(await session.close());
  }));
