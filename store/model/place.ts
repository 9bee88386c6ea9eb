import type { CoderId, DocumentId } from './id.ts';
import type { AnyRecord, Passage } from './records.ts';
import { isCoded } from './records.ts';
import { passagesOf } from './passages.ts';

/** Which database of a project a record is kept in. */
export type Home =
  | { readonly type: 'project' }
  | { readonly type: 'codebook' }
  | { readonly type: 'actors' }
  | { readonly type: 'document'; readonly document: DocumentId }
  | { readonly type: 'coding'; readonly coder: CoderId; readonly document: DocumentId | null };

/** The database that a record is kept in. */
export function homeOf(record: AnyRecord): Home {
  if (isCoded(record)) return { type: 'coding', coder: record.coder, document: record.document };
  switch (record.type) {
    case 'project':
    case 'coder':
      return { type: 'project' };
    case 'actor':
      return { type: 'actors' };
    case 'document':
      return { type: 'document', document: record.id };
    case 'codebook':
    case 'scale':
    case 'actorKind':
    case 'kind':
    case 'relation':
    case 'issue':
    case 'code':
      return { type: 'codebook' };
  }
}

/** Where a record begins in its text: its own passages first, else those of its slots; undefined without any. */
export function firstPassage(record: AnyRecord): Passage | undefined {
  let first: Passage | undefined;
  for (const { slot, passages } of passagesOf(record)) {
    for (const passage of passages) if (first === undefined || passage.from < first.from) first = passage;
    if (slot === 'passages' && first !== undefined) return first;
  }
  return first;
}

/** What a record is put in its place by: where it begins in its text, Infinity without a place, and its id. */
export interface Place {
  readonly from: number;
  readonly id: string;
}

/** Where a record begins in its text. */
export function placeOf(record: AnyRecord): Place {
  return { from: firstPassage(record)?.from ?? Infinity, id: record.id };
}

/** The order of places: by where they begin, then by id. */
export function comparePlaces(a: Place, b: Place): number {
  return a.from === b.from ? compareById(a, b) : a.from - b.from;
}

/** The order of records in a coding: by place in the text, then by id; those without a place come last. */
export function compareByPlace(a: AnyRecord, b: AnyRecord): number {
  return comparePlaces(placeOf(a), placeOf(b));
}

/** The order of records elsewhere: by id, in code units, the same on every machine. */
export function compareById(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
