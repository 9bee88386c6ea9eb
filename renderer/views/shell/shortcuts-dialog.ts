import { type TemplateResult, css, html } from 'lit';
import {
  actionNames,
  codingKeys,
  listKeys,
  positionKeys,
  shell,
} from '../../../store/messages/window-shell.ts';
import '../../ui/dialog.ts';
import { keyCap } from '../../ui/shortcut.ts';
import { actions } from '../actions.ts';

type Keys = typeof codingKeys;

function section(heading: string, rows: Keys): TemplateResult {
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

/** All shortcuts on one page. */
export function shortcutsDialog(close: () => void): TemplateResult {
  const own = actions
    .filter(({ shortcuts }) => shortcuts.length > 0)
    .map(({ id, shortcuts }) => ({ keys: shortcuts, what: actionNames[id].replace('…', '') }));
  return html`<sp-dialog class="wide" heading=${shell.shortcuts.heading} light @sp-close=${close}>
    <div class="shortcuts">
      ${section(shell.shortcuts.coding, codingKeys)} ${section(shell.shortcuts.window, own)}
      ${section(shell.shortcuts.positions, positionKeys)} ${section(shell.shortcuts.lists, listKeys)}
    </div>
  </sp-dialog>`;
}

export const shortcutsStyles = css`
  .shortcuts {
    columns: 2 280px;
    column-gap: var(--s6);
  }

  .shortcuts section {
    break-inside: avoid;
    margin-bottom: var(--s4);
  }

  .shortcuts h3 {
    margin-bottom: var(--s1);
    color: var(--ink-3);
    font-size: 12px;
    font-weight: 600;
  }

  .shortcuts dl > div {
    display: flex;
    align-items: center;
    gap: var(--s3);
    padding: 3px 0;
    border-bottom: 1px solid var(--line);
  }

  .shortcuts dd {
    display: flex;
    gap: var(--s1);
    margin-inline-start: auto;
  }
`;
