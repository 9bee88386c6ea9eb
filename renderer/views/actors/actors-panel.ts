import { LitElement, type TemplateResult, html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { panels } from '../../../store/messages/window-panels.ts';
import type { Actor } from '../../../store/model/records.ts';
import { actorTree } from '../../../store/query/members.ts';
import { flat } from '../../../store/query/tree.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { emptyState, emptyStateStyles } from '../../ui/empty-state.ts';
import type { MenuEvent, RenameEvent } from '../../ui/events.ts';
import '../../ui/list-section.ts';
import { askMenu } from '../../ui/menu.ts';
import '../../ui/row-list.ts';
import type { RowList } from '../../ui/row-list.ts';
import { requestDialog } from '../dialog-request.ts';
import { FILTER_FROM, filterRows } from '../lists/filter-rows.ts';
import { actorNamed } from '../namesake.ts';
import { removalOfActor } from './actor-removal.ts';

/** The registry of actors, members below what they belong to; choosing one narrows the cards down to it. */
@customElement('sp-actors-panel')
export class ActorsPanel extends LitElement {
  static override styles = [base, emptyStateStyles];

  @state() private filter = '';
  @query('sp-row-list') private list!: RowList;
  readonly #watch = new Watch(this, ['shared', 'selection']);

  override render(): TemplateResult {
    const { records, project, selection } = this.#watch.workspace;
    const rows = [...flat(actorTree(records))].map(({ entry: { actor }, depth }) => ({
      id: actor.id,
      label: actor.name,
      names: actor.aliases.map(({ name }) => name),
      title: [actor.name, ...actor.aliases.map(({ name }) => name)].join(' · '),
      depth,
      count: project?.uses.get(actor.id) ?? 0,
      countLabel: panels.records(project?.uses.get(actor.id) ?? 0),
      mark: 'dot' as const,
    }));
    const chosen = selection.filter?.type === 'actor' ? selection.filter.id : '';
    return html`<sp-list-section
      heading=${panels.headings.actors}
      count=${rows.length}
      add-label=${panels.add.actors}
      filter-label=${rows.length < FILTER_FROM ? '' : panels.filter(panels.headings.actors)}
      @sp-add=${() => {
        requestDialog(this, { type: 'actor', id: null });
      }}
      @sp-filter=${(event: HTMLElementEventMap['sp-filter']) => {
        this.filter = event.text;
      }}
    >
      ${rows.length === 0 ? emptyState(panels.empty.actors) : null}
      <sp-row-list
        label=${panels.headings.actors}
        .rows=${filterRows(rows, this.filter)}
        selected=${chosen}
        can-rename
        can-remove
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

  private actor(id: string): Actor | undefined {
    return this.#watch.workspace.records.find('actor', id);
  }

  private choose(id: string): void {
    const { selection } = this.#watch.workspace;
    const actor = this.actor(id);
    const isChosen = selection.filter?.type === 'actor' && selection.filter.id === id;
    if (actor !== undefined) selection.setFilter(isChosen ? null : { type: 'actor', id: actor.id });
  }

  private askRemoval(id: string): void {
    const actor = this.actor(id);
    if (actor !== undefined) requestDialog(this, removalOfActor(this.#watch.workspace, actor));
  }

  /** A name that another has is no name for two: merging is offered. */
  private onRename({ id, name }: RenameEvent): void {
    const { workspace } = this.#watch;
    const actor = this.actor(id);
    const namesake = actorNamed(workspace.records, name, id);
    if (actor !== undefined && namesake !== undefined)
      requestDialog(this, { type: 'merge-actor', id: actor.id, into: namesake.id });
    else void workspace.perform({ name: 'editActor', input: { id, set: { name } } });
  }

  private async onMenu(event: MenuEvent): Promise<void> {
    const actor = this.actor(event.id);
    if (actor === undefined) return;
    const { filter } = this.#watch.workspace.selection;
    const isChosen = filter?.type === 'actor' && filter.id === actor.id;
    const chosen = await askMenu(
      event.row,
      actor.name,
      [
        { id: 'filter', label: isChosen ? panels.menu.clear : panels.menu.filter },
        { id: 'edit', label: panels.menu.edit, apart: true },
        { id: 'rename', label: panels.menu.rename, shortcut: 'F2' },
        { id: 'merge', label: panels.menu.merge },
        { id: 'remove', label: panels.menu.remove, shortcut: 'Delete', danger: true, apart: true },
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
