import { LitElement, type TemplateResult, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { codebookText as text, panels } from '../../../store/messages/window-panels.ts';
import { flat, tree } from '../../../store/query/tree.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import '../../ui/dialog.ts';
import { emptyState, emptyStateStyles } from '../../ui/empty-state.ts';
import { type ChoiceEvent, CloseEvent, type MenuEvent, type RemoveEvent } from '../../ui/events.ts';
import { fields } from '../../ui/field-styles.ts';
import { icon } from '../../ui/icon.ts';
import { askMenu } from '../../ui/menu.ts';
import '../../ui/row-list.ts';
import type { RowItem } from '../../ui/row-item.ts';
import '../../ui/segmented.ts';
import { type CodebookPart, requestDialog } from '../dialog-request.ts';
import { type EntryType, removalOfEntry } from './entry-commands.ts';
import './entry-form.ts';
import './scale-form.ts';

const parts: readonly CodebookPart[] = ['issue', 'code', 'kind', 'relation', 'actorKind', 'scale'];

/** The whole codebook: its parts, the entries of one, and the form of one entry. */
@customElement('sp-codebook-dialog')
export class CodebookDialog extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    emptyStateStyles,
    css`
      sp-dialog {
        --dialog-width: 880px;
      }

      sp-segmented {
        margin-bottom: var(--s4);
      }

      .columns {
        display: grid;
        grid-template-columns: minmax(180px, 260px) minmax(0, 1fr);
        gap: var(--s5);
        min-height: 380px;
      }

      .list {
        max-height: 56vh;
        overflow: auto;
        padding: 1px;
        border-inline-end: 1px solid var(--line);
        padding-inline-end: var(--s3);
      }

      .list .button {
        margin-bottom: var(--s2);
      }
    `,
  ];

  @property() chapter: CodebookPart = 'issue';
  @property() entry = '';
  @property({ type: Boolean, attribute: 'is-new' }) isNew = false;
  /** Below which entry a new one is to stand. */
  @property() parent = '';
  readonly #watch = new Watch(this, ['shared']);

  override render(): TemplateResult {
    const { records } = this.#watch.workspace;
    return html`<sp-dialog
      heading=${text.heading(records.find('codebook', 'codebook')?.revision ?? 1)}
      @sp-close=${this.close}
    >
      <sp-segmented
        label=${text.partsLabel}
        .segments=${parts.map((id) => ({ id, label: text.parts[id] }))}
        .value=${this.chapter}
        @sp-choice=${this.onPart}
      ></sp-segmented>
      ${this.chapter === 'scale' ? html`<sp-scale-form></sp-scale-form>` : this.columns(this.chapter)}
    </sp-dialog>`;
  }

  private columns(part: EntryType): TemplateResult {
    return html`<div class="columns">
      <div class="list">
        <button
          class="button"
          @click=${() => {
            this.show('', true);
          }}
        >
          ${icon('add')}${text.newEntry[part]}
        </button>
        <sp-row-list
          label=${text.parts[part]}
          .rows=${this.rows(part)}
          selected=${this.entry}
          can-remove
          @sp-choice=${(event: ChoiceEvent) => {
            if (event.choice.type === 'option') this.show(event.choice.id, false);
          }}
          @sp-remove=${(event: RemoveEvent) => {
            this.askRemoval(part, event.id);
          }}
          @sp-menu=${(event: MenuEvent) => this.onMenu(part, event)}
        ></sp-row-list>
      </div>
      ${
        this.isNew || this.entry !== ''
          ? html`<sp-entry-form
              data-autofocus
              chapter=${part}
              entry=${this.isNew ? '' : this.entry}
              parent=${this.parent}
              @sp-choice=${(event: ChoiceEvent) => {
                if (event.choice.type === 'option') this.show(event.choice.id, false);
              }}
            ></sp-entry-form>`
          : emptyState(text.choose)
      }
    </div>`;
  }

  private rows(part: EntryType): readonly RowItem[] {
    const { records, project } = this.#watch.workspace;
    if (part === 'issue' || part === 'code') {
      return [...flat(tree<{ id: string; name: string; parent: string | null }>(records.all(part)))].map(
        ({ entry: { id, name }, depth }) => ({ id, label: name, depth, count: project?.uses.get(id) ?? 0 }),
      );
    }
    if (part === 'relation') {
      return [...records.all('relation')].map(({ id, name, from }) => ({ id, label: `${name} (${from})` }));
    }
    return [...records.all(part)].map(({ id, name }) => ({ id, label: name }));
  }

  private onPart(event: ChoiceEvent): void {
    const { choice } = event;
    const part = parts.find((each) => choice.type === 'option' && each === choice.id);
    if (part === undefined) return;
    this.chapter = part;
    this.show('', false);
  }

  private show(entry: string, isNew: boolean): void {
    this.entry = entry;
    this.isNew = isNew;
    this.parent = '';
  }

  private askRemoval(part: EntryType, id: string): void {
    const request = removalOfEntry(this.#watch.workspace, part, id);
    if (request !== null) requestDialog(this, request);
  }

  private async onMenu(part: EntryType, event: MenuEvent): Promise<void> {
    const { remove } = panels.menu;
    const items = [{ id: 'remove', label: remove, shortcut: 'Delete', danger: true }];
    if ((await askMenu(event.row, text.parts[part], items, event.at)) === 'remove')
      this.askRemoval(part, event.id);
  }

  private close(): void {
    this.dispatchEvent(new CloseEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-codebook-dialog': CodebookDialog;
  }
}
