import { LitElement, type TemplateResult, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { exporting as text } from '../../../store/messages/window-export.ts';
import { shell } from '../../../store/messages/window-shell.ts';
import { leftOutLines, transfer } from '../../../store/messages/window-transfer.ts';
import type { Failure } from '../../../store/model/result.ts';
import { isEverything } from '../../../store/query/scope.ts';
import type { ExportChoices, ExportReport } from '../../state/answers.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import '../../ui/dialog.ts';
import { CloseEvent } from '../../ui/events.ts';
import { forms } from '../../ui/form-styles.ts';
import { noticeBar, noticeStyles } from '../../ui/notice-bar.ts';
import { failureNote, saveButtons } from '../editor-form.ts';
import { formatChoice, formatStyles, isFormatName } from '../format-choice.ts';
import { recalledChoices, rememberChoices } from './export-choices.ts';
import { columnFields } from './export-columns.ts';
import { ExportLook } from './export-look.ts';
import { lossList, repeatedBy } from './export-more.ts';
import { type ScopeChoices, scopeFields } from './export-scope.ts';
import { amounts, beginning, tableTabs, waiting } from './export-shown.ts';
import { exportStyles } from './export-styles.ts';

/** Chooses what of a project is exported and how, and shows what would be written; main then asks where it goes. */
@customElement('sp-export-dialog')
export class ExportDialog extends LitElement {
  static override styles = [base, buttons, forms, noticeStyles, formatStyles, exportStyles];

  @state() private choices: ExportChoices = recalledChoices('', { documents: [], coders: [], filters: [] });
  @state() private table = 'stances';
  @state() private report: ExportReport | null = null;
  @state() private failure: Failure | null = null;
  @state() private said = '';
  readonly #watch = new Watch(this, ['documents', 'shared']);
  readonly #look = new ExportLook(this, () => this.#watch.workspace.exports);

  override connectedCallback(): void {
    super.connectedCallback();
    const { documents, coders, filters } = this.choosable;
    this.choices = recalledChoices(this.#watch.workspace.project?.token ?? '', {
      documents: documents.map(({ id }) => id),
      coders: coders.map(({ id }) => id),
      filters,
    });
    void this.#look.show(this.choices, this.table);
    void this.#look.count(this.choices);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    void this.#look.stop();
  }

  override render(): TemplateResult {
    return html`<sp-dialog heading=${transfer.exportHeading} @sp-close=${this.close}>
      ${this.report === null ? this.form() : this.done(this.report)}
    </sp-dialog>`;
  }

  private get choosable(): ScopeChoices {
    const { project, records } = this.#watch.workspace;
    return {
      documents: [...(project?.documents.values() ?? [])].map(({ id, title }) => ({ id, label: title })),
      coders: [...records.all('coder')].map(({ id, name }) => ({ id, label: name })),
      filters: (records.find('project', 'project')?.filters ?? []).map(({ name }) => name),
    };
  }

  private form(): TemplateResult {
    const { format, scope, raw } = this.choices;
    const isSeparated = format === 'csv' || format === 'tsv';
    return html`<div class="sides">
        <div class="side">
          ${formatChoice('out', isFormatName(format) ? format : 'csv', (chosen) => {
            this.change({ format: chosen });
          })}
          ${scopeFields(scope, this.choosable, (changed) => {
            this.change({ scope: { ...scope, ...changed } });
          })}
          ${
            isSeparated
              ? html`<label class="check">
                  <input
                    type="checkbox"
                    .checked=${raw}
                    @change=${() => {
                      this.change({ raw: !raw });
                    }}
                  /><span>${text.raw}<small>${text.rawHint}</small></span>
                </label>`
              : nothing
          }
        </div>
        <div class="side">${this.shown()}</div>
      </div>
      ${failureNote(this.failure ?? this.#look.failure)}
      ${saveButtons(
        () => void this.export(),
        () => {
          this.close();
        },
        this.#look.writing.phase === 'none' ? transfer.exportRun : transfer.working,
      )}`;
  }

  private shown(): TemplateResult {
    const { format, scope, columns } = this.choices;
    const { preview, writing } = this.#look;
    const table = preview?.tables.find(({ name }) => name === this.table);
    return html`
      ${
        preview === null || preview.tables.length === 0
          ? nothing
          : tableTabs(this.#look, this.table, this.choices, (shown) => {
              this.table = shown;
              void this.#look.show(this.choices, shown);
            })
      }
      ${beginning(preview, this.table)}
      ${
        table === undefined
          ? nothing
          : columnFields(table, columns, (changed) => {
              this.change({ columns: changed });
            })
      }
      ${amounts(this.#look, isEverything(scope))}
      ${writing.phase === 'none' || writing.phase === 'silent' ? nothing : html`<div class="wait" role="status">${waiting(writing, text.writing, () => void this.#look.stop())}</div>`}
      ${lossList(format)}
      ${preview === null ? nothing : repeatedBy(format, preview, (code, what) => void this.copy(code, what))}
      <p class="quiet said" role="status">${this.said}</p>
    `;
  }

  private done({ name, folder, files, records, left }: ExportReport): TemplateResult {
    return html`${noticeBar({ text: transfer.exported(name, files, records), tone: 'info' })}
      <p class="quiet where">${text.writtenIn(folder)}</p>
      ${leftOutLines(left).map((line) => html`<p class="quiet">${line}</p>`)}
      <button slot="actions" class="button primary" @click=${this.close}>${shell.close}</button>`;
  }

  /** Another choice: it is kept in mind, and what is shown follows. */
  private change(changed: Partial<ExportChoices>): void {
    const before = this.choices;
    this.choices = { ...before, ...changed };
    this.failure = null;
    this.said = '';
    rememberChoices(this.#watch.workspace.project?.token ?? '', this.choices);
    void this.#look.show(this.choices, this.table);
    if (changed.scope !== undefined) void this.#look.count(this.choices);
  }

  private async copy(code: string, what: string): Promise<void> {
    await this.#look.copy(code);
    this.said = `${what}: ${text.copied}`;
  }

  private async export(): Promise<void> {
    if (this.#look.writing.phase !== 'none') return;
    const result = await this.#look.write(this.choices);
    this.failure = result.ok ? null : result.error;
    if (result.ok) this.report = result.value;
    if (this.report !== null) this.#watch.workspace.noteExport();
  }

  /** Ends the writing that goes on, else the dialog. */
  private close(): void {
    if (this.#look.writing.phase !== 'none') {
      void this.#look.stop();
      return;
    }
    this.dispatchEvent(new CloseEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-export-dialog': ExportDialog;
  }
}
