import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Extracted } from '../extract.ts';
import { extractOdt } from './extract.ts';
import { numeral } from '../numerals.ts';
import { odt } from './odt.ts';

const namespaces = [
  ...['office', 'style', 'table', 'text', 'meta'].map((each) => [
    each,
    `urn:oasis:names:tc:opendocument:xmlns:${each}:1.0`,
  ]),
  ['draw', 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'],
  ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

const whole = (root: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<office:${root} ${namespaces}>${inner}</office:${root}>`;

const content = (body: string, styles = ''): string =>
  whole(
    'document-content',
    `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
  );

function zipped(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

async function extracted(bytes: Uint8Array): Promise<Extracted | string> {
  const result = await extractOdt({ name: 'a.odt', bytes }, {});
  return result.ok ? (result.value[0] ?? 'none') : result.error.code;
}

async function textOf(body: string, styles = ''): Promise<string> {
  const found = await extracted(zipped({ 'content.xml': content(body, styles) }));
  return typeof found === 'string' ? `(${found})` : found.text;
}

const numbers = `<text:list-style style:name="L1">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/></text:list-style>
<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="x"/></text:list-style>
<style:style style:name="H"><style:text-properties text:display="none"/></style:style>`;

const p = (...inner: readonly string[]): string => inner.map((each) => `<text:p>${each}</text:p>`).join('');
const item = (inner: string, start = ''): string => `<text:list-item${start}>${inner}</text:list-item>`;
const cell = (inner: string): string => `<table:table-cell>${inner}</table:table-cell>`;
const row = (...cells: readonly string[]): string =>
  `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;
const table = (...rows: readonly string[]): string => `<table:table>${rows.join('')}</table:table>`;
const note = (inner: string): string =>
  `<text:note text:note-class="footnote"><text:note-citation>9</text:note-citation><text:note-body>${inner}</text:note-body></text:note>`;

test.each([
  [
    'paragraphs and headings',
    '<text:h>Ferries</text:h>\n<text:p>The <text:span>fer</text:span>ry</text:p><text:p/><text:p>runs</text:p>',
    'Ferries\n\nThe ferry\n\nruns',
  ],
  [
    'white space',
    p('  a\n  <text:span> b</text:span> <text:s text:c="2"/>c<text:tab/>d<text:line-break/>e&#160; '),
    'a b   c\td\ne\u00a0',
  ],
  ['characters', p('&lt;b&gt; &amp;amp; &#x1f44d; <![CDATA[<c>]]>'), '<b> &amp; 👍 <c>'],
  [
    'right to left, and Chinese',
    p('قال المكتب إن العبّارة تعمل.', '我们认为方案可行。'),
    'قال المكتب إن العبّارة تعمل.\n\n我们认为方案可行。',
  ],
  [
    'bullets',
    `<text:list text:style-name="L2">${item(p('One', 'more'))}${item(p('two'))}</text:list>${p('End')}`,
    '• One\n\nmore\n\n• two\n\nEnd',
  ],
  [
    'numbers',
    `<text:list text:style-name="L1">${item(`${p('One')}<text:list>${item(p('a'))}${item(p('b'))}</text:list>`)}${item(p('two'))}</text:list>`,
    '1. One\n1.a) a\n1.b) b\n2. two',
  ],
  [
    'numbers that go on',
    `<text:list text:style-name="L1">${item(p('One'))}</text:list>${p('-')}<text:list text:style-name="L1" text:continue-numbering="true">${item(`<text:list>${item(p('a'))}</text:list>`)}${item(p('two'))}${item(p('five'), ' text:start-value="5"')}</text:list>`,
    '1. One\n\n-\n\n1.a) a\n2. two\n5. five',
  ],
  [
    'a list by its id',
    `<text:list xml:id="x" text:style-name="L1">${item(p('One'))}</text:list>${p('-')}<text:list text:continue-list="x" text:style-name="L1">${item(p('two'))}</text:list><text:list text:style-name="L1">${item(p('new'))}</text:list>`,
    '1. One\n\n-\n\n2. two\n\n1. new',
  ],
  [
    'a table',
    `${table(row(p('a', 'b'), p('c<text:line-break/>d')), row('', p('e')))}${p('f')}`,
    'a b\tc d\n\te\n\nf',
  ],
  ['two tables', table(row(p('a'), p('b'))) + table(row(p('c'), p('d'))), 'a\tb\n\nc\td'],
  [
    'a table as a frame',
    table(row(p('a', 'b') + table(row(p('c'), p('d')), row(p('e'), p('f'))))),
    'a\n\nb\n\nc\td\ne\tf',
  ],
  [
    'notes',
    p(`The ferry${note(p('Of the office.', 'More.'))} runs${note(p('Late.'))}.`, 'Next'),
    'The ferry[1] runs[2].\n\n[1] Of the office.\n\nMore.\n\n[2] Late.\n\nNext',
  ],
  ['a note in a table', table(row(p(`a${note(p('n'))}`), p('b'))) + p('c'), 'a[1]\tb\n\n[1] n\n\nc'],
  [
    'boxes',
    p(`a<draw:frame><draw:text-box>${p('In it', 'more')}</draw:text-box></draw:frame> b`, 'c'),
    'a b\n\nIn it\n\nmore\n\nc',
  ],
  [
    'changes',
    `<text:tracked-changes><text:changed-region><text:deletion>${p('old')}</text:deletion></text:changed-region></text:tracked-changes>${p('a<text:change-start/>new<text:change-end/>')}`,
    'anew',
  ],
  [
    'fields',
    p('Page <text:page-number>3</text:page-number>, <text:a>the ferry</text:a>'),
    'Page 3, the ferry',
  ],
  [
    'indexes',
    `<text:table-of-content><text:table-of-content-source><text:index-title-template>no</text:index-title-template></text:table-of-content-source><text:index-body>${p('Ferries<text:tab/>1')}</text:index-body></text:table-of-content>`,
    'Ferries\t1',
  ],
  ['no text', '', '(empty-file)'],
  ['pictures only', p('<draw:frame><draw:image/></draw:frame>'), '(no-text)'],
])('%s', async (_, body, expected) => {
  expect(await textOf(body, numbers)).toBe(expected);
});

test('headings have the numbers of the outline', async () => {
  const styles = whole(
    'document-styles',
    `<office:styles><text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>
<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/><text:outline-level-style text:level="3" style:num-format=""/></text:outline-style></office:styles>`,
  );
  const heading = (level: number, text: string): string =>
    `<text:h text:outline-level="${level}">${text}</text:h>`;
  const body =
    heading(1, 'A') + heading(2, 'b') + heading(2, 'c') + heading(3, 'd') + heading(1, 'E') + heading(2, 'f');
  expect(await extracted(zipped({ 'styles.xml': styles, 'content.xml': content(body) }))).toMatchObject({
    text: 'I. A\n\nI.1 b\n\nI.2 c\n\nd\n\nII. E\n\nII.1 f',
  });
});

test('what is left out is counted', async () => {
  const body = `<text:tracked-changes><text:changed-region><text:deletion>${p('x')}</text:deletion></text:changed-region></text:tracked-changes>
<text:section text:display="none">${p('x')}</text:section>${p('a<text:span text:style-name="H">x</text:span>')}
${p(`b<office:annotation>${p('why?')}</office:annotation><text:ruby><text:ruby-base>船</text:ruby-base><text:ruby-text>ふね</text:ruby-text></text:ruby>`)}
${p('<draw:frame><draw:image/><draw:image/><svg:title>x</svg:title></draw:frame><draw:frame><draw:object>x</draw:object><draw:image/></draw:frame>c')}`;
  const styles = whole(
    'document-styles',
    `<office:master-styles><style:master-page><style:header>${p('Ferries')}</style:header><style:footer>${p('<text:page-number>1</text:page-number>')}</style:footer></style:master-page></office:master-styles>`,
  );
  expect(
    await extracted(zipped({ 'content.xml': content(body, numbers), 'styles.xml': styles })),
  ).toMatchObject({
    text: 'a\n\nb船\n\nc',
    notices: [
      {
        code: 'left-out',
        details: {
          what: '1 picture, 1 embedded object, 1 comment, 1 deleted passage, 2 hidden passages, 1 reading beside characters, 1 line at the head or foot of pages',
        },
      },
    ],
  });
});

test('what a document says of itself', async () => {
  const meta = whole(
    'document-meta',
    `<office:meta><dc:title>The ferry
 runs</dc:title><dc:creator>Ole</dc:creator><meta:initial-creator>Nora Berg</meta:initial-creator><dc:date>2023-01-02T03:04:05</dc:date>
<meta:creation-date>2022-03-15T10:00:00.123</meta:creation-date><dc:language>nb-NO</dc:language><dc:description>For all</dc:description></office:meta>`,
  );
  const files = { 'content.xml': content(p('a')), 'meta.xml': meta };
  expect(await extracted(zipped(files))).toEqual({
    text: 'a',
    title: 'The ferry runs',
    author: 'Nora Berg',
    outlet: null,
    date: '2022-03-15',
    language: 'nb-NO',
    address: null,
    description: 'For all',
    encoding: 'utf-8',
    confidence: 1,
    attributes: {},
    notices: [],
  });
  expect(
    await extracted(zipped({ ...files, 'meta.xml': meta.replace(/2022-03-15T[^<]*/, 'soon') })),
  ).toMatchObject({
    date: '2023-01-02',
  });
});

const entity = '<!DOCTYPE x [<!ENTITY a "b">]>';
test.each([
  ['nothing', new Uint8Array(), 'empty-file'],
  ['no archive', strToU8('The ferry'), 'damaged-document'],
  ['no content', zipped({ 'meta.xml': '' }), 'damaged-document'],
  [
    'a table',
    zipped({ 'content.xml': content(p('a')).replaceAll('office:text', 'office:spreadsheet') }),
    'damaged-document',
  ],
  ['broken XML', zipped({ 'content.xml': content('<text:p>') }), 'damaged-document'],
  ['entities', zipped({ 'content.xml': content(p('a')).replace('?>', `?>${entity}`) }), 'damaged-document'],
  [
    'elements too deep',
    zipped({ 'content.xml': content(p('<text:span>'.repeat(2000) + 'a' + '</text:span>'.repeat(2000))) }),
    'damaged-document',
  ],
  ['bytes of no text', zipSync({ 'content.xml': Uint8Array.of(0x3c, 0xff) }), 'damaged-document'],
  [
    'a password',
    zipped({
      'content.xml': '\u0001',
      'META-INF/manifest.xml':
        '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>',
    }),
    'protected-document',
  ],
])('%s is refused', async (_, bytes, code) => {
  expect(await extracted(bytes)).toBe(code);
});

test('other prefixes for the same names', async () => {
  const renamed = content(p('a'))
    .replaceAll('text:', 't:')
    .replaceAll('office:', 'o:')
    .replaceAll('opendocument:xmlns:o:', 'opendocument:xmlns:office:')
    .replaceAll('opendocument:xmlns:t:', 'opendocument:xmlns:text:')
    .replace('xmlns:text=', 'xmlns:t=')
    .replace('xmlns:office=', 'xmlns:o=');
  expect(await extracted(zipped({ 'content.xml': renamed }))).toMatchObject({ text: 'a' });
});

test.each([
  [1, '1', '1'],
  [27, 'a', 'aa'],
  [703, 'A', 'AAA'],
  [1994, 'i', 'mcmxciv'],
  [4, 'I', 'IV'],
  [5000, 'I', '5000'],
  [3, '一, 二', '3'],
])('%d in %s is %s', (number, format, expected) => {
  expect(numeral(number, format)).toBe(expected);
});

test('broken files never throw', async () => {
  const body = `<text:list text:style-name="L1">${item(p('One'))}</text:list>${table(row(p('a'), p(`b${note(p('c'))}`)))}<text:h>d</text:h>
${p('<draw:frame><draw:text-box><text:p>e</text:p></draw:text-box></draw:frame><text:s text:c="-3"/>')}`;
  const files = {
    'content.xml': content(body, numbers),
    'meta.xml': whole('document-meta', '<dc:title>a</dc:title>'),
  };
  const archive = zipped(files);
  let seed = 5;
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 300; round++) {
    const bytes = archive.slice(0, round % 3 === 0 ? random(archive.length) : archive.length);
    for (let flips = random(5); flips > 0; flips--) bytes[random(bytes.length)] = random(256);
    await extracted(bytes);
    const xml = [...files['content.xml']];
    for (let flips = 1 + random(3); flips > 0; flips--)
      xml.splice(random(xml.length), random(9), ...'<>/" a'.slice(random(6)));
    await extracted(zipped({ ...files, 'content.xml': xml.join('') }));
  }
});

test('a large file takes a moment', async () => {
  const started = performance.now();
  const inner =
    table(...Array.from({ length: 10_000 }, () => row(p('a'), p('b')))) +
    `<text:p>${'word <text:s/>'.repeat(50_000)}</text:p>`;
  const packed = zipSync({ 'content.xml': strToU8(content(inner)) }, { level: 0 });
  const found = await extracted(packed);
  expect(typeof found === 'string' ? found : found.text.length).toBeGreaterThan(300_000);
  expect(performance.now() - started).toBeLessThan(5000);
});

test('it is a format', () => {
  expect(odt.extensions).toEqual(['odt']);
});
