import { LitElement, type PropertyValues, type TemplateResult, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { codebookText as text } from '../../../store/messages/window-panels.ts';
import type { Code, Issue } from '../../../store/model/records.ts';
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
import { failureNote, onSaveKey, saveButtons } from '../editor-form.ts';
import { aboutOf } from './codebook-rows.ts';
import { filterOf, mergeEntries, moveEntry } from './entry-commands.ts';

/** Asks for another issue or code: below which one is moved, or into which it is merged; and says what that does. */
@customElement('sp-entry-target-dialog')
export class EntryTargetDialog extends LitElement {
  static override styles = [base, buttons, forms, noticeStyles];

  @property() purpose: 'move' | 'merge' = 'move';
  @property() chapter: 'issue' | 'code' = 'issue';
  @property() entry = '';
  /** The entry that is chosen; null is the top of the tree, or none yet. */
  @state() private target: string | null = null;
  @state() private failure: Failure | null = null;
  readonly #watch = new Watch(this, ['shared']);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('entry') && this.purpose === 'move') this.target = this.find(this.entry)?.parent ?? null;
  }

  override render(): TemplateResult {
    const { name = '' } = this.find(this.entry) ?? {};
    const target = this.target === null ? '' : (this.find(this.target)?.name ?? '');
    const isMove = this.purpose === 'move';
    return html`<sp-dialog
      heading=${isMove ? text.moveHeading(name) : text.mergeHeading(name)}
      @sp-close=${this.close}
      @keydown=${onSaveKey(() => void this.save())}
    >
      <div class="form">
        <sp-combobox
          data-autofocus
          label=${isMove ? text.moveBelow : text.mergeInto}
          placeholder=${isMove ? text.noParent : ''}
          ?clearable=${isMove}
          .text=${target}
          .options=${(typed: string) => this.options(typed)}
          @sp-choice=${({ choice }: ChoiceEvent) => {
            this.target = choice.type === 'option' ? choice.id : null;
          }}
        ></sp-combobox>
        <p class="text">${isMove ? text.moveHint : this.whatMergingDoes(name, target)}</p>
      </div>
      ${failureNote(this.failure)}
      ${saveButtons(
        () => void this.save(),
        () => {
          this.close();
        },
        isMove ? text.move : text.merge,
      )}
    </sp-dialog>`;
  }

  private find(id: string): Issue | Code | undefined {
    return this.#watch.workspace.records.find(this.chapter, id);
  }

  private whatMergingDoes(name: string, target: string): string {
    const { records, project } = this.#watch.workspace;
    const below = [...records.all(this.chapter)].filter(({ parent }) => parent === this.entry).length;
    return target === '' ? '' : text.mergeText(name, target, project?.uses.get(this.entry) ?? 0, below);
  }

  /** Whatever the entry can stand below or be one with: not itself, and to be moved not what is below it. */
  private options(typed: string): readonly Option[] {
    const { records } = this.#watch.workspace;
    const all: readonly { id: string; parent: string | null }[] = [...records.all(this.chapter)];
    const without = this.purpose === 'merge' ? new Set([this.entry]) : withDescendants(all, this.entry);
    return findByName<'issue' | 'code'>(records, this.chapter, typed).flatMap(({ record }) =>
      without.has(record.id) ? [] : [{ id: record.id, label: record.name, about: aboutOf(record) }],
    );
  }

  private async save(): Promise<void> {
    const { workspace } = this.#watch;
    const { chapter, entry, target } = this;
    if (this.purpose === 'merge' && target === null) return;
    const command =
      target !== null && this.purpose === 'merge'
        ? mergeEntries(chapter, entry, target)
        : moveEntry(chapter, entry, target);
    const filter = workspace.selection.filterOf(chapter);
    const result = await workspace.run(command);
    this.failure = result.ok ? null : result.error;
    if (!result.ok) return;
    const isGone = filter !== undefined && workspace.records.get(filter.id) === undefined;
    const next = isGone && target !== null ? filterOf(workspace, target) : null;
    if (next !== null) workspace.selection.setFilter(next);
    this.close();
  }

  private close(): void {
    this.dispatchEvent(new CloseEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-entry-target-dialog': EntryTargetDialog;
  }
}
