import { expect, test } from 'vitest';
import type { ExtractOptions, Extracted } from '../extract.ts';
import { toUtf8 } from '../utf8.ts';
import { flatten, parsePage } from '../dom.parse.ts';
import { html } from './html.ts';

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (unit) => unit.charCodeAt(0));
}

async function read(source: string | Uint8Array, name = 'page.html', options: ExtractOptions = {}) {
  const bytes = typeof source === 'string' ? toUtf8(source) : source;
  return (
    (await html.extract?.({ name, bytes }, options)) ?? { ok: false as const, error: { code: 'unexpected' } }
  );
}

async function taken(
  source: string | Uint8Array,
  name?: string,
  options?: ExtractOptions,
): Promise<Extracted> {
  const found = await read(source, name, options);
  if (!found.ok) throw new Error(found.error.code);
  return found.value[0]!;
}

async function codeOf(source: string | Uint8Array, name?: string): Promise<string> {
  const found = await read(source, name);
  return found.ok ? 'ok' : found.error.code;
}

const whats = ({ notices }: Extracted) => notices.map(({ details }) => details['what']);

const sentence =
  'The harbour office of Veldport said on Monday that the ferry, which is late, will run again soon. ';
const paragraphs = [1, 2, 3, 4, 5].map((number) => `Paragraph ${number}. ${sentence.repeat(3).trim()}`);

const news = `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>Ferry to run again | Veldport Courier</title>
<meta property="og:title" content="Ferry to run again"><meta property="og:site_name" content="Veldport Courier">
<meta property="article:published_time" content="2022-03-15T23:30:00-08:00">
<meta name="author" content="Nora Beck"><meta name="description" content="The office says  so.">
<link rel="canonical" href="https://courier.example/ferry"></head><body>
<header><h1 class="logo">Veldport Courier</h1><nav><ul><li><a href="/">Home</a><li><a href="/sea">Sea</a></ul></nav></header>
<main><div class="top"><h1>Ferry to run again</h1><p class="standfirst">Four weeks without a boat.</p>
<div class="share"><a href="x">Share this</a></div></div>
<div class="story"><figure><img src="https://courier.example/a.jpg" alt="no"><figcaption>The ferry in May</figcaption></figure>
${paragraphs
  .slice(0, 3)
  .map((each) => `<p>${each}</p>`)
  .join('\n')}
<table><tr><th>Day<th>Boats<tr><td>Monday<td>3</table>
<ul><li>First, the keel<li>Then, the rest</ul>
<aside class="related"><a href="y">More about boats</a></aside>
<script>document.write('no')</script>
${paragraphs
  .slice(3)
  .map((each) => `<p>${each}</p>`)
  .join('\n')}
</div><div class="comments"><p>First!</p><p>I was there, and it is all not so, as I have often said.</p></div></main>
<footer>All rights with the Courier <a href="z">Imprint</a></footer></body></html>`;

test('of a page of news, the article is taken, whole and in its order, with what the page says of it', async () => {
  const found = await taken(news);
  expect(found.text.split('\n\n')).toEqual([
    'Ferry to run again',
    'Four weeks without a boat.',
    'The ferry in May',
    ...paragraphs.slice(0, 3),
    'Day\tBoats\nMonday\t3',
    '• First, the keel\n• Then, the rest',
    ...paragraphs.slice(3),
  ]);
  expect({ ...found, text: '' }).toEqual({
    text: '',
    title: 'Ferry to run again',
    author: 'Nora Beck',
    outlet: 'Veldport Courier',
    date: '2022-03-15',
    language: 'en-GB',
    address: 'https://courier.example/ferry',
    description: 'The office says so.',
    encoding: 'utf-8',
    confidence: 1,
    attributes: {},
    notices: [
      { code: 'left-out', details: { what: '1 picture' } },
      { code: 'left-out', details: { what: 'what is around the article' } },
    ],
  });
});

test('of a page that names no part, a list of links is still left out', async () => {
  const links = Array.from({ length: 30 }, (_, at) => `<li><a href="/${at}">Something else</a>`).join('');
  const page = `<div><p>${paragraphs.join('<p>')}</div><ul>${links}</ul>`;
  expect((await taken(page)).text).toBe(paragraphs.join('\n\n'));
});

test('an article of several parts is not cut to one of them', async () => {
  const parts = paragraphs.map((each) => `<section><div><p>${each}</p></div></section>`);
  const page = `<nav>menu</nav><article><h1>Parts</h1>${parts.join('<div class="ad">Buy</div>')}<p>Short.</p></article>`;
  expect((await taken(page)).text).toBe(['Parts', ...paragraphs, 'Short.'].join('\n\n'));
});

