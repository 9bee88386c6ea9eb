import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { epub } from './epub.ts';

const container =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>';

const about = `<dc:title>The ferry</dc:title><dc:creator>Nora Beck</dc:creator><dc:creator>Ilan Roe</dc:creator>
  <dc:publisher>Quay Press</dc:publisher><dc:date>2021-04-05T00:00:00Z</dc:date><dc:language>fa</dc:language>
  <dc:identifier>urn:isbn:0</dc:identifier><dc:source>https://quay.example/ferry</dc:source><dc:description>&lt;p>On boats&lt;/p></dc:description>`;

const page = (body: string) =>
  `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`;

const chapters: Record<string, string> = {
  'OEBPS/text/one two.xhtml': page('<h1>فصل ۱</h1><p/><p>کشتی&nbsp;رفت.</p><img src="a.png"/>'),
  'OEBPS/text/three.xhtml': page('<h1>Two</h1><ol><li>a</li></ol>'),
};

function bookFile(changes: Readonly<Record<string, string>> = {}): Uint8Array {
  const opf = `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${about}</metadata>
    <manifest><item id="b" href="text/three.xhtml"/><item id="a" href="./text/one%20two.xhtml"/><item id="c" href="text/gone.xhtml"/></manifest>
    <spine><itemref idref="a"/><itemref idref="b"/></spine></package>`;
  const files = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': container,
    'OEBPS/book.opf': opf,
    ...chapters,
    ...changes,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

async function read(bytes: Uint8Array) {
  return (
    (await epub.extract?.({ name: 'a.epub', bytes }, {})) ?? {
      ok: false as const,
      error: { code: 'unexpected' },
    }
  );
}

test('the parts of a book come in the order of reading, with what it says of itself', async () => {
  const found = await read(bookFile());
  expect(found.ok && found.value).toEqual([
    {
      text: 'فصل ۱\n\nکشتی\u00a0رفت.\n\nTwo\n\n1. a',
      title: 'The ferry',
      author: 'Nora Beck; Ilan Roe',
      outlet: 'Quay Press',
      date: '2021-04-05',
      language: 'fa',
      address: 'https://quay.example/ferry',
      description: 'On boats',
      encoding: 'utf-8',
      confidence: 1,
      attributes: {},
      notices: [{ code: 'left-out', details: { what: '1 picture' } }],
    },
  ]);
});

const spine = (reference: string) => ({
  'OEBPS/book.opf': `<package><manifest><item id="a" href="../OEBPS/text/three.xhtml"/><item id="b" href="gone.xhtml"/></manifest><spine>${reference}</spine></package>`,
});

test('a part that is not there is said', async () => {
  const found = await read(bookFile(spine('<itemref idref="a"/><itemref idref="b"/>')));
  expect(found.ok && [found.value[0]?.text, found.value[0]?.notices[0]?.details['what']]).toEqual([
    'Two\n\n1. a',
    '1 part that is not in the file',
  ]);
});

const locked = (path: string) =>
  `<encryption><EncryptedData><CipherData><CipherReference URI="${path}"/></CipherData></EncryptedData></encryption>`;

test.each([
  ['empty-file', new Uint8Array()],
  ['damaged-document', strToU8('A book')],
  ['damaged-document', zipSync({ a: strToU8('b') })],
  ['damaged-document', bookFile({ 'OEBPS/book.opf': '<package>' })],
  ['protected-document', bookFile({ 'META-INF/encryption.xml': locked('OEBPS/text/three.xhtml') })],
  ['ok', bookFile({ 'META-INF/encryption.xml': locked('OEBPS/fonts/a.otf') })],
  ['no-text', bookFile(spine(''))],
  ['too-large', bookFile({ 'OEBPS/text/three.xhtml': 'a'.repeat(3_000_000) })],
])('%s', async (code, bytes) => {
  const found = await read(bytes);
  expect(found.ok ? 'ok' : found.error.code).toBe(code);
});

test('no mutant makes it throw', async () => {
  const bytes = bookFile();
  let seed = 9;
  const next = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % below;
  for (let round = 0; round < 300; round++) {
    const mutant = Uint8Array.from(round % 3 === 0 ? bytes.subarray(0, next(bytes.length)) : bytes);
    for (let flip = 0; flip < 1 + (round % 4); flip++) mutant[next(mutant.length)] = next(256);
    await read(mutant);
  }
});
