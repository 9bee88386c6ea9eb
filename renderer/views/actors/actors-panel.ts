import { LitElement, type TemplateResult, html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { panels } from '../../../store/messages/window-panels.ts';
import { shell } from '../../../store/messages/window-shell.ts';
import type { Actor } from '../../../store/model/records.ts';
import { Memo } from '../../state/memo.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { emptyState, emptyStateStyles } from '../../ui/empty-state.ts';
import type { FoldEvent, MenuEvent, RenameEvent } from '../../ui/events.ts';
import '../../ui/list-section.ts';
import { askMenu } from '../../ui/menu.ts';
import type { RowItem } from '../../ui/row-item.ts';
import '../../ui/row-list.ts';
import type { RowList } from '../../ui/row-list.ts';
import { requestDialog } from '../dialog-request.ts';
import { isRefused, whyReadOnly } from '../read-only.ts';
import { FILTER_FROM } from '../lists/filter-rows.ts';
import { RememberedFolds } from '../lists/remembered-folds.ts';
import { actorNamed } from '../namesake.ts';
import { removalOfActor } from './actor-removal.ts';
import { actorRows, actorsFound } from './actor-rows.ts';
import './look-alikes.ts';

/** The registry of actors, members below what they belong to; choosing one narrows the cards down to it. */
@customElement('sp-actors-panel')
export class ActorsPanel extends LitElement {
  static override styles = [base, emptyStateStyles];

  @state() private filter = '';
  @query('sp-row-list') private list!: RowList;
  readonly #watch = new Watch(this, ['shared', 'selection']);
  readonly #rows = new Memo<readonly RowItem[]>();
  readonly #folds = new RememberedFolds('actors-open');

  override render(): TemplateResult {
    const { selection } = this.#watch.workspace;
    const rows = this.rows();
    const count = this.countOf();
    return html`<sp-list-section
      heading=${panels.headings.actors}
      count=${count}
      add-label=${panels.add.actors}
      filter-label=${count < FILTER_FROM ? '' : panels.filter(panels.headings.actors)}
      @sp-add=${() => {
        if (!isRefused(this, this.#watch.workspace)) requestDialog(this, { type: 'actor', id: null });
      }}
      @sp-filter=${(event: HTMLElementEventMap['sp-filter']) => {
        this.filter = event.text;
      }}
    >
      ${rows.length > 0 ? null : emptyState(count === 0 ? panels.empty.actors : panels.empty.noneFits)}
      <sp-look-alikes list="actors"></sp-look-alikes>
      <sp-row-list
        label=${panels.headings.actors}
        .rows=${rows}
        selected=${selection.filterOf('actor')?.id ?? ''}
        can-rename
        can-remove
        @sp-choice=${(event: HTMLElementEventMap['sp-choice']) => {
          if (event.choice.type === 'option') this.choose(event.choice.id);
        }}
        @sp-fold=${this.onFold}
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

  private rows(): readonly RowItem[] {
    const { records, project } = this.#watch.workspace;
    const uses = project?.uses ?? new Map<string, number>();
    const { filter } = this;
    const folds = this.#folds.of(this.project);
    return this.#rows.of([records, project?.state.revision, filter, folds], () =>
      filter.trim() === '' ? actorRows(records, uses, folds) : actorsFound(records, uses, filter),
    );
  }

  private countOf(): number {
    let count = 0;
    for (const { mergedInto } of this.#watch.workspace.records.all('actor'))
      if (mergedInto === null) count += 1;
    return count;
  }

  private onFold({ key, isOpen }: FoldEvent): void {
    this.#folds.set(this.project, key, isOpen);
    this.requestUpdate();
  }

  private actor(id: string): Actor | undefined {
    return this.#watch.workspace.records.find('actor', id);
  }

  private choose(id: string): void {
    const { selection } = this.#watch.workspace;
    const actor = this.actor(id);
    if (actor !== undefined) selection.setFilter({ type: 'actor', id: actor.id });
  }

  private askRemoval(id: string): void {
    const actor = this.actor(id);
    if (actor === undefined || isRefused(this, this.#watch.workspace)) return;
    requestDialog(this, removalOfActor(this.#watch.workspace, actor));
  }

  /** A name that another has is no name for two: merging is offered. */
  private onRename({ id, name }: RenameEvent): void {
    const { workspace } = this.#watch;
    if (isRefused(this, workspace)) return;
    const actor = this.actor(id);
    const namesake = actorNamed(workspace.records, name, id);
    if (actor !== undefined && namesake !== undefined)
      requestDialog(this, { type: 'merge-actor', id: actor.id, into: namesake.id });
    else void workspace.perform({ name: 'editActor', input: { id, set: { name } } });
  }

  private async onMenu(event: MenuEvent): Promise<void> {
    const actor = this.actor(event.id);
    if (actor === undefined) return;
    const why = whyReadOnly(this.#watch.workspace) === null ? {} : { disabled: shell.whyNot.readOnly };
    const isChosen = this.#watch.workspace.selection.filterOf('actor')?.id === actor.id;
    const chosen = await askMenu(
      event.row,
      actor.name,
      [
        { id: 'filter', label: isChosen ? panels.menu.clear : panels.menu.filter },
        { id: 'edit', label: panels.menu.edit, apart: true, ...why },
        { id: 'rename', label: panels.menu.rename, shortcut: 'F2', ...why },
        { id: 'merge', label: panels.menu.merge, ...why },
        { id: 'remove', label: panels.menu.remove, shortcut: 'Delete', danger: true, apart: true, ...why },
      ],
      event.at,
    );
    if (chosen === 'filter') this.choose(actor.id);
    if (chosen === 'edit') requestDialog(this, { type: 'actor', id: actor.id });
    if (chosen === 'rename') await this.list.rename(actor.id);
    if (chosen === 'merge') requestDialog(this, { type: 'merge-actor', id: actor.id });
    if (chosen === 'remove') this.askRemoval(actor.id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-actors-panel': ActorsPanel;
  }
}
