import { expect, test } from 'vitest';
import type { Extracted } from '../extract.ts';
import { extractRtf } from './extract.ts';
import { rtf } from './rtf.ts';

/** The bytes of characters up to U+00FF, one each. */
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (each) => each.charCodeAt(0));

async function extracted(content: string | Uint8Array): Promise<Extracted | string> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const result = await extractRtf({ name: 'a.rtf', bytes }, {});
  return result.ok ? (result.value[0] ?? 'none') : result.error.code;
}

/** The text of an RTF file with this in it. */
async function textOf(body: string): Promise<string> {
  const found = await extracted(`{\\rtf1\\ansi\\ansicpg1252\\deff0 ${body}}`);
  return typeof found === 'string' ? `(${found})` : found.text;
}

async function leftOf(body: string): Promise<unknown> {
  const found = await extracted(`{\\rtf1 ${body}}`);
  return typeof found === 'string' ? found : (found.notices[0]?.details['what'] ?? '');
}

const fonts = `{\\fonttbl{\\f0\\fnil\\fcharset0 A;}{\\f1\\fcharset204 B;}{\\f2\\fcharset128 C;}{\\f3\\fcharset2 D;}
{\\f4\\fcharset178{\\*\\falt x}E;}{\\f5\\fcharset134 F;}{\\f6\\cpg437 G;}{\\f7\\fcharset129 H;}{\\f8\\fcharset136 I;}}`;

test.each([
  ['paragraphs', 'The ferry\\par\\par runs.\\par\r\n\\pard\\plain Late.', 'The ferry\n\nruns.\n\nLate.'],
  ['a line end behind a backslash', 'One\\\ntwo\\\r\nthree', 'One\n\ntwo\n\nthree'],
  ['lines and tabs', 'One\\line two\\tab three\\page four', 'One\ntwo\tthree\n\nfour'],
  ['groups', '{\\b The {\\i fer}ry} runs', 'The ferry runs'],
  ['escaped characters', 'a \\{b\\} \\\\c\\~d\\-e\\_f', 'a {b} \\c\u00a0d\u00ade\u2011f'],
  ['named characters', '\\ldblquote It\\rquote s\\rdblquote  \\emdash\\endash  \\bullet', '“It’s” —– •'],
  ['bytes', "caf\\'e9 \\'80 \\'zz", 'café € zz'],
  ['Unicode', "\\u8364?\\u-10179\\'3f\\u-9139? {\\uc0\\u1071}\\uc2\\u26085\\'93\\'fa!", '€👍 Я日!'],
  ['Unicode with a named character behind it', '\\u8212\\emdash x', '—x'],
  ['Unicode that ends with its group', '{\\u8364}x \\u8364\\par y', '€x €\n\ny'],
  ['half of a character', '\\u-10179?x', '\ufffdx'],
  ['marks of direction', '\\rtlch\\ltrch a\\rtlmark\\ltrmark\\zwj\\zwnj', 'a\u200f\u200e\u200d\u200c'],
  ['binary', 'a{\\*\\x\\bin5 }{}\\\\}b\\bin2 }}c', 'abc'],
  ['unknown groups', '{\\*\\new gone}{\\new stays}', 'stays'],
  ['fields', '{\\field{\\*\\fldinst HYPERLINK "http://a.example"}{\\fldrslt the ferry}}', 'the ferry'],
  ['a text for each kind of reader', 'a{\\upr{no}{\\*\\ud{yes \\u8364?}}}b', 'ayes €b'],
  [
    'a table',
    '\\trowd\\intbl a b\\cell c\\par d\\line e\\cell\\row\\intbl f\\cell\\cell\\row\\pard g',
    'a b\tc d e\nf\t\n\ng',
  ],
  ['a table of one cell', '\\trowd\\intbl One\\par two\\cell\\row\\pard g', 'One\n\ntwo\n\ng'],
  [
    'a table within one',
    '\\intbl a\\par{\\itap2 b\\nestcell{\\*\\nesttableprops\\nestrow}{\\nonesttables\\par}}\\cell c\\cell\\row',
    'a b\tc',
  ],
  ['a table without its last row end', '\\intbl a\\cell b\\cell\\pard\\par c', 'a\tb\n\nc'],
  [
    'lists',
    "{\\listtext\\f3\\'b7\\tab}One\\par{\\pntext 2.\\tab}two\\par{\\listtext o\\tab}\\u252?\\par Three",
    '• One\n2. two\n• ü\n\nThree',
  ],
  [
    'lists without a table of lists',
    '1.\\tab One\\par 2.\\tab two\\par\\bullet\\tab three\\par 1\\tab four',
    '1. One\n2. two\n• three\n\n1\tfour',
  ],
  [
    'tables with an empty paragraph between',
    'a\\cell b\\cell\\row\\pard\\par c\\cell d\\cell\\row',
    'a\tb\n\nc\td',
  ],
  [
    'notes',
    'The ferry{\\super\\chftn}{\\footnote\\pard{\\chftn}\\~Of the {\\i harbour} office.\\par More.} runs{\\*\\footnote\\ftnalt Late.}.\\par Next',
    'The ferry[1] runs[2].\n\n[1] Of the harbour office.\n\nMore.\n\n[2] Late.\n\nNext',
  ],
  [
    'a note in a table',
    '\\intbl a{\\footnote n}\\cell b\\cell\\row c\\cell d\\cell\\row\\pard e',
    'a[1]\tb\nc\td\n\n[1] n\n\ne',
  ],
  [
    'boxes',
    'a {\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt Beside\\par it}}{\\shprslt Beside it}}b\\par c',
    'a b\n\nBeside\n\nit\n\nc',
  ],
  ['deleted text', 'a {\\deleted old\\par }\\revised new {\\v hid}b{\\mvf moved}', 'a new b'],
  ['spaces', '  a  b \\par \\~\\par\\tab c', 'a  b\n\nc'],
  ['control characters', 'a\u0001b\\u12?\\u0?c', 'abc'],
])('%s', async (_, body, expected) => {
  expect(await textOf(body)).toBe(expected);
});