test.each([
  ['a short page', '<p>One line.</p>', 'One line.'],
  [
    'lists only',
    '<h1>Ports</h1><ul><li><a href=a>Anse</a><li><a href=b>Bree</a></ul>',
    'Ports\n\n• Anse\n• Bree',
  ],
  [
    'many short sections',
    Array.from({ length: 40 }, (_, at) => `<div><h2>${at}</h2><p>Rule, ${at}.</p></div>`).join(''),
    Array.from({ length: 40 }, (_, at) => `${at}\n\nRule, ${at}.`).join('\n\n'),
  ],
  [
    'an old page in a table',
    `<TABLE><TR><TD>${paragraphs.join('<BR><BR>')}</TABLE>`,
    paragraphs.join('\n\n'),
  ],
])('nothing is taken from %s', async (_, page, text) => {
  const found = await taken(page);
  expect([found.text, found.notices]).toEqual([text, []]);
});

test.each([
  [
    '{"@type":"NewsArticle","headline":"Ferry","datePublished":"2021-05-06","author":[{"name":"Nora Beck"},{"name":"Ilan Roe"}],"publisher":{"name":"Courier"}}',
  ],
  [
    '<!-- {"@context":"x","@graph":[{"@type":"WebSite","headline":"no"},{"@type":["Article"],"headline":"Ferry","datePublished":"2021-05-06T10:00Z","author":["Nora Beck","Ilan Roe"],"publisher":[{"name":"Courier"}],"__proto__":{"a":1}}]} -->',
  ],
])('structured data: %s', async (json) => {
  const { title, author, date, outlet } = await taken(
    `<script type="application/ld+json">${json}</script><p>Text.`,
  );
  expect([title, author, date, outlet]).toEqual(['Ferry', 'Nora Beck; Ilan Roe', '2021-05-06', 'Courier']);
});

test.each<[string, Partial<Extracted>]>([
  [
    '<title>Ferry - Courier</title><meta name=application-name content=Courier>',
    { title: 'Ferry', outlet: 'Courier' },
  ],
  ['<title>Courier: Ferry</title>', { title: 'Courier: Ferry', outlet: null }],
  [
    '<META NAME="DC.Creator" CONTENT="Nora Beck"><META NAME="DC.Date" CONTENT="2020-01">',
    { author: 'Nora Beck', date: '2020-01' },
  ],
  [
    '<meta property="article:author" content="https://x.example/nb"><p class=byline>By Nora Beck</p>',
    { author: 'Nora Beck' },
  ],
  ['<time datetime="soon">a</time><time datetime="2022-03-15 10:00">b</time>', { date: '2022-03-15' }],
  [
    '<span itemprop="datePublished" content="2022-03-14">b</span><time datetime="2022-03-15">b</time>',
    { date: '2022-03-14' },
  ],
  ['<meta name=date content="Tue, 15 Mar 2022 10:00:00 GMT">', { date: '2022-03-15' }],
  ['<script type="application/ld+json">{broken</script>', { title: null, date: null }],
  [
    '<link rel=canonical href="javascript:alert(1)"><meta property="og:url" content="https://x.example/a">',
    { address: 'https://x.example/a' },
  ],
  ['<link rel=canonical href="/a">', { address: null }],
  ['<meta http-equiv="content-language" content="fa">', { language: 'fa' }],
  ['<meta http-equiv="content-language" content="see below">', { language: null }],
])('the page says: %s', async (head, expected) => {
  expect(await taken(`${head}<p>Text.</p>`)).toMatchObject(expected);
});

test('the comment of a saved page says where it was', async () => {
  const page =
    '<!DOCTYPE html>\n<!-- saved from url=(0028)https://courier.example/ferry -->\n<html><body>Text.';
  expect((await taken(page)).address).toBe('https://courier.example/ferry');
});

test('an encoding chosen by hand is used', async () => {
  const found = await taken(latin('<meta charset=utf-8><p>\xea\xc9'), 'a.htm', { encoding: 'koi8-r' });
  expect(found.text).toBe('Йи');
});

