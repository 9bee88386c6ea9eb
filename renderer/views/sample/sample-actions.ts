import { sample } from '../../../store/messages/window-sample.ts';
import { panels } from '../../../store/messages/window-panels.ts';
import type { Workspace } from '../../state/workspace.ts';
import type { DialogRequest } from '../dialog-request.ts';
import { forgetDocument } from '../shell/last-document.ts';
import { forgetProject, isHidden, showChecklist } from './checklist-memory.ts';

/** What these actions need of the window. */
interface SampleDesk {
  readonly workspace: Workspace;
  readonly show: (dialog: DialogRequest) => void;
  readonly tell: (text: string) => void;
}

/** Opens the sample in the place of what is open. */
export async function openSample({ workspace }: SampleDesk): Promise<void> {
  const opened = await workspace.openSample(workspace.app.settings.coderName || null);
  if (!opened.ok) workspace.notices.tell(opened.error);
}

/** Asks, with what would be lost, whether the sample is to be put back as it was shipped, and does so. */
export function confirmReset(desk: SampleDesk): void {
  const { project } = desk.workspace;
  if (project === null) return;
  const { folder, documents, state } = project;
  desk.show({
    type: 'confirm',
    heading: sample.resetHeading,
    text: sample.resetText(folder, documents.size, panels.countsPresent(state.totals)),
    confirm: sample.reset,
    run: () => void reset(desk, project.token),
  });
}

async function reset({ workspace, tell }: SampleDesk, token: string): Promise<void> {
  // What was shown last is shown again as soon as the sample is back, which is before its reply.
  forgetDocument(token);
  workspace.selection.showDocument(null);
  const done = await workspace.resetSample();
  if (!done.ok) return;
  forgetProject(token);
  tell(sample.isReset);
}

/** Shows the checklist, or puts it away. */
export function toggleChecklist({ workspace }: SampleDesk): void {
  const token = workspace.project?.token;
  if (token !== undefined) showChecklist(token, isHidden(token));
}
