import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { lineCommands } from './command-line.ts';
import { parseLine } from './parse-line.ts';
import { type Bench, addDocument, must, onBench } from './testing/bench.ts';

const command = lineCommands.find(({ name }) => name === 'network');

/** A closed project in which two offices agree on one issue and differ on another. */
async function filled(bench: Bench): Promise<void> {
  await bench.create();
  const session = await bench.open();
  const document = await addDocument(session, 'What two offices said, and when they said it.');
  const names = ['Mill Board', 'Ferry Office'];
  for (const name of names) must(await session.run({ name: 'addActor', input: { id: idOf(name), name } }));
  for (const name of ['Tolls', 'Quay'])
    must(await session.run({ name: 'addIssue', input: { id: idOf(name), name } }));
  for (const [holder, issue, position, date] of [
    ['mill-board', 'tolls', 2, '2021-01'],
    ['ferry-office', 'tolls', 2, '2021-02'],
    ['mill-board', 'quay', -2, '2021-02'],
    ['ferry-office', 'quay', 2, '2021-03'],
  ] as const) {
    const input = { id: `${holder}-${issue}`, document, holders: [holder], issue, position, date };
    must(await session.run({ name: 'addStance', input }));
  }
  must(await session.close());
}

function idOf(name: string): string {
  return name.toLowerCase().replace(' ', '-');
}

/** Runs the command with some words, as they stand on the command line. */
function run(bench: Bench, words: string) {
  if (command === undefined) throw new Error('There is no such command');
  const line = must(parseLine([bench.path(), ...words.split(' ')], command));
  return command.run(line, bench.surroundings(), (path) => resolve(bench.folder, path));
}

test('a network is written as a matrix, with what it was made of', () =>
  onBench(async (bench) => {
    await filled(bench);
    const { lines } = must(await run(bench, '--aggregate subtract --out n.json'));
    expect(lines).toEqual(['2 nodes, 0 ties, from 4 statements']);
    must(await run(bench, '--aggregate conflict --to 2021-02 --out n.json'));
    expect(JSON.parse(await readFile(join(bench.folder, 'n.json'), 'utf8'))).toMatchObject({
      labels: ['Ferry Office', 'Mill Board'],
      columns: ['Ferry Office', 'Mill Board'],
      matrix: [[0, 0], [0, 0]],
      parameters: { aggregate: 'conflict', duplicates: 'include', to: '2021-02', level: 'coded' },
      counted: 3,
    }); // prettier-ignore
    must(await run(bench, '--rows issues --columns actors --mode two --format csv --out n.csv'));
    expect(await readFile(join(bench.folder, 'n.csv'), 'utf8')).toBe(
      '"",Ferry Office,Mill Board\nQuay,2,-2\nTolls,2,2\n',
    );
  }));

test('time is cut into windows, one file for each', () =>
  onBench(async (bench) => {
    await filled(bench);
    const { lines } = must(await run(bench, '--window 2 --aggregate ignore --out cut.json'));
    expect(lines).toEqual([
      '2021-01-01 to 2021-02-28: 2 nodes, 1 ties, from 3 statements',
      '2021-02-01 to 2021-03-31: 2 nodes, 1 ties, from 3 statements',
    ]);
    expect((await readdir(bench.folder)).filter((name) => name.startsWith('cut'))).toEqual([
      'cut-2021-01-01-2021-02-28.json',
      'cut-2021-02-01-2021-03-31.json',
    ]);
  }));

test.each([
  ['--aggregate average --out n', '--aggregate takes'],
  ['--aggregate combine --out n', '--mode one takes --aggregate congruence'],
  ['--mode two --normalise cosine --out n', '--mode two takes --normalise no'],
  ['--rows actors --columns actors --out n', '--rows and --columns'],
  ['--level nobody --out n', 'nobody'],
  ['--filter none --out n', 'none'],
  ['--from soon --out n', '--from takes a date'],
  ['--window 0 --out n', '--window takes a whole number'],
  ['--unit week --out n', '--unit goes with --window'],
  ['--format xls --out n', '--format takes graphml'],
])('%s is refused, and writes nothing', (words, said) =>
  onBench(async (bench) => {
    await filled(bench);
    const before = await readdir(bench.folder);
    const refused = await run(bench, words);
    expect(refused).toMatchObject({ ok: false });
    expect(JSON.stringify(refused)).toContain(said);
    expect(await readdir(bench.folder)).toEqual(before);
  }),
);

test('where it cannot write, it says so and leaves nothing', () =>
  onBench(async (bench) => {
    await filled(bench);
    await writeFile(join(bench.folder, 'file'), '');
    expect(await run(bench, '--out file/n.json')).toMatchObject({
      ok: false,
      error: { code: 'cannot-write-file' },
    });
  }));
