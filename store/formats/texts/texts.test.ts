import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ExtractOptions } from '../extract.ts';
import { MemoryProject, newProject, valueOf } from '../testing/memory-project.ts';
import { toUtf8 } from '../utf8.ts';
import { extractTexts } from './extract.ts';
import { texts } from './texts.ts';

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

function read(name: string, content: string, options: ExtractOptions = {}) {
  return extractTexts({ name, bytes: toUtf8(content) }, options);
}

test('each row of a table is a document, its columns told by their names', async () => {
  const table =
    'Headline,Published,Body,Source,Section\n"The quay","2031-05-02","Too long.\nToo dear.",Courier,City\nTolls,2 May,"Too high.",,\n,,,,\n';
  const [first, second, ...others] = valueOf(await read('news.csv', table));
  expect(first).toMatchObject({
    text: 'Too long.\nToo dear.',
    title: 'The quay',
    date: '2031-05-02',
    outlet: 'Courier',
    attributes: { Section: 'City' },
    table: {
      header: ['Headline', 'Published', 'Body', 'Source', 'Section'],
      columns: { text: 'Body', title: 'Headline', date: 'Published', outlet: 'Source' },
    },
    notices: [{ code: 'dates-kept-aside', details: { count: 1 } }],
  });
  expect(second).toMatchObject({
    text: 'Too high.',
    date: null,
    outlet: null,
    attributes: { Published: '2 May' },
    notices: [],
  });
  expect(others).toEqual([]);
});

test('rows without a text are counted, and columns can be chosen', async () => {
  const table = 'a;b;c\nOne.;x;\n;y;\nTwo.;z;2031\n';
  expect(await read('t.csv', table)).toMatchObject({
    error: { code: 'missing-columns', details: { columns: 'text', there: 'a\nb\nc' } },
  });
  const found = valueOf(await read('t.csv', table, { columns: { text: 'a', date: 'c' } }));
  expect(found.map(({ text, date, attributes }) => [text, date, attributes])).toEqual([
    ['One.', null, { b: 'x' }],
    ['Two.', '2031', { b: 'z' }],
  ]);
  expect(found[0]?.notices).toMatchObject([{ code: 'left-out', details: { what: '1 row without a text' } }]);
});

test('JSON lines are a table too, and what is no text in them is written out', async () => {
  const lines =
    '{"text":"سلام بر بندر","lang":"fa","n":3}\n\n{"text":"Two.","tags":["a","b"],"date":"2031-05-02T10:00:00Z"}\n';
  const found = valueOf(await read('t.jsonl', lines));
  expect(found.map(({ text, language, date, attributes }) => [text, language, date, attributes])).toEqual([
    ['سلام بر بندر', 'fa', null, { n: '3' }],
    ['Two.', null, '2031-05-02', { tags: '["a","b"]' }],
  ]);
});

test.each([
  ['t.csv', '', 'empty-file'],
  ['t.csv', 'text\n \n', 'empty-file'],
  ['t.csv', 'text\n"open', 'bad-row'],
  ['t.jsonl', '{"text":"a"}\n[1]\n', 'damaged-document'],
  ['t.jsonl', 'text', 'damaged-document'],
])('%s with %j is refused', async (name, content, code) => {
  expect(await read(name, content)).toMatchObject({ error: { code } });
});

test('the documents of one table keep the one file that they came from; the same text comes once', async () => {
  const project = new MemoryProject(hash, newProject('nb'));
  const bytes = toUtf8('title,text\nOne,The quay.\nTwo,The toll.\nAgain,The quay.\n');
  const reading = await project.read(texts, [{ name: 'all.csv', bytes }]);
  expect([reading.in, reading.imported, reading.reported.map(({ code }) => code)]).toEqual([
    3,
    2,
    ['already-present'],
  ]);
  const documents = [...project.records.all('document')];
  expect(documents.map(({ title, original }) => [title, original?.sha256])).toEqual([
    ['One', hash(bytes)],
    ['Two', hash(bytes)],
  ]);
});
