import { html, type TemplateResult } from 'lit';
import { findText } from '../../../../store/messages/window-find.ts';
import type { Wanted } from '../../../../store/text/find-in-text.ts';
import { shortcutLabel } from '../../../ui/shortcut.ts';

/** What of a search can be switched. */
export type FindOption = keyof typeof findText.options;

/** The switches: their keys, as in editors, and what they look like. */
const switches: readonly {
  readonly option: FindOption;
  readonly keys: string;
  readonly sign: TemplateResult;
}[] = [
  { option: 'matchesCase', keys: 'Alt+C', sign: html`Aa` },
  { option: 'isWhole', keys: 'Alt+W', sign: html`<span class="whole">ab</span>` },
  { option: 'isPattern', keys: 'Alt+R', sign: html`.*` },
];

/** The switch that keys stand for. */
export function findOptionOf(keys: string): FindOption | undefined {
  return switches.find((each) => each.keys === keys)?.option;
}

/** The switches of a search, as buttons. */
export function findSwitches(
  wanted: Wanted | undefined,
  turn: (option: FindOption) => void,
): readonly TemplateResult[] {
  return switches.map(({ option, keys, sign }) => {
    const name = findText.options[option];
    return html`<button
      type="button"
      class="toggle"
      aria-label=${name}
      aria-pressed=${wanted?.[option] === true}
      aria-keyshortcuts=${keys}
      title=${titleOf(name, keys)}
      @click=${() => turn(option)}
    >
      ${sign}
    </button>`;
  });
}

/** A name with its keys. */
export function titleOf(name: string, keys: string): string {
  return `${name} (${shortcutLabel(keys)})`;
}
