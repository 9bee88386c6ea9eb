import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { extractPdf } from './extract.ts';
import { type PdfFile, pdfFile } from './testing/pdf-file.ts';

function rc4(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const box = Array.from({ length: 256 }, (_, at) => at);
  let j = 0;
  for (let i = 0; i < 256; i++) {
    j = (j + box[i]! + key[i % key.length]!) % 256;
    [box[i], box[j]] = [box[j]!, box[i]!];
  }
  let i = 0;
  j = 0;
  return bytes.map((byte) => {
    i = (i + 1) % 256;
    j = (j + box[i]!) % 256;
    [box[i], box[j]] = [box[j]!, box[i]!];
    return byte ^ box[(box[i]! + box[j]!) % 256]!;
  });
}

const md5 = (...parts: Uint8Array[]): Uint8Array => {
  const hash = createHash('md5');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** RC4 with 40 bits, the first encryption that PDF had. */
function protectedBy(password: string): NonNullable<PdfFile['protection']> {
  const filler = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
  const padded = (word: string): Uint8Array => Buffer.concat([Buffer.from(word), filler]).subarray(0, 32);
  const id = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
  const owner = rc4(md5(padded('owner')).subarray(0, 5), padded(password));
  const key = md5(padded(password), owner, Buffer.from([0xfc, 0xff, 0xff, 0xff]), id).subarray(0, 5);
  return {
    id: hex(id),
    entry: `<< /Filter /Standard /V 1 /R 2 /O <${hex(owner)}> /U <${hex(rc4(key, filler))}> /P -4 >>`,
    encrypt: (object, bytes) =>
      rc4(md5(key, Uint8Array.from([object & 255, object >> 8, 0, 0, 0])).subarray(0, 10), bytes),
  };
}

async function read(bytes: Uint8Array, password?: string) {
  return extractPdf({ name: 'notice.pdf', bytes }, { password });
}

test('a protected file needs its password, and is read with it', async () => {
  const file = pdfFile({
    pages: [[{ text: 'The ferry', x: 50, y: 700 }]],
    info: { Title: 'Sealed' },
    protection: protectedBy('pier'),
  });
  expect(await read(file)).toMatchObject({ ok: false, error: { code: 'needs-password' } });
  expect(await read(file, 'bow')).toMatchObject({ ok: false, error: { code: 'wrong-password' } });
  expect(await read(file, 'pier')).toMatchObject({
    ok: true,
    value: [{ text: 'The ferry', title: 'Sealed' }],
  });
});
