import { type Result, ok } from '../../model/result.ts';
import { chapters, codebookColumns } from '../../tables/codebook-sheet.ts';
import { unguarded } from '../../tables/codings/guard.ts';
import type { Sheet } from '../../tables/codings/sheet.ts';
import { parseTable } from '../parse-table.ts';
import { type Part, type Parts, badCodebook } from './parts.ts';

type Column = (typeof codebookColumns)[number];

/** The cells of a row by the column. */
type Row = Readonly<Partial<Record<Column, string>>>;

/** The type that a chapter is of; also its own name is understood. */
function typeOf(chapter: string): keyof typeof chapters | undefined {
  const wanted = chapter.trim().toLowerCase();
  const types = Object.keys(chapters).filter((type): type is keyof typeof chapters =>
    Object.hasOwn(chapters, type),
  );
  return types.find((type) => [type.toLowerCase(), chapters[type], `${chapters[type]}s`].includes(wanted));
}

function numberIn(cell: string): number {
  const typed = cell.trim().replace('−', '-').replace(',', '.');
  return typed === '' ? Number.NaN : Number(typed);
}

/** The fields of a record that a row says. */
function fieldsOf(row: Row): Readonly<Record<string, unknown>> {
  const { id, name = '', definition, rule, example, revision } = row;
  return {
    ...(id === undefined || id.trim() === '' ? {} : { id: id.trim() }),
    name,
    ...(definition === undefined ? {} : { definition }),
    ...(rule === undefined ? {} : { rule }),
    ...(example === undefined ? {} : { example }),
    ...(revision === undefined || revision.trim() === '' ? {} : { revision: numberIn(revision) }),
  };
}

/** Where the row says that the entry stands: by id, else by name; undefined where there are no such columns. */
function parentOf({ parent, parent_id: id }: Row): string | null | undefined {
  if (id !== undefined && id.trim() !== '') return id.trim();
  if (parent !== undefined && parent.trim() !== '') return parent.trim();
  return id === undefined && parent === undefined ? undefined : null;
}

function entryOf(type: string, row: Row): Readonly<Record<string, unknown>> {
  const parent = type === 'issue' || type === 'code' ? parentOf(row) : undefined;
  const start = row.starts_from?.trim().toLowerCase() ?? '';
  return {
    type,
    ...fieldsOf(row),
    ...(parent === undefined ? {} : { parent }),
    ...(type !== 'relation' || start === '' ? {} : { from: start }),
  };
}

/** A row that says something, with its line and what it is about. */
interface Typed {
  readonly line: number;
  readonly type: keyof typeof chapters;
  readonly row: Row;
}

function typedRows({ header, rows }: Pick<Sheet, 'header' | 'rows'>): Result<readonly Typed[]> {
  const names = header.map((name) => codebookColumns.find((each) => each === name.trim().toLowerCase()));
  const missing = (['chapter', 'name'] as const).filter((name) => !names.includes(name));
  if (missing.length > 0)
    return badCodebook({ line: 1, field: missing.join(', '), problem: 'this column is missing' });
  const plain = unguarded(rows, new Set(names.flatMap((name, at) => (name === 'value' ? [at] : []))));
  const typed: Typed[] = [];
  for (const { number: line, cells } of rows) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const row: Partial<Record<Column, string>> = {};
    names.forEach((name, at) => {
      if (name !== undefined) row[name] = plain(cells[at] ?? '');
    });
    const type = typeOf(row.chapter ?? '');
    if (type === undefined) {
      const known = Object.values(chapters).join(', ');
      return badCodebook({ line, field: 'chapter', problem: `must be one of ${known}` });
    }
    typed.push({ line, type, row });
  }
  return ok(typed);
}

/** The scale of a table: a row for its wording, if there is one, and one for each value. */
function scalePart(rows: readonly Typed[]): Result<readonly Part[]> {
  const [scale, second] = rows.filter(({ type }) => type === 'scale');
  const positions = rows.filter(({ type }) => type === 'position');
  if (second !== undefined)
    return badCodebook({ line: second.line, field: 'chapter', problem: 'there is a scale already' });
  const wrong = positions.find(({ row }) => Number.isNaN(numberIn(row.value ?? '')));
  if (wrong !== undefined)
    return badCodebook({ line: wrong.line, field: 'value', problem: 'must be a number' });
  const line = scale?.line ?? positions[0]?.line;
  if (line === undefined) return ok([]);
  const { id: _id, ...wording } = scale === undefined ? {} : fieldsOf(scale.row);
  const values = positions
    .map(({ row: { value = '', name = '', definition = '' } }) => ({
      value: numberIn(value),
      label: name,
      definition,
    }))
    .sort((a, b) => a.value - b.value);
  return ok([{ line, isScale: true, value: { ...wording, values } }]);
}

/**
 * The parts of a codebook as a table; its columns may stand in any order, and only chapter and name must be there. Fails with
 * `bad-codebook`.
 */
export function tableParts(text: string): Result<Parts> {
  const table = parseTable(text, ',');
  if (!table.ok) {
    const { line = 1, problem = '' } = table.error.details;
    return badCodebook({ line, problem });
  }
  const rows = typedRows(table.value);
  if (!rows.ok) return rows;
  const scale = scalePart(rows.value);
  if (!scale.ok) return scale;
  const entries = rows.value.flatMap(({ line, type, row }): Part[] =>
    type === 'scale' || type === 'position' ? [] : [{ line, isScale: false, value: entryOf(type, row) }],
  );
  return ok({ parts: [...entries, ...scale.value] });
}
