import type { ExportChoices, ExportCounts, ExportPreview } from '../preload/contract.ts';
import type { Format, ProjectReader } from '../store/formats/format.ts';
import type { DocumentId } from '../store/model/id.ts';
import { type Result, fail, ok } from '../store/model/result.ts';
import { isEverything } from '../store/query/scope.ts';
import { guard } from '../store/tables/codings/guard.ts';
import { tablesWith } from '../store/tables/choose-columns.ts';
import { type TypeCounts, codedTypeOf, rowCounts, sharedCounts } from '../store/tables/counting.ts';
import { slicesOf } from '../store/tables/project-reader.ts';
import type { Cell } from '../store/tables/table.ts';
import { type ReadingOptions, exportReader } from './export-reader.ts';
import { catchReading, orThrow } from './reading-failed.ts';
import type { Session } from './session.ts';

/** How many rows or lines are shown, and how much of each cell or line. */
const ROWS = 20;
const CELL = 200;
const LINE = 400;

/** What the index calls the numbers of coded records. */
const countKeys = {
  mention: 'mentions',
  stance: 'stances',
  evidence: 'evidence',
  link: 'links',
  tag: 'tags',
  note: 'notes',
} as const;

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The documents that may have rows of a table, as far as the index knows; none where its rows are shared records. */
function documentsFor(
  table: string,
  documents: readonly DocumentId[],
  { folder }: Session,
): readonly DocumentId[] {
  const type = codedTypeOf(table);
  if (type === undefined) return [];
  const { index } = folder.index;
  if (!index.isComplete) return documents;
  return documents.filter((id) => {
    const counts = index.documents.get(id)?.counts;
    return counts === undefined || counts[countKeys[type]] > 0;
  });
}

async function firstRows(
  session: Session,
  { scope, columns, format: id, raw }: ExportChoices,
  name: string,
  reading: ReadingOptions,
): Promise<Pick<ExportPreview, 'header' | 'rows' | 'isMore'>> {
  const table = tablesWith(columns).find((each) => each.name === name);
  if (table === undefined) return { header: [], rows: [], isMore: false };
  const whole = await exportReader(session, scope, reading);
  const reader: ProjectReader = { ...whole, documents: documentsFor(name, whole.documents, session) };
  const isGuarded = !raw && id !== 'xlsx';
  const shown = (cell: Cell): string => {
    const text = String(cell ?? '');
    return cut(isGuarded && typeof cell === 'string' ? guard(text) : text, CELL);
  };
  const rows: string[][] = [];
  try {
    for await (const slice of slicesOf(reader)) {
      for (const row of table.rows(slice)) {
        rows.push(row.map(shown));
        if (rows.length > ROWS) break;
      }
      if (rows.length > ROWS) break;
    }
  } finally {
    await whole.release();
  }
  const header = table.columns.map((column) => column.name);
  return { header, rows: rows.slice(0, ROWS), isMore: rows.length > ROWS };
}

/** The first lines of a format that writes one file of lines: it is stopped as soon as these are there. */
async function firstLines(
  session: Session,
  format: Format,
  { scope }: ExportChoices,
  reading: ReadingOptions,
): Promise<Pick<ExportPreview, 'header' | 'rows' | 'isMore'>> {
  const reader = await exportReader(session, scope, reading);
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const { bytes } of format.write?.(reader) ?? []) {
      text += decoder.decode(bytes, { stream: true });
      if (text.split('\n', ROWS + 2).length > ROWS + 1) break;
    }
  } finally {
    await reader.release();
  }
  const lines = text.split('\n').filter((line) => line !== '');
  return {
    header: null,
    rows: lines.slice(0, ROWS).map((line) => [cut(line, LINE)]),
    isMore: lines.length > ROWS,
  };
}

/** What would be written: the first rows of a table, or the first lines. Fails as an export, and with `export-stopped`. */
export function previewOf(
  session: Session,
  format: Format,
  choices: ExportChoices,
  table: string,
  reading: ReadingOptions,
): Promise<Result<Pick<ExportPreview, 'header' | 'rows' | 'isMore'>>> {
  return catchReading(async () =>
    ok(
      format.isTabular === true
        ? await firstRows(session, choices, table, reading)
        : await firstLines(session, format, choices, reading),
    ),
  );
}

/** What the index knows of the whole project; undefined while it does not know all. */
function countsAtHand({ folder }: Session): TypeCounts | undefined {
  const { index } = folder.index;
  if (!index.isComplete) return undefined;
  const { stances, mentions, evidence, links, tags, notes } = index.totals();
  return { stance: stances, mention: mentions, evidence, link: links, tag: tags, note: notes };
}

/** How much would be written; the whole project is known, a part is gone through. Fails as `previewOf`. */
export function countsOf(
  session: Session,
  { scope }: ExportChoices,
  reading: ReadingOptions,
): Promise<Result<ExportCounts>> {
  return catchReading(async () => {
    const reader = await exportReader(session, scope, reading);
    const known = isEverything(scope) ? countsAtHand(session) : undefined;
    const coded = known ?? (await countedIn(reader));
    if (reading.signal?.aborted === true) orThrow(fail('export-stopped'));
    const none = { stance: 0, mention: 0, evidence: 0, link: 0, tag: 0, note: 0 };
    return ok({
      rows: rowCounts({ ...sharedCounts(reader.shared), ...none, ...coded }),
      records: Object.values(coded).reduce((sum, count) => sum + count, 0),
      documents: reader.documents.length,
      left: reader.left(),
    });
  });
}

async function countedIn(reader: Awaited<ReturnType<typeof exportReader>>): Promise<TypeCounts> {
  const counts: Record<string, number> = {};
  try {
    for await (const { records } of slicesOf(reader))
      for (const { type } of records) counts[type] = (counts[type] ?? 0) + 1;
  } finally {
    await reader.release();
  }
  return counts;
}
