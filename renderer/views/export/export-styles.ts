import { css } from 'lit';

export const exportStyles = css`
  sp-dialog {
    --dialog-width: 1040px;
  }

  .sides {
    display: grid;
    grid-template-columns: minmax(200px, 290px) minmax(0, 1fr);
    gap: var(--s5);
  }

  .side {
    display: grid;
    gap: var(--s4);
    align-content: start;
    min-width: 0;
  }

  .dates {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--s3);
    align-items: start;
  }

  .check {
    display: flex;
    align-items: start;
    gap: var(--s2);
    margin: 0;
    color: var(--ink);
    font-size: 13px;
    font-weight: 400;
  }

  .check input {
    flex: none;
    width: 15px;
    min-height: 15px;
    height: 15px;
    margin: 2px 0 0;
    accent-color: var(--accent);
  }

  .check span {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .check small {
    display: block;
    color: var(--ink-2);
    font-size: 12px;
  }

  .quiet {
    color: var(--ink-2);
    font-size: 12px;
  }

  .where {
    margin-top: var(--s2);
    overflow-wrap: anywhere;
    user-select: text;
  }

  .beginning {
    height: 232px;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--r2);
    background: var(--bg);
  }

  .beginning > .quiet {
    padding: var(--s2) var(--s3);
  }

  table {
    border-collapse: collapse;
    font-size: 12px;
  }

  th,
  td {
    max-width: 240px;
    padding: 3px var(--s2);
    border-block-end: 1px solid var(--line);
    border-inline-end: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }

  th {
    position: sticky;
    top: 0;
    background: var(--surface);
    font-weight: 600;
    white-space: nowrap;
  }

  td div {
    min-height: 1.4em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .lines {
    padding: var(--s2) var(--s3);
  }

  .lines code {
    display: block;
    font: 11px/1.6 var(--font-mono);
    white-space: nowrap;
  }

  .amounts {
    display: grid;
    gap: var(--s1);
    min-height: 1.5em;
  }

  .said:empty {
    margin-top: calc(-1 * var(--s4));
  }

  .amounts .warn {
    display: flex;
    align-items: center;
    gap: var(--s2);
    color: var(--evidence);
  }

  progress {
    width: 100%;
    height: 6px;
    accent-color: var(--accent);
  }

  .wait {
    display: grid;
    gap: var(--s2);
    justify-items: start;
  }

  h3 {
    margin: 0 0 var(--s1);
    color: var(--ink-2);
    font-size: 12px;
    font-weight: 500;
  }

  .losses {
    display: grid;
    gap: 2px;
    padding-inline-start: var(--s4);
    list-style: disc;
    font-size: 12px;
  }

  summary {
    padding: var(--s1) 0;
    color: var(--ink-2);
    font-size: 12px;
    font-weight: 500;
  }

  .row {
    display: flex;
    gap: var(--s2);
    margin: var(--s1) 0 var(--s2);
  }

  .checks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(190px, 1fr));
    gap: 2px var(--s3);
    max-height: 180px;
    overflow: auto;
  }

  .code {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--s2);
    align-items: start;
    margin-top: var(--s2);
  }

  pre {
    margin: 0;
    padding: var(--s2) var(--s3);
    border: 1px solid var(--line);
    border-radius: var(--r2);
    background: var(--bg);
    font: 12px/1.5 var(--font-mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;
