import { isEdtf } from '../../model/schema/edtf.ts';
import { type Failure, type Result, fail, ok } from '../../model/result.ts';
import type { Sheet } from '../../tables/codings/sheet.ts';
import { decodeText, normaliseText } from '../../text/decode.ts';
import { type ExtractOptions, type Extracted, type TextColumns, type TextField, unsaid } from '../extract.ts';
import { extensionOf } from '../file-name.ts';
import type { Entry } from '../format.ts';
import { parseTable } from '../parse-table.ts';
import { undecoded } from '../undecoded.ts';
import { openWorkbook, remarksOn as sheetRemarks } from '../workbook.ts';
import { columnsFor, textFields } from './columns.ts';

/** A table of texts: what its columns are called, and the cells of each row by column. */
interface Table {
  readonly header: readonly string[];
  readonly rows: readonly ReadonlyMap<string, string>[];
}

function tableOfValues(text: string, preferred: string): Result<Table> {
  const parsed = parseTable(text, preferred);
  return parsed.ok ? ok(filledRows(parsed.value)) : parsed;
}

function filledRows({ header, rows }: Pick<Sheet, 'header' | 'rows'>): Table {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return {
    header,
    rows: filled.map(({ cells }) => new Map(header.map((column, at) => [column, cells[at] ?? '']))),
  };
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function tableOfLines(text: string): Result<Table> {
  const rows: ReadonlyMap<string, string>[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const value = objectIn(line);
    if (value === undefined) return fail('damaged-document', { problem: `line ${at + 1} is no JSON object` });
    rows.push(new Map(Object.entries(value).map(([column, cell]) => [column, cellOf(cell)])));
  }
  return ok({ header: [...new Set(rows.flatMap((row) => [...row.keys()]))], rows });
}

function objectIn(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    // JSON.parse has no other way to say so.
    return undefined;
  }
}

/** A day as tables write it; null where it is written in a way that can mean several days. */
function dateOf(cell: string): string | null {
  const [, day = cell] = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/.exec(cell) ?? [];
  return isEdtf(day) ? day : null;
}

function documentOf(
  row: ReadonlyMap<string, string>,
  columns: TextColumns,
): Omit<Extracted, 'encoding' | 'confidence'> {
  const cell = (field: TextField): string | null => {
    const value = row.get(columns[field] ?? '')?.trim() ?? '';
    return value === '' ? null : value;
  };
  const taken = new Set(textFields.map((field) => columns[field]));
  const others = [...row].filter(([column, value]) => !taken.has(column) && value.trim() !== '');
  const date = cell('date') === null ? null : dateOf(cell('date') ?? '');
  // A date that cannot be told stays in sight under the name of its column.
  const lost: readonly (readonly [string, string])[] =
    date === null && cell('date') !== null ? [[columns.date ?? '', cell('date') ?? '']] : [];
  return {
    ...unsaid,
    text: normaliseText(row.get(columns.text ?? '') ?? ''),
    title: cell('title'),
    author: cell('author'),
    outlet: cell('outlet'),
    date,
    language: cell('language'),
    address: cell('address'),
    description: cell('description') ?? '',
    attributes: Object.fromEntries([...others, ...lost]),
  };
}

/** What of a table is not in the project, as one remark. */
function remarksOn(empty: number, undated: number): readonly Failure[] {
  return [
    ...(empty > 0
      ? [fail('left-out', { what: `${empty} ${empty === 1 ? 'row' : 'rows'} without a text` }).error]
      : []),
    ...(undated > 0 ? [fail('dates-kept-aside', { count: undated }).error] : []),
  ];
}

/** The documents of a table; the first says which columns there are. Fails with `missing-columns` or `empty-file`. */
function documentsOf(
  { header, rows }: Table,
  chosen: TextColumns | undefined,
  { encoding, confidence }: Pick<Extracted, 'encoding' | 'confidence'>,
  remarks: readonly Failure[] = [],
): Result<readonly Extracted[]> {
  const columns = columnsFor(header, chosen);
  if (columns.text === undefined)
    return fail('missing-columns', { columns: 'text', there: header.join('\n') });
  const all = rows.map((row) => documentOf(row, columns));
  const found = all.filter(({ text }) => text.trim() !== '');
  const undated = found.filter(
    ({ date, attributes }) => date === null && Object.hasOwn(attributes, columns.date ?? ''),
  );
  if (found.length === 0) return fail('empty-file');
  const notices = [...remarks, ...remarksOn(all.length - found.length, undated.length)];
  return ok(
    found.map((each, at) => ({
      ...each,
      encoding,
      confidence,
      ...(at === 0 ? { notices, table: { header, columns } } : {}),
    })),
  );
}

/**
 * Takes the texts out of a table with one text a row, of separated values, of JSON lines or in a workbook. Columns that hold no field of a
 * document become its attributes. Fails with `missing-columns` where no column holds the text.
 */
export async function extractTexts(
  entry: Entry,
  options: ExtractOptions,
): Promise<Result<readonly Extracted[]>> {
  const { name, bytes } = entry;
  const { encoding, columns: chosen } = options;
  const extension = extensionOf(name);
  if (extension === 'xlsx') return extractSheet(entry, options);
  const decoded = await decodeText(bytes, encoding);
  if (decoded.type !== 'text') return undecoded(decoded);
  const isLines = extension === 'jsonl' || extension === 'ndjson';
  const table = isLines
    ? tableOfLines(decoded.text)
    : tableOfValues(decoded.text, extension === 'tsv' ? '\t' : ',');
  return table.ok ? documentsOf(table.value, chosen, decoded) : table;
}

/**
 * Takes the texts out of a workbook: of the first sheet that has a column of texts, those that are shown first. Fails as
 * `extractTexts`, and where the file is no workbook.
 */
export async function extractSheet(
  { bytes }: Entry,
  { columns: chosen }: ExtractOptions,
): Promise<Result<readonly Extracted[]>> {
  const workbook = await openWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const hasTexts = (header: readonly string[]): boolean => columnsFor(header, chosen).text !== undefined;
  const table = await workbook.value.choose(workbook.value.sheets, hasTexts);
  if (!table.ok) return table;
  const remarks = sheetRemarks(workbook.value, table.value);
  return documentsOf(filledRows(table.value), chosen, { encoding: 'utf-8', confidence: 1 }, remarks);
}
