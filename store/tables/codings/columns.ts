import { isBlank } from '../../model/blank.ts';
import { canonicalJson } from '../../model/canonical.ts';
import type { Attributes } from '../../model/records.ts';
import { stances } from '../stances.ts';
import { unguarded } from './guard.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** The columns without which a sheet holds no codings. */
const needed = ['actor', 'issue', 'stance_quote'];

/** The columns that are understood in any sheet. */
const understood: ReadonlySet<string> = new Set([
  ...[
    'actor',
    'actor_type',
    'role',
    'member_of',
    'issue',
    'position',
    'certainty',
    'manner',
    'reported_by',
    'about',
  ],
  ...['addressee', 'condition', 'date', 'stance_quote', 'evidence_quote', 'evidence_kind', 'relation', 'cue'],
  ...['evidence_citation', 'evidence_reliability', 'evidence_credibility', 'evidence_date', 'evidence_note'],
  ...['strength', 'link_note'],
]);

/** Columns by which a table is known as one that Standpoint wrote; its other columns are then understood as well. */
const telling = ['id', 'document_id', 'text_sha256', 'stance_passages', 'codebook_revision'];

/** How the columns of a sheet are understood. */
export interface Columns {
  /** Needed columns that the sheet does not have. */
  readonly missing: readonly string[];
  /** Columns that are not understood: their values become attributes. */
  readonly unknown: readonly string[];
  /** Whether Standpoint wrote the sheet. */
  readonly own: boolean;
  row(row: SheetRow): Row;
}

/** A row with its cells by column. */
export interface Row {
  readonly number: number;
  /** The cell without white space around it; empty where there is no such column. */
  cell(column: string): string;
  /** The filled cells of the columns that are not understood. */
  readonly attributes: Attributes;
  /** All filled cells as one string, the same for the same cells in any order of columns. */
  readonly content: string;
}

function fold(label: string): string {
  return label
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

/** A label for every column: a second column of the same name, and one without, still need one of their own. */
function labelsOf(header: readonly string[]): string[] {
  const seen = new Set<string>();
  return header.map((given, at) => {
    const label = given.trim() === '' ? `column ${at + 1}` : given.trim();
    const name = seen.has(fold(label)) ? `${label} (${at + 1})` : label;
    seen.add(fold(name));
    return name;
  });
}

/** Understands the header of a sheet: case, spaces and hyphens in a label do not matter. */
export function columnsOf({ header, rows, isTyped = false }: Sheet): Columns {
  const labels = labelsOf(header);
  const at = new Map(labels.map((label, index) => [fold(label), index]));
  const own = telling.every((column) => at.has(column));
  const known = own ? new Set([...understood, ...stances.columns.map(({ name }) => name)]) : understood;
  const numbers = new Set(
    stances.columns.flatMap(({ name, type }) => (type === 'string' ? [] : (at.get(name) ?? []))),
  );
  const plain = own && !isTyped ? unguarded(rows, numbers) : (cell: string) => cell;
  const isUnused = (index: number): boolean =>
    (header[index] ?? '').trim() === '' && rows.every((row) => (row.cells[index] ?? '').trim() === '');
  const others = labels.flatMap((label, index) =>
    known.has(fold(label)) || isUnused(index) ? [] : [{ label, index }],
  );
  return {
    missing: needed.filter((column) => !at.has(column)),
    unknown: others.map(({ label }) => label),
    own,
    row({ number, cells }) {
      const cell = (index: number): string => {
        const given = (cells[index] ?? '').trim();
        return isBlank(given) ? '' : plain(given);
      };
      const filled = (name: string, index: number): [string, string][] =>
        cell(index) === '' ? [] : [[name, cell(index)]];
      return {
        number,
        cell: (column) => cell(at.get(column) ?? -1),
        attributes: Object.fromEntries(others.flatMap(({ label, index }) => filled(label, index))),
        content: canonicalJson(
          Object.fromEntries(labels.flatMap((label, index) => filled(fold(label), index))),
        ),
      };
    },
  };
}
