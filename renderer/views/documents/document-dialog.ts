import { LitElement, type TemplateResult, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fields as names } from '../../../store/messages/fields.ts';
import { actionNames } from '../../../store/messages/window-shell.ts';
import { panels } from '../../../store/messages/window-panels.ts';
import type { Document } from '../../../store/model/records.ts';
import type { DocumentId } from '../../../store/model/id.ts';
import type { Failure } from '../../../store/model/result.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import '../../ui/date-field.ts';
import '../../ui/dialog.ts';
import { CloseEvent, type CommitEvent, type RowsEvent } from '../../ui/events.ts';
import { fields } from '../../ui/field-styles.ts';
import { forms } from '../../ui/form-styles.ts';
import { noticeStyles } from '../../ui/notice-bar.ts';
import type { FieldRow } from '../../ui/rows-field.ts';
import '../../ui/rows-field.ts';
import '../../ui/text-field.ts';
import { attributeColumns, attributeRows, attributesOf } from '../attributes-field.ts';
import { requestDialog } from '../dialog-request.ts';
import { changedFields, failureNote, onSaveKey, orNull, saveButtons } from '../editor-form.ts';

type Draft = Pick<
  Document,
  'title' | 'author' | 'outlet' | 'date' | 'language' | 'address' | 'description' | 'attributes'
>;

/** The form for everything that is known about a document. Its text stays as it is. */
@customElement('sp-document-dialog')
export class DocumentDialog extends LitElement {
  static override styles = [base, buttons, fields, forms, noticeStyles];

  @property({ attribute: false }) document: DocumentId | null = null;
  @state() private draft: Draft | null = null;
  /** The attributes as they are being typed: a row without a name yet is none of them. */
  @state() private rows: readonly FieldRow[] = [];
  @state() private failure: Failure | null = null;
  #before: Draft | null = null;
  readonly #watch = new Watch(this, []);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.begin();
  }

  private async begin(): Promise<void> {
    const { workspace } = this.#watch;
    if (this.document === null) return;
    const opened = await workspace.openDocument(this.document);
    const record = workspace.open.get(this.document)?.document;
    if (!opened.ok) this.failure = opened.error;
    if (record === undefined) return;
    const { title, author, outlet, date, language, address, description, attributes } = record;
    this.#before = { title, author, outlet, date, language, address, description, attributes };
    this.draft = this.#before;
    this.rows = attributeRows(attributes);
    await this.updateComplete;
    this.renderRoot.querySelector('sp-text-field')?.focus();
  }

  override render(): TemplateResult {
    const save = (): void => void this.save();
    return html`<sp-dialog
      heading=${panels.document.heading}
      @sp-close=${this.close}
      @keydown=${onSaveKey(save)}
    >
      ${this.draft === null ? null : this.form(this.draft)} ${failureNote(this.failure)}
      <button slot="actions" class="button plain" @click=${this.correct}>
        ${actionNames['document.correct']}
      </button>
      ${saveButtons(save, () => {
        this.close();
      })}
    </sp-dialog>`;
  }

  private form(draft: Draft): TemplateResult {
    return html`<div class="form">
      ${this.line('title', draft.title)}
      <div class="pair">${this.line('author', draft.author)} ${this.line('outlet', draft.outlet)}</div>
      <div class="pair">
        <sp-date-field
          label=${names.date}
          live
          with-hint
          .value=${draft.date ?? ''}
          @sp-commit=${(event: CommitEvent) => {
            this.set({ date: orNull(event.value) });
          }}
        ></sp-date-field>
        ${this.line('language', draft.language, panels.document.languageHint)}
      </div>
      <div>
        ${this.line('address', draft.address)}
        ${
          draft.address === null || !/^(https?|mailto):/i.test(draft.address)
            ? null
            : html`<button class="link-button" @click=${this.openAddress}>
                ${panels.document.openAddress}
              </button>`
        }
      </div>
      <sp-text-field
        label=${names.description}
        multiline
        live
        .value=${draft.description}
        @sp-commit=${(event: CommitEvent) => {
          this.set({ description: event.value });
        }}
      ></sp-text-field>
      <sp-rows-field
        label=${panels.attributes}
        .columns=${attributeColumns}
        .rows=${this.rows}
        @sp-rows=${(event: RowsEvent) => {
          this.rows = event.rows;
          this.set({ attributes: attributesOf(event.rows) });
        }}
      ></sp-rows-field>
    </div>`;
  }

  private line(
    key: 'title' | 'author' | 'outlet' | 'language' | 'address',
    value: string | null,
    hint = '',
  ): TemplateResult {
    return html`<sp-text-field
      label=${names[key]}
      hint=${hint}
      live
      .value=${value ?? ''}
      @sp-commit=${(event: CommitEvent) => {
        this.set(key === 'title' ? { title: event.value } : { [key]: orNull(event.value) });
      }}
    ></sp-text-field>`;
  }

  private set(part: Partial<Draft>): void {
    if (this.draft !== null) this.draft = { ...this.draft, ...part };
  }

  private async openAddress(): Promise<void> {
    const address = this.draft?.address ?? null;
    if (address === null) return;
    const result = await this.#watch.workspace.ask('address.open', { address });
    if (!result.ok) this.failure = result.error;
  }

  private async save(): Promise<void> {
    await this.store();
    if (this.failure === null) this.close();
  }

  private async store(): Promise<void> {
    if (this.document === null || this.draft === null || this.#before === null) return;
    const set = changedFields(this.#before, this.draft);
    if (Object.keys(set).length > 0) {
      const result = await this.#watch.workspace.run({
        name: 'editDocument',
        input: { id: this.document, set },
      });
      this.failure = result.ok ? null : result.error;
    }
  }

  /** Goes on to the text, which this form has not; what is typed here is saved first. */
  private async correct(): Promise<void> {
    await this.store();
    if (this.document === null || this.failure !== null) return;
    requestDialog(this, { type: 'correct', id: this.document });
    this.close();
  }

  private close(): void {
    this.dispatchEvent(new CloseEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-document-dialog': DocumentDialog;
  }
}
