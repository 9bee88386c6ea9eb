import { css } from 'lit';

/** The dialog for correcting a text: the editor, and the report of its passages. */
export const correctStyles = css`
  sp-dialog {
    --dialog-width: 1120px;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2) var(--s3);
    margin-bottom: var(--s3);
  }

  .bar .text {
    flex: 1 1 20ch;
    max-width: none;
  }

  .find {
    display: flex;
    align-items: center;
    gap: var(--s2);
  }

  .find input {
    width: 200px;
  }

  .find .quiet {
    min-width: 8ch;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }

  textarea.source {
    field-sizing: fixed;
    height: calc(100vh - 330px);
    min-height: 180px;
    max-height: none;
    padding: var(--s4) max(var(--s5), calc(50% - 32ch));
    resize: none;
    font: var(--text-size) / var(--text-line) var(--font-text);
  }

  .counts {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--s2);
    margin-bottom: var(--s3);
  }

  .counts .text {
    margin-inline-start: var(--s2);
  }

  .keys {
    margin-top: var(--s2);
    font-size: 12px;
  }

  .count {
    padding: 1px var(--s3);
    border: 1px solid var(--line);
    border-radius: 99px;
    background: var(--bg);
    color: var(--ink-2);
    font-variant-numeric: tabular-nums;
  }

  .count b {
    color: var(--ink);
    font-weight: 600;
  }

  .report {
    display: grid;
    grid-template-columns: minmax(200px, 280px) minmax(0, 1fr);
    gap: var(--s4);
    height: calc(100vh - 310px);
    min-height: 300px;
  }

  .list {
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--r2);
  }

  .list:focus-visible {
    outline-offset: -1px;
  }

  .row {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 0 var(--s2);
    padding: var(--s2) var(--s3);
    border-inline-start: 3px solid transparent;
  }

  .row + .row {
    border-top: 1px solid var(--line);
  }

  .row:hover {
    background: var(--hover);
  }

  .row[aria-selected='true'] {
    border-inline-start-color: var(--accent);
    background: var(--accent-soft);
  }

  /* There, what is transparent is seen and no background is. */
  @media (forced-colors: active) {
    .row {
      border-inline-start-color: Canvas;
    }

    .row[aria-selected='true'] {
      border-inline-start-color: Highlight;
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  .row .words {
    overflow: hidden;
    font-family: var(--font-text);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .row small {
    grid-column: 2;
    overflow: hidden;
    color: var(--ink-2);
    font-size: 12px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .row svg {
    margin-top: 3px;
    color: var(--ink-3);
  }

  .row.open svg {
    color: var(--danger);
  }

  .row.placed svg {
    color: var(--good);
  }

  .passage {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    gap: var(--s3);
    min-width: 0;
  }

  .what {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s3);
    align-items: baseline;
    overflow-wrap: anywhere;
  }

  .what b {
    font-weight: 600;
  }

  .sides {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--s3);
    min-height: 0;
  }

  .side {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-height: 0;
  }

  .side h3 {
    margin-bottom: 3px;
    color: var(--ink-2);
    font-size: 12px;
    font-weight: 500;
  }

  .side .words,
  .side textarea {
    height: 100%;
    max-height: none;
    min-height: 0;
    margin: 0;
    padding: var(--s3) var(--s4);
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--r2);
    background: var(--bg);
    font: 16px/1.65 var(--font-text);
    overflow-wrap: anywhere;
  }

  .source {
    white-space: pre-wrap;
    unicode-bidi: plaintext;
  }

  .side textarea {
    field-sizing: fixed;
    resize: none;
    border-color: var(--line-field);
    background: var(--surface);
    color: inherit;
    unicode-bidi: plaintext;
  }

  .side .empty {
    color: var(--ink-2);
    font-family: var(--font-ui);
    font-size: 13px;
  }

  .side .empty p + p {
    margin-top: var(--s2);
  }

  mark {
    border-radius: 2px;
    background: var(--hit);
    color: var(--on-hit);
  }

  /* Told by a line besides the colour, which high contrast takes away. */
  mark del,
  mark ins {
    border-radius: 2px;
    font-weight: 600;
    text-decoration-thickness: 2px;
  }

  mark del {
    background: var(--neg-soft);
    color: var(--ink);
    text-decoration-line: line-through;
  }

  mark ins {
    background: var(--pos-soft);
    color: var(--ink);
    text-decoration-line: underline;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2);
  }

  .choices .gap {
    flex: 1;
  }

  .place[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-soft);
  }

  .place small {
    color: var(--ink-2);
    font-weight: 400;
  }

  @media (max-width: 900px) {
    .report {
      grid-template-columns: minmax(150px, 200px) minmax(0, 1fr);
    }

    .sides {
      grid-template-columns: minmax(0, 1fr);
      grid-auto-rows: minmax(0, 1fr);
    }
  }
`;
