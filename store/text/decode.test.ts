import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, normaliseText, SURE_ENCODING } from './decode.ts';

const german = 'Die Abgeordnete sagte: „Wir müssen handeln“ – für 5 € mehr.\nZweite Zeile.';
const german1252 =
  'Die Abgeordnete sagte: \x84Wir m\xfcssen handeln\x93 \x96 f\xfcr 5 \x80 mehr.\nZweite Zeile.';

/** Bytes, one for each character. */
function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (unit) => unit.charCodeAt(0));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

/** What each letter is in a single-byte encoding, by asking the decoder for all 256. */
function singleByte(text: string, label: string): Uint8Array {
  const table = new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (unit) => table.indexOf(unit));
}

function text(decoded: string, encoding: string, confidence: number): unknown {
  return { type: 'text', text: decoded, encoding, confidence };
}

const persian = 'این طرح در مجلس بررسی شد و نمایندگان با آن مخالفت کردند، اما دولت از آن دفاع کرد.';
const russian =
  'Министр заявил, что правительство не поддерживает это решение, и предложил новые переговоры.';
const greek = 'Ο υπουργός δήλωσε ότι η κυβέρνηση δεν υποστηρίζει την απόφαση και πρότεινε νέες συνομιλίες.';
const chinese = '外交部发言人说，中国政府一贯反对单边制裁。';

const sure: readonly [name: string, bytes: Uint8Array, encoding: string, text: string][] = [
  ['ASCII', utf8('plain'), 'utf-8', 'plain'],
  ['UTF-8', utf8(german), 'utf-8', german],
  ['UTF-8 with a byte order mark', utf8(`\ufeff${german}`), 'utf-8', german],
  ['UTF-16 little endian with a mark', utf16(`\ufeff${german}`, true), 'utf-16le', german],
  ['UTF-16 big endian with a mark', utf16(`\ufeff${german}`, false), 'utf-16be', german],
  ['UTF-16 little endian without', utf16(german, true), 'utf-16le', german],
  ['UTF-16 big endian without', utf16(german, false), 'utf-16be', german],
  ['UTF-16 in another script without', utf16(russian, true), 'utf-16le', russian],
  ['UTF-16 in Chinese without', utf16(`一、${chinese}\n`, false), 'utf-16be', `一、${chinese}\n`],
  ['ISO-2022-JP', bytes('\x1b$B8}\x1b(B'), 'iso-2022-jp', '口'],
  ['CRLF and CR', utf8('a\r\nb\rc\r\r\n\nd'), 'utf-8', 'a\nb\nc\n\n\nd'],
  ['only one mark goes', utf8('\ufeff\ufeffa'), 'utf-8', '\ufeffa'],
  ['composition and odd spaces stay', utf8('e\u0301\u00a0\u2028\f'), 'utf-8', 'e\u0301\u00a0\u2028\f'],
];

const legacy: readonly [name: string, bytes: Uint8Array, encoding: string, text: string][] = [
  ['Windows-1252', bytes(german1252), 'windows-1252', german],
  [
    'Windows-1256',
    singleByte(persian.replaceAll('ی', 'ي'), 'windows-1256'),
    'windows-1256',
    persian.replaceAll('ی', 'ي'),
  ],
  ['Windows-1251', singleByte(russian, 'windows-1251'), 'windows-1251', russian],
  ['KOI8-R', singleByte(russian, 'koi8-r'), 'koi8-r', russian],
  ['Greek', singleByte(greek, 'windows-1253'), 'windows-1253', greek],
  [
    'Shift_JIS',
    bytes('\x93\xfa\x96{\x8c\xea\x82\xcc\x95\xb6\x8f\xcd\x82\xc5\x82\xb7\x81B'),
    'shift_jis',
    '日本語の文章です。',
  ],
];

