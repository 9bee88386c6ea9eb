import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportCandidate } from '../preload/contract.ts';
import type { Disk } from '../store/disk/disk.ts';
import { nodeDisk } from '../store/disk/node-disk.ts';
import { recordingDisk } from '../store/disk/testing/recording-disk.ts';
import { readTree } from '../store/disk/testing/tree.ts';
import { checkProject } from './check-project.ts';
import { lineCommands } from './command-line.ts';
import { extractHere } from './jobs/extract-file.ts';
import { ImportFiles } from './import-files.ts';
import type { Line } from './parse-line.ts';
import { type Bench, must, onBench, sampleText } from './testing/bench.ts';

const header = 'actor,issue,stance_quote';
const codings = `${header}\nOffice,Quay,supports the new quay\n`;
const otherCodings = `${header}\nLeague,Quay,opposes it\n`;
const wrongTable = 'who,what\nOffice,Quay\n';

const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString();

async function write(bench: Bench, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(bench.path('chosen'), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const path = join(bench.path('chosen'), name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

/** What `import FOLDER FILE...` gives. */
async function bring(bench: Bench, names: readonly string[], options: Line['options'] = {}, disk?: Disk) {
  const command = lineCommands.find(({ name }) => name === 'import');
  if (command === undefined) throw new Error('No import');
  const places = [bench.path(), ...names.map((name) => join(bench.path('chosen'), name))];
  return command.run({ places, options, flags: [], isJson: true }, bench.surroundings(disk), (path) =>
    resolve(path),
  );
}

/** The project as its files are, without this installation's own. */
async function filesOf(bench: Bench): Promise<readonly (readonly [string, string])[]> {
  const tree = await readTree(bench.path());
  return [...tree].flatMap(([path, bytes]) =>
    bytes === null || path.startsWith('.standpoint') ? [] : [[path, Buffer.from(bytes).toString('latin1')]],
  );
}

async function undone(bench: Bench) {
  const session = await bench.open();
  const step = session.state().undo;
  must(await session.undo());
  must(await session.loadRecords());
  const left = [session.records.count('document'), session.records.count('actor'), session.state().undo];
  must(await session.close());
  return { step, left };
}

const mixed = { 'text.txt': sampleText, 'codings.csv': codings, 'more.csv': otherCodings };

test.each([
  ['the text first', ['text.txt', 'codings.csv', 'more.csv']],
  ['the text last', ['more.csv', 'codings.csv', 'text.txt']],
])('texts and codings chosen together are one step of undo: %s', (_name, names) =>
  onBench(async (bench) => {
    await bench.create();
    await write(bench, mixed);
    const output = must(await bring(bench, names));
    expect(output).toMatchObject({
      json: { in: 3, imported: 3, reported: [], created: { document: 1, actor: 2, issue: 1, stance: 2 } },
      isFailure: false,
    });
    expect(await undone(bench)).toEqual({
      step: { command: 'import', subject: '3 files' },
      left: [0, 0, null],
    });
  }),
);

test('one file gives the step its name', () =>
  onBench(async (bench) => {
    await bench.create();
    await write(bench, mixed);
    must(await bring(bench, ['text.txt']));
    expect(await undone(bench)).toMatchObject({ step: { subject: 'text.txt' } });
  }));

test('a file that cannot be taken is reported, and the others are one step', () =>
  onBench(async (bench) => {
    await bench.create();
    await write(bench, { ...mixed, 'wrong.csv': wrongTable, 'a.bin': 'what?', 'empty.txt': '' });
    const output = must(await bring(bench, ['wrong.csv', 'a.bin', 'empty.txt', 'codings.csv', 'text.txt']));
    expect(output.json).toMatchObject({
      in: 5,
      imported: 2,
      reported: [
        { code: 'empty-file', where: 'empty.txt' },
        { code: 'missing-columns', where: 'wrong.csv' },
        { code: 'unknown-file-type', where: 'a.bin' },
      ],
    });
    expect(await undone(bench)).toEqual({
      step: { command: 'import', subject: '2 files' },
      left: [0, 0, null],
    });
  }));

test('rows and remarks are reported with their file', () =>
  onBench(async (bench) => {
    await bench.create();
    const wrongRow = `${header},colour\nOffice,Quay,sinks the new quay,red\n`;
    await write(bench, { ...mixed, 'row.csv': wrongRow });
    const output = must(await bring(bench, ['row.csv', 'text.txt']));
    expect(output.json).toMatchObject({
      reported: [{ code: 'quote-not-found', where: 'row.csv, row 2' }],
      notices: [{ code: 'unknown-columns', where: 'row.csv, row 1' }],
    });
  }));

test('nothing changes where all files fail', () =>
  onBench(async (bench) => {
    await bench.create();
    await write(bench, { 'wrong.csv': wrongTable, 'a.bin': 'what?', 'empty.txt': '' });
    const before = await filesOf(bench);
    const output = must(await bring(bench, ['wrong.csv', 'a.bin', 'empty.txt']));
    expect(output).toMatchObject({ json: { in: 3, imported: 0 }, isFailure: true });
    expect(await bring(bench, ['wrong.csv'])).toMatchObject({ error: { code: 'missing-columns' } });
    expect(await bring(bench, ['a.bin'])).toMatchObject({ error: { code: 'unknown-file-type' } });
    expect(await filesOf(bench)).toEqual(before);
    const session = await bench.open();
    expect(session.state().undo).toBeNull();
    must(await session.close());
  }));

test('codings may belong to a text that comes with them, by its title', () =>
  onBench(async (bench) => {
    await bench.create();
    await write(bench, { ...mixed, 'other.txt': `${sampleText} Again.` });
    const names = ['codings.csv', 'other.txt', 'text.txt'];
    expect(must(await bring(bench, names)).json).toMatchObject({ reported: [{ code: 'which-document' }] });
    await undone(bench);
    expect(must(await bring(bench, names, { document: 'text' })).json).toMatchObject({ reported: [], in: 3 });
    await undone(bench);
    const before = await filesOf(bench);
    expect(await bring(bench, names, { document: 'none' })).toMatchObject({
      error: { code: 'unknown-document' },
    });
    expect(await filesOf(bench)).toEqual(before);
  }));

test('lines of records and the text that they belong to come in together', () =>
  onBench(async (bench) => {
    await bench.create();
    const actor = { type: 'actor', id: 'office', name: 'Office' };
    const mention = { type: 'mention', id: 'm1', actor: 'office', passages: [{ from: 4, to: 18 }] };
    const lines = [mention, actor].map((each) => JSON.stringify(each)).join('\n');
    await write(bench, { ...mixed, 'a.jsonl': lines });
    const output = must(await bring(bench, ['a.jsonl', 'text.txt'], { document: 'text' }));
    expect(output.json).toMatchObject({ in: 3, imported: 3, reported: [] });
  }));

const stamp = { created: '2026-01-01T00:00:00.000Z', changed: '2026-01-01T00:00:00.000Z' };
const project = { type: 'project', id: 'project', title: 'Another study', description: '', ...stamp };
const nb = { type: 'coder', id: 'nb', name: 'Nadia B', ...stamp };

test.each([
  ['with its coders', [project, nb], ['nb']],
  ['and keeps the present coders where it brings none', [project], ['ak']],
])('a whole project that comes with a text is still taken over %s', (_name, lines, coders) =>
  onBench(async (bench) => {
    await bench.create();
    await write(bench, { ...mixed, 'project.jsonl': lines.map((each) => JSON.stringify(each)).join('\n') });
    must(await bring(bench, ['text.txt', 'codings.csv', 'project.jsonl']));
    const session = await bench.open();
    must(await session.loadRecords());
    expect({
      title: session.records.find('project', 'project')?.title,
      coders: Array.from(session.records.all('coder'), ({ id }) => id),
      by: Array.from(session.records.all('document'), ({ coder }) => coder),
      found: await checkProject(session, nodeDisk),
    }).toEqual({ title: 'Another study', coders, by: coders, found: [] });
    must(await session.close());
  }),
);

test('a folder of tables is read as one', () =>
  onBench(async (bench) => {
    await bench.create();
    await write(bench, { ...mixed, 'stances.csv': codings, 'actors.csv': 'id,name\na,B\n' });
    const output = must(await bring(bench, ['actors.csv', 'more.csv', 'stances.csv', 'text.txt']));
    expect(output.json).toMatchObject({ in: 3, imported: 3, reported: [] });
  }));

test('the texts are on disk before the one line of the journal that cites them', () =>
  onBench(async (bench) => {
    await bench.create();
    await write(bench, { ...mixed, 'other.txt': `${sampleText} Again.` });
    const disk = recordingDisk(nodeDisk);
    must(await bring(bench, ['text.txt', 'other.txt'], {}, disk));
    const calls = disk.recorded.flatMap((each, at) => (each.type === 'call' ? [{ ...each, at }] : []));
    const lines = calls.filter(({ kind, bytes }) => kind === 'write' && textOf(bytes).includes('"sha256"'));
    const isJournal = ({ path }: (typeof calls)[number]) => path.includes('journal');
    const cited = lines.filter(isJournal).map(({ at }) => at);
    const folders = calls.filter(({ kind, path }) => kind === 'syncFolder' && path.endsWith('texts'));
    const [synced = Infinity] = folders.map(({ at }) => at).slice(-1);
    expect([cited.length, folders.length]).toEqual([1, 2]);
    expect(synced).toBeLessThan(cited[0] ?? -1);
  }));

test('texts chosen in the window are one step, each under the title given for it', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    const imports = new ImportFiles(extractHere, nodeDisk);
    const again = `${sampleText} Again.`;
    const pasted = Object.entries({ First: sampleText, Second: again, Same: sampleText });
    const unsaid = { author: null, outlet: null, date: null, language: null };
    const chosen = pasted
      .flatMap(([title, text]) => imports.paste(session, title, text))
      .map(({ token, name }) => ({ ...unsaid, token, title: `${name.slice(0, -4)} text`, date: '2031-05' }));
    const none = (): void => undefined;
    const lost = [...chosen, { ...unsaid, token: 'gone', title: 'Gone' }];
    expect(await imports.run(session, lost, none)).toMatchObject({ error: { code: 'not-found' } });
    const report = must(await imports.run(session, chosen, none));
    expect(report).toMatchObject({
      in: 3,
      imported: 2,
      reported: [{ where: 'Same.txt' }],
      created: { document: 2 },
    });
    const documents = [...session.records.all('document')];
    expect(new Set(documents.map(({ date }) => date))).toEqual(new Set(['2031-05']));
    const titles = documents.map(({ title }) => title);
    expect([titles, session.state().undo?.subject]).toEqual([['First text', 'Second text'], '2 files']);
    must(await session.undo());
    expect([session.records.count('document'), session.state().undo]).toEqual([0, null]);
    must(await session.close());
  }));

test('files of a folder are looked at one by one, and nothing of a cancelled import is in the project', () =>
  onBench(async (bench) => {
    await bench.create();
    const names = ['b.txt', 'a.txt', '.hidden.txt', 'in/c.txt', 'in/picture.xyz', 'in/empty.txt'];
    await write(
      bench,
      Object.fromEntries(
        names.map((name) => [`all/${name}`, name.includes('empty') ? '' : `${name} says so.`]),
      ),
    );
    const session = await bench.open();
    const before = await readTree(bench.path());
    const imports = new ImportFiles(extractHere, nodeDisk);
    const files = must(await imports.choose(session, [join(bench.path('chosen'), 'all')]));
    expect(files.map(({ name }) => name)).toEqual(['a.txt', 'b.txt', 'c.txt', 'empty.txt', 'picture.xyz']);
    const seen: ImportCandidate[] = [];
    const tokens = files.map(({ token }) => token);
    await imports.look(session, tokens, ({ candidate }) => {
      if (candidate !== null) seen.push(candidate);
    });
    expect(seen.map(({ title, error }) => [title, error?.code])).toEqual([
      ['a', undefined],
      ['b', undefined],
      ['c', undefined],
      ['empty', 'empty-file'],
      ['picture', 'unknown-file-type'],
    ]);
    const taken = seen.filter(({ error }) => error === null);
    const stopped = await imports.run(session, taken, ({ done }) => {
      if (done === 2) imports.cancel();
    });
    expect(stopped).toMatchObject({ error: { code: 'cancelled' } });
    expect(await readTree(bench.path())).toEqual(before);
    const report = must(await imports.run(session, taken, () => undefined));
    expect([report.imported, session.records.count('document')]).toEqual([3, 3]);
    must(await session.close());
  }));
