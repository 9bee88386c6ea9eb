import { LitElement, type TemplateResult, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { panels } from '../../../store/messages/window-panels.ts';
import { shell } from '../../../store/messages/window-shell.ts';
import { Memo } from '../../state/memo.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import { emptyState, emptyStateStyles } from '../../ui/empty-state.ts';
import type { FoldEvent, MenuEvent, MoveEvent, RenameEvent } from '../../ui/events.ts';
import '../../ui/list-section.ts';
import { type MenuItem, askMenu } from '../../ui/menu.ts';
import type { RowItem } from '../../ui/row-item.ts';
import '../../ui/row-list.ts';
import type { RowList } from '../../ui/row-list.ts';
import { requestDialog } from '../dialog-request.ts';
import { FILTER_FROM, filterRows } from '../lists/filter-rows.ts';
import { RememberedFolds } from '../lists/remembered-folds.ts';
import { confirmNamesake, isEntryNamed } from '../namesake.ts';
import { isRefused, whyReadOnly } from '../read-only.ts';
import { codebookRows, entriesOf } from './codebook-rows.ts';
import { filterOf, moveEntry, renameEntry } from './entry-commands.ts';

/** The tree of issues or of codes; choosing one narrows the cards down to it. */
@customElement('sp-codebook-panel')
export class CodebookPanel extends LitElement {
  static override styles = [base, buttons, emptyStateStyles];

  @property() chapter: 'issue' | 'code' = 'issue';
  @state() private filter = '';
  @query('sp-row-list') private list!: RowList;
  readonly #watch = new Watch(this, ['shared', 'selection']);
  readonly #rows = new Memo<readonly RowItem[]>();
  #folds: RememberedFolds | undefined;

  override render(): TemplateResult {
    const { records, selection } = this.#watch.workspace;
    const name = this.chapter === 'issue' ? 'issues' : 'codes';
    const rows = this.rows();
    const count = records.count(this.chapter);
    const chosen = selection.filterOf(this.chapter)?.id ?? '';
    return html`<sp-list-section
      heading=${panels.headings[name]}
      count=${count}
      add-label=${panels.add[name]}
      filter-label=${count < FILTER_FROM ? '' : panels.filter(panels.headings[name])}
      @sp-add=${() => {
        if (!isRefused(this, this.#watch.workspace))
          requestDialog(this, { type: 'entry', part: this.chapter, id: null });
      }}
      @sp-filter=${(event: HTMLElementEventMap['sp-filter']) => {
        this.filter = event.text;
      }}
    >
      ${rows.length > 0 ? null : emptyState(count === 0 ? panels.empty[name] : panels.empty.noneFits)}
      <sp-row-list
        label=${panels.headings[name]}
        .rows=${rows}
        selected=${chosen}
        can-rename
        can-remove
        ?can-move=${this.filter.trim() === ''}
        @sp-fold=${({ key, isOpen }: FoldEvent) => {
          this.fold(key, isOpen);
        }}
        @sp-move=${({ id, below }: MoveEvent) => this.move(id, below)}
        @sp-choice=${(event: HTMLElementEventMap['sp-choice']) => {
          if (event.choice.type === 'option') this.choose(event.choice.id);
        }}
        @sp-rename=${this.onRename}
        @sp-remove=${(event: HTMLElementEventMap['sp-remove']) => {
          this.askRemoval(event.id);
        }}
        @sp-menu=${this.onMenu}
      ></sp-row-list>
    </sp-list-section>`;
  }

  private get project(): string {
    return this.#watch.workspace.project?.token ?? '';
  }

  private get folds(): RememberedFolds {
    this.#folds ??= new RememberedFolds(`${this.chapter}s-open`);
    return this.#folds;
  }

  private rows(): readonly RowItem[] {
    const { records, project } = this.#watch.workspace;
    const { filter, chapter } = this;
    const folds = this.folds.of(this.project);
    return this.#rows.of([records, project?.state.revision, chapter, filter, folds], () => {
      const entries = entriesOf(records, chapter);
      const uses = project?.uses ?? new Map<string, number>();
      return filter.trim() === ''
        ? codebookRows(entries, uses, folds)
        : filterRows(codebookRows(entries, uses), filter);
    });
  }

  private fold(key: string, isOpen: boolean): void {
    this.folds.set(this.project, key, isOpen);
    this.requestUpdate();
  }

  /** What is moved is to be seen where it is then. */
  private async move(id: string, below: string | null): Promise<void> {
    if (isRefused(this, this.#watch.workspace)) return;
    const isMoved = await this.#watch.workspace.perform(moveEntry(this.chapter, id, below));
    if (isMoved && below !== null) this.fold(below, true);
  }

  private isChosen(id: string): boolean {
    return this.#watch.workspace.selection.filterOf(this.chapter)?.id === id;
  }

  private choose(id: string): void {
    const filter = filterOf(this.#watch.workspace, id);
    if (filter !== null) this.#watch.workspace.selection.setFilter(filter);
  }

  private askRemoval(id: string): void {
    if (isRefused(this, this.#watch.workspace)) return;
    requestDialog(this, { type: 'entry-target', purpose: 'remove', part: this.chapter, id });
  }

  private onRename({ id, name }: RenameEvent): void {
    const { workspace } = this.#watch;
    if (isRefused(this, workspace)) return;
    const rename = () => void workspace.perform(renameEntry(this.chapter, id, name));
    if (isEntryNamed(workspace.records, this.chapter, name, id))
      requestDialog(this, confirmNamesake(name, rename));
    else rename();
  }

  private async onMenu(event: MenuEvent): Promise<void> {
    const { id, row, at } = event;
    const record = this.#watch.workspace.records.find(this.chapter, id);
    if (record === undefined) return;
    const steps = { inward: this.list.stepOf(id, 1), outward: this.list.stepOf(id, -1) };
    const isLocked = whyReadOnly(this.#watch.workspace) !== null;
    const may = isLocked ? { disabled: shell.whyNot.readOnly } : {};
    const isOnly = this.#watch.workspace.records.count(this.chapter) < 2;
    const why = isOnly ? { disabled: panels.menu.noOther, ...may } : may;
    const chosen = await askMenu(
      row,
      record.name,
      [
        { id: 'filter', label: this.isChosen(id) ? panels.menu.clear : panels.menu.filter },
        { id: 'edit', label: panels.menu.edit, apart: true, ...may },
        { id: 'rename', label: panels.menu.rename, shortcut: 'F2', ...may },
        { id: 'below', label: panels.menu.below, ...may },
        { id: 'move', label: panels.menu.moveBelow, apart: true, ...why },
        ...stepItems(steps).map((item) => ({ ...item, ...may })),
        { id: 'merge', label: panels.menu.merge, ...why },
        { id: 'split', label: panels.menu.split, ...may },
        { id: 'remove', label: panels.menu.remove, shortcut: 'Delete', danger: true, apart: true, ...may },
      ],
      at,
    );
    if (chosen === 'filter') this.choose(id);
    if (chosen === 'edit') requestDialog(this, { type: 'entry', part: this.chapter, id });
    if (chosen === 'rename') await this.list.rename(id);
    if (chosen === 'below') requestDialog(this, { type: 'entry', part: this.chapter, id: null, parent: id });
    if (chosen === 'move' || chosen === 'merge')
      requestDialog(this, { type: 'entry-target', purpose: chosen, part: this.chapter, id });
    if (chosen === 'split') requestDialog(this, { type: 'split', part: this.chapter, id });
    const step = chosen === 'inward' || chosen === 'outward' ? steps[chosen] : undefined;
    if (step !== undefined) await this.move(id, step.below);
    if (chosen === 'remove') this.askRemoval(id);
  }
}

/** The steps inward and outward that there are. */
function stepItems(steps: Readonly<Record<'inward' | 'outward', unknown>>): readonly MenuItem[] {
  return [
    { id: 'inward', label: panels.menu.inward, shortcut: 'Alt+ArrowRight', step: steps.inward },
    { id: 'outward', label: panels.menu.outward, shortcut: 'Alt+ArrowLeft', step: steps.outward },
  ].filter(({ step }) => step !== undefined);
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-codebook-panel': CodebookPanel;
  }
}
