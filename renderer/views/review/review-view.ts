import { LitElement, type TemplateResult, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { shell } from '../../../store/messages/window-shell.ts';
import type { ReviewPage } from '../../state/selection.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import './records/records-page.ts';
import '../codebook/codebook-page.ts';
import '../search/search-page.ts';
import type { PaneStop } from '../shell/walk-panes.ts';

const pages: readonly ReviewPage[] = ['records', 'to-check', 'search', 'codebook'];

/** What is looked through as a whole: its pages at the left, the one that is shown beside them. */
@customElement('sp-review-view')
export class ReviewView extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: grid;
        grid-template-columns: 176px minmax(0, 1fr);
        min-height: 0;
        background: var(--surface);
      }

      nav {
        display: grid;
        align-content: start;
        gap: 2px;
        padding: var(--s4) var(--s2);
        border-inline-end: 1px solid var(--line);
        background: var(--bg);
      }

      nav button {
        border: 0;
        padding: 6px var(--s3);
        border-radius: var(--r1);
        background: none;
        color: var(--ink-2);
        text-align: start;
      }

      nav button:hover {
        color: var(--ink);
      }

      nav button[aria-current] {
        background: var(--surface);
        color: var(--ink);
        box-shadow: 0 0 0 1px var(--line);
      }

      main {
        display: grid;
        min-width: 0;
        min-height: 0;
      }
    `,
  ];

  @property() page: ReviewPage = 'records';
  readonly #watch = new Watch(this, ['page']);

  override render(): TemplateResult {
    return html`<nav aria-label=${shell.views.review}>${pages.map((page) => this.entry(page))}</nav>
      <main>${this.shown()}</main>`;
  }

  override focus(): void {
    this.content?.focus();
  }

  /** The panes that the keyboard walks: the pages, and the one that is shown. */
  stops(): readonly PaneStop[] {
    const nav = this.renderRoot.querySelector('nav');
    const current = this.renderRoot.querySelector<HTMLElement>('[aria-current]');
    const { content } = this;
    return [
      ...(nav === null || current === null ? [] : [{ pane: nav, target: current }]),
      ...(content === null ? [] : [{ pane: content, target: content }]),
    ];
  }

  private get content(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('main > *');
  }

  private entry(page: ReviewPage): TemplateResult {
    return html`<button
      aria-current=${ifDefined(page === this.page ? 'page' : undefined)}
      @click=${() => {
        this.#watch.workspace.selection.showPage(page);
      }}
    >
      ${shell.pages[page]}
    </button>`;
  }

  private shown(): TemplateResult {
    switch (this.page) {
      case 'records':
      case 'to-check':
        return html`<sp-records-page page=${this.page}></sp-records-page>`;
      case 'search':
        return html`<sp-search-page></sp-search-page>`;
      case 'codebook':
        return html`<sp-codebook-page></sp-codebook-page>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-review-view': ReviewView;
  }
}
