import { sentence } from '../../store/messages/errors.ts';
import { refusalFor } from '../../store/model/result.ts';
import type { Workspace } from '../state/workspace.ts';

/** What whoever wants to change a project is told where it is read-only: as a refused edit says; null where it may be changed. */
export function whyReadOnly({ project }: Workspace): string | null {
  const save = project?.state.save;
  return save?.type === 'read-only' ? sentence(refusalFor(save.reason)) : null;
}
