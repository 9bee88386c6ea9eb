import { html, type TemplateResult } from 'lit';
import { fields } from '../../../../store/messages/fields.ts';
import { codeText } from '../../../../store/messages/window-code.ts';
import type { FormContext, ValuesOf } from './form-context.ts';
import { passages } from './passages.ts';
import { text } from './rows.ts';

type Condition = ValuesOf<'stance'>['condition'];
type Anchors = ValuesOf<'stance'>['anchors'];

/** The words of an "only if": emptied, the condition is gone; taking the selection first takes its words as well. */
export function condition(
  value: Condition,
  context: FormContext,
  set: (condition: Condition) => void,
): TemplateResult {
  return html`<div class="list" role="group" aria-label=${fields.condition}>
    ${text(
      { field: 'condition', label: fields.condition },
      value?.text ?? null,
      (words) => set(words === null ? null : { ...value, text: words, passages: value?.passages ?? [] }),
      { placeholder: codeText.addCondition },
    )}
    ${passages(
      { field: 'condition', label: codeText.whose(fields.passages, fields.condition) },
      value?.passages ?? [],
      context,
      (next) => {
        const [first] = next;
        const words = value?.text ?? (first === undefined ? '' : context.text.slice(first.from, first.to));
        if (words !== '') set({ ...value, text: words, passages: [...next] });
      },
    )}
  </div>`;
}

const anchorNames = ['holders', 'issue', 'position', 'date'] as const;

/** The words for single fields. */
export function anchors(
  value: Anchors,
  context: FormContext,
  set: (anchors: Anchors) => void,
): TemplateResult {
  return html`<div class="list" role="group" aria-label=${fields.anchors} data-field="anchors">
    ${anchorNames.map((name) => {
      const { [name]: own = [], ...others } = value;
      return html`<div class="part">
        <span class="quiet" aria-hidden="true">${codeText.anchors[name]}</span>
        ${passages(
          { field: `anchors.${name}`, label: codeText.wordsFor(codeText.anchors[name]) },
          own,
          context,
          (next) => set(next.length === 0 ? others : { ...others, [name]: [...next] }),
        )}
      </div>`;
    })}
  </div>`;
}
