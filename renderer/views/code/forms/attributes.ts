import { html, type TemplateResult } from 'lit';
import { fields } from '../../../../store/messages/fields.ts';
import { statuses } from '../../../../store/messages/labels.ts';
import { codeText } from '../../../../store/messages/window-code.ts';
import type { Attributes, Status } from '../../../../store/model/records.ts';
import { icon } from '../../../ui/icon.ts';
import { keyOf, optionsOf, row, select, text } from './rows.ts';

/** Pairs of a name and a value: both can be changed, pairs added and removed. A name that is emptied takes the pair away. */
export function attributes(value: Attributes, set: (value: Attributes) => void): TemplateResult {
  const pairs = Object.entries(value);
  const withPair = (at: number, pair: readonly [string, string] | null) =>
    set(
      Object.fromEntries(
        pairs.flatMap((each, other) => (other !== at ? [each] : pair === null ? [] : [[...pair]])),
      ),
    );
  const field = { field: 'attributes' };
  return html`<div
    class="list"
    role="group"
    aria-label=${fields.attributes}
    data-field="attributes"
    data-rows
  >
    ${pairs.map(
      ([name, words], at) =>
        html`<div class="pair">
          ${text({ ...field, label: `${codeText.parts.attributeName} ${at + 1}` }, name, (next) =>
            withPair(at, next === null ? null : [next, words]),
          )}
          ${text({ ...field, label: codeText.whose(codeText.parts.attributeValue, name) }, words, (next) =>
            withPair(at, [name, next ?? '']),
          )}
          <button
            type="button"
            class="icon-button"
            data-take-out
            aria-label=${codeText.removeIt(name)}
            @click=${() => withPair(at, null)}
          >
            ${icon('close')}
          </button>
        </div>`,
    )}
    ${text(
      { ...field, label: codeText.addAttribute },
      '',
      (name) => {
        if (name !== null && !Object.hasOwn(value, name.trim())) set({ ...value, [name.trim()]: '' });
      },
      { placeholder: codeText.addAttribute, isAdding: true },
    )}
  </div>`;
}

/** What every coded record ends with: how far its coding is, and values of other columns. */
export function ending(
  value: { readonly status: Status; readonly attributes: Attributes },
  set: (set: { readonly status?: Status; readonly attributes?: Attributes }) => void,
): TemplateResult {
  const status = { field: 'status', label: fields.status };
  return html`
    ${row(
      fields.status,
      select(
        status,
        value.status,
        optionsOf(statuses),
        (id) => {
          const next = keyOf(statuses, id);
          if (next !== null) set({ status: next });
        },
        true,
      ),
    )}
    ${row(
      fields.attributes,
      attributes(value.attributes, (next) => set({ attributes: next })),
    )}
  `;
}
