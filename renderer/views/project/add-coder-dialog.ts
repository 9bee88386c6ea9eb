import { LitElement, type TemplateResult, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { codebookText } from '../../../store/messages/window-panels.ts';
import { shell } from '../../../store/messages/window-shell.ts';
import type { Failure } from '../../../store/model/result.ts';
import { newId } from '../../state/new-id.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import '../../ui/dialog.ts';
import { CloseEvent, type CommitEvent } from '../../ui/events.ts';
import { noticeStyles } from '../../ui/notice-bar.ts';
import '../../ui/text-field.ts';
import { failureNote, saveButtons } from '../editor-form.ts';

/** Adds a coder, who then codes in this window. */
@customElement('sp-add-coder-dialog')
export class AddCoderDialog extends LitElement {
  static override styles = [base, buttons, noticeStyles];

  @state() private name = '';
  @state() private failure: Failure | null = null;
  readonly #watch = new Watch(this, []);

  override render(): TemplateResult {
    return html`<sp-dialog heading=${shell.addCoderTitle} @sp-close=${this.close}>
      <sp-text-field
        data-autofocus
        label=${codebookText.coderName}
        live
        .value=${this.name}
        @sp-commit=${(event: CommitEvent) => {
          this.name = event.value;
        }}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter' && !event.isComposing) void this.save();
        }}
      ></sp-text-field>
      ${failureNote(this.failure)}
      ${saveButtons(
        () => void this.save(),
        () => {
          this.close();
        },
        shell.add,
      )}
    </sp-dialog>`;
  }

  private async save(): Promise<void> {
    const { workspace } = this.#watch;
    const id = newId();
    const result = await workspace.run({ name: 'addCoder', input: { id, name: this.name } });
    this.failure = result.ok ? null : result.error;
    if (!result.ok) return;
    const coder = workspace.records.find('coder', id);
    if (coder !== undefined) await workspace.switchCoder(coder.id);
    this.close();
  }

  private close(): void {
    this.dispatchEvent(new CloseEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-add-coder-dialog': AddCoderDialog;
  }
}
