import { type TemplateResult, css, html } from 'lit';
import { codebookPage } from '../../../store/messages/codebook.ts';

const text = codebookPage.meaning;

/** Whether another wording is another meaning; null is not answered yet. */
export type Meaning = 'changed' | 'same';

/** Asks whether the meaning is another one too, where something was coded under the old wording. */
export function meaningQuestion(
  value: Meaning | null,
  count: number,
  choose: (meaning: Meaning) => void,
): TemplateResult {
  const option = (id: Meaning, label: string): TemplateResult =>
    html`<label class="choice">
      <input
        type="radio"
        name="meaning"
        .checked=${value === id}
        @change=${() => {
          choose(id);
        }}
      />
      <span>${label}</span>
    </label>`;
  return html`<fieldset class="meaning">
    <legend>${text.legend}</legend>
    ${option('changed', text.changed(count))} ${option('same', text.same)}
  </fieldset>`;
}

export const meaningStyles = css`
  .meaning {
    display: grid;
    gap: var(--s1);
    margin: 0;
    padding: var(--s3);
    border: 1px solid var(--line);
    border-radius: var(--r2);
    background: var(--bg);
  }

  .meaning legend {
    padding: 0 var(--s1);
    color: var(--ink-2);
    font-size: 12px;
    font-weight: 500;
  }

  .choice {
    display: flex;
    align-items: baseline;
    gap: var(--s2);
    margin: 0;
    color: var(--ink);
    font-size: 13px;
    font-weight: 400;
  }

  .choice input {
    flex: none;
    width: auto;
    min-height: 0;
    margin: 0;
    translate: 0 1px;
  }
`;
