import { css } from 'lit';

/** How the page of the codebook is laid out: its parts above, entries at the left, one of them beside. */
export const pageStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto auto auto minmax(0, 1fr);
    min-width: 0;
    min-height: 0;
    padding: var(--s4) var(--s5) 0;
  }

  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2);
    margin-bottom: var(--s3);
  }

  .space {
    flex: 1;
  }

  h2 {
    font-size: 15px;
    font-weight: 600;
  }

  .why {
    grid-row: 2;
    margin-bottom: var(--s3);
  }

  :host > sp-segmented {
    grid-row: 3;
    max-width: 720px;
  }

  .columns,
  .scale {
    grid-row: 4;
    min-height: 0;
    margin-top: var(--s4);
    border-top: 1px solid var(--line);
  }

  .scale {
    overflow: auto;
    padding: var(--s4) 1px var(--s5);
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(220px, 2fr) minmax(0, 3fr);
  }

  .entries {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-height: 0;
    padding: var(--s4) var(--s4) 0 0;
    border-inline-end: 1px solid var(--line);
  }

  :host(:dir(rtl)) .entries {
    padding: var(--s4) 0 0 var(--s4);
  }

  .tools {
    display: flex;
    gap: var(--s2);
    margin-bottom: var(--s2);
  }

  .tools input {
    flex: 1;
  }

  sp-row-list {
    --row-list-height: 100%;
    min-height: 0;
    overflow: hidden auto;
    padding: 1px 1px var(--s4);
  }

  .entry {
    min-height: 0;
    overflow: auto;
    padding: var(--s4) 1px var(--s5) var(--s5);
  }

  sp-entry-form {
    display: block;
    max-width: 620px;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--s2) var(--s4);
    max-width: 620px;
    margin-bottom: var(--s4);
  }

  h3 {
    font-size: 17px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .entry > h3 {
    margin-bottom: var(--s4);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
  }

  h4 {
    margin: var(--s5) 0 var(--s1);
    color: var(--ink-2);
    font-size: 12px;
    font-weight: 500;
  }

  sp-touched-records {
    display: block;
    max-width: 620px;
  }
`;
