import { html, nothing, type TemplateResult } from 'lit';
import { codeText } from '../../../../store/messages/window-code.ts';
import type { DocumentId } from '../../../../store/model/id.ts';
import type { Coded, Evidence, Link, Stance } from '../../../../store/model/records.ts';
import type { FormContext } from '../forms/form-context.ts';
import { relationName, stanceText } from '../records/describe.ts';
import type { Bearing, Linked } from '../records/linked-records.ts';
import { RecordHoverEvent } from '../text/text-events.ts';

/** What the rows of a card are drawn from. */
export interface Rows {
  readonly context: FormContext;
  readonly linked: Linked;
  /** Chooses another record. */
  readonly choose: (id: string) => void;
  /** Whether links can be edited: in the open card. */
  readonly isOpen: boolean;
}

/** How many rows a card has that is not open. */
const most = 3;

/** What a piece of evidence is, how it bears, and how far to trust it: "quotation · supports · B2". */
function evidenceText({ records }: FormContext, evidence: Evidence, relation: string): string {
  const kind = evidence.kind === null ? undefined : records.find('kind', evidence.kind)?.name;
  const trust = `${evidence.reliability ?? ''}${evidence.credibility ?? ''}`;
  return [kind ?? codeText.noKind, relation, trust].filter((part) => part !== '').join(' · ');
}

/** The title of the document that a record is in, where that is not the one that is shown. */
function sourceOf({ document, documents }: FormContext, of: DocumentId | null): string {
  return of === null || of === document ? '' : (documents.get(of)?.title ?? '');
}

function source(title: string): TemplateResult | typeof nothing {
  return title === '' ? nothing : html`<span class="source"> · ${codeText.in} <bdi>${title}</bdi></span>`;
}

/** What a row says: about which other record, how, and where that is. */
interface Said {
  readonly other: string;
  /** The record whose card it is. */
  readonly own: string;
  readonly link: Link;
  readonly look: 'evidence' | 'plain';
  readonly words: string;
  readonly title: string;
  readonly quote: string;
}

/** A row of a card about another record: its button chooses that record, and pointing at it lights it. */
function row({ choose, isOpen }: Rows, said: Said): TemplateResult {
  const { other, own, link, look, words, title, quote } = said;
  const light = (id: string) => (event: Event) =>
    event.currentTarget?.dispatchEvent(new RecordHoverEvent(id));
  return html`<div class="bearing" data-bears=${other}>
    ${quote === '' ? nothing : html`<div class="quote" dir="auto">${quote}</div>`}
    <button
      type="button"
      class="chip ${look}"
      title=${title === '' ? words : `${words} ${codeText.in} ${title}`}
      @click=${() => choose(other)}
      @pointerenter=${light(other)}
      @pointerleave=${light(own)}
    >
      <span class="said"><bdi>${words}</bdi>${source(title)}</span></button
    >${
      isOpen
        ? html`<button type="button" class="chip plain" @click=${() => choose(link.id)}>
            ${codeText.editLink}
          </button>`
        : nothing
    }
  </div>`;
}

function bearing(rows: Rows, { link, from }: Bearing): TemplateResult {
  const { context } = rows;
  const relation = relationName(context.records, link);
  const title = sourceOf(context, from?.document ?? link.document);
  const said = { other: link.from, own: link.to, link, title };
  if (from?.type === 'evidence') {
    const quote = from.passages.map((each) => each.quote).join(' … ') || (from.citation ?? '');
    return row(rows, { ...said, look: 'evidence', words: evidenceText(context, from, relation), quote });
  }
  const stance = from === undefined ? codeText.unknownRecord : stanceText(context.records, from);
  return row(rows, { ...said, look: 'plain', words: `← ${relation} · ${stance}`, quote: '' });
}

/** What a stance is shown by, and what bears on it. */
export function bearings(record: Stance, rows: Rows): TemplateResult {
  const own = rows.linked.bearings.get(record.id) ?? [];
  const hasEvidence = own.some(
    ({ link, from }) => from?.type === 'evidence' || (from === undefined && link.document === null),
  );
  const shown = rows.isOpen ? own : own.slice(0, most);
  return html`${shown.map((each) => bearing(rows, each))}
  ${shown.length < own.length ? html`<span class="quiet">${codeText.moreHere(own.length - shown.length)}</span>` : nothing}
  ${hasEvidence ? nothing : html`<span class="warn">${codeText.noEvidence}</span>`}`;
}

/** What evidence or a stance is linked to. */
export function startingLinks(record: Coded, rows: Rows): TemplateResult {
  const { context, linked } = rows;
  const own = linked.starting.get(record.id) ?? [];
  return html`${(rows.isOpen ? own : own.slice(0, most)).map((link) => {
    const to = context.records.find('stance', link.to);
    const words = to === undefined ? codeText.unknownRecord : stanceText(context.records, to);
    const title = sourceOf(context, link.toDocument ?? link.document);
    const said = { other: link.to, own: record.id, link, title, quote: '' };
    return row(rows, { ...said, look: 'plain', words: `${relationName(context.records, link)} → ${words}` });
  })}`;
}
