import { LitElement, type TemplateResult, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { panels } from '../../../store/messages/window-panels.ts';
import { flat, tree } from '../../../store/query/tree.ts';
import type { Filter } from '../../state/selection.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import { emptyState, emptyStateStyles } from '../../ui/empty-state.ts';
import type { MenuEvent, RenameEvent } from '../../ui/events.ts';
import '../../ui/list-section.ts';
import { askMenu } from '../../ui/menu.ts';
import '../../ui/row-list.ts';
import type { RowList } from '../../ui/row-list.ts';
import { requestDialog } from '../dialog-request.ts';
import { FILTER_FROM, filterRows } from '../lists/filter-rows.ts';
import { confirmNamesake, isEntryNamed } from '../namesake.ts';
import { removalOfEntry, renameEntry } from './entry-commands.ts';

/** What issues and codes have in common. */
interface TreeEntry {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly parent: string | null;
}

/** The tree of issues or of codes; choosing one narrows the cards down to it. */
@customElement('sp-codebook-panel')
export class CodebookPanel extends LitElement {
  static override styles = [base, buttons, emptyStateStyles];

  @property() chapter: 'issue' | 'code' = 'issue';
  @state() private filter = '';
  @query('sp-row-list') private list!: RowList;
  readonly #watch = new Watch(this, ['shared', 'selection']);

  override render(): TemplateResult {
    const { records, project, selection } = this.#watch.workspace;
    const name = this.chapter === 'issue' ? 'issues' : 'codes';
    const entries: readonly TreeEntry[] = [...records.all(this.chapter)];
    const rows = [...flat(tree(entries))].map(({ entry, depth }) => ({
      id: entry.id,
      label: entry.name,
      title: entry.definition === '' ? entry.name : `${entry.name}\n${entry.definition}`,
      depth,
      count: project?.uses.get(entry.id) ?? 0,
      countLabel: panels.records(project?.uses.get(entry.id) ?? 0),
      ...(this.chapter === 'code' ? { mark: 'square' as const } : {}),
    }));
    const chosen = selection.filterOf(this.chapter)?.id ?? '';
    return html`<sp-list-section
      heading=${panels.headings[name]}
      count=${rows.length}
      add-label=${panels.add[name]}
      filter-label=${rows.length < FILTER_FROM ? '' : panels.filter(panels.headings[name])}
      @sp-add=${() => {
        requestDialog(this, { type: 'codebook', part: this.chapter, id: null, isNew: true });
      }}
      @sp-filter=${(event: HTMLElementEventMap['sp-filter']) => {
        this.filter = event.text;
      }}
    >
      ${rows.length === 0 ? emptyState(panels.empty[name]) : null}
      <sp-row-list
        label=${panels.headings[name]}
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

  private filterOf(id: string): Filter | null {
    const { records } = this.#watch.workspace;
    const issue = records.find('issue', id);
    if (issue !== undefined) return { type: 'issue', id: issue.id };
    const code = records.find('code', id);
    return code === undefined ? null : { type: 'code', id: code.id };
  }

  private isChosen(id: string): boolean {
    return this.#watch.workspace.selection.filterOf(this.chapter)?.id === id;
  }

  private choose(id: string): void {
    const filter = this.filterOf(id);
    if (filter !== null) this.#watch.workspace.selection.setFilter(filter);
  }

  private askRemoval(id: string): void {
    const request = removalOfEntry(this.#watch.workspace, this.chapter, id);
    if (request !== null) requestDialog(this, request);
  }

  private onRename({ id, name }: RenameEvent): void {
    const { workspace } = this.#watch;
    const rename = () => void workspace.perform(renameEntry(this.chapter, id, name));
    if (isEntryNamed(workspace.records, this.chapter, name, id))
      requestDialog(this, confirmNamesake(name, rename));
    else rename();
  }

  private async onMenu(event: MenuEvent): Promise<void> {
    const { id, row, at } = event;
    const record = this.#watch.workspace.records.find(this.chapter, id);
    if (record === undefined) return;
    const chosen = await askMenu(
      row,
      record.name,
      [
        { id: 'filter', label: this.isChosen(id) ? panels.menu.clear : panels.menu.filter },
        { id: 'edit', label: panels.menu.edit, apart: true },
        { id: 'rename', label: panels.menu.rename, shortcut: 'F2' },
        { id: 'below', label: panels.menu.below },
        { id: 'remove', label: panels.menu.remove, shortcut: 'Delete', danger: true, apart: true },
      ],
      at,
    );
    if (chosen === 'filter') this.choose(id);
    if (chosen === 'edit') requestDialog(this, { type: 'codebook', part: this.chapter, id });
    if (chosen === 'rename') await this.list.rename(id);
    if (chosen === 'below')
      requestDialog(this, { type: 'codebook', part: this.chapter, id: null, isNew: true, parent: id });
    if (chosen === 'remove') this.askRemoval(id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-codebook-panel': CodebookPanel;
  }
}
