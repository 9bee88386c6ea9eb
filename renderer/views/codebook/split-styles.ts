import { css } from 'lit';

/** How the dialog looks in which an entry is split. */
export const splitStyles = css`
  sp-dialog {
    --dialog-width: 780px;
  }

  .parts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
    gap: var(--s3);
    align-items: end;
  }

  .parts > .button {
    justify-self: start;
    color: var(--accent);
  }

  .place {
    display: flex;
    align-items: center;
    gap: var(--s3);
  }

  .place .label {
    margin: 0;
  }

  .head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--s3);
    margin-bottom: var(--s2);
  }

  h3 {
    font-size: 13px;
    font-weight: 600;
  }

  .document {
    display: block;
    margin-bottom: var(--s2);
  }

  .bulk {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2);
    margin-top: var(--s3);
  }

  .bulk sp-select {
    width: 180px;
  }

  .outcome {
    flex: 1;
    align-self: center;
    min-width: 180px;
    color: var(--ink-2);
    overflow-wrap: anywhere;
  }
`;
