import { type TemplateResult, html, nothing } from 'lit';
import type { RowItem } from './row-item.ts';

/** How long a row is looked at before it is explained, and how long the pointer may take to the explanation, in milliseconds. */
const PAUSE = 500;
const GRACE = 200;

/** Which row of a list is explained: the one that was hovered, or has had the keyboard, for a moment. */
export class RowHint {
  readonly #changed: () => void;
  #key = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The key of the row that is explained; empty where none is. */
  get key(): string {
    return this.#key;
  }

  /** Explains a row after a moment, or another one at once where one is explained. */
  showSoon(key: string): void {
    this.#wait(() => this.#set(key), this.#key === '' ? PAUSE : GRACE);
  }

  /** Leaves the explanation for as long as the pointer may be on its way to it. */
  hideSoon(): void {
    this.#wait(() => this.#set(''), GRACE);
  }

  /** The explanation of a row, to be shown beside it. Screen readers have it from the row. */
  box(row: RowItem | undefined): TemplateResult {
    return html`<div
      class="about"
      popover="manual"
      dir="auto"
      aria-hidden="true"
      @mouseenter=${() => {
        clearTimeout(this.#timer);
      }}
      @mouseleave=${() => {
        this.hideSoon();
      }}
    >
      ${
        row === undefined
          ? nothing
          : html`<b>${row.label}</b>
              <p>${row.about}</p>`
      }
    </div>`;
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#set('');
  }

  #wait(then: () => void, pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, pause);
  }

  #set(key: string): void {
    if (key === this.#key) return;
    this.#key = key;
    if (key === '') document.removeEventListener('wheel', this.#scrolled);
    else document.addEventListener('wheel', this.#scrolled, { passive: true });
    this.#changed();
  }

  /** What is explained comes to lie elsewhere; in the explanation itself the wheel scrolls only that. */
  readonly #scrolled = (event: WheelEvent): void => {
    const isInside = event.composedPath().some((part) => part instanceof Element && part.matches('.about'));
    if (!isInside) this.hide();
  };
}

/** How far an explanation is from its row and from the edges of the window, in pixels. */
const GAP = 6;

/**
 * Shows an explanation beside its row, where there is room. Placed by hand: with the anchors of CSS the renderer of
 * Electron 33 crashed when a row went or a dialog opened while its explanation was shown.
 */
export function showBeside(box: HTMLElement, row: Element): void {
  if (!box.matches(':popover-open')) box.showPopover();
  const { left, right, top } = row.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const isRoom = right + GAP + width <= innerWidth;
  box.style.setProperty('left', `${Math.max(GAP, isRoom ? right + GAP : left - GAP - width)}px`);
  box.style.setProperty('top', `${Math.max(GAP, Math.min(top, innerHeight - GAP - height))}px`);
}
