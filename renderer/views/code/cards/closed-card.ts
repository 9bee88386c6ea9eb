import { html, nothing, type TemplateResult } from 'lit';
import { positionLabel } from '../../../../store/messages/labels.ts';
import { codeText } from '../../../../store/messages/window-code.ts';
import type { Coded, Evidence, Stance } from '../../../../store/model/records.ts';
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
import { bearings, type Rows, startingLinks } from './bearing-rows.ts';

function chip(look: string, words: string): TemplateResult {
  return html`<span class="chip ${look}" dir="auto" title=${words}>${words}</span>`;
}

function who(names: string): TemplateResult {
  return html`<span class="who" dir="auto" title=${names}>${names}</span>`;
}

function words(text: string | null | undefined): TemplateResult {
  return html`<span class="words" dir="auto">${text}</span>`;
}

/** The position of a stance as a chip. */
function positionChip(stance: Stance, records: Records): TemplateResult {
  const values = records.find('scale', 'scale')?.values ?? [];
  return chip(`tone tone-${toneOf(stance.position, values)}`, positionLabel(stance.position));
}

function kindName(evidence: Evidence, records: Records): string {
  return (evidence.kind === null ? undefined : records.find('kind', evidence.kind)?.name) ?? codeText.noKind;
}

function stanceHead(stance: Stance, records: Records): TemplateResult {
  const via = reporters(records, stance);
  return html`${who(actorNames(records, stance.holders))} ${positionChip(stance, records)}
  ${via === '' ? nothing : html`<span class="via" dir="auto" title=${via}>${codeText.asReportedBy(via)}</span>`}`;
}

/** The first line of a card: what it is, and whose or which. */
export function cardHead(record: Coded, records: Records): TemplateResult {
  switch (record.type) {
    case 'mention':
      return html`<span class="dot actor"></span>${who(actorName(records, record.actor))}`;
    case 'stance':
      return stanceHead(record, records);
    case 'evidence':
      return html`${chip('evidence', kindName(record, records))}
      ${words(record.passages[0]?.quote ?? record.citation)}`;
    case 'link': {
      const to = records.find('stance', record.to);
      return html`${chip('plain', relationName(records, record))}
      ${words(`→ ${to === undefined ? codeText.unknownRecord : stanceText(records, to)}`)}`;
    }
    case 'tag':
      return html`${chip('tag', records.find('code', record.code)?.name ?? codeText.unknownCode)}
      ${words(record.passages[0]?.quote)}`;
    case 'note':
      return html`${chip('plain', codeText.types.note)} ${words(record.text)}`;
  }
}

function slimHead(record: Coded, records: Records): TemplateResult {
  if (record.type !== 'stance') return cardHead(record, records);
  return html`${who(actorNames(records, record.holders))} ${positionChip(record, records)}
  ${words(record.issue === null ? '' : issueName(records, record))}`;
}

function stanceBody(stance: Stance, rows: Rows): TemplateResult {
  const issue = issueName(rows.context.records, stance);
  return html`<div class="on"><span>${codeText.on}</span><b dir="auto" title=${issue}>${issue}</b></div>
    <div class="bearings">${bearings(stance, rows)} ${startingLinks(stance, rows)}</div>`;
}

/** The inside of a card that is not open: whole, or one line; `more` says what had no room besides it. */
export function closedCard(record: Coded, isWhole: boolean, rows: Rows, more: unknown): TemplateResult {
  const { records } = rows.context;
  return html`<button type="button" class="head" @click=${() => rows.choose(record.id)}>
      ${isWhole ? cardHead(record, records) : slimHead(record, records)}</button
    >${isWhole && record.type === 'stance' ? stanceBody(record, rows) : nothing}${more}`;
}

/** What a card that is not open is drawn from besides names: it is another card only when one of these is another. */
export function drawnFrom(record: Coded, { context, linked }: Rows): readonly unknown[] {
  if (record.type !== 'stance') return [record];
  const bears = (linked.bearings.get(record.id) ?? []).flatMap(({ link, from }) => [link, from]);
  const starts = (linked.starting.get(record.id) ?? []).flatMap((link) => [
    link,
    context.records.find('stance', link.to),
  ]);
  const others = [...bears, ...starts];
  const isElsewhere = others.some((other) => other !== undefined && other.document !== record.document);
  return [record, ...others, isElsewhere ? context.documents : null];
}
