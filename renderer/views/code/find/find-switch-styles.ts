import { css } from 'lit';

/** The switches of a search, side by side. */
export const findSwitchStyles = css`
  .group {
    display: flex;
    gap: 2px;
  }
  .toggle {
    min-width: 28px;
    height: 28px;
    padding: 0 4px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: none;
    color: var(--ink-2);
    font: 12px/1 var(--font-mono);
  }
  .toggle:hover {
    background: var(--hover);
  }
  .toggle[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-soft);
    color: var(--accent-strong);
    font-weight: 700;
  }
  .whole {
    padding: 0 1px 1px;
    border: solid currentColor;
    border-width: 0 1px 1px;
  }
`;
