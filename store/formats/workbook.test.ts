import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { isEdtf } from '../model/schema/edtf.ts';
import { kindOfFormat, numberAs } from './serial-date.ts';
import { MemoryProject, newProject, valueOf } from './testing/memory-project.ts';
import { extractTexts } from './texts/extract.ts';
import { openWorkbook } from './workbook.ts';
import { xlsx } from './xlsx/xlsx.ts';

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The parts of a workbook as Excel writes them: sheets by name, with the XML between `sheetData` and its end. */
function partsOf(sheets: Readonly<Record<string, string>>, options = ''): Record<string, string> {
  const names = Object.keys(sheets);
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const listed = names.map((name, at) => {
    const state = name.startsWith('hidden') ? ' state="hidden"' : '';
    return `<sheet name="${name}" sheetId="${at + 1}"${state} r:id="r${at}"/>`;
  });
  const targets = names.map(
    (_, at) => `<Relationship Id="r${at}" Type="${rel}/worksheet" Target="/xl/worksheets/sheet${at}.xml"/>`,
  );
  return {
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="main" xmlns:r="${rel}"><workbookPr ${options}/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${targets.join('')}<Relationship Id="s" Type="${rel}/sharedStrings" Target="SharedStrings.xml"/><Relationship Id="y" Type="${rel}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml':
      '<sst><si><t>actor</t></si><si><r><t>iss</t></r><r><t>ue</t></r><rPh><t>xx</t></rPh></si><si><t>stance_quote</t></si><si><t>date</t></si><si><t xml:space="preserve">a_x000D_b</t></si></sst>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd;@"/><numFmt numFmtId="165" formatCode="00000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="17"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/sheet${at}.xml`,
        `<worksheet>${sheets[name] ?? ''}</worksheet>`,
      ]),
    ),
  };
}