test.each([
  ['Russian', "\\f1\\'df \\f0\\'df", 'Я ß'],
  ['Japanese, with an ASCII byte', "\\f2\\'93\\'fa\\'96\\'7b\\'83A", '日本ア'],
  ['Japanese, with a backslash', "\\f2\\'83\\\\x", 'ソx'],
  ['Chinese, as it is', '\\f5\u00c4\u00e3', '你'],
  ['Chinese, traditional', "\\f8\\'a7\\'41", '你'],
  ['Korean', "\\f7\\'b0\\'a1", '가'],
  [
    'Arabic, by the font of its direction',
    "\\ltrch\\fcs0\\f0\\rtlch\\fcs1\\af4\\'c7\\'e1\\ltrch\\'c7",
    'الÇ',
  ],
  ['MS-DOS', "\\f6\\'84\\'e1", 'äß'],
  ['a byte without a meaning', "\\f2\\'93\\'fa\\'ff\\'a0x", '日\ufffd\ufffdx'],
  ['symbols', "\\f3 a\\'b7 \\f0 b", '• b'],
  ['a symbol of its own number', 'a\\u-3913?b', 'a•b'],
  ['plain', "\\f1\\'df\\plain\\'df", 'Яß'],
])('fonts: %s', async (_, body, expected) => {
  expect(await textOf(fonts + body)).toBe(expected);
});

test.each([
  ['{\\pict\\pngblip 89504e47}a{\\*\\shppict{\\pict 00}}{\\nonshppict{\\pict 00}}', '2 pictures'],
  ['a{\\object{\\*\\objdata 00}{\\result{\\pict 00}b}}', '1 embedded object'],
  ['a{\\*\\atnid NB}{\\*\\annotation{\\*\\atndate 1}\\pard Why?}', '1 comment'],
  ['a{\\deleted b}{\\deleted c}d{\\deleted e}{\\v f}', '2 deleted passages, 1 hidden passage'],
  ['a{\\mmath{\\*\\moMath{\\mr x}}}', '1 formula'],
  ['a{\\header\\pard {\\b Page}}{\\footer\\chpgn}', '1 line at the head or foot of pages'],
  ['{\\fonttbl{\\f1\\fcharset2 S;}}a\\f1 bc', '2 characters of fonts of symbols'],
  ["{\\fonttbl{\\f1\\fcharset2 S;}}{\\listtext\\f1\\'a8\\tab}a", ''],
  ["\\ansicpg932 a\\'ff", '1 character that cannot be read'],
  ['a{\\stylesheet{\\s1 Heading;}}{\\colortbl;\\red0;}{\\*\\generator X;}', ''],
])('what is left out of %s', async (body, what) => {
  expect(await leftOf(body)).toBe(what);
});

