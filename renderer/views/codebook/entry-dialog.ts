import { LitElement, type TemplateResult, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { codebookText as text } from '../../../store/messages/window-panels.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import '../../ui/dialog.ts';
import { CloseEvent } from '../../ui/events.ts';
import type { EntryType } from './entry-commands.ts';
import './entry-form.ts';

/** The form of one entry where one is at work: what a list beside the text edits or adds, without leaving the text. */
@customElement('sp-entry-dialog')
export class EntryDialog extends LitElement {
  static override styles = [
    base,
    css`
      sp-dialog {
        --dialog-width: 560px;
      }
    `,
  ];

  @property() chapter: EntryType = 'issue';
  /** Empty adds one. */
  @property() entry = '';
  @property() parent = '';
  readonly #watch = new Watch(this, ['shared']);

  override render(): TemplateResult {
    const name = this.#watch.workspace.records.find(this.chapter, this.entry)?.name;
    return html`<sp-dialog heading=${name ?? text.newEntry[this.chapter]} @sp-close=${this.close}>
      <sp-entry-form
        data-autofocus
        chapter=${this.chapter}
        entry=${this.entry}
        parent=${this.parent}
        @sp-choice=${this.close}
      ></sp-entry-form>
    </sp-dialog>`;
  }

  private readonly close = (): void => {
    this.dispatchEvent(new CloseEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-entry-dialog': EntryDialog;
  }
}
