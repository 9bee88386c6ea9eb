import { html, nothing, type TemplateResult } from 'lit';
import { codeText } from '../../../../store/messages/window-code.ts';
import type { Coded, Evidence } from '../../../../store/model/records.ts';
import type { Records } from '../../../../store/model/record-set.ts';
import { anyText, relationName, stanceText } from '../records/describe.ts';
import type { Bearing, Linked } from '../records/linked-records.ts';

/** What a piece of evidence is, how it bears, and how far to trust it: "quotation · supports · B2". */
function evidenceText(records: Records, evidence: Evidence, relation: string): string {
  const kind = evidence.kind === null ? undefined : records.find('kind', evidence.kind)?.name;
  const trust = `${evidence.reliability ?? ''}${evidence.credibility ?? ''}`;
  return [kind ?? codeText.noKind, relation, trust].filter((part) => part !== '').join(' · ');
}

function bearing(
  records: Records,
  { link, from }: Bearing,
  choose: (id: string) => void,
  open: boolean,
): TemplateResult {
  const relation = relationName(records, link);
  const chip =
    from?.type === 'evidence'
      ? evidenceText(records, from, relation)
      : `← ${relation} · ${anyText(records, from)}`;
  const quote =
    from?.type === 'evidence'
      ? from.passages.map((each) => each.quote).join(' … ') || (from.citation ?? '')
      : '';
  return html`${quote === '' ? nothing : html`<div class="quote" dir="auto">${quote}</div>`}
    <button
      type="button"
      class="chip ${from?.type === 'evidence' ? 'evidence' : 'plain'}"
      title=${chip}
      data-bears=${link.from}
      @click=${(event: Event) => {
        event.stopPropagation();
        choose(link.from);
      }}
    >
      ${chip}</button
    >${
      open
        ? html`<button
            type="button"
            class="chip plain"
            @click=${(event: Event) => {
              event.stopPropagation();
              choose(link.id);
            }}
          >
            ${codeText.editLink}
          </button>`
        : nothing
    }`;
}

/** What a stance is shown by, and what bears on it. */
export function bearings(
  records: Records,
  id: string,
  { bearings: all }: Linked,
  choose: (id: string) => void,
  open: boolean,
): TemplateResult {
  const own = all.get(id) ?? [];
  const hasEvidence = own.some(
    ({ link, from }) => from?.type === 'evidence' || (from === undefined && link.document === null),
  );
  return html`${own.map((each) => bearing(records, each, choose, open))}
  ${hasEvidence ? nothing : html`<span class="warn">${codeText.noEvidence}</span>`}`;
}

/** What evidence or a stance is linked to. */
export function startingLinks(
  records: Records,
  record: Coded,
  { starting }: Linked,
  choose: (id: string) => void,
): TemplateResult {
  return html`${(starting.get(record.id) ?? []).map((link) => {
    const to = records.find('stance', link.to);
    return html`<button
      type="button"
      class="chip plain"
      @click=${(event: Event) => {
        event.stopPropagation();
        choose(link.id);
      }}
    >
      ${relationName(records, link)} → ${to === undefined ? codeText.unknownRecord : stanceText(records, to)}
    </button>`;
  })}`;
}
