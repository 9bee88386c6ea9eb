import type { ExportChoices } from '../preload/contract.ts';
import type { CoderId, DocumentId } from '../store/model/id.ts';
import { codedTypes } from '../store/model/coded-types.ts';
import type { Status } from '../store/model/records.ts';
import { type Failure, type Result, fail, ok } from '../store/model/result.ts';
import type { Records } from '../store/model/record-set.ts';
import { isEdtf } from '../store/model/schema/edtf.ts';
import { isSameName } from '../store/query/same-name.ts';
import type { Scope } from '../store/query/scope.ts';
import { type TableColumns, tablesWith } from '../store/tables/choose-columns.ts';
import { tables } from '../store/tables/index.ts';
import type { Line } from './parse-line.ts';

const statuses = ['draft', 'done', 'recheck'] as const satisfies readonly Status[];

/** What is thrown where a word means nothing, and caught below. */
class Unknown extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

function wrong(problem: string): Unknown {
  return new Unknown(fail('wrong-usage', { problem }).error);
}

function listIn(words: string): readonly string[] {
  return words.split(',').map((word) => word.trim());
}

/** Words of a list that must each be one of some. */
function chosenOf<Word extends string>(
  given: string | undefined,
  option: string,
  known: readonly Word[],
): readonly Word[] | null {
  if (given === undefined) return null;
  return listIn(given).map((word) => {
    const found = known.find((each) => each === word);
    if (found === undefined) throw wrong(`--${option} takes ${known.join(', ')} and not ${word}`);
    return found;
  });
}

function coderNamed(records: Records, word: string): CoderId {
  const found = [...records.all('coder')].find(({ id, name }) => id === word || isSameName(name, word));
  if (found === undefined) throw new Unknown(fail('not-found', { type: 'coder', name: word }).error);
  return found.id;
}

function documentNamed(records: Records, word: string): DocumentId {
  const byId = records.find('document', word);
  if (byId !== undefined) return byId.id;
  const [first, ...others] = [...records.all('document')].filter(({ title }) => isSameName(title, word));
  if (first === undefined) throw new Unknown(fail('unknown-document', { document: word }).error);
  if (others.length > 0)
    throw new Unknown(fail('which-document', { document: word, count: others.length + 1 }).error);
  return first.id;
}

function filterNamed(word: string | undefined, records: Records): string | null {
  if (word === undefined) return null;
  const saved = records.find('project', 'project')?.filters ?? [];
  const found = saved.find(({ name }) => isSameName(name, word));
  if (found === undefined) throw new Unknown(fail('not-found', { type: 'filter', name: word }).error);
  return found.name;
}

/** The documents of a list of ids and titles; a title with a comma in it stands alone. */
function documentsIn(given: string | undefined, records: Records): Scope['documents'] {
  if (given === undefined) return null;
  const isTitle = [...records.all('document')].some(({ title }) => isSameName(title, given));
  return (isTitle ? [given] : listIn(given)).map((word) => documentNamed(records, word));
}

function dateIn(given: string | undefined, option: string): string | null {
  if (given !== undefined && !isEdtf(given))
    throw wrong(`--${option} takes a date as 2022-03 and not ${given}`);
  return given ?? null;
}

/** The columns of tables, as `stances=actor,issue;notes=`. */
function columnsIn(given: string | undefined): TableColumns {
  if (given === undefined) return {};
  const chosen: Record<string, readonly string[]> = {};
  for (const part of given.split(';')) {
    const at = part.indexOf('=');
    const name = part.slice(0, Math.max(at, 0)).trim();
    const table = tables.find((each) => each.name === name);
    if (table === undefined) throw wrong(`--columns is written as TABLE=COLUMN,COLUMN;TABLE=...: ${part}`);
    const words = listIn(part.slice(at + 1)).filter((word) => word !== '');
    const missing = words.find((word) => !table.columns.some((column) => column.name === word));
    if (missing !== undefined) throw wrong(`the table ${name} has no column ${missing}`);
    chosen[name] = words;
  }
  return chosen;
}

/** Reads the choices that a command line makes. Fails with `wrong-usage`, `not-found`, `unknown-document` or `which-document`. */
export function choicesIn(
  { options, lists, flags }: Line,
  records: Records,
): Result<Omit<ExportChoices, 'format'>> {
  try {
    const coders = lists?.['coder'] ?? [];
    const scope: Scope = {
      documents: documentsIn(options['documents'], records),
      coders: coders.length === 0 ? null : coders.map((word) => coderNamed(records, word)),
      from: dateIn(options['from'], 'from'),
      to: dateIn(options['to'], 'to'),
      undated: flags.includes('undated'),
      types: chosenOf(options['types'], 'types', codedTypes),
      statuses: chosenOf(options['statuses'], 'statuses', statuses),
      filter: filterNamed(options['filter'], records),
    };
    return ok({ scope, columns: columnsIn(options['columns']), raw: flags.includes('raw') });
  } catch (error) {
    if (error instanceof Unknown) return { ok: false, error: error.failure };
    throw error;
  }
}

/** Words as a shell takes them: quoted where it would cut them or read something into them. */
function quoted(word: string, platform: string): string {
  if (/^[\w./:=,@+-]+$/.test(word)) return word;
  return platform === 'win32' ? `"${word.replaceAll('"', '""')}"` : `'${word.replaceAll("'", "'\\''")}'`;
}

function option(name: string, value: string): readonly string[] {
  // What begins with a hyphen would be taken for an option of its own.
  return value.startsWith('-') ? [`--${name}=${value}`] : [`--${name}`, value];
}

function joined(name: string, values: readonly string[] | null): readonly string[] {
  return values === null ? [] : option(name, values.join(','));
}

/** The columns that differ from all of their table's, table by table. */
function columnWords(columns: TableColumns): readonly string[] {
  const kept = new Map(
    tablesWith(columns).map((table) => [table.name, table.columns.map(({ name }) => name)]),
  );
  const parts = tables.flatMap(({ name, columns: all }) => {
    const names = kept.get(name) ?? [];
    return names.length === all.length ? [] : [`${name}=${names.join(',')}`];
  });
  return parts.length === 0 ? [] : option('columns', parts.join(';'));
}

/** The command line, but for the program, that writes the same: from the folder that the project's folder is in. */
export function exportWords(
  { format, scope, columns, raw }: ExportChoices,
  { folder, out, isTabular }: { readonly folder: string; readonly out: string; readonly isTabular: boolean },
): readonly string[] {
  const { documents, coders, from, to, undated } = scope;
  const place = (name: string): string => (name.startsWith('-') ? `./${name}` : name);
  return [
    ...['export', place(folder), '--format', format, ...option('out', place(out))],
    ...joined('documents', documents),
    ...(coders ?? []).flatMap((coder) => option('coder', coder)),
    ...(from === null ? [] : option('from', from)),
    ...(to === null ? [] : option('to', to)),
    ...(undated && (from !== null || to !== null) ? ['--undated'] : []),
    ...joined('types', scope.types),
    ...joined('statuses', scope.statuses),
    ...(scope.filter === null ? [] : option('filter', scope.filter)),
    ...(isTabular ? columnWords(columns) : []),
    ...(raw && isTabular && format !== 'xlsx' ? ['--raw'] : []),
  ];
}

/** Words as one line for a shell. */
export function commandLineOf(words: readonly string[], platform: string): string {
  return ['standpoint', ...words].map((word) => quoted(word, platform)).join(' ');
}
