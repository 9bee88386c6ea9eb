import type { AnyRecord, CodebookEntry } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import type { Cell } from './table.ts';

/** The columns of a codebook as a sheet: one row an entry, and one for each value of the scale. */
export const codebookColumns = [
  'chapter',
  'id',
  'parent_id',
  'parent',
  'name',
  'definition',
  'rule',
  'example',
  'starts_from',
  'value',
  'revision',
] as const;

/** A row by its columns; what a column does not say is absent. */
export type CodebookRow = Readonly<Partial<Record<(typeof codebookColumns)[number], Cell>>>;

/** What the rows of each part of the codebook say in the column `chapter`. */
export const chapters = {
  issue: 'issue',
  code: 'code',
  kind: 'kind of evidence',
  relation: 'relation',
  actorKind: 'kind of actor',
  scale: 'scale',
  position: 'position',
} as const;

function rowOf(entry: CodebookEntry, records: Records): CodebookRow {
  const { name, definition, rule, example, revision } = entry;
  const parent = 'parent' in entry && entry.parent !== null ? records.get(entry.parent) : undefined;
  return {
    chapter: chapters[entry.type],
    id: entry.id,
    ...(parent !== undefined && isNamed(parent) ? { parent_id: parent.id, parent: parent.name } : {}),
    ...{ name, definition, rule, example, revision },
    ...(entry.type === 'relation' ? { starts_from: entry.from } : {}),
  };
}

function isNamed(record: AnyRecord): record is CodebookEntry {
  return record.type === 'issue' || record.type === 'code';
}

/** The rows of a codebook: the scale with its values, then the entries type by type. */
export function* codebookRows(records: Records): Iterable<readonly Cell[]> {
  const rows: CodebookRow[] = [];
  for (const scale of records.all('scale')) {
    rows.push(rowOf(scale, records));
    for (const { value, label, definition } of scale.values)
      rows.push({ chapter: chapters.position, value, name: label, definition });
  }
  for (const type of ['issue', 'code', 'kind', 'relation', 'actorKind'] as const)
    for (const entry of records.all(type)) rows.push(rowOf(entry, records));
  for (const row of rows) yield codebookColumns.map((column) => row[column] ?? '');
}
