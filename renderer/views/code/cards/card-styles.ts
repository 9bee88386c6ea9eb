import { css } from 'lit';

/** The fields of the open card: names on the left, controls that look like words until they are used. */
export const formStyles = css`
  .form {
    --line-field: var(--line-strong);
    display: grid;
    gap: 6px;
    margin-top: var(--s2);
  }
  .row {
    display: grid;
    grid-template-columns: 72px minmax(0, 1fr);
    gap: var(--s2);
    align-items: start;
    color: var(--ink-2);
  }
  .row > .name {
    padding-top: 5px;
    font-size: 12px;
  }
  .control {
    min-width: 0;
  }
  .row:has(> .control > .list, > .control > details[open]) {
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
  }
  .proposed sp-combobox,
  .proposed sp-date-field,
  .proposed sp-multi-combobox {
    --line-field: var(--accent);
  }
  .control > .hint {
    color: var(--accent);
    font-size: 11px;
  }
  .scale {
    margin: 2px 0;
    container-type: inline-size;
  }
  details > summary {
    padding: 4px 0;
    color: var(--ink);
    cursor: default;
  }
  details.more > summary {
    color: var(--ink-2);
    font-size: 12px;
  }
  .more > .form {
    margin-top: var(--s1);
  }
  .list,
  .item {
    display: grid;
    gap: 6px;
    min-width: 0;
  }
  .item {
    padding: 6px;
    border: 1px solid var(--line);
    border-radius: 6px;
  }
  /* Side by side where both can be read, else below one another. */
  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
  }
  .pair > * {
    flex: 1 1 118px;
    min-width: 0;
  }
  .pair > .icon-button {
    flex: 0 0 24px;
  }
  .tools {
    display: flex;
    align-items: center;
  }
  .tools > .icon-button {
    margin-inline-start: auto;
  }
  .passages ul li {
    display: flex;
    align-items: start;
    gap: 4px;
  }
  .passages .quote {
    flex: 1;
    margin: 2px 0;
    border-color: var(--line-strong);
    font-size: 13px;
  }
  .passages .link-button {
    margin-inline-end: var(--s2);
    font-size: 12px;
  }
  .link-button:is([disabled], [aria-disabled='true']) {
    color: var(--ink-3);
    text-decoration: none;
  }
  .foot {
    display: flex;
    gap: var(--s2);
    align-items: center;
    position: sticky;
    bottom: 0;
    z-index: 1;
    margin: var(--s3) calc(-1 * var(--s3)) calc(-1 * var(--s3));
    padding: var(--s2) var(--s3);
    border-top: 1px solid var(--line);
    border-radius: 0 0 var(--r2) var(--r2);
    background: var(--raised);
  }
  .foot .icon-button {
    margin-inline-start: auto;
  }
`;
