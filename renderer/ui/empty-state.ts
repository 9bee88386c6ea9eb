import { type TemplateResult, css, html, nothing } from 'lit';

/** What an empty place says: the next action, and a button for it. */
export function emptyState(
  text: string,
  action?: { readonly label: string; readonly run: () => void },
): TemplateResult {
  return html`<div class="empty">
    <p>${text}</p>
    ${action === undefined ? nothing : html`<button class="button" @click=${action.run}>${action.label}</button>`}
  </div>`;
}

export const emptyStateStyles = css`
  .empty {
    display: grid;
    justify-items: start;
    gap: var(--s2);
    padding: 5px var(--s2);
    color: var(--ink-3);
    text-wrap: pretty;
  }
`;
