import { css } from 'lit';

export const welcomeStyles = css`
  :host {
    display: grid;
    justify-items: center;
    align-content: start;
    overflow: auto;
    background: var(--bg);
  }

  main {
    width: min(860px, 100% - 48px);
    padding: min(12vh, 110px) 0 var(--s6);
    display: grid;
    gap: var(--s5);
  }

  h1 {
    font: 600 32px/1.2 var(--font-text);
  }

  header p {
    margin-top: var(--s1);
    color: var(--ink-2);
    font: 16px/1.5 var(--font-text);
  }

  h2 {
    margin-bottom: var(--s4);
    font-size: 14px;
    font-weight: 600;
  }

  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(300px, 1fr));
    gap: var(--s5);
  }

  section {
    padding: var(--s5);
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
  }

  form {
    display: grid;
    gap: var(--s4);
    justify-items: start;
  }

  form sp-text-field {
    width: 100%;
  }

  ul {
    margin: 0 calc(-1 * var(--s2)) var(--s3);
    max-height: 300px;
    overflow: auto;
  }

  li {
    display: flex;
    align-items: center;
    border-radius: var(--r1);
  }

  li:hover {
    background: var(--hover);
  }

  .open {
    flex: 1;
    min-width: 0;
    display: grid;
    border: 0;
    border-radius: var(--r1);
    padding: 6px var(--s2);
    background: none;
    text-align: start;
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  .open span,
  .open small {
    text-align: -webkit-match-parent;
  }

  .open small {
    color: var(--ink-3);
    font-size: 12px;
    font-weight: 400;
  }

  .missing .open {
    color: var(--ink-3);
    font-style: italic;
  }

  .sample {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s4) var(--s5);
  }

  .sample div {
    flex: 1 1 320px;
  }

  .sample h2 {
    margin-bottom: var(--s1);
  }

  .sample p {
    color: var(--ink-2);
    text-wrap: pretty;
  }

  section .empty {
    padding: 0 0 var(--s4);
  }
`;
