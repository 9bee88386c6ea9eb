import { LitElement, type TemplateResult, css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { codebookPage } from '../../../store/messages/codebook.ts';
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
import { whyReadOnly } from '../read-only.ts';
import { earlierWordings, historyStyles } from './earlier-wordings.ts';
import { touchedBy } from './entry-uses.ts';
import { KeptDrafts } from './kept-drafts.ts';
import { type Meaning, meaningQuestion, meaningStyles } from './meaning-question.ts';
import { type Fate, changedBy, hasOtherValues, mappingOf, missing } from './scale-mapping.ts';
import { mappingStyles, mappingTable } from './scale-mapping-table.ts';

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

const kept = new KeptDrafts<Draft>();

/** The form of the scale of positions; where its values are others, it asks what becomes of each old one. */
@customElement('sp-scale-form')
export class ScaleForm extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    forms,
    noticeStyles,
    historyStyles,
    meaningStyles,
    mappingStyles,
    css`
      .form {
        max-width: 640px;
      }
    `,
  ];

  @state() private draft: Draft | null = null;
  @state() private said: ReadonlyMap<number, Fate> = new Map();
  @state() private meaning: Meaning | null = null;
  /** How many stances of the whole project have each value. */
  @state() private uses: ReadonlyMap<number, number> | null = null;
  @state() private failure: Failure | null = null;
  readonly #watch = new Watch(this, ['shared', 'project']);
  #asked = -1;

  override connectedCallback(): void {
    super.connectedCallback();
    this.draft = kept.of(this.key) ?? null;
  }

  override willUpdate(): void {
    kept.keep(this.key, this.draft);
    const revision = this.#watch.workspace.project?.state.revision ?? 0;
    if (revision === this.#asked) return;
    this.#asked = revision;
    void this.count();
  }

  override render(): TemplateResult {
    const scale = this.#watch.workspace.records.find('scale', 'scale');
    if (scale === undefined) return html``;
    const draft = this.draft ?? draftOf(scale);
    const { values } = fieldsOf(draft);
    const isOther = hasOtherValues(scale.values, values);
    const uses = this.uses ?? new Map<number, number>();
    const isAsked = uses.size > 0 && isReworded(scale, draft);
    const isMapped = this.uses !== null && missing(uses, values, this.said).length === 0;
    const isReadOnly = whyReadOnly(this.#watch.workspace) !== null;
    const isReady =
      this.draft !== null && !isReadOnly && (!isOther || isMapped) && (!isAsked || this.meaning !== null);
    const save = (): void => {
      if (isReady) void this.save(scale, draft);
    };
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
      ${isOther ? this.mapping(scale, values, uses) : null} ${this.field('rule', draft, true)}
      ${this.field('example', draft, true)}
      ${
        isAsked
          ? meaningQuestion(this.meaning, sumOf(uses), (meaning) => {
              this.meaning = meaning;
            })
          : null
      }
      <div>
        <button class="button primary" ?disabled=${!isReady} @click=${save}>${shell.save}</button>
        ${
          this.draft === null
            ? null
            : html`<button
                class="button"
                @click=${() => {
                  this.reset();
                }}
              >
                ${codebookPage.discard}
              </button>`
        }
      </div>
      ${failureNote(this.failure)} ${earlierWordings(scale.history)}
    </div>`;
  }

  /** What tells the form apart from that of another project. */
  private get key(): string {
    return this.#watch.workspace.project?.token ?? '';
  }

  private mapping(scale: Scale, values: Scale['values'], uses: ReadonlyMap<number, number>): TemplateResult {
    const changed = changedBy(mappingOf(old(scale, uses), values, this.said), uses);
    const isMissing = missing(uses, values, this.said).length > 0;
    return mappingTable(
      { scale, values, uses, said: this.said },
      (value, fate) => {
        this.said = new Map([...this.said, [value, fate]]);
      },
      isMissing ? codebookPage.mapping.missing : codebookPage.mapping.total(changed),
    );
  }

  private field(key: keyof Wording, draft: Draft, multiline: boolean): TemplateResult {
    return html`<sp-text-field
      label=${names[key]}
      ?multiline=${multiline}
      ?disabled=${whyReadOnly(this.#watch.workspace) !== null}
      live
      .value=${draft[key]}
      @sp-commit=${(event: CommitEvent) => {
        this.draft = { ...draft, [key]: event.value };
      }}
    ></sp-text-field>`;
  }

  private async count(): Promise<void> {
    const asked = this.#asked;
    const touched = await touchedBy(this.#watch.workspace, 'scale');
    if (asked !== this.#asked) return;
    if (touched.ok) this.uses = new Map(touched.value.positions.map((each) => [each.position, each.count]));
    else this.failure = touched.error;
  }

  private async save(scale: Scale, draft: Draft): Promise<void> {
    const set = changedFields(fieldsOf(draftOf(scale)), fieldsOf(draft));
    const { values } = fieldsOf(draft);
    const mapping = hasOtherValues(scale.values, values)
      ? mappingOf(old(scale, this.uses ?? new Map()), values, this.said)
      : [];
    const meaning = this.meaning ?? 'changed';
    const result = await this.#watch.workspace.run({ name: 'editScale', input: { set, mapping, meaning } });
    this.failure = result.ok ? null : result.error;
    if (result.ok) this.reset();
  }

  private reset(): void {
    this.draft = null;
    this.meaning = null;
    this.said = new Map();
  }
}

/** The values that something is to become of: those of the scale and all that stances have. */
function old(scale: Scale, uses: ReadonlyMap<number, number>): ReadonlySet<number> {
  return new Set([...scale.values.map(({ value }) => value), ...uses.keys()]);
}

function sumOf(uses: ReadonlyMap<number, number>): number {
  return [...uses.values()].reduce((sum, count) => sum + count, 0);
}

/** Whether more than the name and the example is another. */
function isReworded(scale: Scale, draft: Draft): boolean {
  const before = draftOf(scale);
  return (
    before.definition !== draft.definition ||
    before.rule !== draft.rule ||
    JSON.stringify(fieldsOf(before).values) !== JSON.stringify(fieldsOf(draft).values)
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-scale-form': ScaleForm;
  }
}
