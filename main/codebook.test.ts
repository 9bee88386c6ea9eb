import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { id } from '../store/model/schema/parts.ts';
import { exportCodebook, lookAtCodebook, touchedBy, usesIn } from './codebook.ts';
import { lineCommands } from './command-line.ts';
import type { Session } from './session.ts';
import { type Bench, addDocument, must, onBench, sampleText } from './testing/bench.ts';

/** A closed project with stances on one issue in three documents, of two coders. */
async function filled(bench: Bench): Promise<readonly string[]> {
  await bench.create();
  const session = await bench.open();
  const documents: string[] = [];
  for (const more of ['', ' Again.', ' Once more.'])
    documents.push(await addDocument(session, `${sampleText}${more}`));
  const [one, two, three] = documents;
  for (const [name, input] of [
    ['addCoder', { id: 'bq', name: 'Berta Quill' }],
    ['addActor', { id: 'office', name: 'The Harbour Office' }],
    ['addIssue', { id: 'tolls', name: 'Tolls' }],
    ['addStance', { id: 's1', document: one, holders: ['office'], issue: 'tolls', position: 2 }],
    ['addStance', { id: 's2', document: two, holders: ['office'], issue: 'tolls', position: -2 }],
    ['addNote', { id: 'n1', document: null, text: 'Which?', about: 'tolls' }],
  ] as const)
    must(await session.run({ name, input }));
  const other = id.coder.parse('bq');
  const stance = { id: 's3', document: three, holders: ['office'], issue: 'tolls', position: 2 };
  must(await session.run({ name: 'addStance', input: stance }, other));
  must(await session.close());
  return documents;
}

async function stances(session: Session): Promise<readonly string[]> {
  for (const document of [...(await session.documentIds()), null]) must(await session.load(document));
  return Array.from(
    session.records.all('stance'),
    ({ id, issue, position }) => `${id} ${issue ?? ''} ${String(position)}`,
  ).sort();
}

test('what uses an entry is counted and read without opening a document, and let go of again', () =>
  onBench(async (bench) => {
    const documents = await filled(bench);
    const session = await bench.open();
    const touched = must(await touchedBy(session, 'tolls'));
    expect(touched.types).toEqual([
      { type: 'stance', count: 3 },
      { type: 'note', count: 1 },
    ]);
    expect(new Set(touched.documents.map(({ document }) => document))).toEqual(new Set([...documents, null]));
    expect(touched.coders).toContainEqual({ coder: 'bq', count: 1 });
    const { positions } = must(await touchedBy(session, 'scale'));
    expect(positions.toSorted((a, b) => a.position - b.position)).toEqual([
      { position: -2, count: 1 },
      { position: 2, count: 2 },
    ]);
    const [, two = ''] = documents;
    expect(must(await usesIn(session, 'tolls', id.document.parse(two))).map((each) => each.id)).toEqual([
      's2',
    ]);
    expect(must(await touchedBy(session, 'nothing')).documents).toEqual([]);
    expect((await session.documentIds()).some((each) => session.isLoaded(each))).toBe(false);
    must(await session.close());
  }));

test('a split and a mapped scale reach documents that nobody has opened, of all coders, and back over a restart', () =>
  onBench(async (bench) => {
    await filled(bench);
    const first = await bench.open();
    const parts = [
      { id: 'fees', name: 'Fees' },
      { id: 'dues', name: 'Dues' },
    ];
    const given = ['s1', 's2', 's3'].map((record, at) => ({ record, part: at % 2 }));
    must(await first.run({ name: 'splitEntry', input: { type: 'issue', id: 'tolls', parts, given } }));
    const { values } = first.records.find('scale', 'scale') ?? { values: [] };
    const set = { values: values.slice(0, -1) };
    must(await first.run({ name: 'editScale', input: { set, mapping: [{ from: 2, to: 1 }] } }));
    must(await first.close());
    const second = await bench.open();
    expect(second.records.get('tolls')).toBeUndefined();
    expect(await stances(second)).toEqual(['s1 fees 1', 's2 dues -2', 's3 fees 1']);
    expect(second.records.find('note', 'n1')?.about).toBe('fees');
    must(await second.undo());
    must(await second.undo());
    expect(await stances(second)).toEqual(['s1 tolls 2', 's2 tolls -2', 's3 tolls 2']);
    expect(second.records.find('note', 'n1')?.about).toBe('tolls');
    must(await second.close());
  }));

test('a codebook is written outside of the project only, and read back', () =>
  onBench(async (bench) => {
    await filled(bench);
    const session = await bench.open();
    const { disk } = bench.surroundings();
    const inside = join(bench.path(), 'codebook.json');
    const before = await readFile(inside, 'utf8');
    expect(await exportCodebook(session, inside, disk)).toMatchObject({ error: { code: 'export-inside' } });
    expect(await exportCodebook(session, join(bench.folder, 'b.txt'), disk)).toMatchObject({
      error: { code: 'unknown-file-type' },
    });
    expect(await readFile(inside, 'utf8')).toBe(before);
    const path = join(bench.folder, 'book.JSON');
    expect(must(await exportCodebook(session, path, disk)).name).toBe('book.JSON');
    expect(must(await lookAtCodebook(path, disk)).codebook.entries.length).toBeGreaterThan(10);
    expect(await lookAtCodebook(join(bench.folder, 'none.csv'), disk)).toMatchObject({
      error: { code: 'cannot-read-file' },
    });
    must(await session.close());
  }));

test('the command line writes a codebook, shows what one would change, and takes it over', () =>
  onBench(async (bench) => {
    await filled(bench);
    await bench.create('other');
    const run = async (name: string, places: readonly string[], more: object = {}) => {
      const command = lineCommands.find((each) => each.name === name);
      const line = { places, options: {}, flags: [], isJson: false, ...more };
      return command?.run(line, bench.surroundings(), (path) => join(bench.folder, path));
    };
    const out = { options: { out: 'book.csv' } };
    expect(await run('codebook export', ['study'], out)).toMatchObject({ value: { lines: [/entries$/] } });
    expect(await run('codebook export', ['study'], { options: { out: 'book.doc' } })).toMatchObject({
      error: { code: 'wrong-usage' },
    });
    const preview = await run('codebook import', ['other', 'book.csv'], { flags: ['preview'] });
    expect(preview).toMatchObject({ value: { json: { added: 1, changed: 0, left: 0 } } });
    const before = await bench.open('other');
    expect(before.records.get('tolls')).toBeUndefined();
    must(await before.close());
    await run('codebook import', ['other', 'book.csv']);
    const after = await bench.open('other');
    expect(after.records.find('issue', 'tolls')?.name).toBe('Tolls');
    must(await after.close());
    await writeFile(join(bench.folder, 'bad.csv'), 'chapter,name\nissue,\n');
    expect(await run('codebook import', ['other', 'bad.csv'])).toMatchObject({
      error: { code: 'bad-codebook', details: { line: 2, field: 'name' } },
    });
  }));
