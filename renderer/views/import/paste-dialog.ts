import { LitElement, type TemplateResult, css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { transfer as text } from '../../../store/messages/window-transfer.ts';
import type { Failure } from '../../../store/model/result.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import '../../ui/dialog.ts';
import { CloseEvent, type CommitEvent } from '../../ui/events.ts';
import { forms } from '../../ui/form-styles.ts';
import { noticeStyles } from '../../ui/notice-bar.ts';
import '../../ui/text-field.ts';
import { requestDialog } from '../dialog-request.ts';
import { failureNote, saveButtons } from '../editor-form.ts';

/** Takes a text from the clipboard; it is then looked at like a file. */
@customElement('sp-paste-dialog')
export class PasteDialog extends LitElement {
  static override styles = [
    base,
    buttons,
    forms,
    noticeStyles,
    css`
      sp-dialog {
        --dialog-width: 640px;
      }
    `,
  ];

  @state() private heading = '';
  @state() private text = '';
  @state() private failure: Failure | null = null;
  readonly #watch = new Watch(this, []);

  override render(): TemplateResult {
    return html`<sp-dialog heading=${text.pasteHeading} @sp-close=${this.close}>
      <div class="form">
        <sp-text-field
          data-autofocus
          label=${text.pasteTitle}
          live
          .value=${this.heading}
          @sp-commit=${(event: CommitEvent) => {
            this.heading = event.value;
          }}
        ></sp-text-field>
        <sp-text-field
          label=${text.pasteText}
          multiline
          live
          .value=${this.text}
          @sp-commit=${(event: CommitEvent) => {
            this.text = event.value;
          }}
        ></sp-text-field>
      </div>
      ${failureNote(this.failure)}
      ${saveButtons(
        () => void this.look(),
        () => {
          this.close();
        },
        text.pasteAdd,
      )}
    </sp-dialog>`;
  }

  private async look(): Promise<void> {
    const title = this.heading.trim() === '' ? firstWords(this.text) : this.heading.trim();
    const result = await this.#watch.workspace.imports.ask('import.paste', { title, text: this.text });
    this.failure = result.ok ? null : result.error;
    if (!result.ok) return;
    requestDialog(this, { type: 'import-texts', files: result.value });
    this.close();
  }

  private close(): void {
    this.dispatchEvent(new CloseEvent());
  }
}

/** A title for a text that was given none. */
function firstWords(words: string): string {
  const line = words.trim().split('\n')[0]?.trim().slice(0, 80) ?? '';
  return line === '' ? text.pasteHeading : line;
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-paste-dialog': PasteDialog;
  }
}
