import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readTree } from '../store/disk/testing/tree.ts';
import { pdfFile } from '../store/formats/pdf/testing/pdf-file.ts';
import { epubOf, odtOf, validFiles } from '../store/formats/testing/valid-files.ts';
import { lineCommands } from './command-line.ts';
import { must, onBench } from './testing/bench.ts';

/** A compound file, as Office makes of a document under a password; `stream` is the name of what is in it. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, 'utf16le'), 1024);
  return bytes;
}

/** A PDF that opens by a password nobody knows. */
function lockedPdf(): Uint8Array {
  const secret = createHash('sha256').update('quay').digest('hex');
  return pdfFile({
    pages: [[{ text: 'The Harbour Office', x: 60, y: 700 }]],
    protection: {
      entry: `<< /Filter /Standard /V 1 /R 2 /O <${secret}> /U <${secret}> /P -4 >>`,
      id: secret.slice(0, 32),
      encrypt: (_, bytes) => bytes,
    },
  });
}

const encrypted =
  '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
const lock = (path: string): string =>
  `<encryption><EncryptedData><CipherData><CipherReference URI="${path}"/></CipherData></EncryptedData></encryption>`;

const sound = validFiles();
const half = (name: string): Uint8Array => sound[name]!.subarray(0, Math.floor(sound[name]!.length / 2));
const binary = Uint8Array.from({ length: 5000 }, (_, at) => (at * 31) % 256);
const bomb = zipSync({
  'content.xml': new Uint8Array(60_000_000),
  'word/document.xml': new Uint8Array(60_000_000),
});

const refused: readonly (readonly [name: string, what: string, bytes: Uint8Array, code: string])[] = [
  ['a.pdf', 'under a password', lockedPdf(), 'needs-password'],
  ['a.docx', 'under a password', compound('EncryptedPackage'), 'protected-document'],
  ['a.xlsx', 'under a password', compound('EncryptedPackage'), 'protected-document'],
  ['a.odt', 'under a password', odtOf({ 'META-INF/manifest.xml': encrypted }), 'protected-document'],
  ['a.epub', 'locked', epubOf({ 'META-INF/encryption.xml': lock('one.xhtml') }), 'protected-document'],
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
    await writeFile(path, epubOf({ 'META-INF/encryption.xml': lock('a.otf') }));
    const bring = lineCommands.find((each) => each.name === 'import');
    const line = { places: [bench.path(), path], options: {}, flags: [], isJson: true };
    const done = must(await bring!.run(line, bench.surroundings(), (each) => resolve(each)));
    expect(done.json).toMatchObject({ imported: 1, reported: [] });
  }));
