import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readTree } from '../store/disk/testing/tree.ts';
import { compound, lockedFiles, lockOf } from '../store/formats/testing/locked-files.ts';
import { epubOf, validFiles } from '../store/formats/testing/valid-files.ts';
import { lineCommands } from './command-line.ts';
import { must, onBench } from './testing/bench.ts';

const sound = validFiles();
const locked = lockedFiles();
const half = (name: string): Uint8Array => sound[name]!.subarray(0, Math.floor(sound[name]!.length / 2));
const binary = Uint8Array.from({ length: 5000 }, (_, at) => (at * 31) % 256);
const bomb = zipSync({
  'content.xml': new Uint8Array(60_000_000),
  'word/document.xml': new Uint8Array(60_000_000),
});

const refused: readonly (readonly [name: string, what: string, bytes: Uint8Array, code: string])[] = [
  ['a.pdf', 'under a password', locked['locked.pdf'], 'needs-password'],
  ['a.docx', 'under a password', locked['locked.docx'], 'protected-document'],
  ['a.xlsx', 'under a password', locked['locked.docx'], 'protected-document'],
  ['a.odt', 'under a password', locked['locked.odt'], 'protected-document'],
  ['a.epub', 'locked', locked['locked.epub'], 'protected-document'],
  ['a.docx', 'of an old Word', compound('WordDocument'), 'damaged-document'],
  ...['a.pdf', 'a.docx', 'a.odt', 'a.epub', 'a.xlsx'].map(
    (name) => [name, 'cut in half', half(name), 'damaged-document'] as const,
  ),
  ...['a.docx', 'a.odt', 'a.epub'].map((name) => [name, 'that is a bomb', bomb, 'too-large'] as const),
  ...['a.pdf', 'a.docx', 'a.odt', 'a.epub', 'a.xlsx', 'a.rtf'].map(
    (name) => [name, 'of bytes that mean nothing', binary, 'damaged-document'] as const,
  ),
  ['a.txt', 'of bytes that mean nothing', binary, 'binary-file'],
  ['a.html', 'of bytes that mean nothing', binary, 'binary-file'],
];

test.each(refused)(
  '%s %s is refused in clear words, and the project is as before',
  (name, _what, bytes, code) =>
    onBench(async (bench) => {
      await bench.create();
      await mkdir(bench.path('chosen'));
      const path = join(bench.path('chosen'), name);
      await writeFile(path, bytes);
      const files = async () =>
        [...(await readTree(bench.path()))].filter(([file]) => !file.startsWith('.standpoint'));
      const before = await files();
      const bring = lineCommands.find((each) => each.name === 'import');
      const options = name === 'a.xlsx' ? { format: 'texts-xlsx' } : {};
      const line = { places: [bench.path(), path], options, flags: [], isJson: true };
      const done = await bring!.run(line, bench.surroundings(), (each) => resolve(each));
      const output = done.ok ? JSON.stringify(done.value.json) : done.error.code;
      expect(output).toContain(code);
      expect(done.ok && done.value.isFailure !== true).toBe(false);
      expect(await files()).toEqual(before);
    }),
);

test('a book of which only the fonts are unreadable elsewhere is under no lock', () =>
  onBench(async (bench) => {
    await bench.create();
    await mkdir(bench.path('chosen'));
    const path = join(bench.path('chosen'), 'a.epub');
    await writeFile(path, epubOf({ 'META-INF/encryption.xml': lockOf('a.otf') }));
    const bring = lineCommands.find((each) => each.name === 'import');
    const line = { places: [bench.path(), path], options: {}, flags: [], isJson: true };
    const done = must(await bring!.run(line, bench.surroundings(), (each) => resolve(each)));
    expect(done.json).toMatchObject({ imported: 1, reported: [] });
  }));
