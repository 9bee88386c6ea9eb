import type { Diff } from '../../model/diff.ts';
import { type Finding, type Result, fail, ok } from '../../model/result.ts';
import { type Columns, type Row, columnsOf } from './columns.ts';
import { chosenDocument } from './documents.ts';
import { EvidenceIndex } from './evidence-index.ts';
import { RowReader } from './row-reader.ts';
import { Register } from './register.ts';
import { type Sheet, type SheetRow, whereIs } from './sheet.ts';
import { usualRelation } from './show.ts';
import type { CodingsContext } from './work.ts';

/** What was read of a sheet: nothing of it is in the project yet. */
export interface CodingsReading {
  /** The number of rows below the header that are not empty. */
  readonly in: number;
  /** The number of rows taken whole. */
  readonly imported: number;
  readonly diff: Diff;
  /** The rows not taken, each with the reason. */
  readonly reported: readonly Finding[];
  /** Remarks that cost nothing. */
  readonly notices: readonly Finding[];
}

function isFilled({ cells }: SheetRow): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

/** Why a row does not fit under the header: cells are missing at its end, or filled ones have no column. */
function raggedness({ cells }: SheetRow, width: number): Result<never> | undefined {
  const fits = cells.length >= width && cells.slice(width).every((cell) => cell.trim() === '');
  if (fits) return undefined;
  const problem = `${cells.length} cells under ${width} columns`;
  return fail('bad-row', { column: '', value: '', problem, cells: cells.length, columns: width });
}

/** Remarks on the sheet as a whole. */
function generalNotices(columns: Columns, rows: readonly Row[]): Finding[] {
  const notices: Finding[] = [];
  const where = whereIs({ number: 1 });
  if (columns.unknown.length > 0) {
    notices.push({ code: 'unknown-columns', where, details: { columns: columns.unknown.join(', ') } });
  }
  const unrelated = rows.filter((row) => row.cell('evidence_quote') !== '' && row.cell('relation') === '');
  if (unrelated.length > 0) {
    const details = { columns: 'relation', used: usualRelation, count: unrelated.length };
    notices.push({ code: 'relation-assumed', where, details });
  }
  return notices;
}

/**
 * Reads a spreadsheet of codings into stances, evidence and links: one row is one stance, taken whole or not at all. Names
 * become the actors, issues, kinds and relations of that name, made where there are none; quotations are looked for in the
 * document's text. Fails with `missing-columns`, `unknown-document` or `which-document`.
 */
export async function readCodings(sheet: Sheet, context: CodingsContext): Promise<Result<CodingsReading>> {
  const columns = columnsOf(sheet);
  if (columns.missing.length > 0) return fail('missing-columns', { columns: columns.missing.join(', ') });
  const chosen = chosenDocument(context);
  if (!chosen.ok && !columns.own) return chosen;
  const { records } = context;
  const register = new Register(records);
  const revision = records.find('codebook', 'codebook')?.revision ?? 1;
  const work = { context, columns, register, evidence: new EvidenceIndex(), revision };
  const reader = new RowReader(work, sheet, chosen.ok ? chosen.value : undefined);
  const filled = sheet.rows.filter(isFilled);
  const reported: Finding[] = [];
  const notices = generalNotices(
    columns,
    filled.map((row) => columns.row(row)),
  );
  for (const row of filled) {
    const taken = raggedness(row, sheet.header.length) ?? (await reader.read(columns.row(row)));
    if (taken.ok) notices.push(...taken.value);
    else reported.push({ ...taken.error, where: whereIs(row) });
  }
  const counts = { in: filled.length, imported: filled.length - reported.length };
  return ok({ ...counts, diff: register.diff(), reported, notices });
}
