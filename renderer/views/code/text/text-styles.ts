import { css } from 'lit';

/** The page: a gutter for numbers and lanes, and text of a readable width. */
export const textStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, var(--text-room, 1fr)) minmax(0, 1fr);
    position: relative;
    overflow: auto;
    background: linear-gradient(to right, var(--surface) var(--text-room, 100%), var(--bg) 0);
    color: var(--ink);
    scrollbar-gutter: stable;
  }
  .page {
    position: relative;
    z-index: 1;
    box-sizing: border-box;
    justify-self: center;
    padding: var(--s5) var(--s5) 45vh var(--s4);
    width: min(100%, var(--text-width, 64) * 1ch + 240px);
  }
  /* As wide as the paragraphs, in the width of their letters. */
  header {
    max-width: calc(var(--text-width, 64) * 1ch);
    padding: 0 2px 0 70px;
    font: var(--text-size, 17px) / 1.72 var(--font-text);
    user-select: none;
  }
  h1 {
    font: 600 22px/1.25 var(--font-text);
    margin: 0 0 2px;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  header:dir(rtl) {
    margin-right: 40px;
  }
  .meta {
    font: 13px/1.45 var(--font-ui);
    color: var(--ink-3);
    margin-bottom: var(--s5);
    overflow-wrap: anywhere;
  }
  .body {
    outline: none;
    cursor: text;
    user-select: text;
    font: var(--text-size, 17px) / 1.72 var(--font-text);
  }
  .part,
  section {
    position: relative;
    content-visibility: auto;
    contain-intrinsic-inline-size: auto 640px;
  }
  section {
    padding-left: 70px;
  }
  section.near {
    content-visibility: visible;
    contain: layout style paint;
  }
  p {
    position: relative;
    max-width: calc(var(--text-width, 64) * 1ch);
    margin: 0;
    padding: 0 2px 18px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    text-wrap: pretty;
    unicode-bidi: isolate;
  }
  /* Room for the number, which stands where the lines begin. */
  p:dir(rtl) {
    margin-right: 40px;
  }
  p:dir(rtl)::before {
    left: auto;
    right: -48px;
    text-align: left;
  }
  p.empty {
    padding-block-end: 0;
    line-height: 0.5;
  }
  p::before {
    content: attr(data-number);
    position: absolute;
    left: -78px;
    width: 40px;
    direction: ltr;
    color: var(--ink-3);
    font: 11px / calc(var(--text-size, 17px) * 1.72) var(--font-mono);
    text-align: right;
  }
  p.empty::before {
    visibility: hidden;
  }
  .caret {
    position: absolute;
    top: 0;
    left: 0;
    width: 2px;
    margin-left: -1px;
    background: var(--accent);
    pointer-events: none;
    animation: blink 1.1s steps(1) infinite;
  }
  @keyframes blink {
    50% {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .caret {
      animation: none;
    }
  }
  ::selection {
    background: color-mix(in srgb, var(--accent) 28%, transparent);
  }
  ::highlight(sp-pending) {
    background-color: color-mix(in srgb, var(--accent) 28%, transparent);
  }
  ::highlight(sp-hit) {
    background-color: var(--hit);
    color: var(--on-hit);
  }
  ::highlight(sp-hit-now) {
    background-color: var(--hit-now);
    color: var(--on-hit-now);
    text-decoration: underline 2px;
    text-underline-offset: 3px;
  }
  ::highlight(sp-slot) {
    text-decoration: underline dashed 2px var(--focus);
    text-underline-offset: 5px;
  }
  @media print {
    :host {
      display: block;
      overflow: visible;
    }
    slot {
      display: none;
    }
    .page {
      padding: 0;
      print-color-adjust: exact;
    }
    .part,
    section {
      content-visibility: visible;
    }
    .caret,
    .handles,
    .frames {
      display: none;
    }
  }
`;