function workbook(sheets: Readonly<Record<string, string>>, options = ''): Uint8Array {
  const parts = Object.entries(partsOf(sheets, options)).map(([path, xml]) => [path, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(parts));
}

async function first(bytes: Uint8Array) {
  const opened = valueOf(await openWorkbook(bytes));
  return valueOf(await opened.choose(opened.sheets, () => true));
}

test('cells come in as they are shown', async () => {
  const row =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>head</t></is></c></row>' +
    '<row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4" t="s"><v>4</v></c><c r="C4" s="1"><v>44621</v></c>' +
    '<c r="D4" s="2"><v>44621</v></c><c r="E4" s="3"><v>44621.5</v></c><c r="F4" s="4"><v>42</v></c>' +
    '<c r="G4"><v>0.30000000000000004</v></c><c r="H4" t="b"><v>1</v></c><c r="I4" t="str"><f>A1</f><v>made</v></c>' +
    '<c r="J4"><f>A1</f></c><c r="K4" t="e"><v>#N/A</v></c><c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>';
  const table = await first(workbook({ one: `<sheetData>${row}</sheetData>` }));
  expect(table.rows).toEqual([
    {
      number: 4,
      cells: [
        ...[
          'issue',
          'a\rb',
          '2022-03-01',
          '2022-03',
          '2022-03-01T12:00:00',
          '00042',
          '0.3',
          'true',
          'made',
          '',
          '',
        ],
        'inline',
      ],
    },
  ]);
  expect(table.counts.map(([count]) => count)).toEqual([1, 1]);
});

test('days are counted from 1904 where a workbook says so', async () => {
  const rows =
    '<row><c><v>1</v></c></row><row><c s="1"><v>0</v></c></row><row><c s="1"><v>43159</v></c></row>';
  const cells = (await first(workbook({ one: rows }, 'date1904="1"'))).rows.map((row) => row.cells[0]);
  expect(cells).toEqual(['1904-01-01', '2022-03-01']);
});

test.each([
  ['General', '1', '1'],
  ['0.00', '1.5', '1.5'],
  ['dd/mm/yy', '59', '1900-02-28'],
  ['dd/mm/yy', '61', '1900-03-01'],
  ['mmm yyyy', '44621', '2022-03'],
  ['yyyy', '44621', '2022'],
  ['[$-809]dd mmmm yyyy;@', '44621', '2022-03-01'],
  ['[Red]0', '44621', '44621'],
  ['"day" 0', '3', '3'],
  ['h:mm AM/PM', '0.25', '06:00:00'],
  ['yyyy-mm-dd hh:mm:ss.000', '44621.25', '2022-03-01T06:00:00'],
  ['yyyy-mm-dd', '-1', '-1'],
  ['yyyy-mm-dd', '9999999', '9999999'],
  ['General', '1E+20', '100000000000000000000'],
  ['General', 'words', 'words'],
])('by the format %s the number %s is %s', (code, written, shown) => {
  expect(numberAs(kindOfFormat(code), written, false)).toBe(shown);
});

test('a day and a moment of a workbook are dates in EDTF', () => {
  expect(['2022-03-01', '2022-03-01T06:00:00', '2022-03'].map(isEdtf)).toEqual([true, true, true]);
});

const header =
  '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c><c r="D2" t="s"><v>3</v></c></row>';

function coded(number: number, actor: string): string {
  const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const name = actor === '' ? '<c/>' : text(actor);
  return `<row r="${number}">${name}${text('Tolls')}${text('too high')}<c s="1"><v>${44620 + number}</v></c></row>`;
}

test('codings come from the sheet that holds them, with the row that a spreadsheet shows', async () => {
  const made = '2026-01-01T00:00:00.000Z';
  const text = 'The tolls are too high. So they say.';
  const project = new MemoryProject(hash, [
    ...newProject('nb'),
    {
      ...{ type: 'document', id: 'd1', title: 'One', sha256: hash(text), length: text.length, created: made },
      ...{
        changed: made,
        coder: 'nb',
        origin: { by: 'hand' },
        author: null,
        outlet: null,
        date: null,
        language: null,
        address: null,
        description: '',
        encoding: null,
        original: null,
        done: {},
        attributes: {},
      },
    },
  ]);
  project.texts.set(hash(text), text);
  const bytes = workbook({
    'read me': '<sheetData><row><c t="inlineStr"><is><t>About</t></is></c></row></sheetData>',
    hidden: `<sheetData>${header}${coded(3, 'Nobody')}</sheetData>`,
    codings: `<sheetData>${header}${coded(3, 'Port')}${coded(4, '')}${coded(6, 'Mayor')}</sheetData><mergeCells><mergeCell ref="A3:A4"/></mergeCells>`,
  });
  const reading = await project.read(xlsx, [{ name: 'c.xlsx', bytes }], {
    document: [...project.records.all('document')][0]?.id,
  });
  expect([reading.in, reading.imported, reading.reported]).toEqual([3, 3, []]);
  const names = new Map<string, string>([...project.records.all('actor')].map(({ id, name }) => [id, name]));
  const said = [...project.records.all('stance')].map(({ holders, date }) => [
    names.get(holders[0] ?? ''),
    date,
  ]);
  expect(said.sort()).toEqual([
    ['Mayor', '2022-03-06'],
    ['Port', '2022-03-03'],
    ['Port', '2022-03-04'],
  ]);
  expect(reading.notices.map(({ code, details }) => [code, details])).toEqual(
    expect.arrayContaining([
      ['workbook-left-out', { what: '1 other sheet, 1 hidden sheet' }],
      ['merged-cells', { count: 1 }],
    ]),
  );
});

test('texts come from the sheet that has a column of them', async () => {
  const cell = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const rows = `<row>${cell('Headline')}${cell('Body')}${cell('Date')}</row><row>${cell('One')}${cell('The quay.')}<c s="1"><v>44621</v></c></row>`;
  const bytes = workbook({ notes: `<row>${cell('x')}</row>`, news: `<sheetData>${rows}</sheetData>` });
  expect(valueOf(await extractTexts({ name: 't.xlsx', bytes }, {}))).toMatchObject([
    { title: 'One', text: 'The quay.', date: '2022-03-01', table: { columns: { text: 'Body' } } },
  ]);
  const chosen = await extractTexts({ name: 't.xlsx', bytes }, { columns: { text: 'x' } });
  expect(chosen).toMatchObject({ error: { code: 'empty-file' } });
});

test.each([
  ['nothing', new Uint8Array(), 'empty-file'],
  ['no archive', strToU8('text'), 'damaged-document'],
  ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'damaged-document'],
  [
    'a protected one',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
    'protected-document',
  ],
  ['another archive', zipSync({ 'a.xml': strToU8('<a/>') }), 'damaged-document'],
  ['a workbook without a filled sheet', workbook({ one: '' }), 'empty-file'],
  [
    'a sheet with entities',
    zipSync(
      Object.fromEntries(
        Object.entries({
          ...partsOf({ one: '' }),
          'xl/worksheets/sheet0.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        }).map(([path, xml]) => [path, strToU8(xml)]),
      ),
    ),
    'damaged-document',
  ],
])('%s is refused', async (_, bytes, code) => {
  const opened = await openWorkbook(bytes);
  const read = opened.ok ? await opened.value.choose(opened.value.sheets, () => true) : opened;
  expect(read).toMatchObject({ error: { code } });
});

test('merged ranges over all rows, laid over each other, are read in reasonable time', async () => {
  const rows = Array.from({ length: 2000 }, (_, at) => `<row r="${at + 1}"><c><v>1</v></c></row>`).join('');
  const merges = '<mergeCell ref="A2:A1048576"/>'.repeat(20_000);
  const bytes = workbook({ one: `<sheetData>${rows}</sheetData><mergeCells>${merges}</mergeCells>` });
  const begun = Date.now();
  await openWorkbook(bytes).then(
    async (opened) => opened.ok && opened.value.choose(opened.value.sheets, () => true),
  );
  expect(Date.now() - begun).toBeLessThan(10_000);
});

test('a workbook whose parts are changed at random gives a table or a named failure', async () => {
  const parts = partsOf({
    codings: `<sheetData>${header}${coded(3, 'Port')}</sheetData><mergeCells><mergeCell ref="A3:A4"/></mergeCells>`,
  });
  const paths = Object.keys(parts);
  const junk = fc.oneof(
    fc.constantFrom(
      '<',
      '>',
      '"',
      'r="ZZZ9"',
      'r="A0"',
      '&#0;',
      '<c/>',
      '</row>',
      't="s"',
      '<v>1e999</v>',
      '<v>-5</v>',
      '\u0000',
      '1048577',
      'A1:XFD1048576',
    ),
    fc.string({ maxLength: 5 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(fc.constantFrom(...paths), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), junk),
        { minLength: 1, maxLength: 4 },
      ),
      async (edits) => {
        const mutant = { ...parts };
        for (const [path, place, cut, put] of edits) {
          const xml = mutant[path] ?? '';
          const at = Math.floor(place * xml.length);
          mutant[path] = xml.slice(0, at) + put + xml.slice(at + cut);
        }
        const bytes = zipSync(
          Object.fromEntries(Object.entries(mutant).map(([path, xml]) => [path, strToU8(xml)])),
        );
        const project = new MemoryProject(hash, newProject('nb'));
        for (const read of [
          await xlsx.read?.([{ name: 'x.xlsx', bytes }], project.context()),
          await extractTexts({ name: 'x.xlsx', bytes }, {}),
        ])
          if (read?.ok === false) expect(read.error.code).toMatch(/^[a-z-]+$/);
      },
    ),
    { numRuns: 400 },
  );
}, 60_000);

test('a workbook whose bytes are changed at random gives a table or a named failure', async () => {
  const whole = workbook({ codings: `<sheetData>${header}${coded(3, 'Port')}</sheetData>` });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 5 }),
      fc.nat(whole.length),
      async (edits, end) => {
        const bytes = whole.slice(0, end % 3 === 0 ? end : undefined);
        for (const [at, value] of edits) bytes[at] = value;
        const opened = await openWorkbook(bytes);
        if (opened.ok) await opened.value.choose(opened.value.sheets, () => false);
      },
    ),
    { numRuns: 400 },
  );
}, 60_000);
