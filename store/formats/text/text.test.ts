import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { MemoryProject, newProject } from '../testing/memory-project.ts';
import { toUtf8 } from '../utf8.ts';
import { text } from './text.ts';
import { stemOf } from '../file-name.ts';
import { headingOf } from './heading.ts';

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

test.each([
  ['# The ferry\nwords', 'The ferry'],
  ['words\n\n## The *ferry* ##\n', 'The *ferry*'],
  ['---\ntitle: no\n---\n\n# Yes\n', 'Yes'],
  ['```\n# no\n```\n# Yes', 'Yes'],
  ['The ferry\n=========\n', 'The ferry'],
  ['#no\n\n---\nwords', undefined],
  ['', undefined],
])('the heading of %j is %j', (markdown, heading) => {
  expect(headingOf(markdown)).toBe(heading);
});

test.each([
  ['a/b/Ferry notes.v2.txt', 'Ferry notes.v2'],
  ['C:\\texts\\ferry.md', 'ferry'],
  ['.txt', '.txt'],
  ['ferry', 'ferry'],
])('the stem of %j is %j', (name, stem) => {
  expect(stemOf(name)).toBe(stem);
});

test('files become documents; those that are no text, or are there already, are reported', async () => {
  const project = new MemoryProject(hash, newProject('nb'));
  const latin = Uint8Array.from([
    ...toUtf8('Caf'),
    0xe9,
    ...toUtf8(' at the harbour, open till late; the caf'),
    0xe9,
    0x2e,
  ]);
  const entries = [
    { name: 'in/Ferry.TXT', bytes: toUtf8('\ufeffThe ferry\r\nruns 👍🏽.') },
    { name: 'note.md', bytes: toUtf8('# Note\nwords') },
    { name: 'same.txt', bytes: toUtf8('The ferry\nruns 👍🏽.') },
    { name: 'empty.txt', bytes: new Uint8Array() },
    {
      name: 'picture.txt',
      bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
    },
    { name: 'latin.txt', bytes: latin },
  ];
  const reading = await project.read(text, entries);
  expect([reading.in, reading.imported]).toEqual([6, 3]);
  expect(reading.reported.map(({ code, where }) => [code, where])).toEqual([
    ['already-present', 'same.txt'],
    ['empty-file', 'empty.txt'],
    ['binary-file', 'picture.txt'],
  ]);
  const [ferry, note, cafe] = project.records.all('document');
  const content = 'The ferry\nruns 👍🏽.';
  expect(ferry).toMatchObject({
    title: 'Ferry',
    sha256: hash(content),
    length: content.length,
    encoding: 'utf-8',
    language: null,
    original: { sha256: hash(entries[0]?.bytes ?? ''), name: 'in/Ferry.TXT', extension: 'txt' },
    origin: { by: 'import', from: 'text', file: 'in/Ferry.TXT', unit: hash(content) },
    coder: 'nb',
  });
  expect([note?.title, cafe?.encoding]).toEqual(['Note', 'windows-1252']);
  expect(reading.texts[0]).toBe(content);
  expect(reading.originals.map(({ extension }) => extension)).toEqual(['txt', 'md', 'txt']);
  const again = await project.read(text, entries.slice(0, 2));
  expect([again.imported, again.diff, again.texts, again.reported.length]).toEqual([0, [], [], 2]);
});

test('an encoding chosen by hand is used, and one that does not fit is reported', async () => {
  const project = new MemoryProject(hash, newProject('nb'));
  const bytes = Uint8Array.from([0xea, 0xc9]);
  await project.read(text, [{ name: 'a.txt', bytes }], { encoding: 'koi8-r' });
  expect(project.texts.get([...project.records.all('document')][0]?.sha256 ?? '')).toBe('Йи');
  const failed = async (encoding: string) =>
    (await project.read(text, [{ name: 'a.txt', bytes }], { encoding })).reported.map(({ code }) => code);
  expect(await failed('utf-8')).toEqual(['undecodable']);
  expect(await failed('klingon')).toEqual(['unknown-encoding']);
});
