import { LitElement, type TemplateResult, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { review } from '../../../../store/messages/window-review.ts';
import type { RecordFilter } from '../../../../store/model/records.ts';
import type { Failure } from '../../../../store/model/result.ts';
import { Watch } from '../../../state/watch.ts';
import { base } from '../../../ui/base-styles.ts';
import { buttons } from '../../../ui/button-styles.ts';
import '../../../ui/dialog.ts';
import { CloseEvent, type CommitEvent } from '../../../ui/events.ts';
import { noticeStyles } from '../../../ui/notice-bar.ts';
import '../../../ui/text-field.ts';
import { failureNote, onSaveKey, saveButtons } from '../../editor-form.ts';

/** Gives a filter a name, under which it is kept with the project. */
@customElement('sp-save-filter-dialog')
export class SaveFilterDialog extends LitElement {
  static override styles = [base, buttons, noticeStyles];

  @property({ attribute: false }) filter: RecordFilter = {};
  @state() private name = '';
  @state() private failure: Failure | null = null;
  readonly #watch = new Watch(this, []);

  override render(): TemplateResult {
    return html`<sp-dialog
      heading=${review.saveFilter.replace('…', '')}
      @sp-close=${this.close}
      @keydown=${onSaveKey(() => void this.save())}
    >
      <sp-text-field
        data-autofocus
        label=${review.saveFilterName}
        live
        .value=${this.name}
        @sp-commit=${(event: CommitEvent) => {
          this.name = event.value;
        }}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter' && !event.isComposing) void this.save();
        }}
      ></sp-text-field>
      ${failureNote(this.failure)} ${saveButtons(() => void this.save(), this.close)}
    </sp-dialog>`;
  }

  private async save(): Promise<void> {
    const { name, filter } = this;
    const result = await this.#watch.workspace.run({ name: 'saveFilter', input: { name, filter } });
    this.failure = result.ok ? null : result.error;
    if (result.ok) this.close();
  }

  private readonly close = (): void => {
    this.dispatchEvent(new CloseEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-save-filter-dialog': SaveFilterDialog;
  }
}
