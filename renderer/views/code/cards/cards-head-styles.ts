import { css } from 'lit';

/** A quiet line over the cards, chips for what they are narrowed down to, and the fields that this is set in. */
export const headStyles = css`
  :host {
    display: block;
    padding: 6px var(--s4);
    color: var(--ink-2);
    font-size: 12px;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: var(--s2);
  }
  sp-segmented {
    --tone: var(--accent-soft);
    --on-pos: var(--accent-strong);
    --neu-soft: transparent;
  }
  .opener {
    margin-inline-start: auto;
  }
  .conditions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px var(--s2);
    margin-top: 6px;
  }
  .condition {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 24px;
    max-width: 100%;
    padding: 0 8px;
    border: 1px solid var(--line-field);
    border-radius: 999px;
    background: var(--surface);
    color: var(--ink);
    font-size: 12px;
  }
  .condition:hover {
    border-color: currentColor;
  }
  .condition > span:first-child {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .popover {
    position: fixed;
    inset: auto;
    margin: 0;
    width: 320px;
    max-width: calc(100vw - 16px);
    max-height: 80vh;
    overflow: auto;
    padding: var(--s3);
    border: 1px solid var(--line-strong);
    border-radius: var(--r2);
    background: var(--raised);
    color: var(--ink);
    box-shadow: var(--shadow);
    font-size: 13px;
  }
  .heading {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-bottom: var(--s2);
    font-weight: 600;
  }
  .group {
    display: grid;
    grid-template-columns: 56px minmax(0, 1fr);
    gap: var(--s2);
    align-items: baseline;
    padding: 4px 0;
  }
  .name {
    color: var(--ink-2);
    font-size: 12px;
  }
  .checks {
    display: flex;
    flex-wrap: wrap;
    gap: 2px var(--s3);
  }
  .check {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 24px;
  }
  .check input {
    margin: 0;
    accent-color: var(--accent);
  }
`;
