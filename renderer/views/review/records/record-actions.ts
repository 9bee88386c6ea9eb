import { review } from '../../../../store/messages/window-review.ts';
import type { RecordPlace } from '../../../state/answers.ts';
import type { Workspace } from '../../../state/workspace.ts';
import type { Desk } from '../../actions.ts';
import { rememberStep } from '../../sample/checklist-memory.ts';
import type { Mark } from './record-menu.ts';

/** Asks whether records are to go, and then removes them as one step; `done` is called once they are gone. */
export function confirmRemoval(desk: Desk, places: readonly RecordPlace[], done: () => void): void {
  desk.show({
    type: 'confirm',
    heading: review.removeTitle(places.length),
    text: review.removeText,
    confirm: review.removeNow,
    run: () => void remove(desk, places, done),
  });
}

async function remove(desk: Desk, places: readonly RecordPlace[], done: () => void): Promise<void> {
  const byDocument = new Map<RecordPlace['document'], string[]>();
  for (const { id, document } of places) {
    const ids = byDocument.get(document);
    if (ids === undefined) byDocument.set(document, [id]);
    else ids.push(id);
  }
  const steps = Array.from(
    byDocument,
    ([document, ids]) => ({ name: 'removeRecords', input: { document, ids } }) as const,
  );
  if (!(await desk.workspace.perform({ name: 'batch', input: { steps, main: 0 } }))) return;
  done();
  desk.tell(review.removed(places.length));
}

/** Marks records as done, or stances as without evidence, as one step; false where that failed, which is told. */
export async function markRecords(
  workspace: Workspace,
  places: readonly RecordPlace[],
  mark: Mark,
): Promise<boolean> {
  const records = places.map(({ id, document }) => ({ id, document }));
  if (records.length === 0) return false;
  const isDone = await workspace.perform({
    name: 'recodeRecords',
    input: { records, set: mark === 'checked' ? { status: 'done' } : { evidence: 'none' } },
  });
  // Of documents that are not open the checklist sees nothing.
  if (isDone && workspace.project?.isSample === true) rememberStep(workspace.project.token, 'check');
  return isDone;
}