test('what a file says of itself', async () => {
  const info = `{\\info{\\title The {\\b ferry} \\u8364?}{\\author {\\upr{?}{\\*\\ud{\\u1071}}}}{\\operator X}
{\\creatim\\yr2022\\mo3\\dy5\\hr9}{\\revtim\\yr2023\\mo1\\dy1}{\\*\\company Harbour Office}{\\doccomm For\\par all}}`;
  expect(await extracted(`{\\rtf1\\ansi\\ansicpg1251${info}\\'df}`)).toEqual({
    text: 'Я',
    title: 'The ferry €',
    author: 'Я',
    outlet: 'Harbour Office',
    date: '2022-03-05',
    language: null,
    address: null,
    description: 'For all',
    encoding: 'windows-1251',
    confidence: 1,
    attributes: {},
    notices: [],
  });
});

test.each([
  ['', 'empty-file'],
  ['{\\rtf1 }', 'empty-file'],
  ['{\\rtf1{\\pict 00}}', 'no-text'],
  ['The ferry', 'damaged-document'],
  ['PK\x03\x04', 'damaged-document'],
  ['{\\rtf1 The {\\b ferry', 'damaged-document'],
  [`{\\rtf1 ${'{'.repeat(5000)}a${'}'.repeat(5001)}`, 'damaged-document'],
])('%j is %s', async (content, code) => {
  expect(await extracted(content)).toBe(code);
});

test('a file without its last bracket, and one that goes on behind it', async () => {
  expect(await extracted('\ufeff{\\rtf1 The ferry'.replace('\ufeff', '\xef\xbb\xbf'))).toMatchObject({
    text: 'The ferry',
    notices: [{ details: { what: 'perhaps the end, where the file seems cut off' } }],
  });
  expect(await extracted('{\\rtf1 The ferry} x')).toMatchObject({
    text: 'The ferry',
    notices: [{ details: { what: 'what stands behind the end of the RTF' } }],
  });
  expect(await extracted('{\\rtf1 The ferry}\r\n\0')).toMatchObject({ notices: [] });
});

test('broken files never throw', async () => {
  const whole = bytesOf(
    `{\\rtf1\\ansi${fonts}{\\info{\\title A}{\\creatim\\yr2022\\mo3\\dy5}}{\\listtext\\f3\\'b7\\tab}a\\par
\\trowd\\intbl b\\cell\\row{\\footnote c\\par}{\\upr{a}{\\*\\ud b}}{\\object{\\result d}}{\\deleted e}\\u-10179?\\f2\\'93\\'fa
{\\shp{\\*\\shpinst{\\shptxt f}}}{\\pict\\bin3 abc}\\rtlch\\af4\\'c7{\\header g}{\\*\\annotation h}}`,
  );
  let seed = 11;
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 600; round++) {
    const bytes = whole.slice(0, round % 3 === 0 ? random(whole.length) : whole.length);
    for (let flips = random(5); flips > 0; flips--) bytes[random(whole.length)] = random(256);
    const found = await extracted(bytes);
    if (typeof found !== 'string') expect(found.text.trim()).not.toBe('');
  }
});

test.each([
  ['words', '\\b'],
  ['groups', '{a}'],
  ['one paragraph', 'word '],
  ['spaces', ' '],
  ['paragraphs', 'a\\par '],
  ['cells', '\\intbl a\\cell '],
  ['notes', '{\\footnote a}'],
  ['bytes without a meaning', "\\f2\\'ff\\'a0"],
  ['Japanese', "{\\f2\\'93\\'fa}"],
  ['labels', '{\\listtext a'],
  ['line ends', '\\line '],
])('a large file of %s takes a moment', async (_, piece) => {
  const started = performance.now();
  const count = Math.floor(300_000 / piece.length);
  const closing = piece.startsWith('{') && !piece.endsWith('}') ? '}' : '';
  await textOf(`${fonts}x${`${piece}${closing}`.repeat(count)}`);
  expect(performance.now() - started).toBeLessThan(5000);
});

test('it is a format', () => {
  expect(rtf.extensions).toEqual(['rtf']);
});
