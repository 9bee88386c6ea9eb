import { LitElement, type TemplateResult, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { panels } from '../../store/messages/window-panels.ts';
import { parts } from '../../store/messages/window-parts.ts';
import { base } from './base-styles.ts';
import { buttons } from './button-styles.ts';
import './combobox.ts';
import './date-field.ts';
import { type ChoiceEvent, type CommitEvent, RowsEvent } from './events.ts';
import { fields } from './field-styles.ts';
import { icon } from './icon.ts';
import type { Option } from './option.ts';
import { rowFocus } from './row-focus.ts';
import './text-field.ts';

/** A row of a small table, by the keys of its columns. */
export type FieldRow = Readonly<Record<string, string>>;

/** A column of a small table: words, a date, or one of many, which the row keeps by id. */
export type FieldColumn =
  | { readonly key: string; readonly label: string; readonly type: 'text' | 'date' }
  | {
      readonly key: string;
      readonly label: string;
      readonly type: 'option';
      readonly options: (typed: string) => readonly Option[];
      readonly nameOf: (id: string) => string;
    };

/** A few rows that are filled in by hand. Announces `sp-rows` with all rows after every change. */
@customElement('sp-rows-field')
export class RowsField extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    css`
      table {
        width: 100%;
        border-collapse: collapse;
        table-layout: fixed;
      }

      th {
        padding: 0 0 2px;
        color: var(--ink-3);
        font-size: 12px;
        font-weight: 400;
        text-align: start;
      }

      td {
        padding: 0 var(--s1) var(--s1) 0;
        vertical-align: top;
      }

      .date {
        width: 108px;
      }

      .end {
        width: 28px;
        padding: 2px 0 0;
      }

      #dates {
        margin-bottom: 2px;
      }

      .add {
        min-height: 24px;
        padding: 0 var(--s2) 0 var(--s1);
        color: var(--accent);
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) columns: readonly FieldColumn[] = [];
  @property({ attribute: false }) rows: readonly FieldRow[] = [];
  /** What is doubtful about a row as a whole; empty where nothing is. */
  @property({ attribute: false }) doubt: (row: FieldRow) => string = () => '';

  constructor() {
    super();
    this.addController(rowFocus(this));
  }

  override render(): TemplateResult {
    return html`<div data-rows>
      <div class="label" id="label">${this.label}</div>
      ${this.rows.length === 0 ? null : this.table()}
      <button class="button plain add" data-add aria-label=${panels.addRow(this.label)} @click=${this.add}>
        ${icon('add')}${panels.addOne}
      </button>
    </div>`;
  }

  private table(): TemplateResult {
    const isDated = this.columns.some(({ type }) => type === 'date');
    return html`<table aria-labelledby="label" aria-describedby=${isDated ? 'dates' : nothing}>
        <thead>
          <tr>
            ${this.columns.map(({ label, type }) => html`<th scope="col" class=${type}>${label}</th>`)}
            <td class="end"></td>
          </tr>
        </thead>
        <tbody>
          ${this.rows.map(
            (row, at) =>
              html`<tr>
                  ${this.columns.map((column) => html`<td>${this.cell(column, row, at)}</td>`)}
                  <td class="end">
                    <button
                      class="icon-button"
                      data-take-out
                      aria-label=${panels.removeRow(this.label, at + 1)}
                      @click=${() => {
                        this.announce(this.rows.toSpliced(at, 1));
                      }}
                    >
                      ${icon('close')}
                    </button>
                  </td>
                </tr>
                ${this.doubtOf(row)}`,
          )}
        </tbody>
      </table>
      ${isDated ? html`<div id="dates" class="hint">${parts.dateHint}</div>` : nothing}`;
  }

  private doubtOf(row: FieldRow): TemplateResult | typeof nothing {
    const doubt = this.doubt(row);
    if (doubt === '') return nothing;
    return html`<tr>
      <td colspan=${this.columns.length} class="hint wrong" role="status">${doubt}</td>
    </tr>`;
  }

  private cell(column: FieldColumn, row: FieldRow, at: number): TemplateResult {
    const value = row[column.key] ?? '';
    const label = `${column.label} ${at + 1}`;
    const onCommit = (event: CommitEvent): void => {
      event.stopPropagation();
      this.set(at, column.key, event.value);
    };
    switch (column.type) {
      case 'text':
        return html`<sp-text-field
          label=${label}
          hide-label
          live
          .value=${value}
          @sp-commit=${onCommit}
        ></sp-text-field>`;
      case 'date':
        return html`<sp-date-field
          label=${label}
          hide-label
          live
          .value=${value}
          @sp-commit=${onCommit}
        ></sp-date-field>`;
      case 'option':
        return html`<sp-combobox
          label=${label}
          hide-label
          .text=${value === '' ? '' : column.nameOf(value)}
          .options=${column.options}
          @sp-choice=${(event: ChoiceEvent) => {
            event.stopPropagation();
            if (event.choice.type === 'option') this.set(at, column.key, event.choice.id);
          }}
        ></sp-combobox>`;
    }
  }

  private set(at: number, key: string, value: string): void {
    this.announce(this.rows.map((row, place) => (place === at ? { ...row, [key]: value } : row)));
  }

  private async add(): Promise<void> {
    this.announce([...this.rows, Object.fromEntries(this.columns.map(({ key }) => [key, '']))]);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('tbody tr:last-child td > *')?.focus();
  }

  private announce(rows: readonly FieldRow[]): void {
    this.rows = rows;
    this.dispatchEvent(new RowsEvent(rows));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-rows-field': RowsField;
  }
}
