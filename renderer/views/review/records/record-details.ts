import { type TemplateResult, css, html, nothing } from 'lit';
import { fields } from '../../../../store/messages/fields.ts';
import { columnNames, review } from '../../../../store/messages/window-review.ts';
import type { Scale } from '../../../../store/model/records.ts';
import type { MeaningChange } from '../../../../store/query/meaning-changes.ts';
import type { RecordColumn, RecordLine } from '../../../../store/query/record-line.ts';
import { toneOf } from '../../../ui/position-tone.ts';
import { keyCap } from '../../../ui/shortcut.ts';
import { cellText } from './record-cells.ts';
import { markFor } from './record-menu.ts';

/** What is said of a record besides its words and its note, where it is said at all. */
const said: readonly RecordColumn[] = [
  'type',
  'who',
  'what',
  'position',
  'certainty',
  'date',
  'by',
  'reasons',
  'status',
  'coder',
  'title',
  'created',
  'changed',
];

export const recordDetailsStyles = css`
  .details {
    display: grid;
    align-content: start;
    gap: var(--s4);
    padding: var(--s4);
    border-inline-start: 1px solid var(--line);
    background: var(--bg);
    overflow: auto;
  }

  .details blockquote {
    margin: 0;
    padding-inline-start: var(--s3);
    border-inline-start: 2px solid var(--evidence);
    color: var(--ink);
    font: 15px/1.55 var(--font-text);
    overflow-wrap: anywhere;
    user-select: text;
  }

  .details .note {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    user-select: text;
  }

  .details dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 6px var(--s4);
  }

  .details dt {
    color: var(--ink-3);
  }

  .details dd {
    display: flex;
    align-items: center;
    gap: 6px;
    overflow-wrap: anywhere;
  }

  .details .meanings dd {
    display: grid;
  }

  .details del {
    color: var(--ink-3);
  }

  .details ins {
    text-decoration: none;
  }

  .details .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
  }

  .details .card {
    display: grid;
    gap: var(--s3);
    padding: var(--s3) var(--s4) var(--s4);
    border: 1px solid var(--line);
    border-radius: var(--r2);
    background: var(--surface);
  }
`;

function value(line: RecordLine, column: RecordColumn, scale: Scale['values']): TemplateResult {
  const text = cellText(line, column);
  if (column === 'position' && line.position !== undefined)
    return html`<span class="chip tone-${toneOf(line.position, scale)}">${text}</span>`;
  return html`<span dir="auto">${text}</span>`;
}

/** What the codebook said when the record was coded, and says now. */
function changed(meanings: readonly MeaningChange[]): TemplateResult {
  return html`<section class="card meanings" aria-label=${review.meantBefore}>
    <span class="quiet">${review.meantBefore}</span>
    ${meanings.map(
      ({ name, parts }) =>
        html`<b dir="auto">${name}</b>
          <dl>
            ${parts.map(
              ({ field, before, now }) =>
                html`<dt>${fields[field]}</dt>
                  <dd>
                    <del dir="auto">${before || review.empty}</del>
                    <ins dir="auto">${now || review.empty}</ins>
                  </dd>`,
            )}
          </dl>`,
    )}
  </section>`;
}

/** Everything that the table knows of a record, and what can be done with it. */
export function recordDetails(
  line: RecordLine | undefined,
  scale: Scale['values'],
  meanings: readonly MeaningChange[],
  doing: { readonly open: () => void; readonly check: (() => void) | null },
): TemplateResult {
  if (line === undefined) return html`<aside class="details quiet">${review.noDetails}</aside>`;
  const mark = markFor(line);
  return html`<aside class="details" aria-label=${review.details}>
    <div class="card">
      ${line.words === '' ? nothing : html`<blockquote dir="auto">${line.words}</blockquote>`}
      ${line.note === '' ? nothing : html`<p class="note" dir="auto">${line.note}</p>`}
      <dl>
        ${said
          .filter((column) => cellText(line, column) !== '')
          .map(
            (column) =>
              html`<dt>${columnNames[column]}</dt>
                <dd>${value(line, column, scale)}</dd>`,
          )}
      </dl>
    </div>
    ${meanings.length === 0 ? nothing : changed(meanings)}
    <div class="actions">
      ${
        line.document === null
          ? nothing
          : html`<button class="button" @click=${doing.open}>${review.open} ${keyCap('Enter')}</button>`
      }
      ${
        doing.check === null || mark === null
          ? nothing
          : html`<button class="button" @click=${doing.check}>${review.marks[mark]} ${keyCap('X')}</button>`
      }
    </div>
  </aside>`;
}
