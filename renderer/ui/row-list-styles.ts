import { css } from 'lit';

export const rowListStyles = css`
  :host {
    display: block;
  }

  /* What is scrolled by itself must not push the other lists out of the pane. */
  .long {
    max-height: var(--row-list-height, 50vh);
    overflow: hidden auto;
    /* The edge of the chosen row lies outside of it. */
    margin: -1px;
    padding: 1px;
  }

  .row {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--s2);
    min-height: 28px;
    padding: 3px var(--s2);
    border-radius: var(--r1);
    color: var(--ink-2);
    cursor: default;
  }

  .row:hover {
    background: var(--hover);
    color: var(--ink);
  }

  .row:focus-visible {
    outline-offset: -2px;
  }

  .row[aria-selected='true'] {
    background: var(--surface);
    color: var(--ink);
    box-shadow: 0 0 0 1px var(--line-strong);
    font-weight: 500;
  }

  @media (forced-colors: active) {
    .row[aria-selected='true']:not(:focus-visible) {
      outline: 1px solid CanvasText;
      outline-offset: -1px;
    }
  }

  .depth-1 {
    padding-inline-start: 24px;
  }

  .depth-2 {
    padding-inline-start: 40px;
  }

  .depth-3 {
    padding-inline-start: 56px;
  }

  .depth-4 {
    padding-inline-start: 72px;
  }

  .depth-5 {
    padding-inline-start: 88px;
  }

  .depth-6 {
    padding-inline-start: 104px;
  }

  .twisty {
    flex: none;
    display: grid;
    place-items: center;
    align-self: stretch;
    width: 16px;
    margin-inline: -4px -6px;
    border-radius: var(--r1);
    color: var(--ink-3);
  }

  .twisty:hover {
    color: var(--ink);
  }

  .twisty svg.icon {
    width: 12px;
    height: 12px;
  }

  .twisty svg.icon:dir(rtl) {
    transform: scaleX(-1);
  }

  .row.dragged {
    opacity: 0.5;
  }

  .row.over,
  .top-zone.over {
    background: var(--accent-soft);
    outline: 1px dashed var(--accent);
    outline-offset: -1px;
  }

  .top-zone {
    min-height: 28px;
    padding: 4px var(--s2);
    border: 1px dashed var(--line-strong);
    border-radius: var(--r1);
    color: var(--ink-3);
    font-size: 12px;
  }

  .about {
    position: fixed;
    inset: auto;
    margin: 0;
    width: max-content;
    max-width: 320px;
    max-height: 50vh;
    overflow: auto;
    padding: var(--s2) var(--s3);
    border: 1px solid var(--line-strong);
    border-radius: var(--r2);
    background: var(--raised);
    color: var(--ink-2);
    box-shadow: var(--shadow);
    font-size: 12px;
    overflow-wrap: anywhere;
    user-select: text;
  }

  .about p {
    white-space: pre-line;
  }

  .about b {
    display: block;
    color: var(--ink);
    font-weight: 600;
  }

  .label {
    flex: 1;
    min-width: 0;
    margin: 0;
    font: inherit;
    color: inherit;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
    /* Names of any script stay at the edge where the list begins. */
    text-align: -webkit-match-parent;
    line-height: 1.35;
  }

  .dot {
    flex: none;
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--actor);
  }

  .square {
    flex: none;
    width: 8px;
    height: 8px;
    border-radius: 2px;
    background: var(--tag);
  }

  small {
    color: var(--ink-3);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    font-weight: 400;
  }

  .state {
    order: -1;
    flex: none;
    display: grid;
    place-items: center;
    margin-inline-end: -2px;
    color: var(--ink-3);
  }

  .state svg.icon {
    width: 14px;
    height: 14px;
  }

  .state.begun {
    color: var(--accent);
  }

  .state.done {
    color: var(--good);
  }

  .more {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-end: 4px;
    visibility: hidden;
    border-color: var(--line-strong);
    background: var(--surface);
  }

  .row:hover .more,
  .row:focus-within .more {
    visibility: visible;
  }

  .rename {
    flex: 1;
    min-width: 0;
    min-height: 22px;
    padding: 1px 4px;
    margin: -2px 0;
  }
`;
