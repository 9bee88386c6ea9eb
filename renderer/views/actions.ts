import { nameOfStep } from '../../store/messages/labels.ts';
import type { ActionName } from '../../store/messages/shortcuts.ts';
import { review } from '../../store/messages/window-review.ts';
import { searchText } from '../../store/messages/window-search.ts';
import { shell } from '../../store/messages/window-shell.ts';
import { type Coded, isCoded } from '../../store/model/records.ts';
import { everyRecord } from '../../store/query/uses.ts';
import type { DocumentEntry } from '../state/answers.ts';
import type { DocumentId } from '../../store/model/id.ts';
import type { Page, TextRange } from '../state/selection.ts';
import type { Workspace } from '../state/workspace.ts';
import type { NoticeContent } from '../ui/notice-bar.ts';
import type { textLimits } from './text-limits.ts';
import { within } from './text-limits.ts';
import { firstTable } from './review/records/first-table.ts';
import { type CodingName, codingNames } from './code/code-keys.ts';
import type { DialogRequest } from './dialog-request.ts';
import { confirmRemoval, markDone, openOriginal } from './documents/document-actions.ts';
import { confirmReset, openSample, toggleChecklist } from './sample/sample-actions.ts';
import { goToSearch, stepHit } from './search/searching.ts';

/** The names of all actions; the native menu sends these. */
export type ActionId = ActionName;

/** What an action may do to the window besides asking the workspace. */
export interface Desk {
  readonly workspace: Workspace;
  readonly show: (dialog: DialogRequest) => void;
  readonly walkPanes: (by: 1 | -1) => void;
  /** Gives the keyboard to the text that is shown, or to what brings one. */
  readonly focusWork: () => void;
  /** Opens the search in the document that is shown, or goes on in it. */
  readonly find: (what: 'open' | 'next' | 'previous') => void;
  /** Selects words of the document that is shown, brings them into sight, and gives them the keyboard. */
  readonly showWords: (document: DocumentId, span: TextRange) => void;
  /** Codes in the document that is shown. */
  readonly code: (name: CodingName) => void;
  /** Tells something that needs no answer and passes by itself, with something to do about it until the project changes. */
  readonly tell: (text: string, action?: NoticeContent['action']) => void;
}

/** Something that can be done from menus, palette and keyboard. */
export interface Action {
  readonly id: ActionId;
  /** Why it cannot be done now; null where it can. */
  whyNot(workspace: Workspace): string | null;
  run(desk: Desk): void | Promise<void>;
}

function always(): null {
  return null;
}

function inProject({ project }: Workspace): string | null {
  return project === null ? shell.whyNot.noProject : null;
}

function inSample(workspace: Workspace): string | null {
  return inProject(workspace) ?? (workspace.project?.isSample === true ? null : shell.whyNot.noSample);
}

/** Why nothing can be changed now; null where it can. */
export function canWrite(workspace: Workspace): string | null {
  if (workspace.project?.state.save.type === 'read-only') return shell.whyNot.readOnly;
  return inProject(workspace);
}

function shown({ project, selection }: Workspace): DocumentEntry | undefined {
  return selection.document === null ? undefined : project?.documents.get(selection.document);
}

function onText(workspace: Workspace): string | null {
  const whyNot = inProject(workspace) ?? (shown(workspace) === undefined ? shell.whyNot.noDocument : null);
  return whyNot ?? (workspace.selection.page === 'code' ? null : shell.whyNot.otherView);
}

function onDocument(workspace: Workspace): string | null {
  return canWrite(workspace) ?? onText(workspace);
}

function withHits(workspace: Workspace): string | null {
  return inProject(workspace) ?? (workspace.search.list.count === 0 ? searchText.noHits : null);
}

function isDone(workspace: Workspace): boolean {
  const { project } = workspace;
  return project !== null && (shown(workspace)?.done.includes(project.coder) ?? false);
}

function withDocument(run: (entry: DocumentEntry, desk: Desk) => void | Promise<void>): Action['run'] {
  return (desk) => {
    const entry = shown(desk.workspace);
    return entry === undefined ? undefined : run(entry, desk);
  };
}

