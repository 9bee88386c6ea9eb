import type { Events } from '../preload/contract.ts';
import { type Diff, subject } from '../store/model/diff.ts';
import type { DocumentId } from '../store/model/id.ts';
import { isCoded } from '../store/model/records.ts';
import { referencesOf } from '../store/model/references.ts';
import type { Session } from './session.ts';
import { documentEntry } from './project-shown.ts';

/** The part of a change that a window with these documents open must know. */
export function cutTo(diff: Diff, open: ReadonlySet<DocumentId>): Diff {
  return diff.filter((change) => {
    const record = subject(change);
    return !isCoded(record) || record.document === null || open.has(record.document);
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
