import { type TemplateResult, html } from 'lit';
import { exporting as text } from '../../../store/messages/window-export.ts';
import type { ExportChoices, ExportPreview } from '../../state/answers.ts';

type Columns = ExportChoices['columns'];
type Table = ExportPreview['tables'][number];

/** The columns of a table that are written, in their order. */
export function chosenOf({ name, columns }: Table, chosen: Columns): readonly string[] {
  const wanted = chosen[name];
  const all = columns.map((column) => column.name);
  return wanted === undefined ? all : all.filter((column) => wanted.includes(column));
}

/** The same choice where some columns of a table are written; all of them are as if nothing was chosen. */
function withColumns(chosen: Columns, { name, columns }: Table, wanted: readonly string[]): Columns {
  const others = Object.fromEntries(Object.entries(chosen).filter(([table]) => table !== name));
  return wanted.length === columns.length ? others : { ...others, [name]: wanted };
}

/** Which columns of a table are written. */
export function columnFields(
  table: Table,
  chosen: Columns,
  change: (chosen: Columns) => void,
): TemplateResult {
  const wanted = chosenOf(table, chosen);
  const put = (columns: readonly string[]): void => {
    change(withColumns(chosen, table, columns));
  };
  const all = table.columns.map(({ name }) => name);
  return html`<details>
    <summary>${text.columns(table.name, wanted.length, all.length)}</summary>
    <p class="row">
      <button
        class="button"
        @click=${() => {
          put(all);
        }}
      >
        ${text.all}
      </button>
      <button
        class="button"
        @click=${() => {
          put([]);
        }}
      >
        ${text.none}
      </button>
    </p>
    <ul class="checks">
      ${table.columns.map(
        ({ name, description }) =>
          html`<li>
            <label class="check" title=${description}>
              <input
                type="checkbox"
                .checked=${wanted.includes(name)}
                @change=${() => {
                  put(all.filter((each) => (each === name ? !wanted.includes(name) : wanted.includes(each))));
                }}
              /><span>${name}</span>
            </label>
          </li>`,
      )}
    </ul>
  </details>`;
}
