import { expect, test } from 'vitest';
import type { Extracted } from '../extract.ts';
import { toUtf8 } from '../utf8.ts';
import { extractSubtitles } from './extract.ts';
import { subtitles } from './subtitles.ts';

async function extracted(content: string | Uint8Array): Promise<Extracted | string> {
  const bytes = typeof content === 'string' ? toUtf8(content) : content;
  const result = await extractSubtitles({ name: 'a.srt', bytes }, {});
  return result.ok ? (result.value[0] ?? 'none') : result.error.code;
}

async function textOf(content: string): Promise<string> {
  const found = await extracted(content);
  return typeof found === 'string' ? `(${found})` : found.text;
}

/** A SubRip file of captions that follow at once, one second each; a number is a silence of as many milliseconds. */
function srt(...captions: readonly (string | number)[]): string {
  let now = 0;
  const stamp = (): string => new Date(now).toISOString().slice(11, 23).replace('.', ',');
  return captions
    .map((each, at) => {
      if (typeof each === 'number') {
        now += each;
        return '';
      }
      const from = stamp();
      now += 1000;
      const block = `${at + 1}\n${from} --> ${stamp()}\n${each}\n\n`;
      now += 200;
      return block;
    })
    .join('');
}

const vtt = (...blocks: readonly string[]): string => ['WEBVTT', ...blocks].join('\n\n');

test.each([
  [
    'lines and captions join',
    srt('The harbour office\nsays that', 'the ferry runs.'),
    'The harbour office says that the ferry runs.',
  ],
  ['a pause begins a paragraph', srt('It runs.', 2500, 'It is late.'), 'It runs.\n\nIt is late.'],
  ['a short pause does not', srt('It runs.', 1500, 'It is late.'), 'It runs. It is late.'],
  [
    'dashes tell who speaks',
    srt('- It runs.\n- It does not.', 'So we walk.'),
    '- It runs.\n\n- It does not.\n\nSo we walk.',
  ],
  [
    'a speech after dashes goes on',
    srt('-Yes.\n–No, because', 'it is late.'),
    '-Yes.\n\n–No, because it is late.',
  ],
  ['a figure below zero is no dash', srt('It was', '-5 degrees.'), 'It was -5 degrees.'],
  ['live captions', srt('>> MAYOR: It runs.', '>>It does not.'), '>> MAYOR: It runs.\n\n>>It does not.'],
  [
    'tags and places go',
    srt('{\\an8}<i>The <font color="#fff">ferry</font></i>\n<b>runs</b>{y:i}'),
    'The ferry runs',
  ],
  ['what is no tag stays', srt('a < b, <3 and {x} & <unknown>'), 'a < b, <3 and {x} & <unknown>'],
  [
    'characters by name, once',
    srt('a &amp;lt; b &#233; &#xe9;&nbsp;c &bogus;'),
    'a &lt; b é é\u00a0c &bogus;',
  ],
  [
    'Chinese and Japanese lines',
    srt('我们认为这个\n方案可行', 'フェリーは\n遅れる'),
    '我们认为这个方案可行 フェリーは遅れる',
  ],
  ['Arabic', srt('قال المكتب\nإن العبّارة', 'تعمل.'), 'قال المكتب إن العبّارة تعمل.'],
  [
    'an empty line within a caption',
    '1\n00:00:01,000 --> 00:00:02,000\nOne\n\ntwo.\n\n2\n00:00:02,000 --> 00:00:03,000\nThree.',
    'One two. Three.',
  ],
  [
    'no empty lines between',
    '1\n00:00:01,000 --> 00:00:02,000\nOne\n2\n00:00:02,000 --> 00:00:03,000\n1984',
    'One 1984',
  ],
  [
    'an empty line after the number',
    '1\n\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n\n00:00:02,000 --> 00:00:03,000\ntwo',
    'One two',
  ],
  [
    'a figure on a line of its own',
    '1\n00:00:01,000 --> 00:00:02,000\nIn\n\n1984\n\nit ran.',
    'In 1984 it ran.',
  ],
  [
    'a time that cannot be read',
    '1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:0,x --> 1\ntwo\n\n3\n0 --> \nthree',
    'One two three',
  ],
  ['times of other makes', '0:1:2.5-->0:1:3.5 X1:100 X2:200\r\nOne', 'One'],
  ['a part that begins anew', srt('One', 9000, 'two') + srt('three'), 'One\n\ntwo\n\nthree'],
  ['no captions', 'The ferry runs.', '(damaged-document)'],
  ['captions without words', srt('<i></i>', ' '), '(empty-file)'],
  ['nothing', '', '(empty-file)'],
])('SubRip: %s', async (_, content, expected) => {
  expect(await textOf(content)).toBe(expected);
});

