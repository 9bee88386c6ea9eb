import { css } from 'lit';

/** The text with the cards beside it; on paper the text alone. */
export const codeViewStyles = css`
  :host {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) var(--cards-width, 372px);
    height: 100%;
    min-height: 0;
    overflow: hidden;
  }
  sp-find-pane,
  sp-card-list {
    min-height: 0;
  }
  sp-card-list {
    border-inline-start: 1px solid var(--line);
  }
  .empty {
    grid-column: 1 / -1;
    padding: var(--s6);
    color: var(--ink-3);
  }
  [hidden],
  sp-find-pane[in-bar] ~ sp-selection-bar {
    display: none;
  }
  @media print {
    :host {
      display: block;
      height: auto;
      overflow: visible;
    }
    sp-card-list,
    sp-link-curves,
    sp-selection-bar,
    sp-ask-popover {
      display: none;
    }
  }
`;
