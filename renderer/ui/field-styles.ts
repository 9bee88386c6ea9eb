import { css } from 'lit';

/** Labelled fields: a `label` over an `input`, `textarea` or `select`, and a `.hint` below it. */
export const fields = css`
  label,
  .label {
    display: block;
    margin-bottom: 3px;
    color: var(--ink-2);
    font-size: 12px;
    font-weight: 500;
  }

  input,
  textarea,
  select {
    display: block;
    width: 100%;
    min-width: 0;
    min-height: 28px;
    padding: 4px var(--s2);
    border: 1px solid var(--line-field);
    border-radius: 6px;
    background: var(--surface);
    color: var(--ink);
    font: inherit;
  }

  textarea {
    min-height: 56px;
    max-height: 40vh;
    resize: vertical;
    field-sizing: content;
    line-height: 1.5;
  }

  input:focus-visible,
  textarea:focus-visible,
  select:focus-visible {
    outline-offset: -1px;
    border-color: var(--focus);
  }

  input::placeholder,
  textarea::placeholder {
    color: var(--ink-3);
    opacity: 1;
  }

  [aria-invalid='true'] {
    border-color: var(--danger);
  }

  .hint {
    margin-top: 3px;
    color: var(--ink-3);
    font-size: 12px;
  }

  .hint.wrong {
    color: var(--danger);
  }
`;
