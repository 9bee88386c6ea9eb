import { LitElement, type TemplateResult, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { codebookPage } from '../../../store/messages/codebook.ts';
import { shell } from '../../../store/messages/window-shell.ts';
import type { DocumentId } from '../../../store/model/id.ts';
import type { Failure } from '../../../store/model/result.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import '../../ui/dialog.ts';
import { type ChoiceEvent, CloseEvent, type CommitEvent } from '../../ui/events.ts';
import { fields } from '../../ui/field-styles.ts';
import { forms } from '../../ui/form-styles.ts';
import { icon } from '../../ui/icon.ts';
import { noticeStyles } from '../../ui/notice-bar.ts';
import '../../ui/segmented.ts';
import '../../ui/select.ts';
import '../../ui/text-field.ts';
import { requestDialog } from '../dialog-request.ts';
import { failureNote, onSaveKey } from '../editor-form.ts';
import { entriesOf } from './codebook-rows.ts';
import type { EntryType } from './entry-commands.ts';
import { type Use, actorUses, titleOf, touchedBy, usesIn } from './entry-uses.ts';
import {
  type Scope,
  type SplitDraft,
  assign,
  assignRest,
  decided,
  emptySplit,
  hasNames,
  leavesSome,
  partName,
  splitCommand,
  withoutPart,
} from './split-draft.ts';
import type { AssignEvent } from './split-records.ts';
import './split-records.ts';
import { splitStyles } from './split-styles.ts';

const text = codebookPage.splitting;

/** The records of a document, or the actors, that are given out together. */
interface Group {
  readonly document: DocumentId | null | undefined;
  readonly title: string;
  readonly uses: readonly Use[];
}

/** Makes several entries of one, and gives out what used it: one by one beside the words, or many at once. */
@customElement('sp-split-dialog')
export class SplitDialog extends LitElement {
  static override styles = [base, buttons, fields, forms, noticeStyles, splitStyles];

  @property() chapter: EntryType = 'issue';
  @property() entry = '';
  @state() private draft: SplitDraft = emptySplit;
  /** What is to be given out; null until it is read. */
  @state() private groups: readonly Group[] | null = null;
  @state() private shown = 0;
  @state() private scope = 'all';
  @state() private to = '0';
  @state() private failure: Failure | null = null;
  readonly #watch = new Watch(this, ['shared']);

  override firstUpdated(): void {
    void this.read();
  }

  override render(): TemplateResult {
    const entry = this.#watch.workspace.records.find(this.chapter, this.entry);
    const uses = this.uses;
    const isReady = hasNames(this.draft) && this.groups !== null;
    const save = (): void => {
      if (isReady) void this.save();
    };
    return html`<sp-dialog
      heading=${text.heading(entry?.name ?? '')}
      @sp-close=${this.leave}
      @keydown=${onSaveKey(save)}
    >
      <div class="form">
        <p class="text">${text.intro}</p>
        <div class="parts">
          ${this.draft.names.map((name, at) => this.nameField(name, at))}
          <button
            class="button plain"
            @click=${() => {
              this.draft = { ...this.draft, names: [...this.draft.names, ''] };
            }}
          >
            ${icon('add')}${text.addPart}
          </button>
          ${this.draft.names.length < 2 ? null : this.removal(this.draft.names.length - 1)}
        </div>
        ${this.chapter === 'issue' || this.chapter === 'code' ? this.place() : null}
        ${this.groups === null ? html`<p role="status">${text.loading}</p>` : this.records(this.groups, uses)}
      </div>
      ${failureNote(this.failure)}
      <p slot="actions" class="outcome" role="status" dir="auto">${this.outcome(entry?.name ?? '', uses)}</p>
      <button slot="actions" class="button" @click=${this.leave}>${shell.cancel}</button>
      <button slot="actions" class="button primary" ?disabled=${!isReady} @click=${save}>
        ${text.apply}
      </button>
    </sp-dialog>`;
  }

  private get uses(): readonly Use[] {
    return this.groups?.flatMap(({ uses }) => uses) ?? [];
  }

  private outcome(name: string, uses: readonly Use[]): string {
    if (this.groups === null) return '';
    if (!hasNames(this.draft)) return text.names;
    const hasBelow = entriesOf(this.#watch.workspace.records, this.chapter).some(
      ({ parent }) => parent === this.entry,
    );
    return hasBelow || leavesSome(this.draft, uses) ? text.stays(name) : text.goes(name);
  }

  private nameField(name: string, at: number): TemplateResult {
    return html`<sp-text-field
      label=${text.part(at + 1)}
      live
      .value=${name}
      @sp-commit=${(event: CommitEvent) => {
        this.draft = { ...this.draft, names: this.draft.names.with(at, event.value) };
      }}
    ></sp-text-field>`;
  }

  /** Behind all names: one that Tab came to between two of them was pressed by the space of a name. */
  private removal(last: number): TemplateResult {
    return html`<button
      class="button plain"
      @click=${() => {
        this.draft = withoutPart(this.draft, last);
      }}
    >
      ${icon('close')}${text.removePart(last + 1)}
    </button>`;
  }

  private place(): TemplateResult {
    return html`<div class="place">
      <span class="label">${text.place}</span>
      <sp-segmented
        label=${text.place}
        .segments=${(['beside', 'below'] as const).map((id) => ({ id, label: text.places[id] }))}
        value=${this.draft.isBelow ? 'below' : 'beside'}
        @sp-choice=${(event: ChoiceEvent) => {
          event.stopPropagation();
          const isBelow = event.choice.type === 'option' && event.choice.id === 'below';
          this.draft = { ...this.draft, isBelow };
        }}
      ></sp-segmented>
    </div>`;
  }

  private records(groups: readonly Group[], uses: readonly Use[]): TemplateResult {
    const group = groups[this.shown];
    if (group === undefined) return html`<p class="hint">${text.nothing}</p>`;
    return html`<section>
      <div class="head">
        <h3>${text.records}</h3>
        <span class="hint" role="status">${text.given(decided(this.draft, uses), uses.length)}</span>
      </div>
      ${groups.length < 2 ? null : this.documents(groups)}
      <sp-split-records
        .uses=${group.uses}
        .draft=${this.draft}
        @sp-assign=${({ record, part }: AssignEvent) => {
          this.draft = assign(this.draft, record, part);
          this.goOn(groups);
        }}
      ></sp-split-records>
      <p class="hint">${text.keys(this.draft.names.length)}</p>
      ${this.bulk(group, uses)}
    </section>`;
  }

  private documents(groups: readonly Group[]): TemplateResult {
    return html`<sp-select
      class="document"
      label=${text.document}
      .value=${String(this.shown)}
      .options=${groups.map(({ title, uses }, at) => ({
        id: String(at),
        label: `${title} (${decided(this.draft, uses)}/${uses.length})`,
      }))}
      @sp-choice=${(event: ChoiceEvent) => {
        event.stopPropagation();
        if (event.choice.type === 'option') this.shown = Number(event.choice.id);
      }}
    ></sp-select>`;
  }

  /** Once a document is given out, the next that has something open is shown. */
  private goOn(groups: readonly Group[]): void {
    const isOpen = ({ uses }: Group): boolean => decided(this.draft, uses) < uses.length;
    const here = groups[this.shown];
    if (here === undefined || isOpen(here)) return;
    const next = groups.findIndex((group, at) => at > this.shown && isOpen(group));
    const any = next === -1 ? groups.findIndex(isOpen) : next;
    if (any === -1) return;
    this.shown = any;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('sp-split-records')?.focus();
    });
  }

  private bulk(group: Group, uses: readonly Use[]): TemplateResult {
    const coders = [...new Set(uses.map(({ coder }) => coder))].filter((coder) => coder !== '');
    const parts = this.draft.names.map((_name, at) => ({ id: String(at), label: partName(this.draft, at) }));
    return html`<div class="bulk">
      <span>${text.bulk}</span>
      <sp-select
        label=${text.scope}
        hide-label
        .value=${this.scope}
        .options=${[
          { id: 'all', label: text.everything },
          { id: 'document', label: text.thisDocument },
          ...(coders.length < 2
            ? []
            : coders.map((coder) => ({ id: `coder ${coder}`, label: text.ofCoder(coder) }))),
        ]}
        @sp-choice=${(event: ChoiceEvent) => {
          event.stopPropagation();
          if (event.choice.type === 'option') this.scope = event.choice.id;
        }}
      ></sp-select>
      <span>${text.bulkTo}</span>
      <sp-select
        label=${text.bulkTo}
        hide-label
        .value=${this.to}
        .options=${[...parts, { id: 'left', label: text.left }]}
        @sp-choice=${(event: ChoiceEvent) => {
          event.stopPropagation();
          if (event.choice.type === 'option') this.to = event.choice.id;
        }}
      ></sp-select>
      <button
        class="button"
        ?disabled=${decided(this.draft, uses) === uses.length}
        @click=${() => {
          const part = this.to === 'left' ? null : Math.min(Number(this.to), this.draft.names.length - 1);
          this.draft = assignRest(this.draft, uses, this.scopeOf(group), part);
        }}
      >
        ${text.bulkApply}
      </button>
    </div>`;
  }

  private scopeOf({ document }: Group): Scope {
    if (this.scope === 'document') return { type: 'document', document };
    return this.scope.startsWith('coder ')
      ? { type: 'coder', coder: this.scope.slice('coder '.length) }
      : { type: 'all' };
  }

  private async read(): Promise<void> {
    const { workspace } = this.#watch;
    const touched = await touchedBy(workspace, this.entry);
    if (!touched.ok) {
      this.failure = touched.error;
      return;
    }
    const groups: Group[] = [];
    const actors = this.chapter === 'actorKind' ? actorUses(workspace, this.entry) : [];
    if (actors.length > 0) groups.push({ document: undefined, title: codebookPage.actors, uses: actors });
    for (const { document } of touched.value.documents) {
      const read = await usesIn(workspace, this.entry, document);
      if (!read.ok) {
        this.failure = read.error;
        return;
      }
      const uses = read.value.filter(({ isNote }) => !isNote);
      const title = titleOf(workspace, document, codebookPage.withoutDocument);
      if (uses.length > 0) groups.push({ document, title, uses });
    }
    this.groups = groups;
  }

  private async save(): Promise<void> {
    const command = splitCommand(this.chapter, this.entry, this.draft);
    const result = await this.#watch.workspace.run(command);
    this.failure = result.ok ? null : result.error;
    if (result.ok) this.close();
  }

  private readonly close = (): void => {
    this.dispatchEvent(new CloseEvent());
  };

  /** What was given out may be the work of an hour: it is given up only after asking. */
  private readonly leave = (): void => {
    if (this.draft.given.size === 0) this.close();
    else requestDialog(this, { type: 'confirm', ...text.discard, run: this.close });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-split-dialog': SplitDialog;
  }
}
