import { css } from 'lit';

/** How wide a window is at most that counts as narrow, and the record beside the table, in pixels. */
const narrow = 1100;
const beside = { narrow: 260, wide: 320 };

/** What of the page's width the columns of the table do not have, in pixels: the record beside it, and a scroll bar. */
export function besideTable(): number {
  return (innerWidth <= narrow ? beside.narrow : beside.wide) + 14;
}

export const recordsPageStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-width: 0;
    min-height: 0;
  }

  .top {
    display: grid;
    gap: var(--s2);
    padding: var(--s3) var(--s4);
    border-bottom: 1px solid var(--line);
  }

  .count {
    flex: 1;
    color: var(--ink-3);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }

  .bulk {
    display: flex;
    align-items: center;
    gap: var(--s3);
    padding: var(--s1) var(--s3);
    border-radius: var(--r2);
    background: var(--accent-soft);
    font-weight: 500;
  }

  .middle {
    display: grid;
    grid-template-columns: minmax(0, 1fr) ${beside.wide}px;
    min-height: 0;
  }

  .nothing {
    display: grid;
    place-content: center;
    color: var(--ink-3);
  }

  .nothing .empty {
    justify-items: center;
    text-align: center;
    max-width: 44ch;
    font-size: 14px;
  }

  .chip {
    padding: 1px var(--s2);
    border-radius: 10px;
    background: var(--tone-soft);
    color: var(--tone);
    font-size: 12px;
    font-weight: 600;
  }

  @media (max-width: ${narrow}px) {
    .middle {
      grid-template-columns: minmax(0, 1fr) ${beside.narrow}px;
    }
  }
`;
