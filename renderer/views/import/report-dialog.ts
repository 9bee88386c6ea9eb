import { type TemplateResult, css, html } from 'lit';
import { sentence } from '../../../store/messages/errors.ts';
import { createdLabel, transfer as text } from '../../../store/messages/window-transfer.ts';
import { shell } from '../../../store/messages/window-shell.ts';
import type { Finding } from '../../../store/model/result.ts';
import type { ImportReport } from '../../state/answers.ts';
import '../../ui/dialog.ts';

/** How many units of each sort are listed. */
const LISTED = 500;

/** What an import took and what not, row by row. */
export function reportDialog(report: ImportReport, close: () => void): TemplateResult {
  const created = Object.entries(report.created).map(([type, count]) => createdLabel(type, count));
  return html`<sp-dialog class="wide" heading=${text.reportHeading} @sp-close=${close}>
    <div class="report">
      <p>${text.units(report.imported, report.in)}</p>
      <p>
        ${created.length === 0 ? text.nothingNew : `${text.created}: ${created.join(', ')}. ${text.undoable}`}
      </p>
      ${findings(text.notTaken(report.reported.length), report.reported)}
      ${findings(text.remarks, report.notices)}
    </div>
    <button slot="actions" class="button primary" data-autofocus @click=${close}>${shell.close}</button>
  </sp-dialog>`;
}

function findings(heading: string, list: readonly Finding[]): TemplateResult | null {
  if (list.length === 0) return null;
  return html`<h3>${heading}</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">${text.where}</th>
          <th scope="col">${text.why}</th>
        </tr>
      </thead>
      <tbody>
        ${list.slice(0, LISTED).map(
          (finding) =>
            html`<tr>
              <td dir="auto">${finding.where}</td>
              <td dir="auto">${sentence(finding)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${list.length > LISTED ? html`<p>${text.moreRows(list.length - LISTED)}</p>` : null}`;
}

export const reportStyles = css`
  .wide {
    --dialog-width: 760px;
  }

  .report {
    display: grid;
    gap: var(--s2);
    user-select: text;
  }

  .report h3 {
    margin-top: var(--s3);
    font-size: 13px;
  }

  .report table {
    width: 100%;
    border-collapse: collapse;
  }

  .report th,
  .report td {
    padding: 5px var(--s2) 5px 0;
    border-bottom: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  .report th {
    color: var(--ink-3);
    font-weight: 500;
  }

  .report td:first-child {
    width: 30%;
    color: var(--ink-2);
  }
`;
