import { css } from 'lit';

/** Buttons: `.button`, `.button.primary`, `.button.danger`, `.button.plain` (no edge), `.icon-button` and `.link-button`. */
export const buttons = css`
  button {
    font: inherit;
    color: inherit;
    cursor: default;
  }

  .button,
  .icon-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: 28px;
    padding: 0 var(--s3);
    border: 1px solid var(--line-field);
    border-radius: 6px;
    background: var(--surface);
    color: var(--ink);
    font-weight: 500;
    white-space: nowrap;
  }

  .button:hover:not([disabled]),
  .icon-button:hover:not([disabled]) {
    background: var(--hover);
  }

  .button[disabled],
  .icon-button[disabled] {
    color: var(--ink-3);
    border-color: var(--line);
    border-style: dashed;
  }

  .button.primary:not([disabled]) {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }

  .button.primary:hover:not([disabled]) {
    background: var(--accent-strong);
  }

  .button.primary:focus-visible {
    outline-offset: 2px;
  }

  .button.danger:not([disabled]) {
    border-color: var(--danger);
    color: var(--danger);
  }

  .button.plain,
  .icon-button {
    border-color: transparent;
    background: transparent;
  }

  .icon-button {
    min-height: 24px;
    width: 24px;
    padding: 0;
    border-radius: var(--r1);
    color: var(--ink-2);
  }

  .link-button {
    border: 0;
    padding: 0;
    background: none;
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 2px;
    text-align: start;
  }

  @media (forced-colors: active) {
    .button[disabled],
    .icon-button[disabled] {
      color: GrayText;
      border-color: GrayText;
    }
  }
`;
