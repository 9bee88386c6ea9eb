import { LitElement, type TemplateResult, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { recodedFields, review } from '../../../../store/messages/window-review.ts';
import { shell } from '../../../../store/messages/window-shell.ts';
import type { Failure } from '../../../../store/model/result.ts';
import type { RecodedValue } from '../../../../store/model/records.ts';
import type { RecodingPreview } from '../../../state/answers.ts';
import type { RecordColumn } from '../../../../store/query/record-line.ts';
import { Watch } from '../../../state/watch.ts';
import { base } from '../../../ui/base-styles.ts';
import { buttons } from '../../../ui/button-styles.ts';
import '../../../ui/combobox.ts';
import '../../../ui/dialog.ts';
import { type ChoiceEvent, CloseEvent } from '../../../ui/events.ts';
import { noticeStyles } from '../../../ui/notice-bar.ts';
import '../../../ui/select.ts';
import { rankOptions } from '../../code/fields/rank-options.ts';
import { keyOf, optionsOf } from '../../code/forms/rows.ts';
import { deskOf } from '../../desk-request.ts';
import { failureNote } from '../../editor-form.ts';
import { cellText, groupText } from './record-cells.ts';
import { type SetField, recodedTo, valuesFor } from './set-values.ts';

/** The column in which the value of a field is shown. */
const shownIn: Readonly<Record<SetField, RecordColumn>> = {
  status: 'status',
  issue: 'what',
  position: 'position',
  certainty: 'certainty',
  actor: 'who',
  code: 'what',
  kind: 'what',
  relation: 'what',
};

/** Gives many records one value in a field, after showing which would change. */
@customElement('sp-set-records-dialog')
export class SetRecordsDialog extends LitElement {
  static override styles = [
    base,
    buttons,
    noticeStyles,
    css`
      sp-dialog {
        --dialog-width: 640px;
      }

      .pair {
        display: grid;
        grid-template-columns: 200px minmax(0, 1fr);
        gap: var(--s3);
      }

      .told {
        margin-top: var(--s4);
      }

      ul {
        max-height: 300px;
        margin-top: var(--s2);
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: var(--r2);
      }

      li {
        display: grid;
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        gap: 2px var(--s3);
        padding: var(--s2) var(--s3);
      }

      li + li {
        border-top: 1px solid var(--line);
      }

      .new {
        color: var(--ink);
      }

      .words {
        grid-column: 1 / -1;
        overflow: hidden;
        color: var(--ink-2);
        font-family: var(--font-text);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) ids: readonly string[] = [];
  @state() private field: SetField = 'status';
  @state() private value: string | null = null;
  @state() private preview: RecodingPreview | null = null;
  @state() private failure: Failure | null = null;
  readonly #watch = new Watch(this, ['shared', 'project']);
  #turn = 0;

  override render(): TemplateResult {
    const options = valuesFor(this.field, this.#watch.workspace);
    const count = this.preview?.records.length ?? 0;
    return html`<sp-dialog heading=${review.setTitle(this.ids.length)} @sp-close=${this.close}>
      <div class="pair">
        <sp-select
          data-autofocus
          label=${review.field}
          .value=${this.field}
          .options=${optionsOf(recodedFields)}
          @sp-choice=${({ choice }: ChoiceEvent) => {
            const field = choice.type === 'option' ? keyOf(recodedFields, choice.id) : null;
            if (field !== null) this.choose(field, null);
          }}
        ></sp-select>
        <sp-combobox
          label=${review.value}
          .text=${this.label}
          .options=${(typed: string) => rankOptions(options, typed).map(({ option }) => option)}
          @sp-choice=${({ choice }: ChoiceEvent) => {
            if (choice.type === 'option') this.choose(this.field, choice.id);
          }}
        ></sp-combobox>
      </div>
      <div role="status">${this.preview === null ? nothing : this.shown(this.preview)}</div>
      ${failureNote(this.failure)}
      <button slot="actions" class="button" @click=${this.close}>${shell.cancel}</button>
      <button
        slot="actions"
        class="button primary"
        ?disabled=${count === 0}
        @click=${() => void this.apply()}
      >
        ${review.change(count)}
      </button>
    </sp-dialog>`;
  }

  private shown({ records, lines, same, without, others }: RecodingPreview): TemplateResult {
    const sentences = [
      review.willChange(records.length),
      ...(others > 0 ? [review.others(others)] : []),
      ...(same > 0 ? [review.same(same)] : []),
      ...(without > 0 ? [review.without(without)] : []),
      ...(records.length > lines.length ? [review.first(lines.length)] : []),
    ];
    const { label } = this;
    return html`<p class="told">${sentences.join(' ')}</p>
      ${
        lines.length === 0
          ? nothing
          : html`<ul>
              ${lines.map(
                (line) =>
                  html`<li>
                    <span dir="auto">
                      ${[cellText(line, 'type'), cellText(line, 'who'), cellText(line, 'what'), cellText(line, 'position')].filter((part) => part !== '').join(' · ')}
                    </span>
                    <span class="quiet">
                      <bdi>${groupText(line, shownIn[this.field])}</bdi> ${review.becomes}
                      <bdi class="new">${label}</bdi>
                    </span>
                    <span class="words" dir="auto">${cellText(line, 'words') || cellText(line, 'note')}</span>
                  </li>`,
              )}
            </ul>`
      }`;
  }

  /** What the value is called. */
  private get label(): string {
    return valuesFor(this.field, this.#watch.workspace).find(({ id }) => id === this.value)?.label ?? '';
  }

  private get set(): RecodedValue | null {
    return this.value === null ? null : recodedTo(this.field, this.value, this.#watch.workspace);
  }

  private choose(field: SetField, value: string | null): void {
    this.field = field;
    this.value = value;
    this.preview = null;
    void this.look();
  }

  private async look(): Promise<void> {
    const { project, review: asked } = this.#watch.workspace;
    const { set } = this;
    const turn = ++this.#turn;
    if (set === null || project === null) return;
    const reply = await asked.ask('review.recoding', { ids: this.ids, set, coder: project.coder });
    if (turn !== this.#turn) return;
    this.failure = reply.ok ? null : reply.error;
    this.preview = reply.ok ? reply.value : null;
  }

  private async apply(): Promise<void> {
    const { set, preview } = this;
    if (set === null || preview === null) return;
    const desk = deskOf(this);
    const { records } = preview;
    const result = await this.#watch.workspace.run({ name: 'recodeRecords', input: { records, set } });
    this.failure = result.ok ? null : result.error;
    if (!result.ok) return;
    this.close();
    desk.tell(review.changed(records.length));
  }

  private readonly close = (): void => {
    this.dispatchEvent(new CloseEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-set-records-dialog': SetRecordsDialog;
  }
}
