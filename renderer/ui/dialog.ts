import { LitElement, type TemplateResult, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { parts } from '../../store/messages/window-parts.ts';
import { base } from './base-styles.ts';
import { buttons } from './button-styles.ts';
import { focusedElement, isFocusLost, withHosts } from './deep-focus.ts';
import { CloseEvent } from './events.ts';
import { icon } from './icon.ts';
import { longName } from './long-name.ts';

const openDialogs = new Set<Dialog>();

/** What may have the focus at first where a dialog does not say: its first field. */
const firstFields =
  'sp-text-field, sp-date-field, sp-combobox, sp-segmented, textarea, input:not([type=radio]), input:checked';

/** Whether Enter means nothing else in a field: a check box, a radio button, a combobox whose list is closed. */
function leavesEnter(field: EventTarget | undefined): boolean {
  return (
    field instanceof HTMLInputElement &&
    field.matches('[type=checkbox], [type=radio], [role=combobox][aria-expanded=false]')
  );
}

/**
 * A dialog over the window, for as long as it is in the page. Announces `sp-close` when it is to go: Escape, the cross, or a
 * click beside it where nothing can be lost (`light`). The focus goes back to where it was. Slots: content, and `actions`.
 */
@customElement('sp-dialog')
export class Dialog extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      dialog {
        width: min(var(--dialog-width, 520px), calc(100vw - 48px));
        max-height: calc(100vh - 64px);
        padding: 0;
        border: 1px solid var(--line-strong);
        border-radius: 12px;
        background: var(--surface);
        color: var(--ink);
        box-shadow: var(--shadow);
        overflow: hidden;
      }

      dialog[open] {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr) auto;
      }

      dialog::backdrop {
        background: var(--scrim);
      }

      .head {
        display: flex;
        align-items: center;
        gap: var(--s3);
        padding: var(--s3) var(--s3) var(--s3) var(--s5);
        border-bottom: 1px solid var(--line);
      }

      h2 {
        flex: 1;
        font-size: 15px;
        font-weight: 600;
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        line-clamp: 3;
        overflow: hidden;
        overflow-wrap: anywhere;
      }

      .content {
        padding: var(--s4) var(--s5) var(--s5);
        overflow: auto;
      }

      .foot {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: var(--s2);
        padding: var(--s3) var(--s5);
        border-top: 1px solid var(--line);
        background: var(--bg);
      }

      .foot ::slotted(.failure) {
        flex: 1 0 100%;
      }

      .foot.empty {
        display: none;
      }
    `,
  ];

  @property() heading = '';
  @property({ type: Boolean }) light = false;

  @query('dialog') private dialog!: HTMLDialogElement;
  @query('slot[name=actions]') private actions!: HTMLSlotElement;
  /** Where the focus was, and before that where it was when the dialog was opened that had it. */
  #before: readonly HTMLElement[] = [];

  override render(): TemplateResult {
    return html`<dialog
      aria-labelledby="heading"
      @cancel=${this.onCancel}
      @close=${this.close}
      @mousedown=${this.onPress}
      @keydown=${this.onKey}
    >
      <div class="head">
        <h2 id="heading" dir="auto" title=${ifDefined(longName(this.heading))}>${this.heading}</h2>
        <button class="icon-button" aria-label=${parts.close} @click=${this.close}>${icon('close')}</button>
      </div>
      <div class="content"><slot></slot></div>
      <div class="foot empty"><slot name="actions" @slotchange=${this.onActions}></slot></div>
    </dialog>`;
  }

  override firstUpdated(): void {
    const under = [...openDialogs].at(-1);
    openDialogs.add(this);
    this.#before = [...withHosts(focusedElement()), ...(under === undefined ? [] : under.#before)];
    // Buttons that are not shown yet cannot have the focus.
    this.onActions();
    this.dialog.showModal();
    void this.focusFirst();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.dialog.close();
    openDialogs.delete(this);
    this.#before.find((element) => element.isConnected)?.focus();
  }

  get #primary(): HTMLElement | undefined {
    return this.actions
      .assignedElements()
      .filter((each) => each instanceof HTMLElement)
      .find((each) => each.matches('button.primary:enabled'));
  }

  private async focusFirst(): Promise<void> {
    const first =
      this.querySelector<HTMLElement>('[data-autofocus]') ?? this.querySelector<HTMLElement>(firstFields);
    // A component takes the focus only once it has drawn its own field.
    if (first instanceof LitElement) await first.updateComplete;
    first?.focus();
  }

  private onActions(): void {
    this.actions.parentElement?.classList.toggle('empty', this.actions.assignedElements().length === 0);
    // A dialog that goes on to say what came of it has other buttons: what was pressed is gone.
    if (this.dialog.open && isFocusLost()) this.#primary?.focus();
  }

  private onCancel(event: Event): void {
    if (event.target !== this.dialog) return;
    event.preventDefault();
    this.close();
  }

  private onPress(event: MouseEvent): void {
    if (this.light && event.target === this.dialog) this.close();
  }

  /** Enter in a field that has no use for it is the primary button; what is dangerous is none. */
  private onKey(event: KeyboardEvent): void {
    const { ctrlKey, metaKey, altKey, shiftKey } = event;
    if (event.key !== 'Enter' || event.defaultPrevented || event.isComposing || event.repeat) return;
    if (ctrlKey || metaKey || altKey || shiftKey || !leavesEnter(event.composedPath()[0])) return;
    const primary = this.#primary;
    if (primary === undefined) return;
    event.preventDefault();
    primary.click();
  }

  private close(): void {
    if (this.isConnected) this.dispatchEvent(new CloseEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-dialog': Dialog;
  }
}
