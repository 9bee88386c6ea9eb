import { LitElement, type PropertyValues, type TemplateResult, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fields as names } from '../../../store/messages/fields.ts';
import { codebookPage } from '../../../store/messages/codebook.ts';
import { relationStarts } from '../../../store/messages/values.ts';
import { codebookText as text } from '../../../store/messages/window-panels.ts';
import { shell } from '../../../store/messages/window-shell.ts';
import type { RecordByType } from '../../../store/model/records.ts';
import type { Failure } from '../../../store/model/result.ts';
import { flat, tree, withDescendants } from '../../../store/query/tree.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import { ChoiceEvent, type CommitEvent } from '../../ui/events.ts';
import { fields } from '../../ui/field-styles.ts';
import { forms } from '../../ui/form-styles.ts';
import { noticeStyles } from '../../ui/notice-bar.ts';
import type { Option } from '../../ui/option.ts';
import '../../ui/select.ts';
import '../../ui/text-field.ts';
import { requestDialog } from '../dialog-request.ts';
import { failureNote, onSaveKey } from '../editor-form.ts';
import { confirmNamesake, isEntryNamed } from '../namesake.ts';
import { whyReadOnly } from '../read-only.ts';
import { addEntry, editEntry, type EntryFields, type EntryType } from './entry-commands.ts';
import { earlierWordings, historyStyles } from './earlier-wordings.ts';
import { useCount } from './entry-uses.ts';
import { KeptDrafts } from './kept-drafts.ts';
import { type Meaning, meaningQuestion, meaningStyles } from './meaning-question.ts';

const hints = codebookPage.hints;

const kept = new KeptDrafts<EntryFields>();

const empty: EntryFields = {
  name: '',
  definition: '',
  rule: '',
  example: '',
  parent: null,
  from: 'evidence',
};

function fieldsOf(entry: RecordByType[EntryType] | undefined, parent: string): EntryFields {
  if (entry === undefined) return { ...empty, parent: parent === '' ? null : parent };
  const { name, definition, rule, example } = entry;
  return {
    ...empty,
    ...{ name, definition, rule, example },
    ...('parent' in entry ? { parent: entry.parent } : {}),
    ...(entry.type === 'relation' ? { from: entry.from } : {}),
  };
}

