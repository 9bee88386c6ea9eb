import { type TemplateResult, html } from 'lit';
import { shell } from '../../store/messages/window-shell.ts';
import '../ui/dialog.ts';
import type { DialogRequest } from './dialog-request.ts';

/** A question before something large is done. The safe answer has the focus. */
export function confirmDialog(
  { heading, text, confirm, cancel = shell.cancel, run }: Extract<DialogRequest, { type: 'confirm' }>,
  close: () => void,
): TemplateResult {
  return html`<sp-dialog heading=${heading} @sp-close=${close}>
    <p class="text">${text}</p>
    <button slot="actions" class="button" data-autofocus @click=${close}>${cancel}</button>
    <button
      slot="actions"
      class="button danger"
      @click=${() => {
        close();
        run();
      }}
    >
      ${confirm}
    </button>
  </sp-dialog>`;
}
