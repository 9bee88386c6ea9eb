import type { DocumentId } from '../model/id.ts';
import { compareByPlace } from '../model/place.ts';
import type { Coded, Document } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import type { Slice } from './table.ts';

/** Hands out a project document by document. */
export interface ProjectReader {
  /** Project, coders, codebook, documents and actors. */
  readonly shared: Records;
  /** The documents' ids, sorted. */
  readonly documents: readonly DocumentId[];
  document(
    id: DocumentId,
  ): Promise<{ readonly document: Document; readonly text: string; readonly records: readonly Coded[] }>;
  /** The records that belong to no document. */
  unplaced(): Promise<readonly Coded[]>;
}

/** The order in which coded records of a document leave the project: by coder, then as in the files. */
export function compareCoded(a: Coded, b: Coded): number {
  if (a.coder !== b.coder) return a.coder < b.coder ? -1 : 1;
  return compareByPlace(a, b);
}

/** A project part by part: what is shared, each document, what belongs to none; every record comes once. */
export async function* slicesOf(reader: ProjectReader): AsyncIterable<Slice> {
  const { shared } = reader;
  yield { part: 'shared', shared, document: null, records: [] };
  for (const id of reader.documents) {
    const { document, records } = await reader.document(id);
    yield { part: 'document', shared, document, records: records.toSorted(compareCoded) };
  }
  const unplaced = await reader.unplaced();
  yield { part: 'unplaced', shared, document: null, records: unplaced.toSorted(compareCoded) };
}
