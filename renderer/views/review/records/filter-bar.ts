import { LitElement, type TemplateResult, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { codeText } from '../../../../store/messages/window-code.ts';
import { columnNames, review } from '../../../../store/messages/window-review.ts';
import type { RecordFilter } from '../../../../store/model/records.ts';
import { Watch } from '../../../state/watch.ts';
import { base } from '../../../ui/base-styles.ts';
import { buttons } from '../../../ui/button-styles.ts';
import '../../../ui/date-field.ts';
import type { ChoiceEvent, CommitEvent, RemoveEvent } from '../../../ui/events.ts';
import { fields } from '../../../ui/field-styles.ts';
import { icon } from '../../../ui/icon.ts';
import '../../../ui/multi-combobox.ts';
import '../../../ui/text-field.ts';
import { rankOptions } from '../../code/fields/rank-options.ts';
import { type ListField, listFields, possible, present, tidy, withToggled } from './filter-values.ts';

/** What each condition is called. */
const names: Readonly<Record<ListField, string>> = {
  types: columnNames.type,
  actors: columnNames.who,
  issues: codeText.filter.names.issue,
  codes: codeText.filter.names.code,
  positions: columnNames.position,
  certainties: columnNames.certainty,
  gaps: columnNames.reasons,
  statuses: columnNames.status,
  documents: columnNames.title,
  coders: columnNames.coder,
};

/** A filter was changed. */
export class RecordFilterEvent extends Event {
  static readonly type = 'sp-record-filter';
  readonly filter: RecordFilter;

  constructor(filter: RecordFilter) {
    super(RecordFilterEvent.type, { bubbles: true, composed: true });
    this.filter = filter;
  }
}

/** The conditions of a filter: words, a chip for each condition that is set, and behind a button the fields to set them in. */
@customElement('sp-record-filter')
export class RecordFilterBar extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    css`
      :host {
        display: grid;
        gap: var(--s3);
      }

      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2);
      }

      sp-text-field {
        flex: 0 1 240px;
      }

      .condition {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        max-width: 260px;
        min-height: 24px;
        padding: 0 var(--s2);
        border: 1px solid var(--line-strong);
        border-radius: 12px;
        background: var(--neu-soft);
        font-size: 12px;
      }

      .condition span:first-child {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
        gap: var(--s3) var(--s4);
        padding: var(--s3) var(--s4) var(--s4);
        border: 1px solid var(--line);
        border-radius: var(--r2);
        background: var(--bg);
      }
    `,
  ];

  @property({ attribute: false }) filter: RecordFilter = {};
  @state() private isOpen = false;
  readonly #watch = new Watch(this, ['shared', 'documents']);

  override render(): TemplateResult {
    return html`<div class="line">
        <sp-text-field
          label=${review.filterWords}
          hide-label
          placeholder=${review.filterWords}
          live
          .value=${this.filter.text ?? ''}
          @sp-commit=${(event: CommitEvent) => {
            event.stopPropagation();
            this.tell({ ...this.filter, text: event.value });
          }}
        ></sp-text-field>
        <button
          class="button"
          aria-expanded=${this.isOpen}
          aria-controls="fields"
          @click=${() => {
            this.isOpen = !this.isOpen;
          }}
          @keydown=${this.onButtonKey}
        >
          ${icon('filter')}${review.filter}
        </button>
        ${this.chips()}
        <slot></slot>
      </div>
      ${this.isOpen ? this.fields() : nothing}`;
  }

  private chips(): TemplateResult {
    const { workspace } = this.#watch;
    const { from = null, to = null } = this.filter;
    const chips = listFields.flatMap((field) =>
      present(this.filter, field, workspace).map(({ id, label }) =>
        this.chip(`${names[field]}: ${label}`, () => withToggled(this.filter, field, id, workspace)),
      ),
    );
    const dates =
      from === null && to === null
        ? nothing
        : this.chip(`${columnNames.date}: ${review.between(from ?? '', to ?? '')}`, () => ({
            ...this.filter,
            from: null,
            to: null,
          }));
    const isSet = chips.length > 0 || dates !== nothing || (this.filter.text ?? '') !== '';
    return html`${chips}${dates}
    ${
      isSet
        ? html`<button class="link-button" @click=${() => this.tell({})}>${review.clear}</button>`
        : nothing
    }`;
  }

  private chip(words: string, without: () => RecordFilter): TemplateResult {
    return html`<button
      type="button"
      class="condition"
      title=${words}
      aria-label=${codeText.filter.remove(words)}
      @click=${() => this.tell(without())}
    >
      <span dir="auto">${words}</span><span aria-hidden="true">×</span>
    </button>`;
  }

  private fields(): TemplateResult {
    return html`<div
      id="fields"
      class="fields"
      role="group"
      aria-label=${review.filter}
      @keydown=${this.onFieldsKey}
    >
      ${listFields.map((field) => this.list(field))} ${this.date('from')} ${this.date('to')}
    </div>`;
  }

  /** What the button opened comes next, though chips and other buttons stand between them. */
  private readonly onButtonKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.isOpen) this.close(event);
    if (event.key !== 'Tab' || event.shiftKey || !this.isOpen) return;
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('sp-multi-combobox')?.focus();
  };

  /** A list that is open closes first, and keeps the key to itself. */
  private readonly onFieldsKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) this.close(event);
  };

  private close(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
    this.isOpen = false;
    this.renderRoot.querySelector<HTMLElement>('[aria-controls="fields"]')?.focus();
  }

  private list(field: ListField): TemplateResult {
    const { workspace } = this.#watch;
    const chosen = present(this.filter, field, workspace);
    const toggle = (id: string): void => this.tell(withToggled(this.filter, field, id, workspace));
    return html`<sp-multi-combobox
      label=${names[field]}
      .values=${chosen}
      .options=${(typed: string) => rankOptions(possible(field, workspace), typed).map(({ option }) => option)}
      @sp-choice=${(event: ChoiceEvent) => {
        event.stopPropagation();
        if (event.choice.type === 'option') toggle(event.choice.id);
      }}
      @sp-remove=${(event: RemoveEvent) => {
        event.stopPropagation();
        toggle(event.id);
      }}
    ></sp-multi-combobox>`;
  }

  private date(field: 'from' | 'to'): TemplateResult {
    return html`<sp-date-field
      label=${review.day(review[field])}
      .value=${this.filter[field] ?? ''}
      @sp-commit=${(event: CommitEvent) => {
        event.stopPropagation();
        this.tell({ ...this.filter, [field]: event.value === '' ? null : event.value });
      }}
    ></sp-date-field>`;
  }

  private tell(filter: RecordFilter): void {
    this.dispatchEvent(new RecordFilterEvent(tidy(filter)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-record-filter': RecordFilterBar;
  }
  interface HTMLElementEventMap {
    'sp-record-filter': RecordFilterEvent;
  }
}
