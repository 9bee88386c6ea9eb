import { css } from 'lit';

/** What every component begins with: box model, inherited text, visible focus, keys, and text for screen readers only. */
export const base = css`
  :host {
    box-sizing: border-box;
    scrollbar-width: thin;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
    scrollbar-width: thin;
  }

  :focus {
    outline: none;
  }

  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }

  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  kbd {
    display: inline-block;
    font: 11px/16px var(--font-mono);
    border: 1px solid var(--line-strong);
    border-bottom-width: 2px;
    border-radius: var(--r1);
    padding: 0 5px;
    color: var(--ink-2);
    background: var(--surface);
    white-space: nowrap;
  }

  svg.icon {
    flex: none;
    width: 16px;
    height: 16px;
    display: block;
  }

  .quiet {
    color: var(--ink-3);
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
