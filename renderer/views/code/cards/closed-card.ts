import { html, nothing, type TemplateResult } from 'lit';
import { positionLabel } from '../../../../store/messages/labels.ts';
import { codeText } from '../../../../store/messages/window-code.ts';
import type { Coded, Stance } from '../../../../store/model/records.ts';
import type { Records } from '../../../../store/model/record-set.ts';
import { toneOf } from '../../../ui/position-tone.ts';
import {
  actorName,
  actorNames,
  issueName,
  relationName,
  reporters,
  stanceText,
} from '../records/describe.ts';

/** The position of a stance as a chip. */
export function positionChip(stance: Stance, records: Records): TemplateResult {
  const values = records.find('scale', 'scale')?.values ?? [];
  return html`<span class="chip tone tone-${toneOf(stance.position, values)}"
    >${positionLabel(stance.position)}</span
  >`;
}

function stanceHead(stance: Stance, records: Records): TemplateResult {
  const via = reporters(records, stance);
  return html`<span class="who" dir="auto">${actorNames(records, stance.holders)}</span>
    ${positionChip(stance, records)}
    ${via === '' ? nothing : html`<span class="via">${codeText.asReportedBy(via)}</span>`}`;
}

/** The first line of a card: what it is, and whose or which. */
export function cardHead(record: Coded, records: Records): TemplateResult {
  switch (record.type) {
    case 'mention':
      return html`<span class="dot actor"></span
        ><span class="who" dir="auto">${actorName(records, record.actor)}</span>`;
    case 'stance':
      return stanceHead(record, records);
    case 'evidence': {
      const kind = record.kind === null ? undefined : records.find('kind', record.kind)?.name;
      return html`<span class="chip evidence">${kind ?? codeText.noKind}</span>
        <span class="words" dir="auto">${record.passages[0]?.quote ?? record.citation}</span>`;
    }
    case 'link': {
      const to = records.find('stance', record.to);
      return html`<span class="chip plain">${relationName(records, record)}</span>
        <span class="words">→ ${to === undefined ? codeText.unknownRecord : stanceText(records, to)}</span>`;
    }
    case 'tag':
      return html`<span class="chip tag"
          >${records.find('code', record.code)?.name ?? codeText.unknownCode}</span
        >
        <span class="words" dir="auto">${record.passages[0]?.quote}</span>`;
    case 'note':
      return html`<span class="chip plain">${codeText.types.note}</span>
        <span class="words" dir="auto">${record.text}</span>`;
  }
}

/** What a closed card says below its first line. */
export function cardBody(record: Coded, records: Records): TemplateResult | typeof nothing {
  if (record.type !== 'stance') return nothing;
  return html`<div class="on">
    <span>${codeText.on}</span><b dir="auto">${issueName(records, record)}</b>
  </div>`;
}