/** Undoes or redoes, says what, and shows the place. */
async function step(desk: Desk, direction: 'undo' | 'redo'): Promise<void> {
  const { workspace } = desk;
  const what = workspace.project?.state[direction] ?? null;
  const before = new Set([...everyRecord(workspace.records)].map(({ id }) => id));
  const result = direction === 'undo' ? await workspace.undo() : await workspace.redo();
  if (!result.ok) return;
  if (what !== null) desk.tell((direction === 'undo' ? shell.undone : shell.redone)(nameOfStep(what)));
  const coded = result.value.changed
    .map((id) => workspace.records.get(id))
    .filter((record) => record !== undefined && isCoded(record));
  const [main] = coded.toSorted((a, b) => rankOf(a, before) - rankOf(b, before));
  if (workspace.selection.page !== 'code') return;
  if (main !== undefined && main.document !== null) await workspace.showDocument(main.document, main.id);
}

/** How much a step is about a record, the lowest first: one that is back, rather than what points at it or was changed. */
function rankOf({ id, type }: Coded, before: ReadonlySet<string>): number {
  return (before.has(id) ? 2 : 0) + (type === 'link' || type === 'note' ? 1 : 0);
}

function choosing(what: 'files' | 'folder'): Action['run'] {
  return async ({ workspace, show }) => {
    const result = await workspace.imports.ask('import.choose', { what });
    if (!result.ok) workspace.notices.tell(result.error);
    else if (result.value !== null) show({ type: 'import-texts', files: result.value });
  };
}

/** Shows files that were dropped on the window, before they are imported. */
export async function importDropped({ workspace, show }: Desk, files: readonly File[]): Promise<void> {
  const result = await workspace.imports.drop(files);
  if (result.ok) show({ type: 'import-texts', files: result.value });
  else workspace.notices.tell(result.error);
}

/** Shows the record that waits to be checked after the one that is selected, in the whole project. */
async function showNextToCheck({ workspace, tell, focusWork }: Desk): Promise<void> {
  const places = await workspace.review.ask('review.places', firstTable['to-check']);
  if (!places.ok) {
    workspace.notices.tell(places.error);
    return;
  }
  const placed = places.value.filter(({ document }) => document !== null);
  const at = placed.findIndex(({ id }) => id === workspace.selection.record);
  const next = placed[(at + 1) % placed.length];
  if (next === undefined || next.document === null) tell(review.nothingToCheck);
  else if (await workspace.showDocument(next.document, next.id)) focusWork();
}

/** Shows a page and gives it the keyboard. */
function turningTo(page: Page): Action['run'] {
  return ({ workspace, focusWork }) => {
    workspace.selection.showPage(page);
    focusWork();
  };
}

function showing(dialog: DialogRequest): Action['run'] {
  return ({ show }) => {
    show(dialog);
  };
}

/** Makes the text larger or wider, as far as it goes. */
function textSetter(name: keyof typeof textLimits, by: number): Action['run'] {
  return ({ workspace }) =>
    workspace.changeSettings({ [name]: within(name, workspace.app.settings[name] + by) });
}

