import { LitElement, type TemplateResult, html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { panels } from '../../../store/messages/window-panels.ts';
import type { DocumentEntry } from '../../state/answers.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import { emptyState, emptyStateStyles } from '../../ui/empty-state.ts';
import type { MenuEvent } from '../../ui/events.ts';
import '../../ui/list-section.ts';
import { askMenu } from '../../ui/menu.ts';
import '../../ui/row-list.ts';
import type { RowItem } from '../../ui/row-item.ts';
import type { RowList } from '../../ui/row-list.ts';
import { actionById } from '../actions.ts';
import { deskOf } from '../desk-request.ts';
import { requestDialog } from '../dialog-request.ts';
import { FILTER_FROM, filterRows } from '../lists/filter-rows.ts';
import { confirmRemoval, markDone } from './document-actions.ts';

/** The documents of the project, with how far each is coded. */
@customElement('sp-documents-panel')
export class DocumentsPanel extends LitElement {
  static override styles = [base, buttons, emptyStateStyles];

  @state() private filter = '';
  @query('sp-row-list') private list!: RowList;
  readonly #watch = new Watch(this, ['documents', 'project', 'selection']);

  override render(): TemplateResult {
    const entries = this.entries();
    const shown = this.#watch.workspace.selection.document;
    return html`<sp-list-section
      heading=${panels.headings.documents}
      count=${entries.length}
      add-label=${panels.add.documents}
      filter-label=${entries.length < FILTER_FROM ? '' : panels.filter(panels.headings.documents)}
      @sp-add=${() => this.act('import.files')}
      @sp-filter=${(event: HTMLElementEventMap['sp-filter']) => {
        this.filter = event.text;
      }}
    >
      ${entries.length === 0 ? this.empty() : null}
      <sp-row-list
        label=${panels.headings.documents}
        .rows=${filterRows(this.rows(entries), this.filter)}
        selected=${shown ?? ''}
        can-rename
        can-remove
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
        @sp-menu=${this.onMenu}
      ></sp-row-list>
    </sp-list-section>`;
  }

  /** Gives the keyboard to the list. */
  override focus(): void {
    this.list.focus();
  }

  private empty(): TemplateResult {
    return html`${emptyState(panels.empty.documents, {
      label: panels.importTexts,
      run: () => this.act('import.files'),
    })}
    ${emptyState('', { label: panels.pasteText, run: () => this.act('import.paste') })}`;
  }

  private entries(): readonly DocumentEntry[] {
    return [...(this.#watch.workspace.project?.documents.values() ?? [])];
  }

  private entry(id: string): DocumentEntry | undefined {
    return this.entries().find((each) => each.id === id);
  }

  private rows(entries: readonly DocumentEntry[]): readonly RowItem[] {
    const coder = this.#watch.workspace.project?.coder;
    const usual = usualLanguage(entries);
    return entries.map(({ id, title, language, done, counts }) => {
      const label = panels.progress(counts.stancesWithEvidence, counts.stances);
      return {
        id,
        label: language === null || language === usual ? title : `${title} (${language})`,
        title: `${title}\n${panels.counts(counts)}`,
        done: coder !== undefined && done.includes(coder),
        progress: { value: counts.stancesWithEvidence, max: counts.stances, label },
      };
    });
  }

  private act(id: 'import.files' | 'import.paste'): void {
    void actionById(id)?.run(deskOf(this));
  }

  private askRemoval(id: string): void {
    const entry = this.entry(id);
    if (entry !== undefined) requestDialog(this, confirmRemoval(this.#watch.workspace, entry));
  }

  private async onMenu(event: MenuEvent): Promise<void> {
    const entry = this.entry(event.id);
    const { workspace } = this.#watch;
    if (entry === undefined) return;
    const isDone = entry.done.some((coder) => coder === workspace.project?.coder);
    const chosen = await askMenu(
      event.row,
      entry.title,
      [
        { id: 'open', label: panels.menu.open },
        { id: 'done', label: isDone ? panels.menu.reopen : panels.menu.done },
        { id: 'edit', label: panels.menu.edit, apart: true },
        { id: 'rename', label: panels.menu.rename, shortcut: 'F2' },
        { id: 'remove', label: panels.menu.remove, shortcut: 'Delete', danger: true, apart: true },
      ],
      event.at,
    );
    if (chosen === 'open') await workspace.showDocument(entry.id);
    if (chosen === 'done') await markDone(workspace, entry.id, !isDone);
    if (chosen === 'edit') requestDialog(this, { type: 'document', id: entry.id });
    if (chosen === 'rename') await this.list.rename(entry.id);
    if (chosen === 'remove') this.askRemoval(entry.id);
  }
}

/** The language of most documents, which goes without saying. */
function usualLanguage(entries: readonly DocumentEntry[]): string | null {
  const counts = new Map<string, number>();
  for (const { language } of entries)
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-documents-panel': DocumentsPanel;
  }
}
