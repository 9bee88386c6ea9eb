import { panels } from '../../../store/messages/window-panels.ts';
import { shell } from '../../../store/messages/window-shell.ts';
import type { DocumentEntry } from '../../state/answers.ts';
import type { Workspace } from '../../state/workspace.ts';
import type { DialogRequest } from '../dialog-request.ts';

/** What marking needs of the window. */
interface Marking {
  readonly workspace: Workspace;
  readonly tell: (text: string) => void;
}

/** Marks a document as done by this window's coder, or as open again, and says so. */
export async function markDone(
  { workspace, tell }: Marking,
  { id, title }: DocumentEntry,
  done: boolean,
): Promise<void> {
  const isMarked = await workspace.perform({ name: 'markDocument', input: { id, done } });
  if (isMarked) tell(panels.marked(title, done));
}

/** The question, with counts, whether a document is to be removed. */
export function confirmRemoval(workspace: Workspace, { id, title, counts }: DocumentEntry): DialogRequest {
  return {
    type: 'confirm',
    heading: panels.document.remove(title),
    text: panels.document.removeText(panels.counts(counts)),
    confirm: shell.remove,
    run: () => void workspace.perform({ name: 'removeDocument', input: { id } }),
  };
}

/** Opens a copy of the file that a document came from, outside. */
export async function openOriginal(
  { workspace }: Pick<Marking, 'workspace'>,
  { id }: DocumentEntry,
): Promise<void> {
  const result = await workspace.ask('document.original', { document: id });
  if (!result.ok) workspace.notices.tell(result.error);
}
