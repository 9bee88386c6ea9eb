import type { Diff } from '../model/diff.ts';
import type { DocumentId } from '../model/id.ts';
import type { InSteps } from '../model/in-steps.ts';
import { type AnyRecord, isCoded } from '../model/records.ts';
import { referencesOf } from '../model/references.ts';

/** Where records are counted: in their document, or those without one under the empty id. */
export type IndexKey = DocumentId | '';

/** That so many more records of a document point to an id, or fewer. */
export interface Posted {
  readonly id: string;
  readonly document: IndexKey;
  readonly count: number;
}

/** Where the records of a document are counted. */
export function keyOf(document: DocumentId | null): IndexKey {
  return document ?? '';
}

/** The ids that are posted: those of shared records, of records in other documents, and of whatever a note is about. */
export function postedIds(record: AnyRecord): readonly string[] {
  if (!isCoded(record)) return [];
  const posted: string[] = [];
  for (const { slot, id, document } of referencesOf(record)) {
    if (slot === 'coder' || slot === 'document' || slot === 'from') continue;
    if (slot === 'to' && document === undefined) continue;
    posted.push(id);
  }
  return [...new Set(posted)];
}

/** Whether two states of a record are posted as the same. */
function pointsAlike(before: AnyRecord, after: AnyRecord): boolean {
  if (!isCoded(before) || !isCoded(after) || before.document !== after.document) return false;
  const [gone, come] = [postedIds(before), postedIds(after)];
  return gone.length === come.length && gone.every((id, at) => id === come[at]);
}

/** What a change does to the postings. */
export function* postedBy(diff: Diff): InSteps<readonly Posted[]> {
  const posted: Posted[] = [];
  const post = (record: AnyRecord | null, count: number): void => {
    if (record === null || !isCoded(record)) return;
    const document = keyOf(record.document);
    for (const id of postedIds(record)) posted.push({ id, document, count });
  };
  for (const { before, after } of diff) {
    if (before === null || after === null || !pointsAlike(before, after)) {
      post(before, -1);
      post(after, 1);
    }
    yield;
  }
  return posted;
}
