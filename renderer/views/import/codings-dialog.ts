import { LitElement, type TemplateResult, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { type formatNames, transfer as text } from '../../../store/messages/window-transfer.ts';
import type { Failure } from '../../../store/model/result.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import '../../ui/dialog.ts';
import { type ChoiceEvent, CloseEvent } from '../../ui/events.ts';
import { forms } from '../../ui/form-styles.ts';
import { noticeStyles } from '../../ui/notice-bar.ts';
import '../../ui/select.ts';
import { requestDialog } from '../dialog-request.ts';
import { failureNote, saveButtons } from '../editor-form.ts';
import { formatChoice, formatStyles } from '../format-choice.ts';

/** Chooses the format of codings and the document they belong to; main then asks for the file. */
@customElement('sp-codings-dialog')
export class CodingsDialog extends LitElement {
  static override styles = [base, buttons, forms, noticeStyles, formatStyles];

  @state() private format: keyof typeof formatNames = 'csv';
  @state() private document = '';
  @state() private failure: Failure | null = null;
  @state() private isBusy = false;
  readonly #watch = new Watch(this, ['documents']);

  override connectedCallback(): void {
    super.connectedCallback();
    const { selection, project } = this.#watch.workspace;
    this.document = selection.document ?? project?.documents.keys().next().value ?? '';
  }

  override render(): TemplateResult {
    const documents = [...(this.#watch.workspace.project?.documents.values() ?? [])];
    return html`<sp-dialog heading=${text.codingsHeading} @sp-close=${this.close}>
      <div class="form">
        ${formatChoice('in', this.format, (format) => {
          this.format = format;
        })}
        ${
          this.format === 'jsonl'
            ? null
            : html`<sp-select
                label=${text.intoDocument}
                .options=${documents.map(({ id, title }) => ({ id, label: title }))}
                .value=${this.document}
                @sp-choice=${(event: ChoiceEvent) => {
                  this.document = event.choice.type === 'option' ? event.choice.id : '';
                }}
              ></sp-select>`
        }
      </div>
      ${failureNote(this.failure)}
      ${saveButtons(
        () => void this.import(),
        () => {
          this.close();
        },
        this.isBusy ? text.working : text.chooseFile,
      )}
    </sp-dialog>`;
  }

  private async import(): Promise<void> {
    if (this.isBusy) return;
    const { workspace } = this.#watch;
    const document = [...(workspace.project?.documents.keys() ?? [])].find((id) => id === this.document);
    this.isBusy = true;
    const result = await workspace.ask('import.codings', {
      format: this.format,
      document: this.format === 'jsonl' ? null : (document ?? null),
    });
    this.isBusy = false;
    this.failure = result.ok ? null : result.error;
    if (!result.ok || result.value === null) return;
    requestDialog(this, { type: 'import-report', report: result.value });
    this.close();
  }

  private close(): void {
    this.dispatchEvent(new CloseEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-codings-dialog': CodingsDialog;
  }
}
