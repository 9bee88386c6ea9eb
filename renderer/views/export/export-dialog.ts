import { LitElement, type TemplateResult, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { shell } from '../../../store/messages/window-shell.ts';
import { type formatNames, transfer as text } from '../../../store/messages/window-transfer.ts';
import type { Failure } from '../../../store/model/result.ts';
import type { ExportReport } from '../../state/answers.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import '../../ui/dialog.ts';
import { CloseEvent } from '../../ui/events.ts';
import { forms } from '../../ui/form-styles.ts';
import { noticeBar, noticeStyles } from '../../ui/notice-bar.ts';
import { failureNote, saveButtons } from '../editor-form.ts';
import { formatChoice, formatStyles } from '../format-choice.ts';

/** Chooses the format of an export; main then asks where it goes. */
@customElement('sp-export-dialog')
export class ExportDialog extends LitElement {
  static override styles = [base, buttons, forms, noticeStyles, formatStyles];

  @state() private format: keyof typeof formatNames = 'csv';
  @state() private report: ExportReport | null = null;
  @state() private failure: Failure | null = null;
  @state() private isBusy = false;
  readonly #watch = new Watch(this, []);

  override render(): TemplateResult {
    return html`<sp-dialog heading=${text.exportHeading} @sp-close=${this.close}>
      ${
        this.report === null
          ? html`${formatChoice('out', this.format, (format) => {
              this.format = format;
            })}
            ${failureNote(this.failure)}
            ${saveButtons(
              () => void this.export(),
              () => {
                this.close();
              },
              this.isBusy ? text.working : text.exportRun,
            )}`
          : html`${noticeBar({ text: text.exported(this.report.name, this.report.files, this.report.records), tone: 'info' })}
              <button slot="actions" class="button primary" @click=${this.close}>${shell.close}</button>`
      }
    </sp-dialog>`;
  }

  private async export(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    const result = await this.#watch.workspace.ask('export.run', { format: this.format });
    this.isBusy = false;
    this.failure = result.ok ? null : result.error;
    if (result.ok) this.report = result.value;
    if (this.report !== null) this.#watch.workspace.noteExport();
  }

  private close(): void {
    this.dispatchEvent(new CloseEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-export-dialog': ExportDialog;
  }
}
