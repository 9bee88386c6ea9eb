import { css } from 'lit';

/** The text with the cards beside it, which scroll with it; on paper the text alone. */
export const codeViewStyles = css`
  :host {
    position: relative;
    display: block;
    height: 100%;
    min-height: 0;
    overflow: hidden;
  }
  .desk {
    display: grid;
    height: 100%;
    min-height: 0;
    container-type: inline-size;
  }
  sp-text-view {
    --text-room: calc(100cqi - var(--cards-width, 372px));
  }
  .empty {
    padding: var(--s6);
    color: var(--ink-3);
  }
  [hidden],
  .desk:has(> sp-find-pane[in-bar]) ~ sp-selection-bar {
    display: none;
  }
  @media print {
    :host,
    .desk,
    sp-text-view {
      display: block;
      height: auto;
      overflow: visible;
      container-type: normal;
    }
    sp-card-list,
    sp-link-curves,
    sp-selection-bar,
    sp-ask-popover {
      display: none;
    }
  }
`;
