import { LitElement, type PropertyValues, type TemplateResult, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { codebookPage } from '../../../store/messages/codebook.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import type { Use } from './entry-uses.ts';
import { type SplitDraft, nextOpen, partName } from './split-draft.ts';

const text = codebookPage.splitting;

/** A record was given to a new entry, by its place, or left with the old one. */
export class AssignEvent extends Event {
  static readonly type = 'sp-assign';
  readonly record: string;
  readonly part: number | null;

  constructor(record: string, part: number | null) {
    super(AssignEvent.type);
    this.record = record;
    this.part = part;
  }
}

/**
 * The records of a document that are given out one by one beside their quotations: digits give the one that is at hand to a new
 * entry, 0 leaves it, and either goes on to the next that is open. Announces `sp-assign`.
 */
@customElement('sp-split-records')
export class SplitRecords extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      .keys {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        margin-bottom: var(--s2);
      }

      .keys .button {
        max-width: 240px;
        min-height: 26px;
        padding: 0 var(--s2);
      }

      .keys span {
        overflow: hidden;
        text-overflow: ellipsis;
      }

      ul {
        max-height: 34vh;
        min-height: 120px;
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: var(--r2);
      }

      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(72px, auto);
        gap: 0 var(--s3);
        padding: var(--s2) var(--s3);
        border-inline-start: 3px solid transparent;
        cursor: default;
      }

      li + li {
        border-top: 1px solid var(--line);
      }

      li[aria-selected='true'] {
        border-inline-start-color: var(--accent);
        background: var(--accent-soft);
      }

      li:focus-visible {
        outline-offset: -2px;
      }

      .words {
        font-family: var(--font-text);
        font-size: 14px;
        overflow-wrap: anywhere;
      }

      .about {
        grid-column: 1;
        color: var(--ink-3);
        font-size: 12px;
      }

      li[aria-selected='true'] .about,
      li[aria-selected='true'] .to.open {
        color: var(--ink-2);
      }

      .to {
        grid-row: 1;
        grid-column: 2;
        max-width: 200px;
        overflow: hidden;
        color: var(--ink);
        font-size: 12px;
        font-weight: 600;
        text-align: end;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .to.open {
        color: var(--ink-3);
        font-weight: 400;
      }
    `,
  ];

  @property({ attribute: false }) uses: readonly Use[] = [];
  @property({ attribute: false }) draft: SplitDraft = { names: [], isBelow: false, given: new Map() };
  @state() private active = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('uses')) this.active = 0;
  }

  override render(): TemplateResult {
    const { names } = this.draft;
    const at = Math.min(this.active, this.uses.length - 1);
    return html`<div class="keys">
        ${names.map((_name, part) => this.key(part + 1, partName(this.draft, part), part))}
        ${this.key(0, text.left, null)}
      </div>
      <ul role="listbox" aria-label=${text.records} @keydown=${this.onKey}>
        ${this.uses.map((use, place) => this.row(use, place, place === at))}
      </ul>`;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('li[tabindex="0"]')?.focus();
  }

  private key(digit: number, label: string, part: number | null): TemplateResult {
    return html`<button
      class="button"
      @click=${() => {
        this.give(part);
      }}
    >
      ${digit > 9 ? null : html`<kbd>${digit}</kbd>`}<span dir="auto">${label}</span>
    </button>`;
  }

  private row(use: Use, place: number, isActive: boolean): TemplateResult {
    const part = this.draft.given.get(use.id);
    const to = part === undefined ? text.open : part === null ? text.left : partName(this.draft, part);
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the list hears the keys
    return html`<li
      role="option"
      aria-selected=${isActive}
      tabindex=${isActive ? 0 : -1}
      data-id=${use.id}
      @click=${() => {
        void this.go(place);
      }}
    >
      <span class="words" dir="auto">${use.words}</span>
      <span class="about" dir="auto"
        >${[use.about, use.coder].filter((each) => each !== '').join(' · ')}</span
      >
      <span class="to ${part === undefined ? 'open' : ''}" dir="auto">${to}</span>
    </li>`;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const last = this.uses.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(last, this.active + 1),
      ArrowUp: Math.max(0, this.active - 1),
      Home: 0,
      End: last,
    };
    const to = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    const digit = /^[0-9]$/.test(event.key) ? Number(event.key) : undefined;
    const isPart = digit !== undefined && digit <= this.draft.names.length;
    if (to === undefined && !isPart) return;
    event.preventDefault();
    event.stopPropagation();
    if (to !== undefined) void this.go(to);
    else if (digit !== undefined) this.give(digit === 0 ? null : digit - 1);
  }

  /** Gives the record at hand away and goes on to the next that is open, if there is one. */
  private give(part: number | null): void {
    const use = this.uses[Math.min(this.active, this.uses.length - 1)];
    if (use === undefined) return;
    this.dispatchEvent(new AssignEvent(use.id, part));
    const next = nextOpen(this.draft, this.uses, this.active);
    const isOther = next !== undefined && this.uses[next]?.id !== use.id;
    void this.go(isOther ? next : this.active);
  }

  private async go(to: number): Promise<void> {
    this.active = to;
    await this.updateComplete;
    const row = this.renderRoot.querySelector<HTMLElement>('li[tabindex="0"]');
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-split-records': SplitRecords;
  }

  interface HTMLElementEventMap {
    'sp-assign': AssignEvent;
  }
}
