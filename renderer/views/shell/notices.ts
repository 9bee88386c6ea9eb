import { LitElement, type TemplateResult, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { placeBeside, sentence } from '../../../store/messages/errors.ts';
import { shell } from '../../../store/messages/window-shell.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import { type NoticeContent, noticeBar, noticeStyles } from '../../ui/notice-bar.ts';

/** Words that pass by themselves, with at most one thing to do about them. */
export type Passing = Pick<NoticeContent, 'text' | 'action'>;

/** How many are shown at once; the others follow as these are dismissed. */
const SHOWN = 3;

/** What the user must know until it is dismissed, and below it what passes by itself. */
@customElement('sp-notices')
export class NoticesView extends LitElement {
  static override styles = [
    base,
    buttons,
    noticeStyles,
    css`
      :host {
        position: fixed;
        inset-block-end: 38px;
        inset-inline: 0;
        z-index: 20;
        display: grid;
        justify-content: center;
        gap: var(--s2);
        pointer-events: none;
      }

      .notice {
        width: fit-content;
        max-width: min(640px, 90vw);
        justify-self: center;
        box-shadow: var(--shadow);
        pointer-events: auto;
      }

      .passing .notice {
        background: var(--ink);
        border-color: var(--ink);
        color: var(--surface);
      }
    `,
  ];

  /** What passes by itself. */
  @property({ attribute: false }) passing: Passing | null = null;
  readonly #watch = new Watch(this, ['notices']);

  override render(): TemplateResult {
    const { notices } = this.#watch.workspace;
    return html`<div role="region" aria-label=${shell.notices}>
        ${notices.list.slice(0, SHOWN).map(({ id, finding }) =>
          noticeBar({
            text: sentence(finding),
            where: placeBeside(finding),
            tone: 'warning',
            dismiss: () => {
              notices.dismiss(id);
            },
          }),
        )}
      </div>
      <div class="passing" aria-live="polite">
        ${this.passing === null ? null : noticeBar({ ...this.passing, tone: 'info' })}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-notices': NoticesView;
  }
}
