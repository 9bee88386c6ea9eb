import { LitElement, type TemplateResult, html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { codebookPage as text } from '../../../store/messages/codebook.ts';
import { sentence } from '../../../store/messages/errors.ts';
import { codebookText, panels } from '../../../store/messages/window-panels.ts';
import { Memo } from '../../state/memo.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import { emptyState, emptyStateStyles } from '../../ui/empty-state.ts';
import type { ChoiceEvent, MenuEvent } from '../../ui/events.ts';
import { fields } from '../../ui/field-styles.ts';
import { icon } from '../../ui/icon.ts';
import { askMenu } from '../../ui/menu.ts';
import { noticeBar, noticeStyles } from '../../ui/notice-bar.ts';
import { isFocusDead } from '../../ui/deep-focus.ts';
import type { RowItem } from '../../ui/row-item.ts';
import '../../ui/row-list.ts';
import type { RowList } from '../../ui/row-list.ts';
import '../../ui/segmented.ts';
import { deskOf } from '../desk-request.ts';
import { type CodebookPart, requestDialog } from '../dialog-request.ts';
import { filterRows } from '../lists/filter-rows.ts';
import { RememberedFolds } from '../lists/remembered-folds.ts';
import { recall, remember } from '../shell/project-memory.ts';
import { codebookRows, entriesOf } from './codebook-rows.ts';
import { type EntryType, moveEntry, renameEntry } from './entry-commands.ts';
import './entry-form.ts';
import { actorsOfKind } from './entry-uses.ts';
import { hasTree, menuItems } from './page-menu.ts';
import { pageStyles } from './page-styles.ts';
import './scale-form.ts';
import './touched-records.ts';

const parts: readonly CodebookPart[] = ['issue', 'code', 'kind', 'relation', 'actorKind', 'scale'];

/** What this machine remembers: which entry of which part was shown last, as `issue tolls`. */
const SHOWN = 'codebook-shown';

/** The codebook as a whole: its parts, the entries of one with how much uses them, and what one of them says and is used by. */
@customElement('sp-codebook-page')
export class CodebookPage extends LitElement {
  static override styles = [base, buttons, fields, emptyStateStyles, noticeStyles, pageStyles];

  @state() private chapter: CodebookPart = 'issue';
  @state() private entry = '';
  @state() private isNew = false;
  /** Below which entry a new one is to stand. */
  @state() private parent = '';
  @state() private filter = '';
  @query('sp-row-list') private list!: RowList | null;
  readonly #watch = new Watch(this, ['shared', 'project', 'save']);
  readonly #rows = new Memo<readonly RowItem[]>();
  #folds: RememberedFolds | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const [part, entry = ''] = (recall(this.project, SHOWN) ?? '').split(' ');
    this.chapter = parts.find((each) => each === part) ?? 'issue';
    this.entry = entry;
  }

  override render(): TemplateResult {
    const { workspace } = this.#watch;
    const revision = workspace.records.find('codebook', 'codebook')?.revision ?? 1;
    const save = workspace.project?.state.save;
    const why = save?.type === 'read-only' ? sentence(save.reason) : null;
    return html`<div class="top">
        <h2>${text.heading}</h2>
        <span class="quiet">${text.revision(revision)}</span>
        <span class="space"></span>
        <button class="button" ?disabled=${why !== null} @click=${() => void this.import()}>
          ${text.importFile}
        </button>
        <button class="button" @click=${() => void this.export('json')}>${text.exportJson}</button>
        <button class="button" @click=${() => void this.export('csv')}>${text.exportCsv}</button>
      </div>
      ${why === null ? null : html`<div class="why">${noticeBar({ text: why, tone: 'info' })}</div>`}
      <sp-segmented
        label=${codebookText.partsLabel}
        .segments=${parts.map((id) => ({ id, label: codebookText.parts[id] }))}
        .value=${this.chapter}
        @sp-choice=${(event: ChoiceEvent) => {
          const { choice } = event;
          const part = parts.find((each) => choice.type === 'option' && each === choice.id);
          if (part !== undefined) this.turnTo(part);
        }}
      ></sp-segmented>
      ${
        this.chapter === 'scale'
          ? html`<div class="scale"><sp-scale-form></sp-scale-form></div>`
          : this.columns(this.chapter, why !== null)
      }`;
  }

  /** Gives the keyboard to the entries, or to what adds the first one. */
  override focus(): void {
    void this.updateComplete.then(() => {
      this.focusEntries();
    });
  }

  private focusEntries(): void {
    const target =
      this.rows().length > 0 && this.chapter !== 'scale'
        ? this.list
        : this.renderRoot.querySelector<HTMLElement>('sp-segmented');
    target?.focus();
  }

  private columns(part: EntryType, isReadOnly: boolean): TemplateResult {
    return html`<div class="columns">
      <section class="entries" aria-label=${codebookText.parts[part]}>
        <div class="tools">
          <input
            type="search"
            dir="auto"
            aria-label=${text.filter}
            placeholder=${text.filter}
            .value=${this.filter}
            @input=${(event: Event) => {
              if (event.target instanceof HTMLInputElement) this.filter = event.target.value;
            }}
            @keydown=${(event: KeyboardEvent) => {
              if (event.key !== 'ArrowDown' || event.isComposing) return;
              event.preventDefault();
              this.list?.focus();
            }}
          />
          <button class="button" ?disabled=${isReadOnly} @click=${() => this.begin('')}>
            ${icon('add')}${codebookText.newEntry[part]}
          </button>
        </div>
        ${this.tree(part, isReadOnly)}
      </section>
      <section class="entry">${this.shown(part, isReadOnly)}</section>
    </div>`;
  }

  private tree(part: EntryType, isReadOnly: boolean): TemplateResult {
    // What the chosen one means stands beside it: to explain it there would cover that.
    const rows = this.rows().map((row) => (row.id === this.entry && !this.isNew ? withoutAbout(row) : row));
    const { records } = this.#watch.workspace;
    if (rows.length === 0)
      return emptyState(records.count(part) === 0 ? text.empty[part] : panels.empty.noneFits);
    return html`<sp-row-list
      label=${codebookText.parts[part]}
      .rows=${rows}
      selected=${this.isNew ? '' : this.entry}
      ?can-rename=${!isReadOnly}
      ?can-remove=${!isReadOnly}
      ?can-move=${!isReadOnly && hasTree(part) && this.filter.trim() === ''}
      @sp-choice=${({ choice }: ChoiceEvent) => {
        if (choice.type === 'option') this.show(choice.id);
      }}
      @sp-fold=${({ key, isOpen }: HTMLElementEventMap['sp-fold']) => {
        this.folds.set(this.project, key, isOpen);
        this.requestUpdate();
      }}
      @sp-move=${({ id, below }: HTMLElementEventMap['sp-move']) => this.move(id, below)}
      @sp-rename=${({ id, name }: HTMLElementEventMap['sp-rename']) => {
        void this.#watch.workspace.perform(renameEntry(part, id, name));
      }}
      @sp-remove=${({ id }: HTMLElementEventMap['sp-remove']) => {
        requestDialog(this, { type: 'entry-target', purpose: 'remove', part, id });
      }}
      @sp-menu=${(event: MenuEvent) => this.onMenu(part, event, isReadOnly)}
    ></sp-row-list>`;
  }

  private shown(part: EntryType, isReadOnly: boolean): TemplateResult {
    const { records } = this.#watch.workspace;
    const entry = this.isNew ? undefined : records.find(part, this.entry);
    if (!this.isNew && entry === undefined)
      return records.count(part) === 0 ? html`` : emptyState(text.choose);
    return html`${
        entry === undefined
          ? html`<h3>${codebookText.newEntry[part]}</h3>`
          : html`<div class="head">
              <h3 dir="auto">${entry.name}</h3>
              ${this.actions(part, entry.id, isReadOnly)}
            </div>`
      }
      <sp-entry-form
        keeps
        chapter=${part}
        entry=${entry?.id ?? ''}
        parent=${this.parent}
        @sp-choice=${({ choice }: ChoiceEvent) => {
          if (choice.type === 'option') void this.saved(choice.id);
        }}
      ></sp-entry-form>
      ${
        entry === undefined
          ? null
          : html`<h4>${text.uses}</h4>
              <sp-touched-records chapter=${part} entry=${entry.id}></sp-touched-records>`
      }`;
  }

  private actions(part: EntryType, id: string, isReadOnly: boolean): TemplateResult {
    const isOnly = this.#watch.workspace.records.count(part) < 2;
    const button = (label: string, isOff: boolean, run: () => void): TemplateResult =>
      html`<button class="button" ?disabled=${isReadOnly || isOff} @click=${run}>${label}</button>`;
    const ask = (purpose: 'move' | 'merge' | 'remove') => (): void => {
      requestDialog(this, { type: 'entry-target', purpose, part, id });
    };
    return html`<div class="actions" role="group" aria-label=${text.actions}>
      ${hasTree(part) ? button(text.move, isOnly, ask('move')) : null}
      ${button(text.merge, isOnly, ask('merge'))}
      ${button(text.split, false, () => {
        requestDialog(this, { type: 'split', part, id });
      })}
      ${button(text.remove, false, ask('remove'))}
    </div>`;
  }

  private get project(): string {
    return this.#watch.workspace.project?.token ?? '';
  }

  private get folds(): RememberedFolds {
    this.#folds ??= new RememberedFolds(`codebook-${this.chapter}-open`);
    return this.#folds;
  }

  private rows(): readonly RowItem[] {
    const { chapter, filter } = this;
    if (chapter === 'scale') return [];
    const { records, project } = this.#watch.workspace;
    const folds = this.folds.of(this.project);
    return this.#rows.of([records, project?.state.revision, chapter, filter, folds], () => {
      const entries = entriesOf(records, chapter);
      const uses = new Map<string, number>(project?.uses);
      if (chapter === 'actorKind')
        for (const { id } of entries) uses.set(id, (uses.get(id) ?? 0) + actorsOfKind(records, id));
      return filter.trim() === ''
        ? codebookRows(entries, uses, folds)
        : filterRows(codebookRows(entries, uses), filter);
    });
  }

  private turnTo(part: CodebookPart): void {
    this.chapter = part;
    this.#folds = undefined;
    this.filter = '';
    this.show('');
  }

  private show(entry: string): void {
    this.entry = entry;
    this.isNew = false;
    this.parent = '';
    remember(this.project, SHOWN, `${this.chapter} ${entry}`);
  }

  /** Shows what was saved; a button that was pressed for it has nothing more to do, and the keyboard goes to the entries. */
  private async saved(entry: string): Promise<void> {
    this.show(entry);
    await this.updateComplete;
    await this.renderRoot.querySelector('sp-entry-form')?.updateComplete;
    if (isFocusDead()) this.focusEntries();
  }

  /** Begins a new entry, below another one or with an empty id at the top. */
  private async begin(parent: string): Promise<void> {
    this.isNew = true;
    this.parent = parent;
    await this.updateComplete;
    const form = this.renderRoot.querySelector('sp-entry-form');
    await form?.updateComplete;
    form?.focus();
  }

  /** What is moved is to be seen where it is then. */
  private async move(id: string, below: string | null): Promise<void> {
    const type = this.chapter === 'code' ? 'code' : 'issue';
    const isMoved = await this.#watch.workspace.perform(moveEntry(type, id, below));
    if (!isMoved || below === null) return;
    this.folds.set(this.project, below, true);
    this.requestUpdate();
  }

  private async onMenu(part: EntryType, event: MenuEvent, isReadOnly: boolean): Promise<void> {
    if (isReadOnly) return;
    const { id, row, at } = event;
    const { records } = this.#watch.workspace;
    const name = records.find(part, id)?.name;
    if (name === undefined || this.list === null) return;
    const steps = { inward: this.list.stepOf(id, 1), outward: this.list.stepOf(id, -1) };
    const chosen = await askMenu(row, name, menuItems(part, records.count(part) < 2, steps), at);
    switch (chosen) {
      case 'rename':
        await this.list.rename(id);
        break;
      case 'below':
        await this.begin(id);
        break;
      case 'split':
        requestDialog(this, { type: 'split', part, id });
        break;
      case 'move':
      case 'merge':
      case 'remove':
        requestDialog(this, { type: 'entry-target', purpose: chosen, part, id });
        break;
      case 'inward':
      case 'outward': {
        const step = steps[chosen];
        if (step !== undefined) await this.move(id, step.below);
        break;
      }
      case null:
    }
  }

  private async import(): Promise<void> {
    const { workspace } = this.#watch;
    const looked = await workspace.ask('codebook.look', null);
    if (!looked.ok) workspace.notices.tell(looked.error);
    else if (looked.value !== null) {
      const { name, codebook } = looked.value;
      requestDialog(this, { type: 'codebook-import', file: name, codebook });
    }
  }

  private async export(format: 'json' | 'csv'): Promise<void> {
    const { workspace } = this.#watch;
    const written = await workspace.ask('codebook.export', { format });
    if (!written.ok) workspace.notices.tell(written.error);
    else if (written.value !== null)
      deskOf(this).tell(text.exported(written.value.name, written.value.entries));
  }
}

/** A row that is not explained on hovering. */
function withoutAbout({ about: _about, ...row }: RowItem): RowItem {
  return row;
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-codebook-page': CodebookPage;
  }
}
