import { LitElement, type PropertyValues, type TemplateResult, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { codebookPage } from '../../../store/messages/codebook.ts';
import { codebookText as text } from '../../../store/messages/window-panels.ts';
import { shell } from '../../../store/messages/window-shell.ts';
import type { RecordByType } from '../../../store/model/records.ts';
import type { Failure } from '../../../store/model/result.ts';
import { findByName } from '../../../store/query/find-by-name.ts';
import { withDescendants } from '../../../store/query/tree.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import '../../ui/combobox.ts';
import '../../ui/dialog.ts';
import { type ChoiceEvent, CloseEvent } from '../../ui/events.ts';
import { forms } from '../../ui/form-styles.ts';
import { noticeStyles } from '../../ui/notice-bar.ts';
import type { Option } from '../../ui/option.ts';
import { type DialogRequest, requestDialog } from '../dialog-request.ts';
import { failureNote, onSaveKey, saveButtons } from '../editor-form.ts';
import { aboutOf, entriesOf, parentOf } from './codebook-rows.ts';
import { type EntryType, filterOf, mergeEntries, moveEntry, removeEntry } from './entry-commands.ts';
import { useCount } from './entry-uses.ts';
import './touched-records.ts';

/** Asks before an entry is moved, merged into another one or removed, and shows all that is touched by it. */
@customElement('sp-entry-target-dialog')
export class EntryTargetDialog extends LitElement {
  static override styles = [
    base,
    buttons,
    forms,
    noticeStyles,
    css`
      h3 {
        margin-bottom: var(--s1);
        font-size: 12px;
        font-weight: 500;
        color: var(--ink-2);
      }
    `,
  ];

  @property() purpose: 'move' | 'merge' | 'remove' = 'move';
  @property() chapter: EntryType = 'issue';
  @property() entry = '';
  /** The entry that is chosen; null is the top of the tree, or none yet. */
  @state() private target: string | null = null;
  @state() private failure: Failure | null = null;
  readonly #watch = new Watch(this, ['shared', 'project']);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('entry') && this.purpose === 'move') this.target = parentOf(this.find(this.entry));
  }

  override render(): TemplateResult {
    const { name = '' } = this.find(this.entry) ?? {};
    return html`<sp-dialog
      heading=${headings[this.purpose](name)}
      @sp-close=${this.close}
      @keydown=${onSaveKey(() => void this.save())}
    >
      <div class="form">
        ${this.purpose === 'remove' ? null : this.field()} ${this.says(name)}
        <div>
          <h3>${this.purpose === 'remove' ? codebookPage.uses : codebookPage.touches}</h3>
          <sp-touched-records
            chapter=${this.chapter}
            entry=${this.entry}
            .others=${[['below', this.below]] as const}
            @sp-close=${this.close}
          ></sp-touched-records>
        </div>
      </div>
      ${failureNote(this.failure)}
      ${this.purpose === 'remove' ? this.removeButtons() : saveButtons(() => void this.save(), this.close, this.purpose === 'move' ? text.move : text.merge)}
    </sp-dialog>`;
  }

  private field(): TemplateResult {
    const isMove = this.purpose === 'move';
    return html`<sp-combobox
      data-autofocus
      label=${isMove ? text.moveBelow : text.mergeInto}
      placeholder=${isMove ? text.noParent : ''}
      ?clearable=${isMove}
      .text=${this.target === null ? '' : (this.find(this.target)?.name ?? '')}
      .options=${(typed: string) => this.options(typed)}
      @sp-choice=${({ choice }: ChoiceEvent) => {
        this.target = choice.type === 'option' ? choice.id : null;
      }}
    ></sp-combobox>`;
  }

  private says(name: string): TemplateResult | null {
    switch (this.purpose) {
      case 'move':
        return html`<p class="text">${text.moveHint}</p>`;
      case 'merge':
        return html`<p class="text">${this.whatMergingDoes(name)}</p>`;
      case 'remove':
        return html`<p class="text">${this.isUsed ? codebookPage.removeBlocked : text.removeText}</p>`;
    }
  }

  private removeButtons(): TemplateResult {
    const cancel = html`<button slot="actions" class="button" data-autofocus @click=${this.close}>
      ${shell.cancel}
    </button>`;
    if (!this.isUsed)
      return html`${cancel}<button slot="actions" class="button danger" @click=${() => void this.save()}>
          ${shell.remove}
        </button>`;
    const { chapter: part, entry: id } = this;
    return html`${cancel}
      <button
        slot="actions"
        class="button"
        @click=${() => {
          this.goOn({ type: 'split', part, id });
        }}
      >
        ${codebookPage.split}
      </button>
      <button
        slot="actions"
        class="button"
        @click=${() => {
          this.goOn({ type: 'entry-target', purpose: 'merge', part, id });
        }}
      >
        ${codebookPage.merge}
      </button>`;
  }

  /** Asks something else in its place. */
  private goOn(request: DialogRequest): void {
    requestDialog(this, request);
    this.close();
  }

  private find(id: string): RecordByType[EntryType] | undefined {
    return this.#watch.workspace.records.find(this.chapter, id);
  }

  /** How many entries stand right below it. */
  private get below(): number {
    const { records } = this.#watch.workspace;
    return entriesOf(records, this.chapter).filter(({ parent }) => parent === this.entry).length;
  }

  private get isUsed(): boolean {
    return this.below > 0 || useCount(this.#watch.workspace, this.chapter, this.entry) > 0;
  }

  private whatMergingDoes(name: string): string {
    const target = this.target === null ? '' : (this.find(this.target)?.name ?? '');
    const uses = useCount(this.#watch.workspace, this.chapter, this.entry);
    return target === '' ? '' : text.mergeText(name, target, uses, this.below);
  }

  /** Whatever the entry can stand below or be one with: not itself, and to be moved not what is below it. */
  private options(typed: string): readonly Option[] {
    const { records } = this.#watch.workspace;
    const own = this.find(this.entry);
    const without =
      this.purpose === 'merge'
        ? new Set([this.entry])
        : withDescendants(entriesOf(records, this.chapter), this.entry);
    return findByName<EntryType>(records, this.chapter, typed).flatMap(({ record }) => {
      const isOtherStart = own?.type === 'relation' && record.type === 'relation' && own.from !== record.from;
      if (without.has(record.id) || isOtherStart) return [];
      return [{ id: record.id, label: record.name, about: aboutOf(record) }];
    });
  }

  private async save(): Promise<void> {
    const { workspace } = this.#watch;
    const { chapter, entry, target, purpose } = this;
    if (purpose === 'merge' && target === null) return;
    if (purpose === 'remove' && this.isUsed) return;
    const filter =
      chapter === 'issue' || chapter === 'code' ? workspace.selection.filterOf(chapter) : undefined;
    const command =
      purpose === 'remove'
        ? removeEntry(chapter, entry)
        : purpose === 'merge' && target !== null
          ? mergeEntries(chapter, entry, target)
          : moveEntry(chapter === 'code' ? 'code' : 'issue', entry, target);
    const result = await workspace.run(command);
    this.failure = result.ok ? null : result.error;
    if (!result.ok) return;
    const isGone = filter !== undefined && workspace.records.get(filter.id) === undefined;
    const next = isGone && target !== null ? filterOf(workspace, target) : null;
    if (next !== null) workspace.selection.setFilter(next);
    this.close();
  }

  private readonly close = (): void => {
    this.dispatchEvent(new CloseEvent());
  };
}

const headings = { move: text.moveHeading, merge: text.mergeHeading, remove: text.remove };

declare global {
  interface HTMLElementTagNameMap {
    'sp-entry-target-dialog': EntryTargetDialog;
  }
}