test.each([
  [
    'voices',
    vtt(
      '1\n00:01.000 --> 00:02.000 align:start position:10%\n<v.loud Nora Berg>It <c.red.big>runs</c>,',
      '00:02.000 --> 00:03.000\n<v Nora Berg>I say.</v>',
      'second name\n00:03.000 --> 00:04.000\n<v Ole>No.\n<v Nora Berg>Yes.',
      '00:04.000 --> 00:05.000\nSilence.',
    ),
    'Nora Berg: It runs, I say.\n\nOle: No.\n\nNora Berg: Yes.\n\nSilence.',
  ],
  ['readings go', vtt('00:01.000 --> 00:02.000\n<ruby>船<rt>ふね</rt></ruby>が<00:01.500>出る'), '船が出る'],
  ['captions right below the head', 'WEBVTT\nKind: captions\n00:01.000 --> 00:02.000\nOne', 'One'],
])('WebVTT: %s', async (_, content, expected) => {
  expect(await textOf(content)).toBe(expected);
});

test('what a WebVTT file says beside its captions', async () => {
  const content = vtt(
    'NOTE a\nb',
    'STYLE\n::cue {}',
    'REGION\nid:a',
    'NOTE',
    '00:01.000 --> 00:02.000\n<ruby>船<rt>ふね</ruby>',
  );
  expect(
    await extracted(content.replace('WEBVTT', 'WEBVTT - A\nKind: captions\nLanguage: nb-NO')),
  ).toMatchObject({
    text: '船',
    title: null,
    language: 'nb-NO',
    notices: [{ code: 'left-out', details: { what: '2 comments, 1 reading beside characters' } }],
  });
});

test('rolling captions are taken once', async () => {
  const rolling = vtt(
    '00:00.000 --> 00:02.000\n \nthe harbour<00:00.500><c> office</c>',
    '00:02.000 --> 00:02.010\nthe harbour office\n ',
    '00:02.010 --> 00:04.000\nthe harbour office\nsays that it',
    '00:04.000 --> 00:04.010\nsays that it\n ',
    '00:04.010 --> 00:06.000\nsays that it\nsays that it runs',
  );
  expect(await textOf(rolling)).toBe('the harbour office says that it says that it runs');
  const growing = vtt(
    '00:00.000 --> 00:01.000\nthe harbour',
    '00:01.000 --> 00:02.000\nthe harbour office',
    '00:02.000 --> 00:03.000\nthe harbour office\nsays that it',
    '00:03.000 --> 00:04.000\nthe harbour office\nsays that it runs',
  );
  expect(await textOf(growing)).toBe('the harbour office says that it runs');
});

test('what is said twice is taken twice', async () => {
  expect(await textOf(srt('No.', 'No.', 'No way.'))).toBe('No. No. No way.');
});

test('a layer of the same captions is taken once', async () => {
  const layer = srt('The ferry', 'runs.');
  expect(await textOf(layer + layer)).toBe('The ferry runs.');
});

test('encodings are found', async () => {
  const utf16 = Uint8Array.from(
    [...`\ufeff${srt('Blåbær')}`].flatMap((each) => [each.charCodeAt(0) & 255, each.charCodeAt(0) >> 8]),
  );
  expect(await extracted(utf16)).toMatchObject({ text: 'Blåbær', encoding: 'utf-16le', confidence: 1 });
});

test('broken files never throw', async () => {
  const whole = toUtf8(
    srt('<v Nora>The <i>ferry', '- {\\an8}runs &amp;', 3000, '船が') +
      vtt('NOTE x', '00:01.000 --> 00:02.000\na'),
  );
  let seed = 7;
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 400; round++) {
    const bytes = whole.slice(0, round % 2 === 0 ? random(whole.length) : whole.length);
    for (let flips = random(4); flips > 0; flips--) bytes[random(whole.length)] = random(128);
    const found = await extracted(bytes);
    if (typeof found !== 'string') expect(found.text.trim()).not.toBe('');
  }
});

test('a large file without breaks takes a moment', async () => {
  const started = performance.now();
  const long = 'word '.repeat(200_000);
  expect((await textOf(`00:00:01,000 --> 00:00:02,000\n${long.replaceAll(' ', '\n')}`)).length).toBe(999_999);
  expect(
    (await textOf(srt(...Array.from({ length: 50_000 }, (_, at) => `<i <v {\\ ${at}`)))).length,
  ).toBeGreaterThan(500_000);
  expect(performance.now() - started).toBeLessThan(5000);
});

test('it is a format for both', () => {
  expect(subtitles.extensions).toEqual(['srt', 'vtt']);
});
