import { css } from 'lit';

export const recordGridStyles = css`
  :host {
    display: grid;
    min-width: 0;
    min-height: 0;
  }

  .grid {
    position: relative;
    overflow: auto;
    /* What is opaque is moved as a picture, and only what comes into sight is painted. */
    background: var(--surface);
    outline-offset: -2px;
  }

  .body {
    position: relative;
    /* Rows are put where they belong in it. */
    contain: layout style;
  }

  .row {
    display: grid;
    grid-template-rows: 31px;
    grid-template-columns: var(--tracks);
    height: 32px;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }

  .body > .row {
    position: absolute;
    /* Nothing of a row hangs on another, so that drawing one costs one. */
    contain: strict;
    inset-inline: 0;
  }

  .head {
    position: sticky;
    top: 0;
    z-index: 1;
    grid-template-rows: 29px;
    height: 30px;
    border-bottom-color: var(--line-strong);
    background: var(--bg);
  }

  .head,
  .body {
    min-width: var(--least);
  }

  [role='gridcell'],
  [role='columnheader'] {
    min-width: 0;
    padding: 0 var(--s2);
    overflow: clip;
    white-space: nowrap;
  }

  [role='gridcell'] {
    line-height: 31px;
    /* Right-to-left words begin where the column does, and are cut off at their own end. */
    text-align: -webkit-match-parent;
    text-overflow: ellipsis;
  }

  /* A chip that is cut off is not told by dots beside it. */
  [role='gridcell'].position {
    text-overflow: clip;
  }

  [role='columnheader'],
  .box,
  .group [role='gridcell'] {
    display: flex;
    align-items: center;
    gap: 6px;
  }

  .words {
    font-family: var(--font-text);
  }

  .title,
  .coder,
  .created,
  .changed,
  .status,
  .type,
  .date,
  .certainty {
    color: var(--ink-2);
  }

  .date,
  .created,
  .changed {
    font-variant-numeric: tabular-nums;
  }

  .who {
    font-weight: 500;
  }

  .reasons {
    display: flex;
    gap: 6px;
    color: var(--evidence);
  }

  .reasons span {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .reasons small {
    flex: none;
    font-size: 11px;
    font-weight: 600;
  }

  [role='columnheader'] button {
    display: flex;
    align-items: center;
    gap: 4px;
    min-width: 0;
    border: 0;
    padding: 2px 0;
    background: none;
    color: var(--ink-3);
    font-size: 11px;
    font-weight: 600;
    letter-spacing: 0.02em;
  }

  [role='columnheader'] button:hover {
    color: var(--ink);
  }

  [role='columnheader'] svg {
    width: 12px;
    height: 12px;
  }

  .row:hover:not(.head) {
    background: var(--hover);
  }

  .row[aria-selected='true'] {
    background: var(--accent-soft);
  }

  .grid:focus-visible .row.active,
  .row.active {
    outline: 1px solid var(--line-strong);
    outline-offset: -1px;
  }

  .grid:focus-visible {
    outline: none;
  }

  .grid:focus-visible .row.active {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }

  .group {
    display: flex;
    align-items: center;
    gap: var(--s2);
    padding: 0 var(--s3);
    background: var(--bg);
    font-weight: 600;
  }

  .group span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .group small {
    color: var(--ink-3);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  .box {
    justify-content: center;
  }

  .box i {
    display: grid;
    place-items: center;
    width: 14px;
    height: 14px;
    border: 1px solid var(--line-field);
    border-radius: 3px;
    color: var(--on-accent);
  }

  [aria-selected='true'] .box i {
    border-color: var(--accent);
    background: var(--accent);
  }

  .box svg {
    width: 12px;
    height: 12px;
  }

  .row:not([aria-selected='true']) .box svg {
    visibility: hidden;
  }

  .chip {
    display: inline-block;
    padding: 1px var(--s2);
    line-height: 18px;
    vertical-align: middle;
    border-radius: 10px;
    background: var(--tone-soft);
    color: var(--tone);
    font-size: 12px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .dot::before {
    display: inline-block;
    width: 8px;
    height: 8px;
    margin-inline-end: 6px;
    border-radius: 2px;
    background: var(--ink-3);
    content: '';
  }

  .dot.mention::before {
    border-radius: 50%;
    background: var(--actor);
  }

  .dot.stance::before {
    background: var(--pos1);
  }

  .dot.evidence::before {
    background: var(--evidence);
  }

  .dot.link::before {
    height: 2px;
    vertical-align: middle;
    background: var(--evidence);
  }

  .dot.tag::before {
    background: var(--tag);
  }

  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