/** The form of one entry of the codebook; without `entry` it adds one. Announces the id of what was saved by `sp-choice`. */
@customElement('sp-entry-form')
export class EntryForm extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    forms,
    noticeStyles,
    historyStyles,
    meaningStyles,
    css`
      .buttons {
        display: flex;
        align-items: center;
        gap: var(--s3);
      }
    `,
  ];

  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property() chapter: EntryType = 'issue';
  @property() entry = '';
  @property() parent = '';
  /** Whether what is typed and not saved is kept when another entry is shown. */
  @property({ type: Boolean }) keeps = false;
  @state() private draft: EntryFields = empty;
  @state() private meaning: Meaning | null = null;
  @state() private failure: Failure | null = null;
  readonly #watch = new Watch(this, ['shared', 'project']);
  /** The fields as they were when the draft began. */
  #base = '';

  override willUpdate(changed: PropertyValues<this>): void {
    const isOther = changed.has('chapter') || changed.has('entry') || changed.has('parent');
    const stored = this.stored();
    // What was not touched follows what is undone, or changed in another window.
    if (isOther) this.draft = (this.keeps ? kept.of(this.key) : undefined) ?? stored;
    else if (JSON.stringify(this.draft) === this.#base) this.draft = stored;
    this.#base = JSON.stringify(stored);
    if (!isOther) {
      const isSame = JSON.stringify(this.draft) === this.#base;
      if (this.keeps) kept.keep(this.key, isSame ? null : this.draft);
      return;
    }
    this.meaning = null;
    this.failure = null;
  }

  override render(): TemplateResult {
    const record = this.#watch.workspace.records.find(this.chapter, this.entry);
    const isReadOnly = whyReadOnly(this.#watch.workspace) !== null;
    const isAsked = this.asksMeaning();
    const isReady = JSON.stringify(this.draft) !== this.#base && !(isAsked && this.meaning === null);
    const save = (): void => {
      if (isReady && !isReadOnly) this.ask();
    };
    return html`<div class="form" @keydown=${onSaveKey(save)}>
      ${this.field('name', false)} ${this.field('definition', true)} ${this.field('rule', true)}
      ${this.field('example', true)} ${this.place()}
      ${
        isAsked
          ? meaningQuestion(this.meaning, this.uses(), (meaning) => {
              this.meaning = meaning;
            })
          : null
      }
      <div class="buttons">
        <button class="button primary" ?disabled=${!isReady || isReadOnly} @click=${save}>
          ${this.entry === '' ? shell.add : shell.save}
        </button>
        ${
          this.keeps && JSON.stringify(this.draft) !== this.#base
            ? html`<button
                class="button"
                @click=${() => {
                  this.draft = this.stored();
                  this.meaning = null;
                }}
              >
                ${codebookPage.discard}
              </button>`
            : null
        }
        <span class="hint">${record === undefined ? '' : text.since(record.revision)}</span>
      </div>
      ${failureNote(this.failure)} ${record === undefined ? null : earlierWordings(record.history)}
    </div>`;
  }

  private field(key: 'name' | 'definition' | 'rule' | 'example', multiline: boolean): TemplateResult {
    return html`<sp-text-field
      label=${names[key]}
      ?multiline=${multiline}
      ?disabled=${whyReadOnly(this.#watch.workspace) !== null}
      live
      hint=${this.entry === '' && key === 'name' ? '' : hints[key]}
      .value=${this.draft[key]}
      @sp-commit=${(event: CommitEvent) => {
        this.draft = { ...this.draft, [key]: event.value };
      }}
    ></sp-text-field>`;
  }

  private place(): TemplateResult | null {
    if (this.chapter === 'issue' || this.chapter === 'code') {
      return html`<sp-select
        label=${names.parent}
        ?disabled=${whyReadOnly(this.#watch.workspace) !== null}
        none=${text.noParent}
        .options=${this.parents(this.chapter)}
        .value=${this.draft.parent ?? ''}
        @sp-choice=${(event: ChoiceEvent) => {
          event.stopPropagation();
          this.draft = { ...this.draft, parent: event.choice.type === 'option' ? event.choice.id : null };
        }}
      ></sp-select>`;
    }
    if (this.chapter !== 'relation') return null;
    return html`<sp-select
      label=${text.startsFrom}
      ?disabled=${whyReadOnly(this.#watch.workspace) !== null}
      .options=${(['evidence', 'stance'] as const).map((id) => ({ id, label: relationStarts[id] }))}
      .value=${this.draft.from}
      @sp-choice=${(event: ChoiceEvent) => {
        event.stopPropagation();
        const isStance = event.choice.type === 'option' && event.choice.id === 'stance';
        this.draft = { ...this.draft, from: isStance ? 'stance' : 'evidence' };
      }}
    ></sp-select>`;
  }

  private uses(): number {
    return this.entry === '' ? 0 : useCount(this.#watch.workspace, this.chapter, this.entry);
  }

  /** Whether it has to be said if the meaning is another one: where something is coded under other words than now. */
  private asksMeaning(): boolean {
    const stored = this.stored();
    return (
      this.uses() > 0 && (['definition', 'rule'] as const).some((key) => this.draft[key] !== stored[key])
    );
  }

  /** Whatever the entry can stand below: not itself and not what is below it. */
  private parents(part: 'issue' | 'code'): readonly Option[] {
    const { records } = this.#watch.workspace;
    const all: readonly { id: string; name: string; parent: string | null }[] = [...records.all(part)];
    const below = this.entry === '' ? new Set<string>() : withDescendants(all, this.entry);
    return [...flat(tree(all))].flatMap(({ entry: { id, name }, depth }) =>
      below.has(id) ? [] : [{ id, label: name, depth }],
    );
  }

  /** What tells the form apart from all others of the window. */
  private get key(): string {
    const { project } = this.#watch.workspace;
    return `${project?.token ?? ''} ${this.chapter} ${this.entry} ${this.parent}`;
  }

  private stored(): EntryFields {
    return fieldsOf(this.#watch.workspace.records.find(this.chapter, this.entry), this.parent);
  }

  /** Saves, after asking where another entry has the new name. */
  private ask(): void {
    const { records } = this.#watch.workspace;
    const name = this.draft.name.trim();
    const isNamedAnew = name !== this.stored().name;
    if (isNamedAnew && isEntryNamed(records, this.chapter, name, this.entry))
      requestDialog(
        this,
        confirmNamesake(name, () => void this.save()),
      );
    else void this.save();
  }

  private async save(): Promise<void> {
    const { workspace } = this.#watch;
    const fields = { ...this.draft, name: this.draft.name.trim() };
    const stored = this.stored();
    const isReworded = (['definition', 'rule'] as const).some((key) => fields[key] !== stored[key]);
    const meaning = this.asksMeaning() ? (this.meaning ?? 'changed') : isReworded ? 'changed' : 'same';
    const result = await workspace.run(
      this.entry === ''
        ? addEntry(this.chapter, fields)
        : editEntry(this.chapter, this.entry, fields, meaning),
    );
    this.failure = result.ok ? null : result.error;
    if (!result.ok) return;
    this.meaning = null;
    const made = result.value.changed.find(
      (id) => workspace.records.find(this.chapter, id)?.name === fields.name,
    );
    this.draft = this.stored();
    const id = this.entry === '' ? made : this.entry;
    if (id !== undefined) this.dispatchEvent(new ChoiceEvent({ type: 'option', id }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-entry-form': EntryForm;
  }
}
