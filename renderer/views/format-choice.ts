import { type TemplateResult, css, html } from 'lit';
import { formatNames, transfer } from '../../store/messages/window-transfer.ts';

/** The id of a format that the window offers. */
export type FormatName = keyof typeof formatNames;

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formatNames, name);
}

/** The formats as radio buttons, each with what it holds. */
export function formatChoice(
  direction: 'in' | 'out',
  chosen: FormatName,
  choose: (format: FormatName) => void,
): TemplateResult {
  return html`<fieldset>
    <legend>${transfer.format}</legend>
    ${Object.keys(formatNames)
      .filter(isFormatName)
      .map(
        (id) =>
          html`<label>
            <input
              type="radio"
              name="format"
              .checked=${id === chosen}
              @change=${() => {
                choose(id);
              }}
            />
            <span>${formatNames[id].name}<small>${formatNames[id][direction]}</small></span>
          </label>`,
      )}
  </fieldset>`;
}

export const formatStyles = css`
  fieldset {
    display: grid;
    gap: var(--s1);
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    margin-bottom: 3px;
    padding: 0;
    color: var(--ink-2);
    font-size: 12px;
    font-weight: 500;
  }

  fieldset label {
    display: flex;
    align-items: start;
    gap: var(--s2);
    margin: 0;
    padding: var(--s2);
    border-radius: var(--r1);
    color: var(--ink);
    font-size: 13px;
  }

  fieldset label:hover {
    background: var(--hover);
  }

  fieldset label:has(:checked) {
    background: var(--accent-soft);
  }

  fieldset input {
    margin: 2px 0 0;
    accent-color: var(--accent);
  }

  fieldset small {
    display: block;
    color: var(--ink-2);
    font-size: 12px;
    font-weight: 400;
  }
`;
