import { type TemplateResult, css, html } from 'lit';
import { codebookText as text } from '../../../store/messages/window-panels.ts';
import type { CodebookEntry } from '../../../store/model/records.ts';

/** What an entry of the codebook said before, the latest first; nothing where it never changed. */
export function earlierWordings(history: CodebookEntry['history']): TemplateResult | null {
  if (history.length === 0) return null;
  return html`<details class="history">
    <summary>${text.history} (${history.length})</summary>
    ${history.toReversed().map(
      ({ revision, name, definition, rule, example }) =>
        html`<div>
          <small>${text.since(revision)}</small>
          <strong dir="auto">${name}</strong>
          ${[definition, rule, example]
            .filter((words) => words !== '')
            .map((words) => html`<p dir="auto">${words}</p>`)}
        </div>`,
    )}
  </details>`;
}

export const historyStyles = css`
  .history div {
    padding: var(--s2) 0;
    border-top: 1px solid var(--line);
  }

  .history summary,
  .history small,
  .history p {
    color: var(--ink-2);
  }
`;
