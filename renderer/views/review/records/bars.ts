import { type TemplateResult, html } from 'lit';
import { review } from '../../../../store/messages/window-review.ts';
import { icon } from '../../../ui/icon.ts';

/** A button that opens a menu below itself. */
export function menuButton(label: string, open: (button: HTMLElement) => void): TemplateResult {
  return html`<button
    class="button plain"
    aria-haspopup="menu"
    @click=${({ currentTarget }: Event) => {
      if (currentTarget instanceof HTMLElement) open(currentTarget);
    }}
  >
    ${label}${icon('chevron-down')}
  </button>`;
}

/** What can be done with the records that are chosen; `whyNot` says why they cannot be changed. */
export function bulkBar(
  count: number,
  whyNot: string | null,
  doing: Readonly<Record<'set' | 'remove' | 'all' | 'clear', () => void>>,
): TemplateResult {
  return html`<div class="bulk" role="toolbar" aria-label=${review.chosen(count)}>
    <span>${review.chosen(count)}</span>
    <button class="button" ?disabled=${whyNot !== null} title=${whyNot ?? ''} @click=${doing.set}>
      ${review.set}
    </button>
    <button class="button danger" ?disabled=${whyNot !== null} title=${whyNot ?? ''} @click=${doing.remove}>
      ${review.remove}
    </button>
    <button class="link-button" @click=${doing.all}>${review.chooseAll}</button>
    <button class="link-button" @click=${doing.clear}>${review.clear}</button>
  </div>`;
}
