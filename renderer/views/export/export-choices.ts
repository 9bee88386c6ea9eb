import type { CoderId, DocumentId } from '../../../store/model/id.ts';
import { type Scope, everything } from '../../../store/query/scope.ts';
import type { ExportChoices } from '../../state/answers.ts';
import { looksLikeEdtf } from '../../ui/looks-like-edtf.ts';
import { isFormatName } from '../format-choice.ts';
import { statusChoices, typeChoices } from './scope-lists.ts';
import { parsed, recall, remember } from '../shell/project-memory.ts';

const first: ExportChoices = { format: 'csv', scope: everything, columns: {}, raw: false };

/** What a project has that can be chosen. */
export interface Choosable {
  readonly documents: readonly DocumentId[];
  readonly coders: readonly CoderId[];
  /** The names of the saved filters. */
  readonly filters: readonly string[];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Those of a list that are still there; null where none are, which means all. */
function known<Id extends string>(value: unknown, there: readonly Id[]): readonly Id[] | null {
  const chosen = Array.isArray(value) ? there.filter((id) => value.includes(id)) : [];
  return chosen.length === 0 ? null : chosen;
}

function idsOf<Id extends string>(named: readonly { readonly id: Id }[]): readonly Id[] {
  return named.map(({ id }) => id);
}

function dateIn(value: unknown): string | null {
  return typeof value === 'string' && looksLikeEdtf(value) ? value : null;
}

function scopeIn(value: unknown, { documents, coders, filters }: Choosable): Scope {
  if (!isObject(value)) return everything;
  return {
    ...everything,
    documents: known(value['documents'], documents),
    coders: known(value['coders'], coders),
    from: dateIn(value['from']),
    to: dateIn(value['to']),
    undated: value['undated'] === true,
    types: known(value['types'], idsOf(typeChoices)),
    statuses: known(value['statuses'], idsOf(statusChoices)),
    filter: filters.find((name) => name === value['filter']) ?? null,
  };
}

function columnsIn(value: unknown): ExportChoices['columns'] {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([table, columns]) =>
      Array.isArray(columns) ? [[table, columns.filter((each) => typeof each === 'string')]] : [],
    ),
  );
}

/** What was chosen last for a project on this machine, as far as it is still there. */
export function recalledChoices(project: string, choosable: Choosable): ExportChoices {
  const kept = parsed(recall(project, 'export'));
  if (!isObject(kept)) return first;
  return {
    format: isFormatName(String(kept['format'])) ? String(kept['format']) : first.format,
    scope: scopeIn(kept['scope'], choosable),
    columns: columnsIn(kept['columns']),
    raw: kept['raw'] === true,
  };
}

export function rememberChoices(project: string, choices: ExportChoices): void {
  remember(project, 'export', JSON.stringify(choices));
}
