import { LitElement, type TemplateResult, html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { panels } from '../../store/messages/window-panels.ts';
import { transfer } from '../../store/messages/window-transfer.ts';
import { shell } from '../../store/messages/window-shell.ts';
import { Watch } from '../state/watch.ts';
import { base } from '../ui/base-styles.ts';
import { buttons } from '../ui/button-styles.ts';
import { focusedElement, isFocusLost, takesText } from '../ui/deep-focus.ts';
import { emptyState, emptyStateStyles } from '../ui/empty-state.ts';
import { fields } from '../ui/field-styles.ts';
import { forms } from '../ui/form-styles.ts';
import '../ui/splitter.ts';
import './actors/actors-panel.ts';
import { type Action, type Desk, actionById, actions, canWrite, importDropped } from './actions.ts';
import { appStyles } from './app-styles.ts';
import { isCodingName } from './code/code-keys.ts';
import './code/code-view.ts';
import './codebook/codebook-panel.ts';
import { DeskRequest } from './desk-request.ts';
import { type DialogRequest, DialogRequestEvent } from './dialog-request.ts';
import { dialogOf } from './dialogs.ts';
import './documents/documents-panel.ts';
import { FileDrop } from './import/file-drop.ts';
import { reportStyles } from './import/report-dialog.ts';
import './lists/to-check-panel.ts';
import { hasOwnUndo } from './field-undo.ts';
import { actionFor, belongsToField, pressedKeys } from './pressed-keys.ts';
import { whyReadOnly } from './read-only.ts';
import './sample/checklist.ts';
import './shell/header.ts';
import { rememberDocument, showLastDocument } from './shell/last-document.ts';
import './shell/notices.ts';
import type { Passing } from './shell/notices.ts';
import { type Pane, panes, rememberWidth, rememberedWidth } from './shell/pane-widths.ts';
import { type PaneStop, walkPanes } from './shell/walk-panes.ts';
import { settingsStyles } from './shell/settings-dialog.ts';
import './shell/status-bar.ts';
import './welcome.ts';

/** The review is much of what the window knows, and not needed to begin with. */
const loadReview = (): Promise<unknown> => import('./review/review-view.ts');

/** How long words that need no answer stay, in milliseconds. */
const PASSING = 4000;

/** The same with something to do about it. */
const WITH_ACTION = 10_000;

/** The actions whose keys are heard wherever the focus is. */
const windowActions = actions.filter(({ id }) => !isCodingName(id));

/** The whole window: the welcome, or a project with its lists, text and cards; its dialogs; and its keyboard. */
@customElement('sp-app')
export class App extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    forms,
    emptyStateStyles,
    reportStyles,
    settingsStyles,
    appStyles,
  ];

  @state() private dialogs: readonly DialogRequest[] = [];
  @state() private passing: Passing | null = null;
  /** The revision of the project that there is something to do about. */
  #revision: number | undefined;
  /** What is open, to see when the focus may have gone with what had it. */
  #around = '';
  @state() private widths = { lists: rememberedWidth(panes.lists), cards: rememberedWidth(panes.cards) };
  @query('.bench') private bench!: HTMLElement | null;
  readonly #watch = new Watch(this, ['app', 'project', 'selection', 'page', 'documents']);
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #drop = new FileDrop(
    this,
    () => this.dialogs.length === 0 && canWrite(this.#watch.workspace) === null,
    (files) => void importDropped(this.desk, files),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener(DialogRequestEvent.type, this.#onDialogRequest);
    this.addEventListener(DeskRequest.type, this.#onDeskRequest);
    window.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#onKey);
  }

  override render(): TemplateResult {
    const { project } = this.#watch.workspace;
    const isOver = this.passing?.action !== undefined && project?.state.revision !== this.#revision;
    return html`<header><sp-header></sp-header></header>
      ${project === null ? html`<sp-welcome></sp-welcome>` : [this.work(), this.review()]}
      <footer><sp-status-bar></sp-status-bar></footer>
      ${this.#drop.isOver ? html`<div class="drop">${transfer.drop}</div>` : null}
      <sp-notices .passing=${isOver ? null : this.passing}></sp-notices>
      ${repeat(
        this.dialogs,
        (request) => request,
        (request) =>
          dialogOf(request, this.desk, () => {
            this.dialogs = this.dialogs.filter((each) => each !== request);
          }),
      )}`;
  }

  override updated(): void {
    const { project, selection } = this.#watch.workspace;
    for (const pane of [panes.lists, panes.cards]) {
      this.bench?.style.setProperty(`--${pane.name}-width`, `${this.widths[pane.name]}px`);
    }
    const around =
      project === null
        ? ''
        : `${project.token} ${selection.page} ${selection.document} ${this.dialogs.length}`;
    if (around !== this.#around && isFocusLost()) void this.focusWork();
    this.#around = around;
    if (project === null) return;
    if (selection.document !== null) rememberDocument(project.token, selection.document);
    else if (project.documents.size > 0) void showLastDocument(this.#watch.workspace);
  }

  /** Runs what a menu asks for by name; names that are not known are left alone. */
  act(id: string): void {
    const action = actionById(id);
    if (action !== undefined && this.dialogs.length === 0) this.run(action);
  }

  /** Keeps what is typed, as the window or the project may be gone at once: in fields as when one goes on to another. */
  leave(): void {
    const field = focusedElement();
    field?.blur();
    this.renderRoot.querySelector('sp-code-view')?.keep();
    field?.focus();
  }

  private get desk(): Desk {
    return {
      workspace: this.#watch.workspace,
      show: (dialog) => {
        this.dialogs = [...this.dialogs, dialog];
      },
      focusWork: () => void this.focusWork(),
      find: (what) => void this.find(what),
      showWords: (document, span) => void this.showWords(document, span),
      code: (name) => {
        this.renderRoot.querySelector('sp-code-view')?.act(name);
      },
      walkPanes: (by) => {
        walkPanes(this.stops(), by);
      },
      tell: (text, action) => {
        this.passing = { text, ...(action === undefined ? {} : { action }) };
        this.#revision = this.#watch.workspace.project?.state.revision;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(
          () => {
            this.passing = null;
          },
          action === undefined ? PASSING : WITH_ACTION,
        );
      },
    };
  }

  /** Gives the keyboard to the text, or to what brings one, once no dialog is open. */
  private async focusWork(): Promise<void> {
    if (this.#watch.workspace.selection.page !== 'code') await loadReview();
    await this.updateComplete;
    const code = this.page;
    await (code ?? this.renderRoot.querySelector('sp-welcome'))?.updateComplete;
    if (this.dialogs.length > 0) return;
    (code ?? this.renderRoot.querySelector<HTMLElement>('.nothing button, sp-welcome'))?.focus();
  }

  /** Searches in the text that is shown, once no dialog gives the keyboard back any more. */
  private async find(what: Parameters<Desk['find']>[0]): Promise<void> {
    await this.updateComplete;
    const code = this.renderRoot.querySelector('sp-code-view');
    await code?.updateComplete;
    await code?.shadowRoot?.querySelector('sp-find-pane')?.find(what);
  }

  private async showWords(...words: Parameters<Desk['showWords']>): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('sp-code-view')?.showWords(...words);
  }

  /** What fills the window of a project. */
  private get page(): LitElement | null {
    return this.renderRoot.querySelector('sp-review-view') ?? this.renderRoot.querySelector('sp-code-view');
  }

  private stops(): readonly PaneStop[] {
    const review = this.renderRoot.querySelector('sp-review-view');
    if (review?.hasUpdated === true) return review.stops();
    const lists = this.renderRoot.querySelector('nav');
    const documents = this.renderRoot.querySelector('sp-documents-panel');
    const code = this.renderRoot.querySelector('sp-code-view');
    const cards = code?.shadowRoot?.querySelector('sp-card-list') ?? null;
    return [
      ...(lists === null || documents === null ? [] : [{ pane: lists, target: documents }]),
      ...[code, cards].flatMap((pane) => (pane === null ? [] : [{ pane, target: pane }])),
    ];
  }

  /** The review lies over the coding view, in which what is half-made and its place stay as they are. */
  private review(): TemplateResult | null {
    const { page } = this.#watch.workspace.selection;
    if (page === 'code') return null;
    void loadReview();
    return html`<sp-review-view page=${page}></sp-review-view>`;
  }

  private work(): TemplateResult {
    const { project, selection } = this.#watch.workspace;
    return html`<div class="bench" ?inert=${selection.page !== 'code'}>
      <nav class="lists" aria-label=${shell.panes.lists}>
        ${project?.isSample === true ? html`<sp-checklist></sp-checklist>` : null}
        <sp-documents-panel></sp-documents-panel>
        <sp-actors-panel></sp-actors-panel>
        <sp-codebook-panel chapter="issue"></sp-codebook-panel>
        <sp-codebook-panel chapter="code"></sp-codebook-panel>
        <sp-to-check-panel></sp-to-check-panel>
      </nav>
      <main>
        ${project?.documents.size === 0 ? this.empty() : html`<sp-code-view .document=${selection.document}></sp-code-view>`}
        ${this.edge(panes.lists)} ${project?.documents.size === 0 ? null : this.edge(panes.cards)}
      </main>
    </div>`;
  }

  private empty(): TemplateResult {
    return html`<div class="nothing">
      ${emptyState(panels.empty.documents, {
        label: panels.importTexts,
        run: () => {
          this.act('import.files');
        },
      })}
    </div>`;
  }

  private edge(pane: Pane): TemplateResult {
    return html`<sp-splitter
      class="${pane.name}-edge"
      pane=${shell.panes[pane.name]}
      width=${this.widths[pane.name]}
      min=${pane.min}
      max=${pane.max}
      ?end=${pane.name === 'cards'}
      @sp-resize=${(event: HTMLElementEventMap['sp-resize']) => {
        const width = event.width ?? pane.first;
        this.widths = { ...this.widths, [pane.name]: width };
        rememberWidth(pane, width);
      }}
    ></sp-splitter>`;
  }

  /** Runs an action, or tells why it cannot be done now. */
  private run(action: Action): void {
    const { workspace } = this.#watch;
    const whyNot = action.whyNot(workspace);
    if (whyNot === null) void action.run(this.desk);
    else this.desk.tell(whyNot === shell.whyNot.readOnly ? (whyReadOnly(workspace) ?? whyNot) : whyNot);
  }

  readonly #onDialogRequest = (event: DialogRequestEvent): void => {
    this.desk.show(event.request);
  };

  readonly #onDeskRequest = (event: DeskRequest): void => {
    event.desk = this.desk;
    event.stopPropagation();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || this.dialogs.length > 0) return;
    const keys = pressedKeys(event);
    const path = event.composedPath();
    if (takesText(path[0]) && belongsToField(keys, hasOwnUndo(path))) return;
    const action = actionFor(windowActions, keys, this.#watch.workspace.app.settings.shortcuts);
    if (action === undefined) return;
    event.preventDefault();
    this.run(action);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-app': App;
  }
}
