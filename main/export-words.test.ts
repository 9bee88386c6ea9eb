import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExportChoices } from '../preload/contract.ts';
import { codedTypes } from '../store/model/coded-types.ts';
import { MemoryProject, newProject } from '../store/formats/testing/memory-project.ts';
import { everything } from '../store/query/scope.ts';
import { tables } from '../store/tables/index.ts';
import { lineCommands } from './command-line.ts';
import { choicesIn, commandLineOf, exportWords } from './export-words.ts';
import { parseLine } from './parse-line.ts';
import { must } from './testing/bench.ts';

const made = '2026-01-01T00:00:00.000Z';

function document(id: string, title: string): unknown {
  return {
    ...{ type: 'document', id, title, author: null, outlet: null, date: null, language: null, address: null },
    ...{ description: '', sha256: '0'.repeat(64), length: 1, encoding: null, original: null, done: {} },
    ...{ attributes: {}, coder: 'nb', origin: { by: 'hand' }, created: made, changed: made },
  };
}

const filters = ['Open cases', "Bo's, all", '-x'].map((name) => ({ name, filter: {} }));

function isProject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'project';
}

const { records } = new MemoryProject(String, [
  ...newProject('nb').map((each) => (isProject(each) ? { ...each, filters } : each)),
  { type: 'coder', id: 'bx', name: 'Ann, "B"', created: made, changed: made },
  document('d1', 'One'),
  document('d2', 'Two, and more'),
  document('d3', 'Same'),
  document('d4', 'Same'),
]);

const ids = {
  documents: [...records.all('document')].map(({ id }) => id),
  coders: [...records.all('coder')].map(({ id }) => id),
};

function some<Item>(items: readonly Item[]): fc.Arbitrary<readonly Item[] | null> {
  return fc.option(fc.subarray([...items], { minLength: 1 }));
}

const choices: fc.Arbitrary<ExportChoices> = fc.record({
  format: fc.constantFrom('csv', 'tsv'),
  scope: fc.record({
    documents: some(ids.documents),
    coders: some(ids.coders),
    from: fc.constantFrom('2022-03', '2021~'),
    to: fc.option(fc.constant('2023')),
    undated: fc.boolean(),
    types: some(codedTypes),
    statuses: some(['draft', 'done', 'recheck'] as const),
    filter: fc.option(fc.constantFrom('Open cases', "Bo's, all", '-x')),
  }),
  columns: fc.record({
    stances: fc.subarray((tables[0]?.columns ?? []).map(({ name }) => name)),
    notes: fc.subarray(['text', 'about']),
  }),
  raw: fc.boolean(),
});

function read(words: readonly string[]) {
  const command = lineCommands.find(({ name }) => name === 'export');
  if (command === undefined) throw new Error('No export');
  return choicesIn(must(parseLine(words.slice(1), command)), records);
}

const place = { folder: 'study', out: 'study-csv', isTabular: true };

test('the words of an export are read back as what was chosen', () => {
  fc.assert(
    fc.property(choices, (chosen) => {
      const { format, ...rest } = chosen;
      const back = must(read(exportWords(chosen, place)));
      const columns = Object.entries(rest.columns).filter(
        ([name, names]) => names.length < (tables.find((each) => each.name === name)?.columns.length ?? 0),
      );
      expect({ format, ...back }).toEqual({ ...chosen, columns: Object.fromEntries(columns) });
    }),
  );
});

test('a shell gives the words as they were', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1 }).filter((word) => !word.includes('\0'))),
      (words) => {
        const line = commandLineOf(words, 'linux').replace(/^standpoint/, 'printf "%s\\0"');
        const printed = execFileSync('sh', ['-c', line], { encoding: 'utf8' });
        expect(printed).toBe(words.length === 0 ? '\0' : words.map((word) => `${word}\0`).join(''));
      },
    ),
    { numRuns: 40 },
  );
});

test('a part of a project is named by ids, names and titles', () => {
  const words = ['export', 'study', '--format', 'csv', '--out', 'x', '--coder', 'NB', '--coder', 'Ann, "B"'];
  expect(must(read([...words, '--documents', 'Two, and more'])).scope).toEqual({
    ...everything,
    coders: ['nb', 'bx'],
    documents: ['d2'],
  });
  expect(must(read([...words, '--documents', 'One,d3'])).scope.documents).toEqual(['d1', 'd3']);
});

test.each([
  [['--coder', 'Nobody'], 'not-found'],
  [['--documents', 'Nowhere'], 'unknown-document'],
  [['--documents', 'Same'], 'which-document'],
  [['--from', 'soon'], 'wrong-usage'],
  [['--types', 'stance,stances'], 'wrong-usage'],
  [['--statuses', ''], 'wrong-usage'],
  [['--columns', 'nothing=a'], 'wrong-usage'],
  [['--columns', 'stances=nothing'], 'wrong-usage'],
  [['--columns', 'stances'], 'wrong-usage'],
])('%j is refused', (words, code) => {
  expect(read(['export', 'study', '--format', 'csv', '--out', 'x', ...words])).toMatchObject({
    error: { code },
  });
});
