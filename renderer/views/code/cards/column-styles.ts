import { css } from 'lit';

/** A column of cards at the lines that they are about: quiet when closed, the chosen one framed and open. */
export const columnStyles = css`
  :host {
    display: block;
    position: relative;
    z-index: 1;
    min-width: 0;
    border-inline-start: 1px solid var(--line);
    overflow-anchor: none;
    /* A list is as wide as its field: more would go beyond the card and the window. */
    --list-width: anchor-size(width);
    font: 13px/1.45 var(--font-ui);
  }
  .top {
    position: sticky;
    top: 0;
    z-index: 3;
    border-bottom: 1px solid var(--line);
    background: var(--bg);
  }
  p.quiet {
    padding: var(--s4);
  }
  li.card {
    position: absolute;
    inset-inline: var(--s4);
    scroll-margin-block: 60px var(--s5);
    background: var(--raised);
    border: 1px solid var(--line);
    border-radius: var(--r2);
    padding: var(--s3);
    overflow-wrap: anywhere;
  }
  li.card.slim {
    display: flex;
    align-items: center;
    gap: var(--s2);
    height: 26px;
    padding: 0 var(--s3);
    border-radius: 6px;
  }
  li.card.lit {
    border-color: var(--accent);
    z-index: 1;
  }
  li.card.on {
    border-color: var(--focus);
    box-shadow:
      0 0 0 1px var(--focus),
      var(--shadow-card);
    z-index: 2;
  }
  button.head::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }
  button.head:focus-visible {
    outline: none;
  }
  button.head:focus-visible::after {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
    border-radius: var(--r2);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px var(--s2);
    width: 100%;
    min-width: 0;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    font: inherit;
    color: inherit;
  }
  .slim > .head {
    flex: 1;
    flex-wrap: nowrap;
    overflow: hidden;
  }
  /* Names of any length: the whole is in the tooltip. */
  .who,
  .via,
  div.on b,
  button.chip > .said {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    min-width: 0;
    overflow: hidden;
  }
  .who {
    font-weight: 600;
  }
  .via {
    flex-basis: 100%;
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
  .stance.slim .words {
    font-family: inherit;
  }
  .slim .who,
  .head > .chip {
    flex: 0 1 auto;
    min-width: 26px;
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .slim .chip {
    max-width: 50%;
  }
  .slim .chip.tone {
    flex-shrink: 0;
  }
  .mention.slim .who {
    font-weight: 400;
    color: var(--ink-2);
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
    flex: none;
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--actor);
  }
  .more-here {
    position: relative;
    flex: none;
    min-height: 24px;
    padding: 0 6px;
    border: 0;
    border-radius: var(--r1);
    background: none;
    color: var(--accent);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .more-here:hover {
    background: var(--hover);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    max-width: 100%;
    min-height: 20px;
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
  button.chip {
    display: inline-block;
    min-height: 24px;
    padding-block: 2px;
    border-radius: 12px;
  }
  button.chip:hover {
    border-color: currentColor;
  }
  .source {
    color: var(--ink-2);
  }
  div.on {
    display: grid;
    grid-template-columns: 72px minmax(0, 1fr);
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
    margin: 4px 0;
    text-align: start;
  }
  .full .quote {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .warn {
    color: var(--evidence);
  }
  .bearings,
  .bearing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
  }
  .bearings {
    margin-top: var(--s2);
  }
  .bearing,
  .bearing > .quote {
    flex: 0 0 100%;
    min-width: 0;
  }
  .bearings .chip {
    position: relative;
  }
  .via-note {
    margin-top: var(--s2);
    color: var(--ink-3);
    font-size: 12px;
  }
  @media (forced-colors: active) {
    .chip {
      border-color: CanvasText;
    }
    .dot {
      forced-color-adjust: none;
    }
  }
`;
