import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Extracted } from '../extract.ts';
import { docx } from './docx.ts';

const spaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A part of a Word document: `<w:name ...>`. */
function part(name: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${spaces}>${inside}</w:${name}>`;
}

function wordFile(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${packaged}"><Relationship Id="a" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inside: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const note = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;

async function read(bytes: Uint8Array) {
  return (
    (await docx.extract?.({ name: 'a.docx', bytes }, {})) ?? {
      ok: false as const,
      error: { code: 'unexpected' },
    }
  );
}

async function taken(body: string, others?: Readonly<Record<string, string>>): Promise<Extracted> {
  const found = await read(wordFile(body, others));
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value[0]!;
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  const found = await read(bytes);
  return found.ok ? 'ok' : found.error.code;
}

const textOf = async (body: string) => (await taken(body)).text;
const whats = ({ notices }: Extracted) => notices.map(({ details }) => details['what']);
const box = (text: string) => `<w:txbxContent>${p(run(text))}</w:txbxContent>`;

test.each([
  ['paragraphs', p(run('One ') + run('two', '<w:b/>')) + p('') + p(run('three')), 'One two\n\nthree'],
  ['white space', p(run(' a  b') + '<w:r><w:tab/></w:r>' + run('c\n d ')), 'a  b\tc  d'],
  ['breaks', p(`${run('a')}<w:r><w:br/></w:r>${run('b')}<w:r><w:cr/></w:r>${run('c')}`), 'a\nb\nc'],
  [
    'characters',
    p(`${run('a&lt;b')}<w:r><w:noBreakHyphen/></w:r>${run('c')}<w:r><w:softHyphen/></w:r>${run('d\u00a0e')}`),
    'a<b\u2011c\u00add\u00a0e',
  ],
  ['headings', p(run('Head'), '<w:pStyle w:val="Heading1"/>') + p(run('a')), 'Head\n\na'],
  [
    'right to left',
    p(`<w:bdo w:val="rtl">${run('مكتب ')}</w:bdo><w:dir w:val="rtl">${run('الميناء')}</w:dir>`, '<w:bidi/>'),
    'مكتب الميناء',
  ],
  [
    'ruby',
    p(
      `<w:r><w:ruby><w:rt><w:r><w:t>みなと</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>港</w:t></w:r></w:rubyBase></w:ruby></w:r>${run('は')}`,
    ),
    '港(みなと)は',
  ],
  ['fields', p(`<w:fldSimple w:instr="AUTHOR">${run('Nora')}</w:fldSimple>${run(' Beck')}`), 'Nora Beck'],
  ['formulas', p(`${run('as ')}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>${run('.')}`), 'as a+b.'],
])('%s', async (_, body, text) => {
  expect(await textOf(body)).toBe(text);
});

test('rows of tables are lines', async () => {
  const cell = (inside: string) => `<w:tc>${inside}</w:tc>`;
  const rows = `<w:tr>${cell(p(run('Port')))}${cell(p(run('Ships')))}</w:tr><w:tr>${cell(p(run('A')) + p(run('b')))}${cell(p(run('3')))}</w:tr>`;
  expect(await textOf(`${p(run('x'))}<w:tbl>${rows}</w:tbl>${p(run('y'))}`)).toBe(
    'x\n\nPort\tShips\nA b\t3\n\ny',
  );
});

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

const numbering = part(
  'numbering',
  `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', 'Article %1.', '<w:pStyle w:val="Art"/>')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'upperRoman', '%1.%3', '<w:isLgl/>')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '\uf0b7')}${level(1, 'bullet', '–')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="3">${level(0, 'chineseCounting', '第%1条')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="12"/></w:lvlOverride></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`,
);

const styled = part(
  'styles',
  '<w:style w:type="paragraph" w:styleId="Art"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
);

