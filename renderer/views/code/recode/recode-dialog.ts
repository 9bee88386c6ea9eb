import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { codeText } from '../../../../store/messages/window-code.ts';
import { shell } from '../../../../store/messages/window-shell.ts';
import type { Coded } from '../../../../store/model/records.ts';
import type { Failure } from '../../../../store/model/result.ts';
import { passagesOf } from '../../../../store/model/passages.ts';
import { Watch } from '../../../state/watch.ts';
import { base } from '../../../ui/base-styles.ts';
import { buttons } from '../../../ui/button-styles.ts';
import '../../../ui/combobox.ts';
import '../../../ui/dialog.ts';
import { type ChoiceEvent, CloseEvent } from '../../../ui/events.ts';
import { forms } from '../../../ui/form-styles.ts';
import { noticeStyles } from '../../../ui/notice-bar.ts';
import '../../../ui/select.ts';
import { failureNote } from '../../editor-form.ts';
import { keyOf, optionsOf } from '../forms/rows.ts';
import { together } from '../make/steps.ts';
import { rankOptions } from '../fields/rank-options.ts';
import { recordText } from '../records/describe.ts';
import { possibleValues, presentValues, type RecodedField, recodeStep, tagsWith } from './recoding.ts';

const { recode } = codeText;

/** How much of a long quotation is shown. */
const shown = 120;

/** Gives many tags of the document another value in a field, after showing which. */
@customElement('sp-recode-dialog')
export class RecodeDialog extends LitElement {
  static override styles = [
    base,
    buttons,
    forms,
    noticeStyles,
    css`
      sp-dialog {
        --dialog-width: 640px;
      }
      .trio {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: var(--s3);
      }
      ul {
        max-height: 320px;
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: var(--r2);
      }
      li + li {
        border-top: 1px solid var(--line);
      }
      li label {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 2px var(--s3);
        align-items: baseline;
        padding: var(--s2) var(--s3);
      }
      li label:hover {
        background: var(--hover);
      }
      .words {
        grid-column: 2;
        color: var(--ink-2);
        font-family: var(--font-text);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @state() private field: RecodedField = 'issue';
  @state() private from: string | null = null;
  @state() private to: string | null = null;
  /** The tags that are left as they are. */
  @state() private left: ReadonlySet<string> = new Set();
  @state() private failure: Failure | null = null;
  readonly #watch = new Watch(this, ({ selection }) => [
    'shared',
    ...(selection.document === null ? [] : [`document:${selection.document}` as const]),
  ]);

  override render(): TemplateResult {
    const { records } = this.#watch.workspace;
    const coded = this.coded;
    const found = this.found(coded);
    const taken = found.filter(({ id }) => !this.left.has(id));
    const possible = possibleValues(this.field, records).filter(({ id }) => id !== this.from);
    return html`<sp-dialog heading=${recode.heading} @sp-close=${this.close}>
      <div class="form">
        <div class="trio">
          <sp-select
            data-autofocus
            label=${recode.field}
            .value=${this.field}
            .options=${optionsOf(recode.fields)}
            @sp-choice=${(event: ChoiceEvent) => {
              this.chooseField(event);
            }}
          ></sp-select>
          <sp-select
            label=${recode.from}
            .value=${this.from === null ? '-' : `=${this.from}`}
            .options=${[
              { id: '-', label: recode.choose },
              ...presentValues(coded, this.field, records).map((each) => ({ ...each, id: `=${each.id}` })),
            ]}
            @sp-choice=${({ choice }: ChoiceEvent) => {
              this.from = choice.type === 'option' && choice.id !== '-' ? choice.id.slice(1) : null;
              this.left = new Set();
            }}
          ></sp-select>
          <sp-combobox
            label=${recode.to}
            .text=${possible.find(({ id }) => id === this.to)?.label ?? ''}
            .options=${(typed: string) => rankOptions(possible, typed).map(({ option }) => option)}
            @sp-choice=${({ choice }: ChoiceEvent) => {
              if (choice.type === 'option') this.to = choice.id;
            }}
          ></sp-combobox>
        </div>
        <p class="text" role="status">
          ${this.from === null ? recode.hint : recode.found(taken.length, found.length)}
        </p>
        ${found.length === 0 ? null : this.preview(found)}
      </div>
      ${failureNote(this.failure)}
      <button slot="actions" class="button" @click=${this.close}>${shell.cancel}</button>
      <button
        slot="actions"
        class="button primary"
        ?disabled=${this.to === null || taken.length === 0}
        @click=${() => this.apply(taken)}
      >
        ${recode.apply(taken.length)}
      </button>
    </sp-dialog>`;
  }

  private get coded(): readonly Coded[] {
    const { records, selection } = this.#watch.workspace;
    return selection.document === null ? [] : [...records.inDocument(selection.document)];
  }

  private found(coded: readonly Coded[]): readonly Coded[] {
    return this.from === null ? [] : tagsWith(coded, this.field, this.from, this.#watch.workspace.records);
  }

  private chooseField({ choice }: ChoiceEvent): void {
    const field = choice.type === 'option' ? keyOf(recode.fields, choice.id) : null;
    if (field === null) return;
    this.field = field;
    this.from = null;
    this.to = null;
    this.left = new Set();
  }

  private preview(found: readonly Coded[]): TemplateResult {
    const { records } = this.#watch.workspace;
    return html`<ul aria-label=${recode.preview}>
      ${repeat(
        found,
        ({ id }) => id,
        (record) => {
          const words = passagesOf(record)[0]?.passages.at(0)?.quote ?? '';
          return html`<li>
            <label>
              <input
                type="checkbox"
                .checked=${!this.left.has(record.id)}
                @change=${() => {
                  this.toggle(record.id);
                }}
              />
              <span dir="auto">${recordText(records, record)}</span>
              <span class="words" dir="auto"
                >${words.length > shown ? `${words.slice(0, shown)}…` : words}</span
              >
            </label>
          </li>`;
        },
      )}
    </ul>`;
  }

  private toggle(id: string): void {
    const left = new Set(this.left);
    if (!left.delete(id)) left.add(id);
    this.left = left;
  }

  private async apply(taken: readonly Coded[]): Promise<void> {
    const { field, from, to } = this;
    const { workspace } = this.#watch;
    if (from === null || to === null || taken.length === 0) return;
    const steps = taken.map((record) => recodeStep(record, field, from, to, workspace.records));
    const result = await workspace.run(together(steps));
    this.failure = result.ok ? null : result.error;
    if (result.ok) this.close();
  }

  private readonly close = (): void => {
    this.dispatchEvent(new CloseEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-recode-dialog': RecodeDialog;
  }
}
