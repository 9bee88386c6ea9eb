import { LitElement, type TemplateResult, css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { base } from './base-styles.ts';
import { focusedElement } from './deep-focus.ts';
import { shortcutLabel } from './shortcut.ts';

/** An entry of a menu. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly shortcut?: string;
  readonly danger?: boolean;
  /** Why it cannot be chosen now. */
  readonly disabled?: string;
  readonly checked?: boolean;
  /** Whether a line stands above it. */
  readonly apart?: boolean;
}

/** A menu that is open for as long as it is in the page; use `askMenu`. */
@customElement('sp-menu')
export class Menu extends LitElement {
  static override styles = [
    base,
    css`
      /* Takes no room where it is put. */
      :host {
        position: fixed;
      }

      [role='menu'] {
        position: fixed;
        inset: auto;
        margin: 0;
        min-width: 180px;
        max-width: 360px;
        max-height: 80vh;
        overflow: auto;
        padding: var(--s1);
        border: 1px solid var(--line-strong);
        border-radius: var(--r2);
        background: var(--raised);
        color: var(--ink);
        box-shadow: var(--shadow);
      }

      [role^='menuitem'] {
        display: flex;
        align-items: center;
        gap: var(--s4);
        min-height: 28px;
        padding: 3px var(--s3);
        border-radius: var(--r1);
        cursor: default;
      }

      [role^='menuitem']:focus {
        background: var(--accent-soft);
        outline: 1px solid var(--accent);
        outline-offset: -1px;
      }

      [aria-disabled='true'] {
        color: var(--ink-3);
      }

      .danger {
        color: var(--danger);
      }

      .apart {
        height: 1px;
        margin: var(--s1) 0;
        background: var(--line);
      }

      .check {
        width: 12px;
        margin-inline: -4px -8px;
      }

      .key {
        margin-inline-start: auto;
        color: var(--ink-3);
        font-size: 12px;
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) items: readonly MenuItem[] = [];
  @property({ attribute: false }) place: DOMRect = new DOMRect();
  /** Called once, with what was chosen or null. */
  @property({ attribute: false }) answer: (id: string | null) => void = () => undefined;

  @query('[role=menu]') private menu!: HTMLElement;

  override render(): TemplateResult {
    return html`<div role="menu" popover="manual" aria-label=${this.label}>
      ${this.items.map(
        (item) =>
          html`${item.apart === true ? html`<div class="apart" role="separator"></div>` : nothing}
            <div
              role=${item.checked === undefined ? 'menuitem' : 'menuitemradio'}
              aria-checked=${ifDefined(item.checked === undefined ? undefined : item.checked ? 'true' : 'false')}
              aria-disabled=${item.disabled === undefined ? 'false' : 'true'}
              class=${item.danger === true ? 'danger' : ''}
              title=${ifDefined(item.disabled)}
              tabindex="-1"
              @click=${() => {
                if (item.disabled === undefined) this.finish(item.id);
              }}
              @keydown=${(event: KeyboardEvent) => {
                this.onKey(event, item);
              }}
              @mousemove=${(event: MouseEvent) => {
                if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
              }}
            >
              ${item.checked === undefined ? nothing : html`<span class="check">${item.checked ? '✓' : ''}</span>`}
              <span class="name">${item.label}</span>
              ${item.shortcut === undefined ? nothing : html`<span class="key">${shortcutLabel(item.shortcut)}</span>`}
            </div>`,
      )}
    </div>`;
  }

  override firstUpdated(): void {
    this.menu.showPopover();
    const { width, height } = this.menu.getBoundingClientRect();
    const isRtl = getComputedStyle(this).direction === 'rtl';
    const left = isRtl ? this.place.right - width : this.place.left;
    const below = this.place.bottom + 2;
    const top = below + height > window.innerHeight ? Math.max(4, this.place.top - height - 2) : below;
    this.menu.style.setProperty('left', `${Math.max(4, Math.min(left, window.innerWidth - width - 4))}px`);
    this.menu.style.setProperty('top', `${top}px`);
    this.entries().at(0)?.focus();
    // The platform's own dismissal would take the release of the right button that opened it for a press elsewhere.
    window.addEventListener('pointerdown', this.#onPress, true);
    window.addEventListener('blur', this.#dismiss);
    window.addEventListener('resize', this.#dismiss);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pointerdown', this.#onPress, true);
    window.removeEventListener('blur', this.#dismiss);
    window.removeEventListener('resize', this.#dismiss);
    this.finish(null);
  }

  private entries(): HTMLElement[] {
    return [...this.menu.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  }

  private onKey(event: KeyboardEvent, item: MenuItem): void {
    event.stopPropagation();
    const entries = this.entries();
    const at = entries.findIndex((entry) => entry === event.currentTarget);
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const step = steps[event.key];
    if (step !== undefined) entries.at(step % entries.length)?.focus();
    else if (event.key === 'Enter' || event.key === ' ') {
      if (item.disabled === undefined) this.finish(item.id);
    } else if (event.key === 'Escape' || event.key === 'Tab') this.finish(null);
    else if (event.key.length === 1) this.walkTo(event.key, entries, at);
    else return;
    event.preventDefault();
  }

  /** Goes to the next entry that begins with a letter. */
  private walkTo(letter: string, entries: readonly HTMLElement[], at: number): void {
    const order = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
    const nameOf = (entry: HTMLElement): string =>
      entry.querySelector('.name')?.textContent.toLowerCase() ?? '';
    order.find((entry) => nameOf(entry).startsWith(letter.toLowerCase()))?.focus();
  }

  readonly #dismiss = (): void => {
    this.finish(null);
  };

  readonly #onPress = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.finish(null);
  };

  private finish(id: string | null): void {
    const { answer } = this;
    this.answer = () => undefined;
    answer(id);
  }
}

/**
 * Shows a menu at an element or a point of the window and gives back what was chosen, or null. It is put beside `opener`,
 * which may stand in a dialog, and the focus goes back to where it was.
 */
export function askMenu(
  opener: HTMLElement,
  label: string,
  items: readonly MenuItem[],
  at: { readonly x: number; readonly y: number } | null = null,
): Promise<string | null> {
  const before = focusedElement();
  return new Promise((resolve) => {
    const menu = document.createElement('sp-menu');
    menu.label = label;
    menu.items = items;
    menu.place = at === null ? opener.getBoundingClientRect() : new DOMRect(at.x, at.y);
    menu.answer = (id) => {
      before?.focus();
      menu.remove();
      resolve(id);
    };
    // A tree may hold nothing but its items.
    const beside = opener.closest('[role=tree]') ?? opener;
    (beside.parentNode ?? document.body).append(menu);
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-menu': Menu;
  }
}
