import { codedTypes } from '../model/coded-types.ts';
import type { Coded, RecordType } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';

/** Which records make the rows of a table. */
const rowsOf: Readonly<Record<string, readonly RecordType[]>> = {
  stances: ['stance'],
  mentions: ['mention'],
  evidence: ['evidence'],
  links: ['link'],
  codes: ['tag'],
  actors: ['actor'],
  documents: ['document'],
  issues: ['issue'],
  notes: ['note'],
  codebook: ['codebook', 'scale', 'actorKind', 'kind', 'relation', 'code'],
  coders: ['coder'],
  project: ['project'],
};

/** How many records of each type there are. */
export type TypeCounts = Readonly<Partial<Record<RecordType, number>>>;

/** How many rows each table has. */
export function rowCounts(counts: TypeCounts): Readonly<Record<string, number>> {
  const sum = (types: readonly RecordType[]): number =>
    types.reduce((total, type) => total + (counts[type] ?? 0), 0);
  return Object.fromEntries(Object.entries(rowsOf).map(([table, types]) => [table, sum(types)]));
}

/** The type of coded records that fill a table; undefined where its rows are shared records. */
export function codedTypeOf(table: string): Coded['type'] | undefined {
  return codedTypes.find((type) => rowsOf[table]?.includes(type));
}

/** How many shared records of each type there are. */
export function sharedCounts(shared: Records): TypeCounts {
  const types = Object.values(rowsOf).flat();
  return Object.fromEntries(types.map((type) => [type, shared.count(type)]));
}