test('XHTML closes elements as XML does', async () => {
  const page = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de"><head><script src="a"/><title/></head>
    <body><p/><p class="a>b">One<br/>two <![CDATA[<b> & ]]></p><div id='x'/>three</body></html>`;
  const found = await taken(page, 'a.xhtml');
  expect([found.text, found.language]).toEqual(['One\ntwo <b> &\n\nthree', 'de']);
});

const archive = (parts: string, subject = 'Ferry') => `From: <Saved by Blink>\r
Snapshot-Content-Location: https://courier.example/ferry\r
Subject: ${subject}\r
MIME-Version: 1.0\r
Content-Type: multipart/related;\r
\ttype="text/html";\r
\tboundary="--frontier--"\r
\r
\r
${parts}`;

const quoted = `----frontier--\r
Content-Type: text/html; charset=utf-8\r
Content-Transfer-Encoding: quoted-printable\r
Content-Location: https://courier.example/other\r
\r
<p>The harb=\r
our caf=C3=A9, =E6=B8=AF.</p><img src=3D"cid:a">\r
`;

test.each([
  ['quoted-printable', quoted, 'The harbour café, 港.', ['1 picture']],
  [
    'base64 in another encoding',
    '----frontier--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n----frontier--\r\nContent-Type: text/html;\r\n charset="iso-8859-1"\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+Y2Fm\r\n6Txicj54\r\n',
    'café\nx',
    [],
  ],
  [
    'parts in a part',
    '----frontier--\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nno\n--b\nContent-Type: text/html\n\n<p>yes\n--b--\n',
    'yes',
    [],
  ],
])('a web archive: %s', async (_, part, text, what) => {
  const found = await taken(archive(`${part}----frontier----\r\n`), 'a.mhtml');
  expect([found.text, whats(found)]).toEqual([text, what]);
  expect([found.title, found.address]).toEqual(['Ferry', 'https://courier.example/ferry']);
});

test('a web archive says its title in encoded words, and whether its end is missing', async () => {
  const found = await taken(archive(quoted, '=?utf-8?Q?F=C3=A4hre_?= =?utf-8?B?5riv?='), 'a.mht');
  expect([found.title, whats(found)]).toEqual([
    'Fähre 港',
    ['1 picture', 'the end of the file, which is cut off'],
  ]);
  expect((await taken('<p>A page by another name</p>', 'a.mht')).text).toBe('A page by another name');
});

test.each([
  ['', 'a.html', 'empty-file'],
  [' \n', 'a.html', 'empty-file'],
  ['', 'a.mht', 'empty-file'],
  ['<html><frameset><frame src=a></frameset></html>', 'a.html', 'no-text'],
  ['<img src=a>', 'a.html', 'no-text'],
  [
    archive('----frontier--\r\nContent-Type: image/png\r\n\r\nAAAA\r\n----frontier----'),
    'a.mht',
    'damaged-document',
  ],
  ['MIME-Version: 1.0', 'a.mht', 'damaged-document'],
  ['%PDF-1.7', 'a.html', 'binary-file'],
])('%j in %s: %s', async (source, name, code) => {
  expect(await codeOf(source, name)).toBe(code);
});

test('a page nested deeper than Readability can follow is read whole', async () => {
  const found = await taken(
    `<nav>menu</nav>${'<div>'.repeat(3000)}${paragraphs.map((each) => `<p>${each}`).join('')}`,
  );
  expect(found.text).toBe(['menu', ...paragraphs].join('\n\n'));
});

test('headings in hundreds of headings are read to the last word', async () => {
  const deep = Array.from({ length: 400 }, (_, at) => `<article><h1>Quay ${at}<b>`).join('');
  const found = await html.extract?.({ name: 'a.html', bytes: toUtf8(`<body>${deep} the end`) }, {});
  expect(found?.ok === true && found.value[0]?.text).toMatch(/^Quay 0[^]*Quay 399\s*the end$/);
});

test('elements thousands deep lie no deeper than reading them takes time for, with all their words in order', () => {
  const deep = Array.from({ length: 5000 }, (_, at) => `<div>${at} `).join('');
  const { body } = parsePage(`<body>${deep}`);
  flatten(body);
  let depth = 0;
  for (const element of body.querySelectorAll('div:empty, div:last-child')) {
    let above = 0;
    for (let node = element.parentNode; node !== body && node !== null; node = node.parentNode) above += 1;
    depth = Math.max(depth, above);
  }
  expect(depth).toBeLessThanOrEqual(256);
  expect(body.textContent?.trim()).toBe(Array.from({ length: 5000 }, (_, at) => at).join(' '));
});

test('no mutant makes it throw', async () => {
  let seed = 5;
  const next = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % below;
  const sources = [toUtf8(news.slice(0, 2500)), toUtf8(archive(quoted))];
  for (let round = 0; round < 200; round++) {
    const source = sources[round % 2]!;
    const mutant = Uint8Array.from(round % 3 === 0 ? source.subarray(0, next(source.length)) : source);
    for (let flip = 0; flip < round % 9; flip++) mutant[next(mutant.length)] = next(256);
    await read(mutant, round % 2 === 0 ? 'a.html' : 'a.mht');
  }
});
