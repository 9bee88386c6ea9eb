import { LitElement, type TemplateResult, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { sentence } from '../../../store/messages/errors.ts';
import { saveStates } from '../../../store/messages/save-states.ts';
import { shortcutsOf } from '../../../store/messages/shortcuts.ts';
import { shell } from '../../../store/messages/window-shell.ts';
import type { SaveState } from '../../state/answers.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import { icon } from '../../ui/icon.ts';
import { keyCap } from '../../ui/shortcut.ts';
import { requestDialog } from '../dialog-request.ts';

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Whether everything is on disk, what the project holds, and the way to the shortcuts. */
@customElement('sp-status-bar')
export class StatusBar extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--s5);
        height: 26px;
        padding: 0 var(--s4);
        border-top: 1px solid var(--line);
        background: var(--surface);
        color: var(--ink-2);
        font-size: 12px;
        white-space: nowrap;
        overflow: hidden;
      }

      [role='status'] {
        display: flex;
        align-items: center;
        gap: 6px;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
      }

      [role='status'] svg.icon {
        width: 13px;
        height: 13px;
      }

      .saved {
        color: var(--good);
      }

      .failed {
        color: var(--danger);
        font-weight: 500;
      }

      .locked {
        color: var(--evidence);
        font-weight: 500;
      }

      .shortcuts {
        margin-inline-start: auto;
        display: flex;
        align-items: center;
        gap: var(--s1);
        border: 0;
        background: none;
        padding: 0 2px;
        border-radius: var(--r1);
        color: inherit;
      }
    `,
  ];

  readonly #watch = new Watch(this, ['app', 'project', 'save', 'place']);

  override render(): TemplateResult {
    const { project, selection } = this.#watch.workspace;
    const { place } = selection;
    if (project === null) return html`${this.shortcuts()}`;
    const { save, totals, counted } = project.state;
    return html`<div role="status">${this.saved(save)}</div>
      ${place === null ? null : html`<span>${shell.status.paragraph(place.paragraph, place.of)}</span>`}
      <span>${shell.status.documents(project.documents.size)}</span>
      <span>
        ${shell.status.stances(totals.stances)} ·
        ${counted ? shell.status.withEvidence(totals.stancesWithEvidence) : shell.status.counting}
      </span>
      ${this.shortcuts()}`;
  }

  private shortcuts(): TemplateResult {
    const [keys] = shortcutsOf('shortcuts', this.#watch.workspace.app.settings.shortcuts);
    return html`<button
      class="shortcuts"
      @click=${() => {
        requestDialog(this, { type: 'shortcuts' });
      }}
    >
      ${keys === undefined ? null : keyCap(keys)} ${shell.status.shortcuts}
    </button>`;
  }

  private saved(save: SaveState): TemplateResult {
    switch (save.type) {
      case 'saved':
        return html`<span class="saved">${icon('check')}</span
          ><span>${saveStates.saved(clock.format(new Date(save.at)))}</span>`;
      case 'saving':
        return html`${icon('waiting')}<span>${saveStates.saving}</span>`;
      case 'not-saved':
        return html`<span class="failed">${icon('alert')}</span
          ><span class="failed" title=${sentence(save.error)}>${saveStates.notSaved}</span> –
          <button class="link-button" @click=${() => this.#watch.workspace.flush()}>
            ${saveStates.retry}
          </button>`;
      case 'read-only':
        return html`<span class="locked">${icon('lock')}</span
          ><span class="locked">${saveStates.readOnly}</span
          ><span title=${sentence(save.reason)}>${sentence(save.reason)}</span>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-status-bar': StatusBar;
  }
}
