import type { DocumentId } from '../../../store/model/id.ts';
import type { Workspace } from '../../state/workspace.ts';
import { forget, recall, remember } from './project-memory.ts';

/** Keeps in mind which document of a project was shown last on this machine. */
export function rememberDocument(project: string, document: DocumentId): void {
  remember(project, 'document', document);
}

/** Keeps in mind no more which it was: the first of the list is shown next. */
export function forgetDocument(project: string): void {
  forget(project, 'document');
}

/** Shows the document that was shown last, or the first of the list. */
export async function showLastDocument(workspace: Workspace): Promise<void> {
  const { project } = workspace;
  if (project === null || workspace.selection.document !== null) return;
  const ids = [...project.documents.keys()];
  const last = recall(project.token, 'document');
  const id = ids.find((each) => each === last) ?? ids[0];
  if (id !== undefined) await workspace.showDocument(id);
}
