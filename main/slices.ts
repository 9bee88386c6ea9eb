import type { Events } from '../preload/contract.ts';
import { type Change, type Diff, added, subject } from '../store/model/diff.ts';
import type { DocumentId } from '../store/model/id.ts';
import { isCoded } from '../store/model/records.ts';
import type { Records } from '../store/model/record-set.ts';
import { referencesOf } from '../store/model/references.ts';
import type { Session } from './session.ts';
import { documentEntry } from './project-shown.ts';

/** What a window has at hand. */
export interface AtHand {
  /** The documents that it has open. */
  readonly open: Set<DocumentId>;
  /** The ids of records of other documents that it shows. */
  readonly elsewhere: Set<string>;
}

/**
 * The part of a change that a window must know: what is in its documents, or shown there from elsewhere, and links to its
 * documents with what they start from. What is new from elsewhere is at hand from then on.
 */
export function cutTo(diff: Diff, { open, elsewhere }: AtHand, records: Records): Diff {
  const isOpen = (document: DocumentId | null | undefined) =>
    document === null || (document !== undefined && open.has(document));
  return diff.flatMap((change): readonly Change[] => {
    const record = subject(change);
    if (!isCoded(record) || isOpen(record.document) || elsewhere.has(record.id)) return [change];
    if (record.type !== 'link' || record.toDocument === undefined || !isOpen(record.toDocument)) return [];
    elsewhere.add(record.id);
    const from = change.after === null ? undefined : records.get(record.from);
    if (from === undefined || elsewhere.has(from.id)) return [change];
    elsewhere.add(from.id);
    return [change, added(from)];
  });
}

/** What a change did to the list of documents and to the counts of uses. */
export function aroundChange(
  diff: Diff,
  session: Session,
): Pick<Events['changed'], 'documents' | 'removedDocuments' | 'uses'> {
  const touched = new Set<DocumentId>();
  const removed = new Set<DocumentId>();
  const pointedTo = new Set<string>();
  for (const change of diff) {
    const record = subject(change);
    if (record.type === 'document') (change.after === null ? removed : touched).add(record.id);
    if (isCoded(record) && record.document !== null) touched.add(record.document);
    for (const side of [change.before, change.after]) {
      for (const { id, document } of side === null ? [] : referencesOf(side)) {
        pointedTo.add(id);
        // A link from another document is evidence that counts there.
        if (document !== undefined) touched.add(document);
      }
    }
  }
  const { index } = session.folder.index;
  return {
    documents: [...touched].filter((id) => !removed.has(id)).map((id) => documentEntry(session, id)),
    removedDocuments: [...removed],
    uses: Object.fromEntries([...pointedTo].map((id) => [id, index.uses(id)])),
  };
}