/** Everything that the window can do, in the order in which the palette lists it. */
export const actions: readonly Action[] = [
  { id: 'history.undo', whyNot: (workspace) => canWrite(workspace) ?? (workspace.project?.state.undo ? null : shell.whyNot.nothingToUndo), run: (desk) => step(desk, 'undo') },
  { id: 'history.redo', whyNot: (workspace) => canWrite(workspace) ?? (workspace.project?.state.redo ? null : shell.whyNot.nothingToRedo), run: (desk) => step(desk, 'redo') },
  { id: 'document.quick-open', whyNot: (workspace) => inProject(workspace) ?? (workspace.project?.documents.size === 0 ? shell.whyNot.noDocuments : null), run: showing({ type: 'quick-open' }) },
  { id: 'find.open', whyNot: onText, run: ({ find }) => { find('open'); } },
  { id: 'find.next', whyNot: onText, run: ({ find }) => { find('next'); } },
  { id: 'find.previous', whyNot: onText, run: ({ find }) => { find('previous'); } },
  { id: 'import.files', whyNot: canWrite, run: choosing('files') },
  { id: 'import.folder', whyNot: canWrite, run: choosing('folder') },
  { id: 'import.paste', whyNot: canWrite, run: showing({ type: 'paste' }) },
  { id: 'import.codings', whyNot: canWrite, run: showing({ type: 'import-codings' }) },
  { id: 'export.run', whyNot: inProject, run: showing({ type: 'export' }) },
  { id: 'document.edit', whyNot: onDocument, run: withDocument(({ id }, { show }) => { show({ type: 'document', id }); }) },
  { id: 'document.correct', whyNot: onDocument, run: withDocument(({ id }, { show }) => { show({ type: 'correct', id }); }) },
  { id: 'document.original', whyNot: onText, run: withDocument((entry, desk) => openOriginal(desk, entry)) },
  { id: 'document.done', whyNot: (workspace) => onDocument(workspace) ?? (isDone(workspace) ? shell.whyNot.alreadyDone : null), run: withDocument((entry, desk) => markDone(desk, entry, true)) },
  { id: 'document.reopen', whyNot: (workspace) => onDocument(workspace) ?? (isDone(workspace) ? null : shell.whyNot.notDone), run: withDocument((entry, desk) => markDone(desk, entry, false)) },
  { id: 'document.remove', whyNot: onDocument, run: withDocument((entry, { workspace, show }) => { show(confirmRemoval(workspace, entry)); }) },
  { id: 'document.recode', whyNot: onDocument, run: showing({ type: 'recode' }) },
  { id: 'view.code', whyNot: inProject, run: turningTo('code') },
  { id: 'view.records', whyNot: inProject, run: turningTo('records') },
  { id: 'view.to-check', whyNot: inProject, run: turningTo('to-check') },
  { id: 'view.search', whyNot: inProject, run: goToSearch },
  { id: 'search.next', whyNot: withHits, run: (desk) => stepHit(desk, 1) },
  { id: 'search.previous', whyNot: withHits, run: (desk) => stepHit(desk, -1) },
  { id: 'view.codebook', whyNot: inProject, run: turningTo('codebook') },
  { id: 'check.next', whyNot: inProject, run: showNextToCheck },
  { id: 'actor.new', whyNot: canWrite, run: showing({ type: 'actor', id: null }) },
  { id: 'issue.new', whyNot: canWrite, run: showing({ type: 'entry', part: 'issue', id: null }) },
  { id: 'code.new', whyNot: canWrite, run: showing({ type: 'entry', part: 'code', id: null }) },
  { id: 'project.edit', whyNot: inProject, run: showing({ type: 'project' }) },
  { id: 'save.flush', whyNot: inProject, run: ({ workspace }) => workspace.flush() },
  { id: 'project.new', whyNot: always, run: async ({ workspace }) => { if (workspace.project !== null) await workspace.closeProject(); } },
  { id: 'project.open', whyNot: always, run: async ({ workspace }) => { const reply = await workspace.openProject(null, workspace.app.settings.coderName || null); if (!reply.ok) workspace.notices.tell(reply.error); } },
  { id: 'sample.open', whyNot: always, run: openSample },
  { id: 'sample.reset', whyNot: (workspace) => inSample(workspace) ?? canWrite(workspace), run: confirmReset },
  { id: 'sample.checklist', whyNot: inSample, run: toggleChecklist },
  { id: 'project.close', whyNot: inProject, run: ({ workspace }) => workspace.closeProject() },
  { id: 'window.new', whyNot: always, run: async ({ workspace }) => { await workspace.ask('window.new', null); } },
  { id: 'document.print', whyNot: onText, run: () => { window.print(); } },
  ...codingNames.map((id): Action => ({ id, whyNot: onDocument, run: ({ code }) => { code(id); } })),
  { id: 'pane.next', whyNot: inProject, run: ({ walkPanes }) => { walkPanes(1); } },
  { id: 'pane.previous', whyNot: inProject, run: ({ walkPanes }) => { walkPanes(-1); } },
  { id: 'text.larger', whyNot: always, run: textSetter('textSize', 1) },
  { id: 'text.smaller', whyNot: always, run: textSetter('textSize', -1) },
  { id: 'text.wider', whyNot: always, run: textSetter('textWidth', 4) },
  { id: 'text.narrower', whyNot: always, run: textSetter('textWidth', -4) },
  { id: 'settings', whyNot: always, run: showing({ type: 'settings' }) },
  { id: 'shortcuts', whyNot: always, run: showing({ type: 'shortcuts' }) },
  { id: 'palette', whyNot: always, run: showing({ type: 'palette' }) },
]; // prettier-ignore

/** The action with a name that a menu sent. */
export function actionById(id: string): Action | undefined {
  return actions.find((action) => action.id === id);
}