test('paragraphs have the numbers that Word shows, also where others stand between them', async () => {
  const item = (text: string, id: number, at = 0) =>
    p(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);
  const body = [
    ...[
      p(run('Scope'), '<w:pStyle w:val="Art"/>'),
      item('a', 1, 1),
      p(run('between')),
      item('b', 1, 1),
      item('c', 1, 2),
    ],
    ...[p(run('Terms'), '<w:pStyle w:val="Art"/>'), item('d', 1, 1), p('', '<w:pStyle w:val="Art"/>')],
    ...[p(run('Plain'), '<w:pStyle w:val="Art"/><w:numPr><w:numId w:val="0"/></w:numPr>')],
    ...[item('e', 2), item('f', 2, 1), item('港', 3), item('口', 3), item('g', 4), item('h', 1)],
  ].join('');
  const { text } = await taken(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styled });
  expect(text).toBe(
    `Article 1. Scope\n\n(a) a\n\nbetween\n\n(b) b\n1.1 c\n\nArticle 2. Terms\n\n(a) d\n\nPlain\n\n• e\n– f\n\n第十二条 港\n第十三条 口\nArticle 5. g\nArticle 6. h`,
  );
});

test('a numbered paragraph that goes on from one whose end was deleted is part of that', async () => {
  const body = p(run('a '), '<w:rPr><w:del/></w:rPr>') + p(run('b'), '<w:pStyle w:val="Art"/>');
  const { text } = await taken(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styled });
  expect(text).toBe('a b');
});

test('a numbered paragraph that is deleted has no number', async () => {
  const body =
    p(
      '<w:del><w:r><w:delText>no</w:delText></w:r></w:del>',
      '<w:pStyle w:val="Art"/><w:rPr><w:del/></w:rPr>',
    ) + p(run('b'), '<w:pStyle w:val="Art"/>');
  const { text } = await taken(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styled });
  expect(text).toBe('Article 1. b');
});

test('notes stand behind the blocks that call them, in the order of their numbers', async () => {
  const own = (kind: string, id: number, ...paragraphs: string[]) =>
    `<w:${kind} w:id="${id}">${paragraphs.map((each) => p(run(each))).join('')}</w:${kind}>`;
  const body =
    p(run('One') + note('footnote', 2) + run(', two') + note('endnote', 3) + run('.')) +
    `<w:tbl><w:tr><w:tc>${p(run('a') + note('footnote', 4))}</w:tc><w:tc>${p(run('b'))}</w:tc></w:tr></w:tbl>${p(run('End'))}`;
  const { text } = await taken(body, {
    'word/footnotes.xml': part(
      'footnotes',
      own('footnote', 2, ' First.', 'More.') + own('footnote', 4, 'Third.'),
    ),
    'word/endnotes.xml': part('endnotes', own('endnote', 3, '\tSecond.')),
  });
  expect(text).toBe('One[1], two[2].\n\n[1] First.\n\nMore.\n\n[2] Second.\n\na[3]\tb\n\n[3] Third.\n\nEnd');
});

test('changes are accepted; what is deleted, hidden or remarked is counted', async () => {
  const found = await taken(
    p(
      `${run('a')}<w:ins>${run('b')}</w:ins><w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:moveFrom>${run('no')}</w:moveFrom><w:moveTo>${run('c')}</w:moveTo>${run('no', '<w:vanish/>')}${run('d', '<w:vanish w:val="0"/>')}`,
    ) +
      p('<w:del><w:r><w:delText>no</w:delText></w:r></w:del>', '<w:rPr><w:del/></w:rPr>') +
      p(`${run('e')}<w:r><w:commentReference w:id="1"/></w:r>`),
    {
      'word/comments.xml': part('comments', `<w:comment w:id="1">${p(run('no'))}</w:comment>`),
      'word/header1.xml': part('hdr', p(run('no'))),
      'word/footer1.xml': part('ftr', p('')),
    },
  );
  expect([found.text, whats(found)]).toEqual([
    'abcd\n\ne',
    ['1 comment, 2 deleted passages, 1 hidden passage, 1 header'],
  ]);
});

