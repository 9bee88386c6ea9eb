import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { lineCommands } from './command-line.ts';
import { parseLine } from './parse-line.ts';
import { type Bench, must, onBench } from './testing/bench.ts';

/** The table of actors that `export` writes with these words after it. */
async function actors(bench: Bench, format: string, ...words: readonly string[]): Promise<string> {
  const command = lineCommands.find(({ name }) => name === 'export');
  if (command === undefined) throw new Error('No export');
  const out = bench.path('out');
  const line = must(parseLine([bench.path(), '--format', format, '--out', out, ...words], command));
  must(await command.run(line, bench.surroundings(), (path) => resolve(path)));
  return readFile(join(out, `actors.${format}`), 'utf8');
}

test('cells that a spreadsheet would take for formulas are guarded unless they are wanted as they are', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    must(await session.run({ name: 'addActor', input: { id: 'a1', name: '=1+1' } }));
    must(await session.close());
    const written = await Promise.all([actors(bench, 'csv'), actors(bench, 'tsv', '--raw')]);
    expect(written.map((table) => /'?=1\+1/.exec(table)?.[0])).toEqual(["'=1+1", '=1+1']);
  }));
