import type { Attributes, Position, Scale, Stance } from '../../model/records.ts';
import { splitLists, splitValues } from '../cells.ts';
import { type Manner, speaksForItself } from '../../model/manner.ts';
import type { Columns, Row } from './columns.ts';
import * as values from './values.ts';
import { at } from './parallel.ts';
import type { Bad } from './values.ts';

/** A holder as a row describes it. */
export interface HolderValues {
  readonly name: string;
  readonly kind: string;
  readonly roles: readonly string[];
  readonly memberships: readonly string[];
}

/** A step of who says so: a name, or the author, or the holder itself. */
export interface StepValues {
  readonly source:
    | { readonly type: 'named'; readonly name: string }
    | { readonly type: 'author' }
    | { readonly type: 'holder' };
  readonly manner: Manner | null;
  readonly cue: string | null;
}

/** What a row says besides quotations, checked as far as it can be without the project's names. */
export interface RowValues {
  readonly holders: readonly HolderValues[];
  readonly issue: string;
  readonly position: Position;
  readonly certainty: Stance['certainty'];
  readonly steps: readonly StepValues[];
  readonly about: readonly string[];
  readonly addressee: readonly string[];
  readonly condition: string;
  readonly date: string | null;
  readonly status: Stance['status'];
  readonly attributes: Attributes;
}

function holdersOf(row: Row, bad: Bad): readonly HolderValues[] {
  const names = splitValues(row.cell('actor')).filter((name) => name !== '');
  if (names.length === 0) bad('actor', row.cell('actor'));
  const kinds = splitValues(row.cell('actor_type'));
  const lists = (column: string): readonly (readonly string[])[] => {
    const found = splitLists(row.cell(column)).map((list) => list.filter((value) => value !== ''));
    if (names.length === 1) return [found.flat()];
    if (found.length > 1 && found.length !== names.length) bad(column, row.cell(column));
    return found;
  };
  if (kinds.length > 1 && kinds.length !== names.length) bad('actor_type', row.cell('actor_type'));
  const roles = lists('role');
  const memberships = lists('member_of');
  return names.map((name, index) => ({
    name,
    kind: at(kinds, index) ?? '',
    roles: at(roles, index) ?? [],
    memberships: at(memberships, index) ?? [],
  }));
}

function sourceOf(
  name: string,
  own: string | undefined,
  manner: Manner | null,
  isFirst: boolean,
): StepValues['source'] {
  if (name !== '') return { type: 'named', name };
  if (own === 'holder' || (own === undefined && isFirst && speaksForItself(manner)))
    return { type: 'holder' };
  return { type: 'author' };
}

function stepsOf(row: Row, bad: Bad): readonly StepValues[] {
  const names = splitValues(row.cell('reported_by'));
  const given = splitValues(row.cell('manner'));
  const cues = splitValues(row.cell('cue'));
  const sources = splitValues(row.cell('attribution_sources'));
  const count = Math.max(names.length, given.length, cues.length, sources.length);
  return Array.from({ length: count }, (_, index) => {
    const manner = values.mannerOf(given[index] ?? '', bad);
    const cue = cues[index] ?? '';
    return {
      source: sourceOf(names[index] ?? '', sources[index], manner, index === 0),
      manner,
      cue: cue === '' ? null : cue,
    };
  });
}

/** The attributes of a row: those of its own column, where Standpoint wrote the sheet, and the columns not understood. */
function attributesOf(row: Row, own: boolean, bad: Bad): Attributes {
  const cell = own ? row.cell('attributes') : '';
  if (cell === '') return row.attributes;
  const parsed = parseAttributes(cell);
  if (parsed === undefined) bad('attributes', cell);
  return { ...parsed, ...row.attributes };
}

function parseAttributes(cell: string): Attributes | undefined {
  try {
    const parsed: unknown = JSON.parse(cell);
    if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed)) return undefined;
    const entries: [string, unknown][] = Object.entries(parsed);
    const strings = entries.flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[key, value]] : [],
    );
    return strings.length === entries.length ? Object.fromEntries(strings) : undefined;
  } catch {
    // JSON.parse has no other way to say that a cell is no JSON.
    return undefined;
  }
}

/** Reads everything of a row but its quotations and evidence. */
export function rowValues(row: Row, { own }: Columns, scale: Scale | undefined, bad: Bad): RowValues {
  return {
    holders: holdersOf(row, bad),
    issue: row.cell('issue'),
    position: values.positionOf(row.cell('position'), scale, bad),
    certainty: values.certaintyOf(row.cell('certainty'), bad),
    steps: stepsOf(row, bad),
    about: splitValues(row.cell('about')).filter((name) => name !== ''),
    addressee: splitValues(row.cell('addressee')).filter((name) => name !== ''),
    condition: row.cell('condition'),
    date: values.dateOf('date', row.cell('date'), bad),
    status: own ? values.statusOf(row.cell('status'), bad) : 'draft',
    attributes: attributesOf(row, own, bad),
  };
}
