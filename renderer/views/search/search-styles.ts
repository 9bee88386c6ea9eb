import { css } from 'lit';

/** The page: what is looked for above, what was found below. */
export const searchPageStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr);
    min-width: 0;
    min-height: 0;
    background: var(--surface);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2) var(--s5);
    padding: var(--s3) var(--s4) var(--s2);
  }
  .where {
    display: flex;
    align-items: center;
    gap: var(--s1) var(--s2);
    flex-wrap: wrap;
    color: var(--ink-3);
    font-size: 12px;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .chip {
    min-height: 24px;
    padding: 0 var(--s2);
    border: 1px solid var(--line-field);
    border-radius: 12px;
    background: none;
    color: var(--ink-2);
    font-size: 12px;
  }
  .chip:hover {
    background: var(--hover);
  }
  .chip[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-soft);
    color: var(--accent-strong);
    font-weight: 600;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2) var(--s3);
    min-height: 40px;
    padding: var(--s1) var(--s4);
    border-block: 1px solid var(--line);
    background: var(--bg);
    color: var(--ink-2);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .line .button {
    min-height: 26px;
  }
  .said.wrong {
    color: var(--danger);
  }
  .end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2) var(--s3);
    margin-inline-start: auto;
  }
  progress {
    width: 120px;
    height: 6px;
    accent-color: var(--accent);
  }
  .nothing {
    padding: var(--s5) var(--s4);
    color: var(--ink-3);
    max-width: 60ch;
    text-wrap: pretty;
  }
  sp-hit-list {
    min-height: 0;
  }
`;

/** A list of hits, each on a line of its own height. */
export const hitListStyles = css`
  :host {
    display: block;
    min-width: 0;
    min-height: 0;
  }
  .box {
    height: 100%;
    overflow: auto;
    overflow-anchor: none;
    outline: none;
  }
  .room {
    position: relative;
    overflow: hidden;
    min-width: 480px;
  }
  .rows {
    position: absolute;
    inset-inline: 0;
    top: 0;
  }
  .row {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr);
    align-items: center;
    height: 28px;
    padding-inline: var(--s3) var(--s4);
    cursor: default;
  }
  .row:hover {
    background: var(--hover);
  }
  .row[aria-selected='true'] {
    background: var(--accent-soft);
  }
  .row.now {
    box-shadow: inset 3px 0 var(--accent);
  }
  .box:focus-visible .row.now {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }
  .mark {
    display: grid;
    place-items: center;
    width: 14px;
    height: 14px;
    border: 1px solid var(--line-field);
    border-radius: 3px;
    background: var(--surface);
    color: var(--on-accent);
  }
  .mark svg {
    width: 12px;
    height: 12px;
  }
  [aria-selected='true'] > .mark {
    border-color: var(--accent);
    background: var(--accent);
  }
  .document {
    grid-template-columns: 20px minmax(0, auto) auto minmax(0, 1fr);
    gap: var(--s1);
    color: var(--ink);
    font-weight: 600;
  }
  .document .fold {
    display: grid;
    place-items: center;
    color: var(--ink-3);
  }
  .document:not(.folded) .fold svg {
    transform: rotate(90deg);
  }
  .title {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .number {
    padding: 0 6px;
    border-radius: 8px;
    background: var(--neu-soft);
    color: var(--ink-2);
    font-size: 11px;
    font-weight: 500;
  }
  .words {
    overflow: hidden;
    font-family: var(--font-text);
    font-size: 14px;
    white-space: pre;
    color: var(--ink-2);
  }
  .in-group .words {
    display: flex;
    min-width: 0;
  }
  .in-group {
    padding-inline-start: var(--s5);
  }
  .before {
    flex: 0 1 auto;
    max-width: 38%;
    display: flex;
    justify-content: flex-end;
    overflow: hidden;
  }
  .after {
    flex: 1 1 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .hit {
    flex: none;
    max-width: 60%;
    overflow: hidden;
    text-overflow: ellipsis;
    border-radius: 2px;
    background: var(--hit);
    color: var(--on-hit);
  }
  .kwic {
    grid-template-columns: 24px minmax(0, 1fr) minmax(90px, 180px);
    gap: 0;
  }
  .kwic.stated {
    grid-template-columns: minmax(0, 1fr) minmax(90px, 130px) 110px;
  }
  .kwic .words {
    display: grid;
    grid-template-columns: minmax(0, 1fr) var(--hit-width, 12ch) minmax(0, 1fr);
  }
  .kwic .before {
    max-width: none;
  }
  .kwic .hit {
    max-width: none;
    text-align: center;
  }
  .kwic .source {
    padding-inline-start: var(--s3);
    color: var(--ink-3);
    font-size: 12px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .state {
    padding-inline-start: var(--s2);
    color: var(--ink-3);
    font-size: 12px;
    white-space: nowrap;
  }
  .skipped .words,
  .skipped .hit {
    color: var(--ink-3);
    background: none;
  }
`;
