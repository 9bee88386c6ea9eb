import { sentence } from '../../store/messages/errors.ts';
import { refusalFor } from '../../store/model/result.ts';
import type { Workspace } from '../state/workspace.ts';
import { deskOf } from './desk-request.ts';

/** What whoever wants to change a project is told where it is read-only: as a refused edit says; null where it may be changed. */
export function whyReadOnly({ project }: Workspace): string | null {
  const save = project?.state.save;
  return save?.type === 'read-only' ? sentence(refusalFor(save.reason)) : null;
}

/** Whether nothing may be changed; whoever wanted to is then told why. */
export function isRefused(element: HTMLElement, workspace: Workspace): boolean {
  const whyNot = whyReadOnly(workspace);
  if (whyNot !== null) deskOf(element).tell(whyNot);
  return whyNot !== null;
}
