import { type TemplateResult, html, nothing } from 'lit';
import { exporting as text } from '../../../store/messages/window-export.ts';
import { leftOutLines } from '../../../store/messages/window-transfer.ts';
import type { ExportChoices, ExportPreview } from '../../state/answers.ts';
import type { ChoiceEvent } from '../../ui/events.ts';
import { icon } from '../../ui/icon.ts';
import '../../ui/tabs.ts';
import { chosenOf } from './export-columns.ts';
import type { ExportLook, Wait } from './export-look.ts';

/** Which table is shown, with the number of rows of each. */
export function tableTabs(
  look: ExportLook,
  shown: string,
  { columns }: ExportChoices,
  show: (table: string) => void,
): TemplateResult {
  const tabs = (look.preview?.tables ?? []).map((table) => {
    const count = look.known?.rows[table.name];
    return {
      id: table.name,
      label: table.name,
      isOff: chosenOf(table, columns).length === 0,
      ...(count === undefined ? {} : { detail: count.toLocaleString('en') }),
    };
  });
  return html`<sp-tabs
    label=${text.tables}
    .value=${shown}
    .tabs=${tabs}
    @sp-choice=${({ choice }: ChoiceEvent) => {
      if (choice.type === 'option') show(choice.id);
    }}
  ></sp-tabs>`;
}

function rowsOf({ header, rows }: ExportPreview, name: string): TemplateResult {
  if (header === null)
    return html`<ol class="lines">
      ${rows.map(([line]) => html`<li><code dir="auto">${line}</code></li>`)}
    </ol>`;
  return html`<table aria-label=${text.previewOf(name)}>
    <thead>
      <tr>
        ${header.map((column) => html`<th scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (cells) =>
          html`<tr>
            ${cells.map((cell) => html`<td><div dir="auto">${cell}</div></td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The beginning of what would be written. */
export function beginning(preview: ExportPreview | null, name: string): TemplateResult {
  const label = preview?.header === null ? text.firstLines : text.previewOf(name);
  const problem =
    preview === null
      ? text.looking
      : preview.header?.length === 0
        ? text.notWritten(name)
        : preview.rows.length === 0
          ? text.noRows(name)
          : null;
  return html`<div class="beginning" role="region" aria-label=${label} tabindex="0">
    ${preview === null || preview.header?.length === 0 ? nothing : rowsOf(preview, name)}
    ${problem === null ? nothing : html`<p class="quiet">${problem}</p>`}
    ${preview?.isMore === true ? html`<p class="quiet">${text.more}</p>` : nothing}
  </div>`;
}

/** That something takes long: said at first, then how far it is, with a button to stop it. */
export function waiting({ phase, progress }: Wait, what: string, stop: () => void): TemplateResult | null {
  if (phase === 'none' || phase === 'silent') return null;
  if (phase === 'said' || progress === null) return html`<span class="quiet">${what}</span>`;
  return html`<span class="quiet">${what} ${text.progress(progress.done, progress.total)}</span>
    <progress max=${progress.total} .value=${progress.done} aria-label=${what}></progress>
    <button class="button" @click=${stop}>${text.stop}</button>`;
}

/** How much would be written, and what of it could not be kept. */
export function amounts(look: ExportLook, isWhole: boolean): TemplateResult {
  const { known: counts, counting } = look;
  const isEmpty = counts?.records === 0;
  return html`<div role="status" class="amounts">
    ${counts === null || isEmpty ? nothing : html`<p>${text.counts(counts.records, counts.documents)}</p>`}
    ${isEmpty ? html`<p class="warn">${icon('alert')}${text.empty}</p>` : nothing}
    ${isWhole || isEmpty ? nothing : html`<p class="quiet">${text.whole}</p>`}
    ${counts === null ? nothing : leftOutLines(counts.left).map((line) => html`<p class="quiet">${line}</p>`)}
    ${counts === null && counting.phase === 'none' ? html`<p class="quiet">${text.notCounted}</p>` : nothing}
    ${waiting(counting, text.counting, () => void look.stop())}
  </div>`;
}
