import { type TemplateResult, html } from 'lit';
import { redoLabel, undoLabel } from '../../store/messages/labels.ts';
import { shortcutsOf } from '../../store/messages/shortcuts.ts';
import { actionNames, shell } from '../../store/messages/window-shell.ts';
import type { Workspace } from '../state/workspace.ts';
import './actors/actor-dialog.ts';
import './actors/merge-dialog.ts';
import { type ActionId, type Desk, actionById, actions } from './actions.ts';
import './codebook/codebook-import-dialog.ts';
import './codebook/entry-dialog.ts';
import './codebook/entry-target-dialog.ts';
import './codebook/split-dialog.ts';
import './code/recode/recode-dialog.ts';
import { confirmDialog } from './confirm-dialog.ts';
import type { ActorId, DocumentId } from '../../store/model/id.ts';
import type { DialogRequest } from './dialog-request.ts';
import './documents/correct/correct-dialog.ts';
import './documents/document-dialog.ts';
import './export/export-dialog.ts';
import './import/codings-dialog.ts';
import './import/import-dialog.ts';
import './import/paste-dialog.ts';
import { reportDialog } from './import/report-dialog.ts';
import './project/add-coder-dialog.ts';
import './project/project-dialog.ts';
import './review/records/save-filter-dialog.ts';
import './review/records/set-records-dialog.ts';
import './search/code-hits-dialog.ts';
import './shell/palette.ts';
import type { PaletteEntry } from './shell/palette-search.ts';
import { settingsDialog } from './shell/settings-dialog.ts';
import './shell/shortcuts-dialog.ts';

/** What an action is called now: undo and redo say what they take back or make again. */
function labelOf(id: ActionId, { project }: Workspace): string {
  if (id === 'history.undo') return undoLabel(project?.state.undo ?? null);
  if (id === 'history.redo') return redoLabel(project?.state.redo ?? null);
  return actionNames[id];
}

function actionEntries(workspace: Workspace): readonly PaletteEntry[] {
  return actions
    .filter(({ id }) => id !== 'palette')
    .map((action) => {
      const [shortcut] = shortcutsOf(action.id, workspace.app.settings.shortcuts);
      const whyNot = action.whyNot(workspace);
      return {
        id: action.id,
        label: labelOf(action.id, workspace),
        search: actionNames[action.id],
        ...(shortcut === undefined ? {} : { shortcut }),
        ...(whyNot === null ? {} : { whyNot }),
      };
    });
}

function documentEntries({ project }: Workspace): readonly PaletteEntry[] {
  return [...(project?.documents.values() ?? [])].map(({ id, title }) => ({ id, label: title }));
}

/** The dialog that was asked for. */
export function dialogOf(request: DialogRequest, desk: Desk, close: () => void): TemplateResult {
  const { workspace } = desk;
  switch (request.type) {
    case 'palette':
      return html`<sp-palette
        heading=${shell.palette.heading}
        placeholder=${shell.palette.placeholder}
        .entries=${actionEntries(workspace)}
        .choose=${(id: string) => void actionById(id)?.run(desk)}
        @sp-close=${close}
      ></sp-palette>`;
    case 'quick-open':
      return html`<sp-palette
        heading=${shell.palette.documents}
        placeholder=${shell.palette.documentsPlaceholder}
        .entries=${documentEntries(workspace)}
        .choose=${(id: string) => {
          const entry = [...(workspace.project?.documents.values() ?? [])].find((each) => each.id === id);
          if (entry !== undefined) void workspace.showDocument(entry.id).then(desk.focusWork);
        }}
        @sp-close=${close}
      ></sp-palette>`;
    case 'shortcuts':
      return html`<sp-shortcuts-dialog @sp-close=${close}></sp-shortcuts-dialog>`;
    case 'settings':
      return settingsDialog(workspace, close);
    case 'document':
      return documentDialog(request.id, close);
    case 'correct':
      return correctDialog(request.id, close);
    case 'actor':
      return html`<sp-actor-dialog
        actor=${request.id ?? ''}
        name=${request.name ?? ''}
        @sp-close=${close}
      ></sp-actor-dialog>`;
    case 'merge-actor':
      return mergeDialog(request.id, request.into ?? null, request.isAlike === true, close);
    case 'entry':
      return html`<sp-entry-dialog
        chapter=${request.part}
        entry=${request.id ?? ''}
        parent=${request.parent ?? ''}
        @sp-close=${close}
      ></sp-entry-dialog>`;
    case 'split':
      return html`<sp-split-dialog
        chapter=${request.part}
        entry=${request.id}
        @sp-close=${close}
      ></sp-split-dialog>`;
    case 'codebook-import':
      return html`<sp-codebook-import-dialog
        file=${request.file}
        .codebook=${request.codebook}
        @sp-close=${close}
      ></sp-codebook-import-dialog>`;
    case 'set-records':
      return html`<sp-set-records-dialog .ids=${request.ids} @sp-close=${close}></sp-set-records-dialog>`;
    case 'save-filter':
      return html`<sp-save-filter-dialog
        .filter=${request.filter}
        @sp-close=${close}
      ></sp-save-filter-dialog>`;
    case 'recode':
      return html`<sp-recode-dialog @sp-close=${close}></sp-recode-dialog>`;
    case 'code-hits':
      return html`<sp-code-hits-dialog .hits=${request.hits} @sp-close=${close}></sp-code-hits-dialog>`;
    case 'entry-target':
      return html`<sp-entry-target-dialog
        purpose=${request.purpose}
        chapter=${request.part}
        entry=${request.id}
        @sp-close=${close}
      ></sp-entry-target-dialog>`;
    case 'project':
      return html`<sp-project-dialog @sp-close=${close}></sp-project-dialog>`;
    case 'add-coder':
      return html`<sp-add-coder-dialog @sp-close=${close}></sp-add-coder-dialog>`;
    case 'import-texts':
      return html`<sp-import-dialog .files=${request.files} @sp-close=${close}></sp-import-dialog>`;
    case 'paste':
      return html`<sp-paste-dialog @sp-close=${close}></sp-paste-dialog>`;
    case 'import-codings':
      return html`<sp-codings-dialog @sp-close=${close}></sp-codings-dialog>`;
    case 'import-report':
      return reportDialog(request.report, () => {
        close();
        desk.focusWork();
      });
    case 'export':
      return html`<sp-export-dialog @sp-close=${close}></sp-export-dialog>`;
    case 'confirm':
      return confirmDialog(request, close);
  }
}

function documentDialog(id: DocumentId | null, close: () => void): TemplateResult {
  return html`<sp-document-dialog .document=${id} @sp-close=${close}></sp-document-dialog>`;
}

function correctDialog(id: DocumentId | null, close: () => void): TemplateResult {
  return html`<sp-correct-dialog .document=${id} @sp-close=${close}></sp-correct-dialog>`;
}

function mergeDialog(
  id: ActorId | null,
  into: ActorId | null,
  isAlike: boolean,
  close: () => void,
): TemplateResult {
  return html`<sp-merge-dialog
    .actor=${id}
    .proposed=${into}
    ?is-alike=${isAlike}
    @sp-close=${close}
  ></sp-merge-dialog>`;
}
