import { type TemplateResult, css, html, nothing } from 'lit';
import { parts } from '../../store/messages/window-parts.ts';
import { icon } from './icon.ts';

/** Something to tell, with at most one thing to do about it. */
export interface NoticeContent {
  readonly text: string;
  /** Where it is: a file, a row, a record. */
  readonly where?: string;
  readonly tone: 'info' | 'warning';
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly dismiss?: () => void;
}

/** A bar that tells something. Use with `noticeStyles`, base and button styles. */
export function noticeBar({ text, where, tone, action, dismiss }: NoticeContent): TemplateResult {
  return html`<div class="notice ${tone}" role=${tone === 'warning' ? 'alert' : 'status'}>
    ${icon(tone === 'warning' ? 'alert' : 'info')}
    <p>
      ${text}${where === undefined || where === '' ? nothing : html` <span class="where" dir="auto">${where}</span>`}
    </p>
    ${action === undefined ? nothing : html`<button class="button" @click=${action.run}>${action.label}</button>`}
    ${
      dismiss === undefined
        ? nothing
        : html`<button class="icon-button" aria-label=${parts.dismiss} @click=${dismiss}>
            ${icon('close')}
          </button>`
    }
  </div>`;
}

export const noticeStyles = css`
  .notice {
    display: flex;
    align-items: center;
    gap: var(--s2);
    padding: var(--s2) var(--s3);
    border: 1px solid var(--line-strong);
    border-radius: var(--r2);
    background: var(--raised);
    color: var(--ink);
  }

  .notice.warning {
    border-color: var(--evidence);
    background: var(--evidence-soft);
  }

  .notice p {
    flex: 1;
    overflow-wrap: anywhere;
  }

  .notice .where {
    color: var(--ink-2);
  }
`;
