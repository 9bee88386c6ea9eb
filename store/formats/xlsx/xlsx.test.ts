import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryProject } from '../../commands/testing/arbitrary.ts';
import { unzip } from '../archive.ts';
import { type Entry, type WriteOptions } from '../format.ts';
import { formatFor, documentFormatFor } from '../index.ts';
import { MemoryProject, newProject, valueOf } from '../testing/memory-project.ts';
import { allSaid, isTellable, needed, projectOf } from '../testing/said.ts';
import { openWorkbook } from '../workbook.ts';
import { childrenOf, descendantsOf, parseXml, textIn } from '../xml-tree.ts';
import { columnName, escapeText } from './cell-xml.ts';
import { piecesOf } from './long-cells.ts';
import { writeWorkbook } from './write.ts';
import { xlsx } from './xlsx.ts';

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** How long a property may take on a machine that does other things as well, in ms. */
const patience = 60_000;

async function written(project: MemoryProject, options?: WriteOptions, mostRows?: number): Promise<Entry> {
  const chunks: Uint8Array[] = [];
  for await (const { bytes } of writeWorkbook(project.reader(), options, mostRows)) chunks.push(bytes);
  return { name: 'project.xlsx', bytes: new Uint8Array(Buffer.concat(chunks)) };
}

async function sheet(entry: Entry, name: string) {
  const workbook = valueOf(await openWorkbook(entry.bytes));
  const listed = workbook.sheets.find((each) => each.name === name);
  if (listed === undefined) throw new Error(`No sheet ${name}`);
  return valueOf(await workbook.read(listed));
}

function actor(id: string, name: string): unknown {
  const made = '2026-01-01T00:00:00.000Z';
  return {
    ...{ type: 'actor', id, name, kind: null, aliases: [], roles: [], memberships: [], description: '' },
    ...{ externalIds: [], mergedInto: null, attributes: {}, coder: 'nb', origin: { by: 'hand' } },
    ...{ created: made, changed: made },
  };
}

test(
  'stances written as a workbook and read into a project with the same texts say the same',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryProject(hash).filter(isTellable),
        fc.constantFrom(undefined, 2),
        async (generated, mostRows) => {
          const project = projectOf(generated);
          const bare = projectOf(generated, ({ type }) => needed.has(type));
          const reading = await bare.read(xlsx, [await written(project, {}, mostRows)]);
          expect(reading.reported).toEqual([]);
          expect(reading.imported).toBe(project.records.count('stance'));
          expect(allSaid(bare)).toEqual(allSaid(project));
        },
      ),
      { numRuns: 30 },
    );
  },
  patience,
);

test('what looks like a formula, a number or a date is text, and comes back as it was', async () => {
  const names = ['=1+1', '007', '1-2', "'=1", '_x0041_', 'a\rb\u0001\n c ', '<&">', 'TRUE', '١٢', '😀'];
  const project = new MemoryProject(hash, [
    ...newProject('nb'),
    ...names.map((name, at) => actor(`a${at}`, name)),
  ]);
  const entry = await written(project);
  const { header, rows } = await sheet(entry, 'actors');
  expect(rows.map(({ cells }) => cells[header.indexOf('name')])).toEqual(names);
  const parts = valueOf(await unzip(entry.bytes));
  const cells = [...descendantsOf(parseXml(parts.get('xl/worksheets/sheet6.xml') ?? new Uint8Array()), 'c')];
  expect(new Set(cells.map(({ attributes }) => attributes.get('t')))).toEqual(new Set(['inlineStr']));
  expect([
    ...descendantsOf(parseXml(parts.get('xl/worksheets/sheet6.xml') ?? new Uint8Array()), 'f'),
  ]).toEqual([]);
});

test('every part of a workbook is XML, listed with its type, and found by the one that names it', async () => {
  const parts = valueOf(await unzip((await written(new MemoryProject(hash, newProject('nb')))).bytes));
  const trees = new Map([...parts].map(([path, bytes]) => [path, parseXml(bytes)]));
  expect([...trees].filter(([, tree]) => tree === undefined)).toEqual([]);
  const types = childrenOf(trees.get('[Content_Types].xml'), 'Override').map(({ attributes }) =>
    attributes.get('PartName')?.slice(1),
  );
  const relations = childrenOf(trees.get('xl/_rels/workbook.xml.rels'), 'Relationship');
  const targets = relations.map(({ attributes }) => `xl/${attributes.get('Target') ?? ''}`);
  expect([...targets, 'xl/workbook.xml'].sort()).toEqual([...types].sort());
  expect(targets.every((path) => parts.has(path))).toBe(true);
  const named = [...descendantsOf(trees.get('xl/workbook.xml'), 'sheet')].map(({ attributes }) =>
    attributes.get('r:id'),
  );
  expect(named).toEqual(relations.slice(0, -1).map(({ attributes }) => attributes.get('Id')));
});

test('the same project gives the same bytes', async () => {
  const project = new MemoryProject(hash, [...newProject('nb'), actor('a1', 'Port')]);
  expect(hash((await written(project)).bytes)).toBe(hash((await written(project)).bytes));
});

test('text that a cell cannot hold goes on in a sheet of its own, whole', async () => {
  const long = `${'x'.repeat(32_766)}😀${'y'.repeat(40_000)}`;
  const [project] = newProject('nb');
  const entry = await written(
    new MemoryProject(hash, [{ ...Object(project), description: long }, ...newProject('nb').slice(1)]),
  );
  const { header, rows } = await sheet(entry, 'project');
  const first = rows[0]?.cells[header.indexOf('description')] ?? '';
  const rest = (await sheet(entry, 'continued')).rows.map(({ cells }) => cells);
  expect(first.length).toBe(32_766);
  expect(rest.map((cells) => cells.slice(0, 4))).toEqual([
    ['project', '2', 'description', '1'],
    ['project', '2', 'description', '2'],
  ]);
  expect(first + rest.map((cells) => cells[4]).join('')).toBe(long);
});

test('only the columns that are wanted are written, and no table without any', async () => {
  const project = new MemoryProject(hash, [...newProject('nb'), actor('a1', 'Port')]);
  const entry = await written(project, { columns: { actors: ['id', 'name'], notes: [] } });
  expect(await sheet(entry, 'actors')).toMatchObject({
    header: ['name', 'id'],
    rows: [{ cells: ['Port', 'a1'] }],
  });
  const { sheets } = valueOf(await openWorkbook(entry.bytes));
  expect(sheets.some(({ name }) => name === 'notes')).toBe(false);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (at, name) => {
  expect(columnName(at)).toBe(name);
});

test('any text is put into pieces and XML and comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(piecesOf(text).join('')).toBe(text);
      const tree = parseXml(new TextEncoder().encode(`<t>${escapeText(text)}</t>`));
      expect(tree).toBeDefined();
      const back = textIn(tree).replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
      );
      expect(back).toBe(text);
    }),
  );
});

test('workbooks hold codings, or texts where a document is wanted', () => {
  expect([formatFor('A.XLSX')?.id, documentFormatFor('a.xlsx')?.id]).toEqual(['xlsx', 'texts-xlsx']);
});
