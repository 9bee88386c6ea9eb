import { LitElement, type TemplateResult, css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import {
  type ActionName,
  type OwnShortcuts,
  isModifier,
  mayBeShortcut,
  shortcutsOf,
} from '../../../store/messages/shortcuts.ts';
import {
  actionNames,
  type FixedKeys,
  listKeys,
  positionKeys,
  shell,
  tableKeys,
  textKeys,
} from '../../../store/messages/window-shell.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import '../../ui/dialog.ts';
import { CloseEvent } from '../../ui/events.ts';
import { keyCap, shortcutLabel } from '../../ui/shortcut.ts';
import { actions } from '../actions.ts';
import { pressedKeys } from '../pressed-keys.ts';

const { coding, document, review, project, window } = shell.shortcuts.groups;

/** The actions by what they are about: a heading, and the beginnings of their names. */
const groups: readonly (readonly [heading: string, names: RegExp])[] = [
  [coding, /^coding\./],
  [document, /^(?:history|find|document|text)\./],
  [review, /^(?:view|check|search)\./],
  [project, /^(?:project|sample|save|import|export|actor|issue|code)\./],
  [window, /^(?:window|pane|palette|shortcuts|settings)/],
];

function nameOf(action: ActionName): string {
  return actionNames[action].replace('…', '');
}

/** All shortcuts on one page; each is set by pressing it and then the new keys. */
@customElement('sp-shortcuts-dialog')
export class ShortcutsDialog extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      sp-dialog {
        --dialog-width: 840px;
      }

      .shortcuts {
        columns: 2 300px;
        column-gap: var(--s6);
      }

      section {
        margin-bottom: var(--s4);
      }

      h3 {
        margin-bottom: var(--s1);
        color: var(--ink-3);
        font-size: 12px;
        font-weight: 600;
        break-after: avoid;
      }

      dl > div {
        display: flex;
        align-items: center;
        gap: var(--s3);
        min-height: 28px;
        border-bottom: 1px solid var(--line);
        break-inside: avoid;
      }

      dd {
        margin-inline-start: auto;
      }

      dd,
      .keys {
        display: flex;
        gap: var(--s1);
      }

      .keys {
        align-items: center;
        justify-content: flex-end;
        min-width: 40px;
        min-height: 24px;
        padding: 0 var(--s1);
        border: 1px solid transparent;
        border-radius: var(--r1);
        background: none;
        color: var(--ink-3);
        font-size: 12px;
      }

      .keys:hover,
      .keys.waiting {
        border-color: var(--line-field);
        background: var(--surface);
      }

      .keys .none {
        visibility: hidden;
      }

      .keys:hover .none,
      .keys:focus-visible .none {
        visibility: visible;
      }

      .foot {
        display: flex;
        flex: 1;
        align-items: center;
        gap: var(--s3);
      }

      .foot span {
        margin-inline-end: auto;
        color: var(--ink-2);
      }
    `,
  ];

  /** The action whose keys are being set. */
  @state() private waiting: ActionName | null = null;
  @state() private said = '';
  readonly #watch = new Watch(this, ['app']);

  override render(): TemplateResult {
    return html`<sp-dialog heading=${shell.shortcuts.heading} light @sp-close=${this.close}>
      <div class="shortcuts">
        ${groups.map(([heading, names]) => this.group(heading, names))}
        ${this.fixed(shell.shortcuts.text, textKeys)} ${this.fixed(shell.shortcuts.positions, positionKeys)}
        ${this.fixed(shell.shortcuts.lists, listKeys)} ${this.fixed(shell.shortcuts.tables, tableKeys)}
      </div>
      <div class="foot" slot="actions">
        <span role="status">${this.waiting === null ? this.said : shell.shortcuts.pressHint}</span>
        <button
          type="button"
          class="button"
          ?disabled=${Object.keys(this.own).length === 0}
          @click=${() => {
            this.set({}, '');
          }}
        >
          ${shell.shortcuts.reset}
        </button>
      </div>
    </sp-dialog>`;
  }

  private get own(): OwnShortcuts {
    return this.#watch.workspace.app.settings.shortcuts;
  }

  private group(heading: string, names: RegExp): TemplateResult {
    const own = actions.filter(({ id }) => names.test(id));
    return html`<section>
      <h3>${heading}</h3>
      <dl>
        ${own.map(
          ({ id }) =>
            html`<div>
              <dt>${nameOf(id)}</dt>
              <dd>${this.keys(id)}</dd>
            </div>`,
        )}
      </dl>
    </section>`;
  }

  private keys(id: ActionName): TemplateResult {
    const isWaiting = this.waiting === id;
    const keys = shortcutsOf(id, this.own);
    return html`<button
      type="button"
      class="keys ${isWaiting ? 'waiting' : ''}"
      aria-label="${shell.shortcuts.set(nameOf(id))}: ${keys.map(shortcutLabel).join(', ') || shell.shortcuts.unset}"
      @click=${() => {
        this.waiting = id;
        this.said = '';
      }}
      @blur=${() => {
        if (isWaiting) this.waiting = null;
      }}
      @keydown=${isWaiting ? this.onKey : nothing}
    >
      ${
        isWaiting
          ? shell.shortcuts.press
          : keys.length === 0
            ? html`<span class="none">${shell.shortcuts.unset}</span>`
            : keys.map(keyCap)
      }
    </button>`;
  }

  private fixed(heading: string, rows: readonly FixedKeys[]): TemplateResult {
    return html`<section>
      <h3>${heading}</h3>
      <dl>
        ${rows.map(
          ({ keys, what }) =>
            html`<div>
              <dt>${what}</dt>
              <dd>${keys.map(keyCap)}</dd>
            </div>`,
        )}
      </dl>
    </section>`;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const id = this.waiting;
    const keys = pressedKeys(event);
    if (id === null || event.isComposing || isModifier(keys)) return;
    event.preventDefault();
    event.stopPropagation();
    if (keys === 'Escape') this.waiting = null;
    // Delete is the key of removing a tag itself.
    else if (keys === 'Delete' && id !== 'coding.remove') this.set({ ...this.own, [id]: [] }, '');
    else if (mayBeShortcut(keys)) this.give(id, keys);
    else {
      this.waiting = null;
      this.said = shell.shortcuts.kept(shortcutLabel(keys));
    }
  };

  /** Gives keys to an action; whoever had them loses them, and that is said. */
  private give(id: ActionName, keys: string): void {
    const before = actions.find((each) => each.id !== id && shortcutsOf(each.id, this.own).includes(keys));
    const lost =
      before === undefined
        ? {}
        : { [before.id]: shortcutsOf(before.id, this.own).filter((each) => each !== keys) };
    const said = before === undefined ? '' : shell.shortcuts.taken(shortcutLabel(keys), nameOf(before.id));
    this.set({ ...this.own, ...lost, [id]: [keys] }, said);
  }

  private set(shortcuts: OwnShortcuts, said: string): void {
    this.waiting = null;
    this.said = said;
    void this.#watch.workspace.changeSettings({ shortcuts });
  }

  private readonly close = (): void => {
    this.dispatchEvent(new CloseEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-shortcuts-dialog': ShortcutsDialog;
  }
}
