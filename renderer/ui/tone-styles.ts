import { css } from 'lit';

/** `.tone-…` sets `--tone` and `--tone-soft` for whatever is drawn in the tint of a position. */
export const toneStyles = css`
  .tone-neg2 {
    --tone: var(--pos-2);
    --tone-soft: var(--neg-soft);
  }

  .tone-neg1 {
    --tone: var(--pos-1);
    --tone-soft: var(--neg-soft);
  }

  .tone-mid {
    --tone: var(--pos0);
    --tone-soft: var(--neu-soft);
  }

  .tone-pos1 {
    --tone: var(--pos1);
    --tone-soft: var(--pos-soft);
  }

  .tone-pos2 {
    --tone: var(--pos2);
    --tone-soft: var(--pos-soft);
  }

  .tone-mixed {
    --tone: var(--mixed);
    --tone-soft: var(--neu-soft);
  }

  .tone-none {
    --tone: var(--ink-2);
    --tone-soft: var(--neu-soft);
  }
`;
