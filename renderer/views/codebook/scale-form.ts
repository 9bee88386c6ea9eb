import { LitElement, type TemplateResult, css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { fields as names } from '../../../store/messages/fields.ts';
import { codebookText as text } from '../../../store/messages/window-panels.ts';
import { shell } from '../../../store/messages/window-shell.ts';
import type { Scale } from '../../../store/model/records.ts';
import type { Failure } from '../../../store/model/result.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import type { CommitEvent, RowsEvent } from '../../ui/events.ts';
import { fields } from '../../ui/field-styles.ts';
import { forms } from '../../ui/form-styles.ts';
import { noticeStyles } from '../../ui/notice-bar.ts';
import '../../ui/rows-field.ts';
import type { FieldColumn, FieldRow } from '../../ui/rows-field.ts';
import '../../ui/text-field.ts';
import { changedFields, failureNote, onSaveKey } from '../editor-form.ts';
import { earlierWordings, historyStyles } from './earlier-wordings.ts';

const columns: readonly FieldColumn[] = [
  { key: 'value', label: text.value, type: 'text' },
  { key: 'label', label: text.valueLabel, type: 'text' },
  { key: 'definition', label: names.definition, type: 'text' },
];

type Wording = Pick<Scale, 'name' | 'definition' | 'rule' | 'example'>;

interface Draft extends Wording {
  readonly rows: readonly FieldRow[];
}

function draftOf({ name, definition, rule, example, values }: Scale): Draft {
  const rows = values.map((each) => ({
    value: String(each.value),
    label: each.label,
    definition: each.definition,
  }));
  return { name, definition, rule, example, rows };
}

/** A typed number, with whichever minus sign and decimal mark. */
function numberOf(typed: string): number {
  return Number(typed.trim().replace('−', '-').replace(',', '.'));
}

function fieldsOf({ rows, ...wording }: Draft) {
  const values = rows
    .filter(({ value = '', label = '' }) => value.trim() !== '' || label.trim() !== '')
    .map(({ value = '', label = '', definition = '' }) => ({ value: numberOf(value), label, definition }))
    .sort((a, b) => a.value - b.value);
  return { ...wording, values };
}

/** The form of the scale of positions. */
@customElement('sp-scale-form')
export class ScaleForm extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    forms,
    noticeStyles,
    historyStyles,
    css`
      .form {
        max-width: 640px;
      }
    `,
  ];

  @state() private draft: Draft | null = null;
  @state() private failure: Failure | null = null;
  readonly #watch = new Watch(this, ['shared']);

  override render(): TemplateResult {
    const scale = this.#watch.workspace.records.find('scale', 'scale');
    if (scale === undefined) return html``;
    const draft = this.draft ?? draftOf(scale);
    const save = (): void => void this.save(scale, draft);
    return html`<div class="form" @keydown=${onSaveKey(save)}>
      ${this.field('name', draft, false)} ${this.field('definition', draft, true)}
      <sp-rows-field
        label=${text.values}
        .columns=${columns}
        .rows=${draft.rows}
        @sp-rows=${(event: RowsEvent) => {
          this.draft = { ...draft, rows: event.rows };
        }}
      ></sp-rows-field>
      ${this.field('rule', draft, true)} ${this.field('example', draft, true)}
      <div>
        <button class="button primary" ?disabled=${this.draft === null} @click=${save}>${shell.save}</button>
      </div>
      ${failureNote(this.failure)} ${earlierWordings(scale.history)}
    </div>`;
  }

  private field(key: keyof Wording, draft: Draft, multiline: boolean): TemplateResult {
    return html`<sp-text-field
      label=${names[key]}
      ?multiline=${multiline}
      live
      .value=${draft[key]}
      @sp-commit=${(event: CommitEvent) => {
        this.draft = { ...draft, [key]: event.value };
      }}
    ></sp-text-field>`;
  }

  private async save(scale: Scale, draft: Draft): Promise<void> {
    const set = changedFields(fieldsOf(draftOf(scale)), fieldsOf(draft));
    const result = await this.#watch.workspace.run({ name: 'editScale', input: { set } });
    this.failure = result.ok ? null : result.error;
    if (result.ok) this.draft = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-scale-form': ScaleForm;
  }
}
