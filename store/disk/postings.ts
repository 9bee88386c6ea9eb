import type { DocumentId } from '../model/id.ts';

/** How often the records of each document point to something, by the id pointed to. */
export type Postings = Map<string, Map<DocumentId | '', number>>;

/** How many files the postings are spread over, so that asking for one id reads little. */
export const shardCount = 64;

/** The shard that an id's postings are in: the same on every machine. */
export function shardOf(id: string): number {
  let hash = 0;
  for (let at = 0; at < id.length; at++) hash = (hash * 31 + id.charCodeAt(at)) % 65_521;
  return hash % shardCount;
}

/** Adds to the count of one document's pointers; what comes to nothing is dropped. */
export function addPosting(postings: Postings, id: string, document: DocumentId | '', count: number): void {
  const byDocument = postings.get(id) ?? new Map<DocumentId | '', number>();
  const sum = (byDocument.get(document) ?? 0) + count;
  if (sum > 0) byDocument.set(document, sum);
  else byDocument.delete(document);
  if (byDocument.size > 0) postings.set(id, byDocument);
  else postings.delete(id);
}

/** Takes out all that some documents contributed; tells how much went, by the id pointed to. */
export function dropDocuments(
  postings: Postings,
  documents: ReadonlySet<DocumentId | ''>,
): Map<string, number> {
  const dropped = new Map<string, number>();
  for (const [id, byDocument] of postings) {
    for (const document of documents) {
      const count = byDocument.get(document);
      if (count === undefined) continue;
      dropped.set(id, (dropped.get(id) ?? 0) + count);
      byDocument.delete(document);
    }
    if (byDocument.size === 0) postings.delete(id);
  }
  return dropped;
}
