import type { Workspace } from './workspace.ts';

/** Asks whoever holds the workspace, further out, to hand it over. */
export class WorkspaceRequest extends Event {
  static readonly type = 'sp-workspace-request';
  workspace: Workspace | undefined;

  constructor() {
    super(WorkspaceRequest.type, { bubbles: true, composed: true });
  }
}

/** The workspace that an element around this one provides; throws where there is none. */
export function requestWorkspace(element: HTMLElement): Workspace {
  const request = new WorkspaceRequest();
  element.dispatchEvent(request);
  if (request.workspace === undefined) throw new Error('No workspace is provided around this component');
  return request.workspace;
}

/** Hands a workspace to every component inside an element that asks for one. */
export function provideWorkspace(element: EventTarget, workspace: Workspace): void {
  element.addEventListener(WorkspaceRequest.type, (event) => {
    if (!(event instanceof WorkspaceRequest)) return;
    event.workspace = workspace;
    event.stopPropagation();
  });
}
