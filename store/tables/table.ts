import type { Coded, Document } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';

/** What can stand in a cell; null is an empty one. */
export type Cell = string | number | boolean | null;

/** A column of a table: how it is called, what its cells are, and what they mean. */
export interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly description: string;
}

/** A part of a project, of a size that fits into memory: what all share, or one document's records, or those of none. */
export interface Slice {
  readonly part: 'shared' | 'document' | 'unplaced';
  /** Project, coders, codebook, documents and actors. */
  readonly shared: Records;
  readonly document: Document | null;
  /** The coded records of the part, by coder and place. */
  readonly records: readonly Coded[];
}

/** A tidy table: one row a record, made part by part, so that a table may be larger than memory. */
export interface Table {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** The rows that a part of the project adds, each with a cell for every column. */
  rows(slice: Slice): Iterable<readonly Cell[]>;
}

/** A column with the way to fill it. */
export interface Filled<Source> extends Column {
  value(source: Source, slice: Slice): Cell;
}

/** A column of strings. */
export function text<Source>(
  name: string,
  description: string,
  value: (source: Source, slice: Slice) => string | null,
): Filled<Source> {
  return { name, type: 'string', description, value };
}

/** A column of numbers, whole ones unless said otherwise. */
export function number<Source>(
  name: string,
  description: string,
  value: (source: Source, slice: Slice) => number | null,
  type: 'integer' | 'number' = 'integer',
): Filled<Source> {
  return { name, type, description, value };
}

/** A table of the given columns, with a row for each source that a part of the project has. */
export function tableOf<Source>(
  name: string,
  description: string,
  sources: (slice: Slice) => Iterable<Source>,
  columns: readonly Filled<NoInfer<Source>>[],
): Table {
  return {
    name,
    description,
    columns: columns.map(({ name, type, description }) => ({ name, type, description })),
    *rows(slice) {
      for (const source of sources(slice)) yield columns.map((column) => column.value(source, slice));
    },
  };
}
