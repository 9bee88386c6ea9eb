import { type TemplateResult, html, svg } from 'lit';

/** Strokes on a grid of 16, drawn in the colour of the text around them. */
const shapes = {
  add: svg`<path d="M8 3v10M3 8h10" />`,
  alert: svg`<path d="M8 2.2 14.2 13H1.8z" /><path d="M8 6.5v3M8 11.2v.1" />`,
  check: svg`<path d="m3 8.5 3.2 3.2L13 4.8" />`,
  'chevron-down': svg`<path d="m4 6 4 4 4-4" />`,
  'chevron-up': svg`<path d="m4 10 4-4 4 4" />`,
  'chevron-end': svg`<path d="m6 4 4 4-4 4" />`,
  close: svg`<path d="m4 4 8 8M12 4l-8 8" />`,
  code: svg`<path d="M2.5 2.5h5l6 6-5 5-6-6z" /><circle cx="5.3" cy="5.3" r=".8" />`,
  document: svg`<path d="M4 1.8h5l3.2 3.2v9.2H4zM9 1.8V5h3.2M6 8h4.2M6 10.8h4.2" />`,
  edit: svg`<path d="m3 13 .6-2.8 7-7 2.2 2.2-7 7z" />`,
  filter: svg`<path d="M2 3.5h12M4.5 8h7M6.8 12.5h2.4" />`,
  folder: svg`<path d="M1.8 4h4.4l1.4 1.6h6.6v7.2H1.8z" />`,
  half: svg`<circle cx="8" cy="8" r="5" /><path d="M8 3a5 5 0 0 1 0 10z" fill="currentColor" />`,
  info: svg`<circle cx="8" cy="8" r="6.2" /><path d="M8 7.2v4M8 4.8v.1" />`,
  lock: svg`<path d="M3.5 7.2h9v6.3h-9zM5.2 7.2V5.4a2.8 2.8 0 0 1 5.6 0v1.8" />`,
  more: svg`<path d="M3.5 8h.1M8 8h.1M12.5 8h.1" />`,
  remove: svg`<path d="M3 4.2h10M6.2 4V2.6h3.6V4M4.4 4.4l.6 9h6l.6-9" />`,
  ring: svg`<circle cx="8" cy="8" r="5" />`,
  search: svg`<circle cx="7" cy="7" r="4.2" /><path d="m10.2 10.2 3.6 3.6" />`,
  sort: svg`<path d="M4.5 3v10M2.5 11l2 2 2-2M8.5 4h5M8.5 8h3.6M8.5 12h2" />`,
  waiting: svg`<circle cx="8" cy="8" r="6.2" /><path d="M8 4.5V8l2.4 1.6" />`,
} as const;

/** The names of all icons. */
export type IconName = keyof typeof shapes;

/** A small picture beside a word. It says nothing by itself: screen readers skip it. */
export function icon(name: IconName): TemplateResult {
  return html`<svg
    class="icon"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width=${name === 'more' ? 2 : 1.4}
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${shapes[name]}
  </svg>`;
}
