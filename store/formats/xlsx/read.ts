import { type Result, fail, ok } from '../../model/result.ts';
import { tables } from '../../tables/index.ts';
import { readCodings } from '../../tables/codings/read-codings.ts';
import type { Entry, ReadContext, Reading } from '../format.ts';
import type { ListedSheet } from '../workbook-parts.ts';
import { type Workbook, type WorkbookTable, openWorkbook, remarksOn } from '../workbook.ts';
import { continued, restsIn } from './long-cells.ts';

const wanted = 'stances';
const neededColumns = ['actor', 'issue', 'stance_quote'];

function isCalled({ name }: ListedSheet, wanted: string): boolean {
  return name.trim().toLowerCase() === wanted;
}

function holdsCodings(header: readonly string[]): boolean {
  const labels = new Set(
    header.map((label) =>
      label
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, '_'),
    ),
  );
  return neededColumns.every((column) => labels.has(column));
}

/** The sheets that go on where the first of a table was full, in their order. */
function sequels({ sheets }: Workbook, name: string): readonly ListedSheet[] {
  const found: ListedSheet[] = [];
  for (let count = 2; ; count++) {
    const next = sheets.find((sheet) => sheet.name === `${name} (${count})`);
    if (next === undefined) return found;
    found.push(next);
  }
}

/** A sheet with what goes on in others: further rows, and the rests of long texts. */
async function whole(workbook: Workbook, first: WorkbookTable): Promise<Result<WorkbookTable>> {
  const rows = [...first.rows];
  const sheets = [first];
  for (const sheet of sequels(workbook, first.name)) {
    const read = await workbook.read(sheet);
    if (!read.ok) return read;
    sheets.push(read.value);
  }
  const long = workbook.sheets.find(({ name }) => name === continued.name);
  const rests = long === undefined ? undefined : await workbook.read(long);
  if (rests?.ok === false) return rests;
  const restOf = restsIn(rests?.value.rows.map(({ cells }) => cells) ?? []);
  rows.length = 0;
  for (const sheet of sheets)
    for (const { number, cells } of sheet.rows) {
      const full = cells.map((cell, at) => cell + restOf(sheet.name, number, first.header[at] ?? ''));
      rows.push({ number, cells: full });
    }
  return ok({ ...first, rows });
}

/** Whether a sheet is one that Standpoint writes beside the stances. */
function isOwnTable(name: string): boolean {
  const [table] = name.split(' (', 1);
  return name === continued.name || tables.some((each) => each.name === table);
}

/**
 * Reads a workbook of codings: the sheet `stances`, else the first that has the needed columns; see `readCodings` for what a
 * row becomes. Dates come in as EDTF, formulas as the values that were stored. Fails where the file is no workbook, and as
 * `readCodings` does.
 */
export async function readWorkbook(
  entries: readonly Entry[],
  context: ReadContext,
): Promise<Result<Reading>> {
  const [entry] = entries;
  if (entry === undefined) return fail('empty-file');
  const workbook = await openWorkbook(entry.bytes);
  if (!workbook.ok) return workbook;
  const { sheets } = workbook.value;
  const order = sheets.toSorted((a, b) => Number(isCalled(b, wanted)) - Number(isCalled(a, wanted)));
  const chosen = await workbook.value.choose(order, holdsCodings);
  if (!chosen.ok) return chosen;
  const table = await whole(workbook.value, chosen.value);
  if (!table.ok) return table;
  const { name, header, rows } = table.value;
  const read = await readCodings({ file: entry.name, format: 'xlsx', isTyped: true, header, rows }, context);
  if (!read.ok) return read;
  const isOwn = isOwnTable(name);
  const remarks = remarksOn(workbook.value, table.value, (other) => isOwn && isOwnTable(other));
  const notices = remarks.map((remark) => ({ ...remark, where: name }));
  return ok({ ...read.value, notices: [...notices, ...read.value.notices], texts: [], originals: [] });
}
