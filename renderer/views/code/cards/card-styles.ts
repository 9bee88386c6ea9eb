import { css } from 'lit';

/** Cards: quiet when closed, the chosen one framed and open. */
export const cardStyles = css`
  :host {
    display: block;
    overflow: auto;
    background: var(--bg);
    padding: var(--s4) var(--s4) 0;
    scrollbar-gutter: stable;
    overflow-anchor: none;
  }
  :host::after {
    content: '';
    display: block;
    height: 40vh;
  }
  .only {
    display: flex;
    gap: var(--s2);
    align-items: baseline;
    position: sticky;
    top: 0;
    z-index: 1;
    margin: calc(-1 * var(--s4)) calc(-1 * var(--s4)) var(--s3);
    padding: var(--s2) var(--s4);
    border-bottom: 1px solid var(--line);
    background: var(--bg);
    color: var(--ink-2);
  }
  .only .link-button {
    margin-inline-start: auto;
  }
  ol {
    display: block;
  }
  li.card {
    background: var(--raised);
    border: 1px solid var(--line);
    border-radius: var(--r2);
    padding: var(--s3);
    margin-bottom: var(--s3);
    overflow-wrap: anywhere;
  }
  li.card.slim {
    padding: 5px var(--s3);
    margin-bottom: 6px;
    background: transparent;
  }
  li.card.lit {
    border-color: var(--line-strong);
    background: var(--raised);
  }
  li.card.on {
    border-color: var(--focus);
    background: var(--raised);
    box-shadow:
      0 0 0 1px var(--focus),
      var(--shadow-card);
    padding: var(--s3);
    margin-bottom: var(--s3);
  }
  li.card {
    position: relative;
  }
  button.head::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--r2);
  }
  .bearings .chip {
    position: relative;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px var(--s2);
    width: 100%;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    font: inherit;
    color: inherit;
  }
  .who {
    font-weight: 600;
  }
  .via {
    color: var(--ink-3);
  }
  .words {
    flex: 1 1 0;
    min-width: 60px;
    color: var(--ink-2);
    font-family: var(--font-text);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .title {
    display: flex;
    align-items: start;
  }
  .title .words {
    white-space: normal;
    flex-basis: 100%;
  }
  .title .head {
    min-height: 24px;
  }
  .dot {
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--actor);
  }
  .slim .who {
    font-weight: 400;
    color: var(--ink-2);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    max-width: 100%;
    padding: 1px 8px;
    border-radius: 999px;
    border: 1px solid transparent;
    background: none;
    font: 12px/1.5 var(--font-ui);
    text-align: start;
  }
  .chip.tone {
    background: var(--tone-soft);
    color: var(--tone);
  }
  .chip.evidence {
    background: var(--evidence-soft);
    color: var(--evidence);
  }
  .chip.tag {
    background: var(--tag-soft);
    color: var(--tag);
  }
  .chip.plain {
    border-color: var(--line);
    color: var(--ink-2);
  }
  button.chip:hover {
    border-color: currentColor;
  }
  div.on {
    display: grid;
    grid-template-columns: 72px 1fr;
    gap: var(--s2);
    margin-top: 6px;
    color: var(--ink-2);
  }
  div.on b {
    font-weight: 500;
    color: var(--ink);
  }
  .quote {
    display: block;
    width: 100%;
    font: 14px/1.5 var(--font-text);
    color: var(--ink-2);
    border: 0;
    border-inline-start: 2px solid var(--evidence);
    background: none;
    padding: 0 0 0 var(--s2);
    margin: var(--s2) 0;
    text-align: start;
  }
  .warn {
    color: var(--evidence);
  }
  .bearings {
    margin-top: var(--s2);
  }
  .bearings .chip {
    margin: 0 4px 4px 0;
  }
  .via-note {
    margin-top: var(--s2);
    color: var(--ink-3);
    font-size: 12px;
  }
  .edges {
    display: block;
    margin: 0 auto var(--s3);
  }
`;

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
  .pair {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: 6px;
    align-items: center;
  }
  .pair:has(> .icon-button) {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) 24px;
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
