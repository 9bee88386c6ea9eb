import { html, type TemplateResult } from 'lit';
import type { Step } from '../../../../store/commands/index.ts';
import { codeText } from '../../../../store/messages/window-code.ts';
import type { FormContext, ValuesOf } from '../forms/form-context.ts';
import { stanceForm } from '../forms/stance-form.ts';
import type { StanceDraft } from '../make/draft.ts';
import type { DraftEvent } from './card-events.ts';

const empty: ValuesOf<'stance'> = {
  holders: [],
  issue: null,
  position: null,
  certainty: null,
  date: null,
  attribution: [],
  targets: [],
  condition: null,
  passages: [],
  anchors: {},
  status: 'done',
  attributes: {},
};

/** Whether Enter does something of its own where it was pressed. */
function takesEnter(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && target.matches('textarea, button, summary');
}

/** The card of a stance that is being made: Enter saves it, Esc gives it up. */
export function draftCard(
  draft: StanceDraft,
  context: FormContext,
  send: (action: DraftEvent['action']) => void,
): TemplateResult {
  const set = (fields: StanceDraft['fields'], before: readonly Step[] = []) =>
    send({ type: 'set', set: fields, before });
  const within = { ...context, pending: draft.before };
  const { usual, more } = stanceForm(draft.id, { ...empty, ...draft.fields }, within, set, draft.proposed);
  return html`<li
    class="card stance on draft"
    data-id=${draft.id}
    data-type="stance"
    data-form="open"
    aria-label=${codeText.newStance}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Enter' && !event.isComposing && !takesEnter(event.composedPath()[0]))
        send({ type: 'save' });
      else if (event.key === 'Escape') send({ type: 'cancel' });
      else return;
      event.preventDefault();
      event.stopPropagation();
    }}
  >
    <div class="head" role="heading" aria-level="2"><span class="who">${codeText.newStance}</span></div>
    <div class="form">${usual}</div>
    <details class="more">
      <summary>${codeText.more}</summary>
      <div class="form">${more}</div>
    </details>
    <div class="foot">
      <button type="button" class="button primary" @click=${() => send({ type: 'save' })}>
        ${codeText.save}
      </button>
      <button type="button" class="button" @click=${() => send({ type: 'cancel' })}>
        ${codeText.cancel}
      </button>
      <span class="quiet">${codeText.askHint}</span>
    </div>
  </li>`;
}
