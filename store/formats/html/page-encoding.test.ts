import { expect, test } from 'vitest';
import { toUtf8 } from '../utf8.ts';
import { decodePage } from './page-encoding.ts';

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (unit) => unit.charCodeAt(0));
}

test.each<[string, Uint8Array, string, string]>([
  ['meta charset', latin('<meta charset=iso-8859-2><p>\xb3\xf3d\xbc'), 'łódź', 'iso-8859-2'],
  [
    'http-equiv',
    latin('<META HTTP-EQUIV=Content-Type CONTENT="text/html; charset=windows-1256"><p>\xe3\xed\xe4\xc7\xc1'),
    'ميناء',
    'windows-1256',
  ],
  ['Big5', Uint8Array.from([...latin('<meta charset="big5"><p>'), 0xb4, 0xe4, 0xa4, 0x66]), '港口', 'big5'],
  [
    'XML',
    latin('<?xml version="1.0" encoding="iso-8859-1"?><html><body><p>caf\xe9</p></body></html>'),
    'café',
    'windows-1252',
  ],
  [
    'byte order mark',
    Uint8Array.from([0xef, 0xbb, 0xbf, ...toUtf8('<meta charset=windows-1252><p>é')]),
    'é',
    'utf-8',
  ],
  ['UTF-16 with mark', Uint8Array.from([0xff, 0xfe, ...latin('<\0p\0>\0\x2f\x6e')]), '港', 'utf-16le'],
  ['UTF-16 that it is not', toUtf8('<meta charset=utf-16><p>é'), 'é', 'utf-8'],
  ['a name of nothing', toUtf8('<meta charset=klingon><p>é'), 'é', 'utf-8'],
  [
    'a name that does not fit',
    latin('<meta charset=utf-8><p>Das Hafenb\xfcro \xf6ffnet sp\xe4ter, hei\xdft es.'),
    'Das Hafenbüro öffnet später, heißt es.',
    'windows-1252',
  ],
  ['in a comment', toUtf8('<!-- <meta charset=big5> --><p>é'), 'é', 'utf-8'],
  ['too late', toUtf8(`<!--${' '.repeat(1100)}--><meta charset=big5><p>é`), 'é', 'utf-8'],
])('encoding: %s', async (_, bytes, text, encoding) => {
  const found = await decodePage(bytes, undefined, undefined);
  const words = found.type === 'text' ? found.text.replace(/<!--[^]*?-->|<[^>]*>/g, '') : found.type;
  expect([words, found.type === 'text' && found.encoding]).toEqual([text, encoding]);
});

test('the header that a page came with wins over the page', async () => {
  const found = await decodePage(latin('<meta charset=koi8-r><p>\xb3'), undefined, 'iso-8859-2');
  expect(found).toMatchObject({ type: 'text', encoding: 'iso-8859-2' });
});
