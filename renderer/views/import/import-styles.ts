import { css } from 'lit';

export const importStyles = css`
  sp-dialog {
    --dialog-width: 920px;
  }

  progress {
    width: 100%;
    height: 6px;
    accent-color: var(--accent);
  }

  .names {
    display: block;
    margin-top: var(--s4);
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(180px, 280px) minmax(0, 1fr);
    gap: var(--s5);
    margin-top: var(--s3);
  }

  ul {
    max-height: 56vh;
    overflow: auto;
    border-inline-end: 1px solid var(--line);
    padding-inline-end: var(--s3);
  }

  li {
    display: flex;
    align-items: start;
    gap: var(--s2);
    padding: var(--s1) var(--s2);
    border-radius: var(--r1);
  }

  li.shown {
    background: var(--accent-soft);
  }

  li input {
    flex: none;
    width: 15px;
    min-height: 15px;
    height: 15px;
    margin: 3px 0 0;
    accent-color: var(--accent);
  }

  li button {
    flex: 1;
    min-width: 0;
    display: grid;
    border: 0;
    padding: 0;
    background: none;
    text-align: start;
    overflow-wrap: anywhere;
  }

  .title,
  .file {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }

  li small {
    display: flex;
    align-items: center;
    gap: 4px;
    color: var(--ink-3);
    font-size: 12px;
  }

  .warn {
    color: var(--evidence);
  }

  .preview {
    display: grid;
    gap: var(--s3);
    align-content: start;
    min-width: 0;
  }

  .beginning {
    height: 34vh;
    overflow: auto;
    padding: var(--s3) var(--s4);
    border: 1px solid var(--line);
    border-radius: var(--r2);
    background: var(--bg);
    font: 15px/1.6 var(--font-text);
    white-space: pre-wrap;
    /* Each paragraph in the direction of its own letters. */
    unicode-bidi: plaintext;
    overflow-wrap: anywhere;
  }
`;
