import { css } from 'lit';

/** Fields of a dialog below one another, `.pair` for two side by side. */
export const forms = css`
  .form {
    display: grid;
    gap: var(--s4);
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
    gap: var(--s4);
  }

  .failure {
    margin-top: var(--s4);
  }

  .text {
    max-width: 60ch;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
`;
