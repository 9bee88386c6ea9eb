import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { guard, unguarded } from '../../tables/codings/guard.ts';
import { tables } from '../../tables/index.ts';
import { MemoryProject, newProject } from '../testing/memory-project.ts';
import { formatFor } from '../index.ts';
import { csv } from './csv.ts';
import { parseTable, separatorOf } from '../parse-table.ts';
import { toUtf8 } from '../utf8.ts';

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

test.each([
  ['actor,issue,stance_quote', ','],
  ['actor;issue;stance_quote', ';'],
  ['actor\tissue\tstance_quote', '\t'],
  ['actor|issue|stance_quote', '|'],
  ['"actor, or actors";issue;stance_quote', ';'],
  ['actor', ','],
  ['"actor', ','],
])('the separator of %j is %j', (line, separator) => {
  expect(separatorOf(`${line}\nx`, ',')).toBe(separator);
});

test('rows have the numbers that a spreadsheet gives them', () => {
  expect(parseTable('a,b\n"x\ny",1\n\n"q""q",2', ',')).toEqual({
    ok: true,
    value: {
      header: ['a', 'b'],
      rows: [
        { number: 2, cells: ['x\ny', '1'] },
        { number: 3, cells: [''] },
        { number: 4, cells: ['q"q', '2'] },
      ],
    },
  });
  expect(parseTable('sep=;\na;b\n1,5;2\n', ',')).toEqual({
    ok: true,
    value: { header: ['a', 'b'], rows: [{ number: 3, cells: ['1,5', '2'] }] },
  });
});

test('a folder of tables has a file for each table, with a header', async () => {
  const files = await new MemoryProject(hash, newProject('nb')).write(csv);
  expect([...files.keys()].sort()).toEqual(tables.map(({ name }) => `${name}.csv`).sort());
  expect(files.get('coders.csv')).toBe(
    'name,id,created,changed,other\nNB,nb,2026-01-01T00:00:00.000Z,2026-01-01T00:00:00.000Z,\n',
  );
});

test.each([
  '=1+1',
  '+1+1',
  '-2a',
  '- 2',
  '+',
  '-',
  '@x',
  "'=1",
  "''+1",
  "'-2",
  '＝1',
  '\t1',
  'plain',
  "'plain",
  '',
])('%j comes back from its guard', (cell) => {
  const guarded = guard(cell);
  expect(/^[=+\-@\t\r]/.test(guarded)).toBe(false);
  expect(unguarded([{ number: 2, cells: [guarded] }])(guarded)).toBe(cell);
});

test.each(['+1', '-1', '+2.5', '-0'])('%j is a number and no formula', (cell) => {
  expect(guard(cell)).toBe(cell);
  expect(unguarded([{ number: 2, cells: [cell, "'=x"] }])("'=x")).toBe('=x');
});

test('numbers that were guarded when every sign was come back as well', () => {
  const rows = [{ number: 2, cells: ["'+1", "'=x"] }];
  expect(["'+1", "'-1", "'=x"].map(unguarded(rows))).toEqual(['+1', '-1', '=x']);
});

test('what looks like a formula in a column of numbers does not make a table an unguarded one', () => {
  const rows = [{ number: 2, cells: ["'+1", '-1e5'] }];
  expect([unguarded(rows, new Set([1]))("'+1"), unguarded(rows)("'+1")]).toEqual(['+1', "'+1"]);
});

test.each([
  ['a.csv', 'csv'],
  ['A.TSV', 'tsv'],
  ['x/y.md', 'text'],
  ['x.jsonl', 'jsonl'],
  ['csv', undefined],
  ['x.', undefined],
])('the format of %j is %j', (name, id) => {
  expect(formatFor(name)?.id).toBe(id);
});

test('what is coded is in the tables, and the rest of the texts is not', async () => {
  const text = 'The tolls are too high. Nobody coded this.';
  const made = '2026-01-01T00:00:00.000Z';
  const project = new MemoryProject(hash, [
    ...newProject('nb'),
    {
      ...{ type: 'document', id: 'd1', title: 'One', author: null, outlet: null, date: null, language: null },
      ...{ address: null, description: '', sha256: hash(text), length: text.length, encoding: null },
      ...{ original: null, done: {}, attributes: {}, coder: 'nb', origin: { by: 'hand' } },
      ...{ created: made, changed: made },
    },
  ]);
  project.texts.set(hash(text), text);
  const sheet = 'actor,issue,stance_quote\nPort,Tolls,too high\n';
  await project.read(csv, [{ name: 'c.csv', bytes: toUtf8(sheet) }]);
  const files = [...(await project.write(csv)).values()].join('\n');
  expect(['too high', hash(text), 'Nobody coded this'].map((words) => files.includes(words))).toEqual([
    true,
    true,
    false,
  ]);
});
