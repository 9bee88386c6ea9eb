import { LitElement, type TemplateResult, css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { fields as names } from '../../../store/messages/fields.ts';
import { codebookText as text } from '../../../store/messages/window-panels.ts';
import type { Failure, Result } from '../../../store/model/result.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import '../../ui/dialog.ts';
import { CloseEvent, type CommitEvent } from '../../ui/events.ts';
import { fields } from '../../ui/field-styles.ts';
import { forms } from '../../ui/form-styles.ts';
import { icon } from '../../ui/icon.ts';
import { noticeStyles } from '../../ui/notice-bar.ts';
import '../../ui/text-field.ts';
import { requestDialog } from '../dialog-request.ts';
import { failureNote } from '../editor-form.ts';

/** Title and description of the project, and its coders. Each field is saved when it is left. */
@customElement('sp-project-dialog')
export class ProjectDialog extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    forms,
    noticeStyles,
    css`
      .coders {
        display: grid;
        gap: var(--s2);
        justify-items: start;
      }

      .coders sp-text-field {
        width: 100%;
      }
    `,
  ];

  @state() private failure: Failure | null = null;
  readonly #watch = new Watch(this, ['shared']);

  override render(): TemplateResult {
    const { records } = this.#watch.workspace;
    const project = records.find('project', 'project');
    return html`<sp-dialog heading=${text.project} @sp-close=${() => this.dispatchEvent(new CloseEvent())}>
      <div class="form">
        <sp-text-field
          label=${names.title}
          .value=${project?.title ?? ''}
          @sp-commit=${(event: CommitEvent) => this.edit({ title: event.value })}
        ></sp-text-field>
        <sp-text-field
          label=${names.description}
          multiline
          .value=${project?.description ?? ''}
          @sp-commit=${(event: CommitEvent) => this.edit({ description: event.value })}
        ></sp-text-field>
        <div class="coders">
          <div class="label">${text.coders}</div>
          ${[...records.all('coder')].map(
            ({ id, name }, at) =>
              html`<sp-text-field
                label=${`${text.coderName} ${at + 1}`}
                hide-label
                .value=${name}
                @sp-commit=${(event: CommitEvent) => this.rename(id, event.value)}
              ></sp-text-field>`,
          )}
          <button
            class="button"
            @click=${() => {
              requestDialog(this, { type: 'add-coder' });
            }}
          >
            ${icon('add')}${text.addCoder}
          </button>
        </div>
      </div>
      ${failureNote(this.failure)}
    </sp-dialog>`;
  }

  private async edit(set: { title: string } | { description: string }): Promise<void> {
    this.take(await this.#watch.workspace.run({ name: 'editProject', input: { set } }));
  }

  private async rename(id: string, name: string): Promise<void> {
    this.take(await this.#watch.workspace.run({ name: 'editCoder', input: { id, set: { name } } }));
  }

  private take(result: Result<unknown>): void {
    this.failure = result.ok ? null : result.error;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-project-dialog': ProjectDialog;
  }
}
