import { type Failure, type Result, fail, ok } from '../model/result.ts';
import { unzip } from './archive.ts';
import { type Counted, leftOut } from './left-out.ts';
import { refusal } from './office-file.ts';
import { type Named, type XmlReader, readXml } from './sax.ts';
import { type CellContext, SheetCells, type SparseRow } from './sheet-cells.ts';
import { CellStyles, type ListedSheet, Relations, SharedStrings, WorkbookList } from './workbook-parts.ts';

/** A sheet of a workbook as a table: the first filled row is its header, and every row has a cell for each column of it. */
export interface WorkbookTable {
  readonly name: string;
  readonly header: readonly string[];
  /** The number of a row is the one that is shown beside it. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
  /** What of the sheet is not in the table, and what was done with the rest. */
  readonly counts: readonly Counted[];
  readonly merged: number;
}

/** The most cells that a table has, empty ones included, and the most sheets that are looked at for one. */
const MOST_CELLS = 20_000_000;
const MOST_SHEETS = 50;

function localName({ local }: Named): string {
  return local;
}

/** The path of a part that another part names, as `xl/workbook.xml` does `worksheets/sheet1.xml`; small letters, as names of parts are alike in any case. */
function pathFrom(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/').toLowerCase();
}

function relationsPath(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** The value that merged cells show, in each row that they cover; a spreadsheet keeps it in the first alone. */
function fillMerged({ rows, merges }: SheetCells, header: number): number {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const last = rows.at(-1)?.number ?? 0;
  let filled = 0;
  let steps = 0;
  for (const { column, from, to } of merges) {
    const value = from > header ? byNumber.get(from)?.cells.get(column) : undefined;
    // Merged ranges lie beside each other; in a file where they do not, they could have no end.
    if (value === undefined || steps > MOST_CELLS) continue;
    filled += 1;
    for (let number = from + 1; number <= Math.min(to, last); number++, steps++)
      byNumber.get(number)?.cells.set(column, value);
  }
  return filled;
}

function widthOf({ cells }: SparseRow): number {
  let width = 0;
  for (const at of cells.keys()) width = Math.max(width, at + 1);
  return width;
}

function denseRow(row: SparseRow, width: number): string[] {
  return Array.from({ length: Math.max(width, widthOf(row)) }, (_, at) => row.cells.get(at) ?? '');
}

function tableOf(name: string, cells: SheetCells): Result<WorkbookTable> {
  const [first, ...rest] = cells.rows.filter((row) => row.cells.size > 0);
  if (first === undefined) return ok({ name, header: [], rows: [], counts: [], merged: 0 });
  const merged = fillMerged(cells, first.number);
  const header = denseRow(first, 0);
  const size = rest.reduce((sum, row) => sum + Math.max(header.length, widthOf(row)), 0);
  if (size > MOST_CELLS) return fail('too-large', { problem: `the sheet ${name} has too many cells` });
  const { errors, uncached } = cells.counts;
  return ok({
    name,
    header,
    rows: rest.map((row) => ({ number: row.number, cells: denseRow(row, header.length) })),
    counts: [
      [errors, 'cell with an error for a value', 'cells with an error for a value'],
      [uncached, 'formula without a value', 'formulas without a value'],
    ],
    merged,
  });
}

/** A workbook whose sheets are read when they are asked for. */
export class Workbook {
  readonly sheets: readonly ListedSheet[];
  readonly #bytes: Uint8Array;
  readonly #paths: ReadonlyMap<string, string>;
  readonly #context: CellContext;

  constructor(
    bytes: Uint8Array,
    sheets: readonly ListedSheet[],
    paths: ReadonlyMap<string, string>,
    context: CellContext,
  ) {
    this.#bytes = bytes;
    this.sheets = sheets;
    this.#paths = paths;
    this.#context = context;
  }

  /** Reads a sheet. Fails with `damaged-document` or `too-large`. */
  async read({ name, relation }: ListedSheet): Promise<Result<WorkbookTable>> {
    const path = this.#paths.get(relation) ?? '';
    const parts = await unzip(this.#bytes, (each) => each.toLowerCase() === path);
    if (!parts.ok) return parts;
    const [part] = parts.value.values();
    if (part === undefined)
      return fail('damaged-document', { problem: `the sheet ${name} is missing in it` });
    const cells = new SheetCells(this.#context);
    const read = readXml(part, path, cells, localName);
    return read.ok ? tableOf(name, cells) : read;
  }

  /**
   * The sheet that is meant: the first whose header fits, those that are shown and not hidden first; else the first that is
   * not empty. Fails as `read`, and with `empty-file`.
   */
  async choose(
    order: readonly ListedSheet[],
    fits: (header: readonly string[]) => boolean,
  ): Promise<Result<WorkbookTable>> {
    let first: WorkbookTable | undefined;
    const shownFirst = order.toSorted((a, b) => Number(a.isHidden) - Number(b.isHidden));
    for (const sheet of shownFirst.slice(0, MOST_SHEETS)) {
      const table = await this.read(sheet);
      if (!table.ok) return table;
      if (table.value.header.length === 0) continue;
      if (fits(table.value.header)) return table;
      first ??= table.value;
    }
    return first === undefined ? fail('empty-file') : ok(first);
  }
}

/** Remarks on how a sheet was read, and on the sheets beside it, which may be `expected`. */
export function remarksOn(
  { sheets }: Workbook,
  { name, counts, merged }: WorkbookTable,
  expected: (name: string) => boolean = () => false,
): readonly Failure[] {
  const others = sheets.filter((sheet) => sheet.name !== name && !expected(sheet.name));
  const hidden = others.filter(({ isHidden }) => isHidden).length;
  const left = leftOut([
    [others.length - hidden, 'other sheet', 'other sheets'],
    [hidden, 'hidden sheet', 'hidden sheets'],
    ...counts,
  ]);
  return [
    ...left.map(({ details }) => fail('workbook-left-out', details).error),
    ...(merged > 0 ? [fail('merged-cells', { count: merged }).error] : []),
  ];
}

/** Has a part read where it is there. */
function readPart(parts: ReadonlyMap<string, Uint8Array>, path: string, reader: XmlReader): Result<null> {
  const bytes = parts.get(path.toLowerCase());
  return bytes === undefined ? ok(null) : readXml(bytes, path, reader, localName);
}

/** Opens a workbook (.xlsx). Fails with `empty-file`, `protected-document`, `too-large` or `damaged-document`. */
export async function openWorkbook(bytes: Uint8Array): Promise<Result<Workbook>> {
  const refused = refusal(bytes, 'Excel', 'xlsx');
  if (refused !== undefined) return refused;
  const isNeeded = (path: string): boolean =>
    /\.rels$/i.test(path) || /(^|\/)(workbook|sharedstrings|styles)\d*\.(xml|bin)$/i.test(path);
  const unpacked = await unzip(bytes, isNeeded);
  if (!unpacked.ok) return unpacked;
  const parts = new Map([...unpacked.value].map(([path, part]) => [path.toLowerCase(), part]));
  const root = new Relations();
  const rooted = readPart(parts, '_rels/.rels', root);
  if (!rooted.ok) return rooted;
  const path = pathFrom('', root.byType.get('officeDocument') ?? 'xl/workbook.xml');
  if (path.endsWith('.bin'))
    return fail('damaged-document', { problem: 'it is a binary workbook; save it as .xlsx' });
  if (!parts.has(path)) return fail('damaged-document', { problem: 'it holds no workbook' });
  return readWorkbook(bytes, parts, path);
}

async function readWorkbook(
  bytes: Uint8Array,
  parts: ReadonlyMap<string, Uint8Array>,
  path: string,
): Promise<Result<Workbook>> {
  const list = new WorkbookList();
  const relations = new Relations();
  const strings = new SharedStrings();
  const styles = new CellStyles();
  const readers = [
    () => readPart(parts, path, list),
    () => readPart(parts, relationsPath(path), relations),
    () =>
      readPart(parts, pathFrom(path, relations.byType.get('sharedStrings') ?? 'sharedStrings.xml'), strings),
    () => readPart(parts, pathFrom(path, relations.byType.get('styles') ?? 'styles.xml'), styles),
  ];
  for (const read of readers) {
    const done = read();
    if (!done.ok) return done;
  }
  const paths = new Map([...relations.byId].map(([id, target]) => [id, pathFrom(path, target)]));
  return ok(
    new Workbook(bytes, list.sheets, paths, {
      shared: strings.strings,
      kinds: styles.kinds,
      is1904: list.is1904,
    }),
  );
}