test.each([
  [
    'in both forms',
    `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('new')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('old')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`,
    'a\n\nold',
  ],
  [
    'in the new form only',
    `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:txbx>${box('new')}</wps:txbx></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent>`,
    'a\n\nnew',
  ],
  [
    'with an old form that is empty',
    `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('new')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent>`,
    'a\n\nnew',
  ],
  [
    'in a drawing alone',
    `<w:drawing><wp:inline><wps:txbx>${box('new')}</wps:txbx></wp:inline></w:drawing>`,
    'a\n\nnew',
  ],
])('text boxes: %s', async (_, drawing, text) => {
  expect(await textOf(p(`${run('a')}<w:r>${drawing}</w:r>`))).toBe(text);
});

const core = (inside: string) =>
  `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${inside}</cp:coreProperties>`;

test('what the document says of itself', async () => {
  const found = await taken(p(run('a')), {
    'docProps/core.xml': core(
      '<dc:title> The  ferry</dc:title><dc:creator>Nora Beck</dc:creator><dcterms:created>2022-03-15T23:00:00Z</dcterms:created><dc:language>de-AT</dc:language><dc:description>Draft</dc:description>',
    ),
  });
  expect(found).toMatchObject({
    title: 'The ferry',
    author: 'Nora Beck',
    date: '2022-03-15',
    language: 'de-AT',
    description: 'Draft',
    address: null,
    notices: [],
  });
});

test('where it says no title, a paragraph in the style of titles is one', async () => {
  const styles = part(
    'styles',
    '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>',
  );
  const found = await taken(p(run('The ferry'), '<w:pStyle w:val="T"/>') + p(run('a')), {
    'word/styles.xml': styles,
    'docProps/core.xml': core('<dc:title></dc:title>'),
  });
  expect([found.title, found.text]).toEqual(['The ferry', 'The ferry\n\na']);
});

const directory = Uint8Array.from([...strToU8('EncryptedPackage')].flatMap((letter) => [letter, 0]));

test.each([
  ['empty-file', new Uint8Array()],
  ['damaged-document', strToU8('The ferry')],
  ['damaged-document', zipSync({ 'a.xml': strToU8('<a/>') })],
  ['damaged-document', wordFile('<w:p>')],
  ['damaged-document', wordFile(p(run('&ferry;')))],
  ['damaged-document', wordFile('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' })],
  ['damaged-document', wordFile('<w:p>'.repeat(5000) + '</w:p>'.repeat(5000))],
  ['damaged-document', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])],
  ['protected-document', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0x45, ...directory])],
  ['no-text', wordFile(p(''))],
  ['too-large', zipSync({ 'word/document.xml': new Uint8Array(3_000_000) })],
])('%s', async (code, bytes) => {
  expect(await codeOf(bytes)).toBe(code);
});

test('a part that is not the document is not read as one, and a link outside is not followed', async () => {
  const link = `<Relationships xmlns="${packaged}"><Relationship Id="i" TargetMode="External" Type="${relation}/image" Target="file:///etc/hostname"/></Relationships>`;
  const picture =
    '<w:r><w:drawing><wp:inline><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="i"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  const found = await taken(p(run('a') + picture), { 'word/_rels/document.xml.rels': link });
  expect([found.text, whats(found)]).toEqual(['a', ['1 picture']]);
});

test('no mutant makes it throw', async () => {
  const bytes = wordFile(p(run('One') + note('footnote', 2)) + p(run('two')), {
    'word/footnotes.xml': part('footnotes', `<w:footnote w:id="2">${p(run('three'))}</w:footnote>`),
  });
  const parts = unzipSync(bytes);
  let seed = 3;
  const next = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % below;
  for (let round = 0; round < 150; round++) {
    const mutant = Uint8Array.from(round % 3 === 0 ? bytes.subarray(0, next(bytes.length)) : bytes);
    for (let flip = 0; flip < round % 5; flip++) mutant[next(mutant.length)] = next(256);
    await read(mutant);
    const names = Object.keys(parts);
    const name = names[next(names.length)]!;
    const changed = Uint8Array.from(parts[name]!);
    for (let flip = 0; flip < 3; flip++) changed[next(changed.length)] = 32 + next(94);
    await read(
      zipSync({ ...parts, [name]: round % 5 === 0 ? changed.subarray(0, next(changed.length)) : changed }),
    );
  }
});
