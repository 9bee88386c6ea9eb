import { type TemplateResult, html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { parts } from '../../store/messages/window-parts.ts';
import { icon } from './icon.ts';
import type { RowItem } from './row-item.ts';

/** What opens and closes the rows below one, by pointer; keys do so on the row. Leaves room where there are none below. */
export function twisty({ isOpen }: RowItem, onToggle: (event: Event) => void): TemplateResult {
  if (isOpen === undefined) return html`<span class="twisty"></span>`;

  return html`<span class="twisty" aria-hidden="true" @click=${onToggle}
    >${icon(isOpen ? 'chevron-down' : 'chevron-end')}</span
  >`;
}

/** What a row shows after its name. */
export function rowEnd({ done, progress, count, countLabel }: RowItem): TemplateResult {
  return html`${
    done === true
      ? html`<span class="done" role="img" aria-label=${parts.done} title=${parts.done}
          >${icon('check')}</span
        >`
      : nothing
  }
  ${progress === undefined ? nothing : progressBar(progress)}
  ${
    count === undefined
      ? nothing
      : html`<small title=${ifDefined(countLabel)}
          >${count}${
            countLabel === undefined ? nothing : html`<span class="visually-hidden"> ${countLabel}</span>`
          }</small
        >`
  }`;
}

function progressBar({ value, max, label }: NonNullable<RowItem['progress']>): TemplateResult {
  return html`<progress
    value=${value}
    max=${Math.max(1, max)}
    aria-label=${label}
    title=${label}
  ></progress>`;
}
