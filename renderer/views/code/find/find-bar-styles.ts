import { css } from 'lit';

/** One quiet line over the text; where the pane is narrow what is said goes below. */
export const findBarStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s1) var(--s2);
    container-type: inline-size;
    padding: 6px var(--s3) 6px var(--s4);
    background: var(--surface);
    border-bottom: 1px solid var(--line);
    color: var(--ink-2);
  }
  input {
    flex: 1 1 160px;
    width: auto;
    max-width: 360px;
    font-family: var(--font-ui);
  }
  .icon-button {
    width: 28px;
    min-height: 28px;
    border-radius: 6px;
  }
  .icon-button:hover:not([aria-disabled='true']) {
    background: var(--hover);
  }
  .icon-button[aria-disabled='true'] {
    opacity: 0.5;
  }
  .said {
    flex: 1 1 auto;
    min-width: 12ch;
    color: var(--ink-3);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .said.wrong {
    color: var(--danger);
  }
  .end {
    margin-inline-start: auto;
  }
  @container (max-width: 600px) {
    .sign {
      display: none;
    }
    input {
      flex-basis: 80px;
    }
    .said {
      order: 1;
      flex-basis: 100%;
    }
  }
  @media (forced-colors: active) {
    .toggle[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
