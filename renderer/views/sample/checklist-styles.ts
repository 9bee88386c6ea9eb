import { css } from 'lit';

export const checklistStyles = css`
  li {
    display: flex;
    align-items: center;
    gap: var(--s2);
    min-height: 26px;
    padding: 2px var(--s2);
    border-radius: var(--r1);
  }

  li svg.icon {
    width: 14px;
    height: 14px;
    color: var(--ink-3);
  }

  li.done {
    color: var(--ink-3);
  }

  li.done svg.icon {
    color: var(--accent);
  }

  li[aria-current='step'] {
    background: var(--accent-soft);
    font-weight: 600;
  }

  li[aria-current='step'] svg.icon {
    color: var(--accent);
  }

  .label {
    flex: 1;
    min-width: 0;
  }

  li kbd {
    font-weight: 400;
  }

  /* All hints lie in one place, so that it is as high as the longest of them needs and nothing below moves. */
  .hints {
    display: grid;
    margin: var(--s1) var(--s2) var(--s2);
    padding-inline-start: 22px;
    color: var(--ink-2);
    font-size: 12px;
    line-height: 1.45;
    text-wrap: pretty;
  }

  .hints p {
    grid-area: 1 / 1;
    visibility: hidden;
  }

  .hints .now {
    /* With what is around it: the review lies over it. */
    visibility: inherit;
  }
`;
