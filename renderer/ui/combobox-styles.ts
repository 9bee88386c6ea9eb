import { css } from 'lit';

/** The list of a combobox hangs below its field, or above it and its label where there is no room, in the direction of the text. */
export const comboboxStyles = css`
  :host {
    display: block;
    position: relative;
    anchor-name: --field;
  }

  input {
    text-overflow: ellipsis;
  }

  .popup {
    position: fixed;
    position-anchor: --field;
    position-area: block-end span-inline-end;
    position-try-fallbacks:
      flip-block,
      flip-inline,
      flip-block flip-inline;
    inset: auto;
    margin: 3px 0;
    min-width: anchor-size(width);
    max-width: var(--list-width, min(440px, 90vw));
    /* Where a field and its label are in the middle of a low window, it still fits on one side of them. */
    max-height: min(360px, 50vh - 36px);
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--line-strong);
    border-radius: var(--r2);
    background: var(--raised);
    color: var(--ink);
    box-shadow: var(--shadow);
  }

  :host([list-side='below']) .popup,
  :host([list-side='above']) .popup {
    position-try-fallbacks: flip-inline;
    max-height: min(360px, var(--list-room, 50vh));
  }

  :host([list-side='above']) .popup {
    position-area: block-start span-inline-end;
    margin-bottom: calc(3px + var(--list-clear, 0px));
  }

  .popup:popover-open {
    display: flex;
    flex-direction: column;
  }

  [role='listbox'] {
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding: var(--s1);
  }

  .popup .note {
    padding: 4px var(--s3);
  }

  /* It takes the width that the list has, so that the box does not jump as one walks. */
  .about {
    flex: none;
    width: 0;
    min-width: 100%;
    padding: var(--s2) var(--s3);
    border-top: 1px solid var(--line);
    color: var(--ink-2);
    font-size: 12px;
    line-height: 1.4;
  }

  .about span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
    overflow: hidden;
    overflow-wrap: anywhere;
  }

  .row {
    display: flex;
    align-items: baseline;
    gap: var(--s2);
    min-height: 28px;
    padding: 4px var(--s2);
    border-radius: var(--r1);
    cursor: default;
  }

  .row:hover {
    background: var(--hover);
  }

  .row[aria-selected='true'] {
    background: var(--accent-soft);
    outline: 1px solid var(--accent);
    outline-offset: -1px;
  }

  .row.new .name {
    color: var(--accent);
    font-weight: 500;
  }

  .depth-1 {
    padding-inline-start: 22px;
  }

  .depth-2 {
    padding-inline-start: 36px;
  }

  .depth-3 {
    padding-inline-start: 50px;
  }

  .depth-4 {
    padding-inline-start: 64px;
  }

  /* Of names that do not end, others are to be seen too. */
  .name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
    overflow: hidden;
    overflow-wrap: anywhere;
  }

  .detail {
    color: var(--ink-3);
    font-size: 12px;
    margin-inline-start: auto;
    text-align: end;
    overflow-wrap: anywhere;
  }

  .note {
    padding: 4px var(--s2);
    color: var(--ink-3);
    font-size: 12px;
  }
`;
