import { LitElement, type TemplateResult, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { shortcutsOf } from '../../../store/messages/shortcuts.ts';
import { actionNames, shell } from '../../../store/messages/window-shell.ts';
import type { Page } from '../../state/selection.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import { icon } from '../../ui/icon.ts';
import { type MenuItem, askMenu } from '../../ui/menu.ts';
import { keyCap } from '../../ui/shortcut.ts';
import { type ActionId, actionById } from '../actions.ts';
import { deskOf } from '../desk-request.ts';
import { requestDialog } from '../dialog-request.ts';

/** The actions behind the menu button, in groups. */
const menuGroups: readonly (readonly ActionId[])[] = [
  ['project.new', 'project.open', 'sample.open', 'project.close'],
  ['import.files', 'import.folder', 'import.paste', 'import.codings', 'export.run'],
  ['view.codebook', 'project.edit', 'settings', 'shortcuts'],
];

/** Title, coder, view and the way to all commands. */
@customElement('sp-header')
export class Header extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
        align-items: center;
        gap: var(--s4);
        height: 44px;
        padding: 0 var(--s3) 0 var(--s4);
        border-bottom: 1px solid var(--line);
        background: var(--surface);
      }

      .start,
      .end {
        display: flex;
        align-items: center;
        gap: var(--s3);
        min-width: 0;
      }

      .end {
        justify-content: flex-end;
      }

      h1 {
        font-size: 13px;
        font-weight: 600;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .coder {
        min-height: 26px;
        padding: 0 var(--s2);
        border-color: transparent;
        background: transparent;
        color: var(--ink-3);
        font-weight: 400;
        /* A long title leaves room for it, and it for the title. */
        flex: none;
        max-width: 50%;
      }

      .coder span {
        overflow: hidden;
        text-overflow: ellipsis;
      }

      .coder svg.icon {
        width: 12px;
        height: 12px;
      }

      .views {
        display: flex;
        border: 1px solid var(--line-strong);
        border-radius: var(--r2);
        overflow: hidden;
      }

      .views button {
        border: 0;
        padding: 4px 14px;
        background: none;
        color: var(--ink-2);
      }

      .views button:hover {
        color: var(--ink);
      }

      .views button[aria-current] {
        background: var(--accent-soft);
        color: var(--accent);
        font-weight: 600;
      }

      .views button:focus-visible {
        outline-offset: -2px;
      }

      .run {
        border: 0;
        padding: 4px var(--s1);
        border-radius: var(--r1);
        background: none;
        color: var(--ink-3);
        display: flex;
        align-items: center;
        gap: var(--s2);
        min-width: 0;
        white-space: nowrap;
      }

      .run:hover {
        color: var(--ink);
      }

      .run .words {
        overflow: hidden;
        text-overflow: ellipsis;
      }
    `,
  ];

  readonly #watch = new Watch(this, ['app', 'project', 'shared', 'page']);

  override render(): TemplateResult {
    const { records, project } = this.#watch.workspace;
    const coder = project === null ? undefined : records.find('coder', project.coder);
    return html`
      <div class="start">
        <h1 dir="auto" title=${project?.folder ?? ''}>
          ${records.find('project', 'project')?.title ?? shell.title}
        </h1>
        ${
          project === null
            ? null
            : html`<button
                class="button coder"
                aria-haspopup="menu"
                title=${shell.coder}
                @click=${this.onCoder}
              >
                <span dir="auto">${shell.coderIs(coder?.name ?? '')}</span>${icon('chevron-down')}
              </button>`
        }
      </div>
      ${
        project === null
          ? html`<div></div>`
          : html`<div class="views" role="group" aria-label=${shell.viewSwitch}>
              ${this.view('code', 'code')} ${this.view('review', this.#watch.workspace.selection.reviewPage)}
            </div>`
      }
      <div class="end">
        <button
          class="run"
          @click=${() => {
            requestDialog(this, { type: 'palette' });
          }}
        >
          <span class="words">${shell.runCommand}</span> ${this.key('palette')}
        </button>
        <button
          class="icon-button"
          aria-label=${shell.mainMenu}
          title=${shell.mainMenu}
          aria-haspopup="menu"
          @click=${this.onMenu}
        >
          ${icon('more')}
        </button>
      </div>
    `;
  }

  private view(name: 'code' | 'review', page: Page): TemplateResult {
    const { workspace } = this.#watch;
    const isShown = (workspace.selection.page === 'code') === (name === 'code');
    return html`<button
      aria-current=${ifDefined(isShown ? 'page' : undefined)}
      @click=${() => {
        workspace.selection.showPage(page);
        deskOf(this).focusWork();
      }}
    >
      ${shell.views[name]}
    </button>`;
  }

  private key(id: ActionId): TemplateResult | null {
    const [keys] = shortcutsOf(id, this.#watch.workspace.app.settings.shortcuts);
    return keys === undefined ? null : keyCap(keys);
  }

  private async onCoder(event: Event): Promise<void> {
    const { workspace } = this.#watch;
    if (!(event.currentTarget instanceof HTMLElement)) return;
    const coders = [...workspace.records.all('coder')];
    const chosen = await askMenu(event.currentTarget, shell.coder, [
      ...coders.map(({ id, name }) => ({ id, label: name, checked: id === workspace.project?.coder })),
      { id: '', label: shell.addCoder, apart: true },
    ]);
    if (chosen === '') requestDialog(this, { type: 'add-coder' });
    const coder = coders.find(({ id }) => id === chosen);
    if (coder !== undefined) await workspace.switchCoder(coder.id);
  }

  private async onMenu(event: Event): Promise<void> {
    if (!(event.currentTarget instanceof HTMLElement)) return;
    const { workspace } = this.#watch;
    const items = menuGroups.flatMap((group) =>
      group.map((id, at): MenuItem => {
        const action = actionById(id);
        const [shortcut] = shortcutsOf(id, workspace.app.settings.shortcuts);
        const whyNot = action?.whyNot(workspace) ?? null;
        return {
          id,
          label: actionNames[id],
          apart: at === 0 && group !== menuGroups[0],
          ...(shortcut === undefined ? {} : { shortcut }),
          ...(whyNot === null ? {} : { disabled: whyNot }),
        };
      }),
    );
    const chosen = await askMenu(event.currentTarget, shell.mainMenu, items);
    if (chosen !== null) await actionById(chosen)?.run(deskOf(this));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-header': Header;
  }
}
