import { panels } from '../../../store/messages/window-panels.ts';
import { shell } from '../../../store/messages/window-shell.ts';
import type { Actor } from '../../../store/model/records.ts';
import type { Workspace } from '../../state/workspace.ts';
import type { DialogRequest } from '../dialog-request.ts';

/** The question whether an actor is to be removed, or what stands against it: then it is offered to be merged. */
export function removalOfActor(workspace: Workspace, { id, name }: Actor): DialogRequest {
  const uses = workspace.project?.uses.get(id) ?? 0;
  if (uses > 0) return { type: 'merge-actor', id };
  return {
    type: 'confirm',
    heading: panels.actor.remove(name),
    text: panels.actor.removeText,
    confirm: shell.remove,
    run: () => void workspace.perform({ name: 'removeActor', input: { id } }),
  };
}
