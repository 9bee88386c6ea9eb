import { html, nothing, type TemplateResult } from 'lit';
import { codeText } from '../../../../store/messages/window-code.ts';
import type { Coded } from '../../../../store/model/records.ts';
import type { Records } from '../../../../store/model/record-set.ts';
import { icon } from '../../../ui/icon.ts';
import type { Edit } from '../make/steps.ts';
import { bearings, type Rows, startingLinks } from './bearing-rows.ts';
import type { CardActionEvent } from './card-events.ts';
import { cardHead } from './closed-card.ts';
import { recordForm } from './record-form.ts';

/** Who coded a record, where several code. */
function coderLine(record: Coded, records: Records): TemplateResult | typeof nothing {
  const name = records.count('coder') < 2 ? undefined : records.find('coder', record.coder)?.name;
  return name === undefined
    ? nothing
    : html`<div class="via-note" dir="auto">${codeText.wordsOf(name)}</div>`;
}

/** The inside of the card of the chosen record: its fields, what bears on it, and what can be done with it. */
export function openCard(
  record: Coded,
  { context, linked, choose }: Omit<Rows, 'isOpen'>,
  edit: (edit: Edit) => void,
  act: (action: CardActionEvent['action']) => void,
): TemplateResult {
  const { records } = context;
  const { usual, more } = recordForm(record, context, edit);
  const rows = { context, linked, choose, isOpen: true };
  return html`
    <div class="title">
      <div class="head" role="heading" aria-level="2">${cardHead(record, records)}</div>
      <button
        type="button"
        class="icon-button"
        title=${codeText.remove}
        aria-label=${codeText.remove}
        @click=${() => act('remove')}
      >
        ${icon('remove')}
      </button>
    </div>
    <div class="form">${usual}</div>
    <div class="bearings">
      ${record.type === 'stance' ? bearings(record, rows) : nothing} ${startingLinks(record, rows)}
      ${
        record.type === 'evidence' || record.type === 'stance'
          ? html`<button type="button" class="chip plain" @click=${() => act('link')}>
              + ${record.type === 'evidence' ? codeText.linkStance : codeText.linkEvidence} <kbd>L</kbd>
            </button>`
          : nothing
      }
    </div>
    <details class="more">
      <summary>${codeText.more}</summary>
      <div class="form">${more}</div>
    </details>
    ${coderLine(record, records)}
  `;
}
