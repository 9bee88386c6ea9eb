import { LitElement, type TemplateResult, css, html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { panels } from '../../../store/messages/window-panels.ts';
import { actionNames, shell } from '../../../store/messages/window-shell.ts';
import type { DocumentEntry } from '../../state/answers.ts';
import { Memo } from '../../state/memo.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import { emptyState, emptyStateStyles } from '../../ui/empty-state.ts';
import type { MenuEvent } from '../../ui/events.ts';
import { icon } from '../../ui/icon.ts';
import '../../ui/list-section.ts';
import { type MenuItem, askMenu } from '../../ui/menu.ts';
import '../../ui/row-list.ts';
import type { RowItem } from '../../ui/row-item.ts';
import type { RowList } from '../../ui/row-list.ts';
import { actionById } from '../actions.ts';
import { deskOf } from '../desk-request.ts';
import { requestDialog } from '../dialog-request.ts';
import { FILTER_FROM, filterRows } from '../lists/filter-rows.ts';
import { isRefused } from '../read-only.ts';
import { followMemory, recall, remember } from '../shell/project-memory.ts';
import { confirmRemoval, markDone, openOriginal } from './document-actions.ts';
import { DocumentRows, usualLanguage } from './document-rows.ts';
import {
  type DocumentOrder,
  type DocumentScope,
  documentOrders,
  documentScopes,
  inOrder,
  inScope,
  stateOf,
} from './listed-documents.ts';

/** The documents of the project with how far each is, in an order and narrowed down as this machine keeps in mind. */
@customElement('sp-documents-panel')
export class DocumentsPanel extends LitElement {
  static override styles = [
    base,
    buttons,
    emptyStateStyles,
    css`
      .narrowed {
        display: flex;
        justify-content: space-between;
        gap: var(--s2);
        padding: 2px var(--s2) var(--s1);
        color: var(--ink-3);
        font-size: 12px;
      }
    `,
  ];

  @state() private filter = '';
  @query('sp-row-list') private list!: RowList;
  readonly #watch = new Watch(this, ['documents', 'project', 'selection', 'shared']);
  readonly #rows = new DocumentRows();
  readonly #listed = new Memo<readonly DocumentEntry[]>();
  readonly #shown = new Memo<readonly RowItem[]>();

  #marked = Promise.resolve();

  constructor() {
    super();
    followMemory(this);
  }

  override render(): TemplateResult {
    const count = this.documents?.size ?? 0;
    const listed = this.listed();
    const rows = this.rows(listed);
    const shown = this.#watch.workspace.selection.document;
    return html`<sp-list-section
      heading=${panels.headings.documents}
      count=${count}
      add-label=${panels.add.documents}
      filter-label=${count < FILTER_FROM ? '' : panels.filter(panels.headings.documents)}
      @sp-add=${() => this.act('import.files')}
      @sp-filter=${(event: HTMLElementEventMap['sp-filter']) => {
        this.filter = event.text;
      }}
    >
      ${count < 2 ? null : this.opener()} ${this.narrowed(listed.length, count)}
      ${rows.length > 0 ? null : this.empty(count, listed.length)}
      <sp-row-list
        label=${panels.headings.documents}
        .rows=${rows}
        selected=${shown ?? ''}
        can-rename
        can-remove
        can-mark
        @sp-choice=${(event: HTMLElementEventMap['sp-choice']) => {
          const entry = event.choice.type === 'option' ? this.entry(event.choice.id) : undefined;
          if (entry !== undefined) void this.#watch.workspace.showDocument(entry.id);
        }}
        @sp-rename=${(event: HTMLElementEventMap['sp-rename']) =>
          void this.#watch.workspace.perform({
            name: 'editDocument',
            input: { id: event.id, set: { title: event.name } },
          })}
        @sp-remove=${(event: HTMLElementEventMap['sp-remove']) => {
          this.askRemoval(event.id);
        }}
        @sp-mark=${(event: HTMLElementEventMap['sp-mark']) => this.mark(event.id)}
        @sp-menu=${this.onMenu}
      ></sp-row-list>
    </sp-list-section>`;
  }

  /** Gives the keyboard to the list. */
  override focus(): void {
    this.list.focus();
  }

  private get documents() {
    return this.#watch.workspace.project?.documents;
  }

  private get coder() {
    return this.#watch.workspace.project?.coder;
  }

  private get project(): string {
    return this.#watch.workspace.project?.token ?? '';
  }

  private get isReadOnly(): boolean {
    return this.#watch.workspace.project?.state.save.type === 'read-only';
  }

  private get order(): DocumentOrder {
    const known = recall(this.project, 'documents-order');
    return documentOrders.find((order) => order === known) ?? 'title';
  }

  private get scope(): DocumentScope {
    const known = recall(this.project, 'documents-scope');
    return documentScopes.find((scope) => scope === known) ?? 'all';
  }

  /** The documents of the scope in their order. */
  private listed(): readonly DocumentEntry[] {
    const { documents, coder, order, scope } = this;
    return this.#listed.of([documents, coder, order, scope], () =>
      inOrder(inScope([...(documents?.values() ?? [])], scope, coder), order, coder),
    );
  }

  private rows(listed: readonly DocumentEntry[]): readonly RowItem[] {
    const { coder, filter, documents } = this;
    const { records } = this.#watch.workspace;
    const coders = new Map(Array.from(records.all('coder'), ({ id, name }) => [id, name]));
    return this.#shown.of([listed, coder, filter, ...coders.values()], () => {
      const usual = usualLanguage([...(documents?.values() ?? [])]);
      return filterRows(this.#rows.of(listed, { coder, usual, coders }), filter);
    });
  }

  private opener(): TemplateResult {
    return html`<button
      slot="tools"
      class="icon-button"
      aria-haspopup="menu"
      aria-label=${panels.list.open}
      title=${panels.list.open}
      @click=${this.onOpen}
    >
      ${icon('sort')}
    </button>`;
  }

  private narrowed(listed: number, count: number): TemplateResult | null {
    const { scope } = this;
    if (scope === 'all' || count === 0) return null;
    return html`<div class="narrowed">
      <span>${panels.list.narrowed[scope](listed, count)}</span>
      <button
        class="link-button"
        @click=${() => {
          remember(this.project, 'documents-scope', 'all');
          this.list.focus();
        }}
      >
        ${panels.list.scopes.all}
      </button>
    </div>`;
  }

  private empty(count: number, listed: number): TemplateResult {
    if (listed > 0) return emptyState(panels.empty.noneFits);
    if (count > 0) return emptyState(this.scope === 'open' ? panels.list.noneLeft : panels.list.noneDone);
    return html`${emptyState(panels.empty.documents, {
      label: panels.importTexts,
      run: () => this.act('import.files'),
    })}
    ${emptyState('', { label: panels.pasteText, run: () => this.act('import.paste') })}`;
  }

  private entry(id: string): DocumentEntry | undefined {
    return this.listed().find((each) => each.id === id);
  }

  private act(id: 'import.files' | 'import.paste'): void {
    void actionById(id)?.run(deskOf(this));
  }

  private askRemoval(id: string): void {
    const entry = this.entry(id);
    if (entry !== undefined) requestDialog(this, confirmRemoval(this.#watch.workspace, entry));
  }

  /** Marks a document, or takes its mark away, after what was asked for before. */
  private mark(id: string): Promise<void> {
    isRefused(this, this.#watch.workspace);
    this.#marked = this.#marked.then(async () => {
      const entry = this.isReadOnly ? undefined : this.entry(id);
      if (entry !== undefined) await markDone(deskOf(this), entry, stateOf(entry, this.coder) !== 'done');
    });
    return this.#marked;
  }

  private async onOpen({ currentTarget }: Event): Promise<void> {
    if (!(currentTarget instanceof HTMLElement)) return;
    const chosen = await askMenu(currentTarget, panels.list.open, [
      ...documentOrders.map((id) => ({
        id,
        label: panels.list.orders[id],
        checked: id === this.order,
      })),
      ...documentScopes.map((id, at) => ({
        id: `scope ${id}`,
        label: panels.list.scopes[id],
        checked: id === this.scope,
        apart: at === 0,
      })),
    ]);
    const order = documentOrders.find((each) => each === chosen);
    const scope = documentScopes.find((each) => `scope ${each}` === chosen);
    if (order !== undefined) remember(this.project, 'documents-order', order);
    if (scope !== undefined) remember(this.project, 'documents-scope', scope);
  }

  private async onMenu(event: MenuEvent): Promise<void> {
    const entry = this.entry(event.id);
    if (entry === undefined) return;
    const chosen = await askMenu(event.row, entry.title, this.items(entry), event.at);
    if (chosen === 'open') await this.#watch.workspace.showDocument(entry.id);
    if (chosen === 'done') await this.mark(entry.id);
    if (chosen === 'edit') requestDialog(this, { type: 'document', id: entry.id });
    if (chosen === 'correct') requestDialog(this, { type: 'correct', id: entry.id });
    if (chosen === 'original') await openOriginal(deskOf(this), entry);
    if (chosen === 'rename') await this.list.rename(entry.id);
    if (chosen === 'remove') this.askRemoval(entry.id);
  }

  /** What can be done with a document, and what not in a project that is read-only. */
  private items(entry: DocumentEntry): readonly MenuItem[] {
    const why = this.isReadOnly ? { disabled: shell.whyNot.readOnly } : {};
    const mark = stateOf(entry, this.coder) === 'done' ? panels.menu.reopen : panels.menu.done;
    return [
      { id: 'open', label: panels.menu.open, shortcut: 'Enter' },
      { id: 'done', label: mark, shortcut: 'Space', ...why },
      { id: 'edit', label: panels.menu.edit, apart: true, ...why },
      { id: 'rename', label: panels.menu.rename, shortcut: 'F2', ...why },
      { id: 'correct', label: actionNames['document.correct'], ...why },
      { id: 'original', label: actionNames['document.original'] },
      { id: 'remove', label: panels.menu.remove, shortcut: 'Delete', danger: true, apart: true, ...why },
    ];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-documents-panel': DocumentsPanel;
  }
}
