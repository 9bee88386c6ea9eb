import { css } from 'lit';

export const appStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    height: 100vh;
    background: var(--bg);
    color: var(--ink);
    user-select: none;
  }

  .drop {
    position: fixed;
    inset: var(--s3);
    z-index: 10;
    display: grid;
    place-items: center;
    border: 2px dashed var(--accent);
    border-radius: 12px;
    background: color-mix(in srgb, var(--surface) 88%, transparent);
    font-size: 20px;
    /* What is under it is told when the files leave the window. */
    pointer-events: none;
  }

  .bench {
    position: relative;
    display: grid;
    grid-template-columns: var(--lists-width, 248px) minmax(0, 1fr);
    min-height: 0;
  }

  .bench,
  sp-review-view {
    grid-area: 2 / 1;
  }

  .bench[inert] {
    visibility: hidden;
  }

  .lists {
    padding: var(--s3) var(--s2);
    overflow: auto;
    background: var(--bg);
    min-height: 0;
  }

  sp-code-view {
    min-width: 0;
    min-height: 0;
    background: var(--surface);
  }

  main {
    position: relative;
    display: grid;
    min-width: 0;
    min-height: 0;
  }

  .lists-edge {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
  }

  .cards-edge {
    position: absolute;
    inset-block: 0;
    inset-inline-end: var(--cards-width, 372px);
  }

  .nothing {
    display: grid;
    place-content: center;
    background: var(--surface);
    color: var(--ink-3);
  }

  .nothing .empty {
    justify-items: center;
    text-align: center;
    max-width: 44ch;
    font-size: 14px;
  }

  @media print {
    :host,
    .bench,
    main {
      display: block;
      height: auto;
    }

    header,
    footer,
    .lists,
    sp-splitter,
    sp-notices {
      display: none;
    }
  }
`;