const refused: readonly [name: string, bytes: Uint8Array, type: string][] = [
  ['no bytes', bytes(''), 'empty'],
  ['a byte order mark alone', utf8('\ufeff'), 'empty'],
  ['white space', utf8(' \r\n\t\u00a0'), 'empty'],
  ['white space in UTF-16', utf16('\ufeff \n', true), 'empty'],
  ['a zip', bytes('PK\x03\x04 and text'), 'binary'],
  ['a PDF', bytes('%PDF-1.7\nand text'), 'binary'],
  ['a PNG', bytes('\x89PNG\r\n\x1a\n'), 'binary'],
  ['a JPEG', bytes('\xff\xd8\xff\xe0 text'), 'binary'],
  ['an MP4', bytes('\0\0\0\x18ftypmp42'), 'binary'],
  ['an old Office file', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'binary'],
  ['SQLite', bytes('SQLite format 3\0'), 'binary'],
  ['zeros in text', bytes('text\0text\0text'), 'binary'],
  ['zeros', new Uint8Array(64), 'binary'],
  ['noise', Uint8Array.from({ length: 4096 }, (_, at) => (at * 167 + ((at * at) >> 3)) % 256 || 1), 'binary'],
  [
    'numbers of 16 bits',
    utf16(
      String.fromCharCode(...Array.from({ length: 500 }, (_, at) => (at % 10 === 0 ? 32 : 0xe000 + at))),
      true,
    ),
    'binary',
  ],
  ['control characters', bytes('a\x01b\x02c\x03d'), 'binary'],
  ['control characters in UTF-16', utf16('\ufeffa\x01b\x02c\x03d', true), 'binary'],
];

describe('decodeText', () => {
  it.each(sure)('is sure of %s', async (_name, input, encoding, expected) => {
    const decoded = await decodeText(input);
    expect(decoded).toMatchObject({ type: 'text', text: expected, encoding });
    expect(decoded.type === 'text' && decoded.confidence >= SURE_ENCODING).toBe(true);
  });

  it.each(legacy)('guesses %s, and is not sure of it', async (_name, input, encoding, expected) => {
    const decoded = await decodeText(input);
    expect(decoded).toMatchObject({ type: 'text', text: expected, encoding });
    expect(decoded.type === 'text' && decoded.confidence < SURE_ENCODING).toBe(true);
  });

  it.each(refused)('takes %s for what it is', async (_name, input, type) => {
    expect(await decodeText(input)).toEqual({ type });
  });

  it('takes the encoding it is given', async () => {
    expect(await decodeText(bytes(german1252), 'latin1')).toEqual(text(german, 'windows-1252', 1));
    expect(await decodeText(utf8('ü'), 'windows-1251')).toEqual(text('Гј', 'windows-1251', 1));
    expect(await decodeText(utf8(`\ufeff${german}`), 'utf8')).toEqual(text(german, 'utf-8', 1));
    expect(await decodeText(bytes('PK\x03\x04'), 'windows-1252')).toEqual({ type: 'binary' });
    expect(await decodeText(utf8('  '), 'windows-1252')).toEqual({ type: 'empty' });
  });

  it('says which encoding it does not know or cannot apply', async () => {
    expect(await decodeText(utf8('a'), 'ebcdic')).toEqual({ type: 'unknown-encoding', encoding: 'ebcdic' });
    expect(await decodeText(bytes('\xff\xfe\0\0a\0\0\0'))).toEqual({
      type: 'unknown-encoding',
      encoding: 'utf-32le',
    });
    expect(await decodeText(bytes('m\xfcssen'), 'UTF-8')).toEqual({ type: 'undecodable', encoding: 'utf-8' });
    expect(await decodeText(bytes('\xef\xbb\xbfm\xfcssen'))).toEqual({
      type: 'undecodable',
      encoding: 'utf-8',
    });
    expect(await decodeText(bytes('\xff\xfea\0b'))).toEqual({ type: 'undecodable', encoding: 'utf-16le' });
  });

  it('reads back every text that was written as UTF-8 or UTF-16 with a mark', async () => {
    const part = fc.constantFrom('word', 'ü', '政府', '😀', ' ', '\n', 'می\u200cشود', '\u0085');
    await fc.assert(
      fc.asyncProperty(fc.array(part), fc.constantFrom('8', 'le', 'be'), async (parts, form) => {
        const written = `x${parts.join('')}`;
        const input = form === '8' ? utf8(written) : utf16(`\ufeff${written}`, form === 'le');
        expect(await decodeText(input)).toMatchObject({ type: 'text', text: written, confidence: 1 });
      }),
    );
  });
});

describe('normaliseText', () => {
  it('changes nothing the second time, and nothing but line ends and the mark', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('\r', '\n', '\r\n', 'a', '\ufeff', '\u2028')), (parts) => {
        const raw = `x${parts.join('')}`;
        const once = normaliseText(raw);
        expect([normaliseText(once), once.includes('\r')]).toEqual([once, false]);
        expect(once.replaceAll('\n', '')).toBe(raw.replaceAll(/[\r\n]/g, ''));
      }),
    );
  });
});
