import { type TemplateResult, html, nothing } from 'lit';
import { sentence } from '../../../store/messages/errors.ts';
import { fields } from '../../../store/messages/fields.ts';
import { transfer as text } from '../../../store/messages/window-transfer.ts';
import type { ImportCandidate, TextColumns } from '../../state/answers.ts';
import '../../ui/date-field.ts';
import { type ChoiceEvent, type CommitEvent } from '../../ui/events.ts';
import { noticeBar } from '../../ui/notice-bar.ts';
import '../../ui/select.ts';
import '../../ui/text-field.ts';
import { orNull } from '../editor-form.ts';
import { encodings } from './encodings.ts';
import { isUnsure } from './unsure.ts';

/** What of a document a column of a table can hold, in the order in which it is asked. */
const textFields = [
  'text', 'title', 'author', 'outlet', 'date', 'language', 'address', 'description',
] as const satisfies readonly (keyof TextColumns)[]; // prettier-ignore

/** What can be done with a file that is looked at. */
export interface PreviewActions {
  change(candidate: ImportCandidate): void;
  decode(encoding: string): void;
  unlock(password: string): void;
  /** Takes other columns of a table for what a document has. */
  assign(columns: TextColumns): void;
}

/** A file before it is taken: what it says of itself, to be corrected, and the beginning of its text. */
export function importPreview(candidate: ImportCandidate, actions: PreviewActions): TemplateResult {
  const { error, beginning, length, notices, confidence, encoding, table, count } = candidate;
  const isLocked = error?.code === 'needs-password' || error?.code === 'wrong-password';
  return html`<div class="preview">
    ${table === null ? nothing : columnChoice(table, actions)}
    ${table === null && (error === null || encoding !== null) ? metadata(candidate, actions) : nothing}
    ${error === null ? nothing : noticeBar({ text: sentence(error), tone: 'warning' })}
    ${isLocked ? password(actions) : nothing}
    ${error === null && isUnsure(confidence) ? noticeBar({ text: text.unsure, tone: 'warning' }) : nothing}
    ${notices.map((notice) => noticeBar({ text: sentence(notice), tone: 'info' }))}
    ${
      error !== null
        ? nothing
        : html`<div class="label">
              ${count > 1 ? text.firstOf(count) : text.beginning}
              <span class="quiet">· ${text.length(length)} · ${kindOf(candidate)}</span>
            </div>
            <div
              class="beginning"
              dir="auto"
              tabindex="0"
              role="region"
              aria-label=${text.beginning}
              .textContent=${beginning}
            ></div>`
    }
  </div>`;
}

/** What kind of file it is, as people know it. */
function kindOf({ format, name }: ImportCandidate): string {
  const kinds: Readonly<Record<string, string>> = text.kinds;
  return kinds[format ?? ''] ?? name.split('.').at(-1)?.toUpperCase() ?? '';
}

function metadata(candidate: ImportCandidate, { change, decode }: PreviewActions): TemplateResult {
  const { title, encoding } = candidate;
  const line = (name: 'author' | 'outlet' | 'language'): TemplateResult =>
    html`<sp-text-field
      label=${fields[name]}
      live
      .value=${candidate[name] ?? ''}
      @sp-commit=${(event: CommitEvent) => {
        change({ ...candidate, [name]: orNull(event.value) });
      }}
    ></sp-text-field>`;
  return html`<sp-text-field
      label=${text.title}
      live
      .value=${title}
      @sp-commit=${(event: CommitEvent) => {
        change({ ...candidate, title: event.value });
      }}
    ></sp-text-field>
    <div class="pair">
      ${line('author')} ${line('outlet')}
      <sp-date-field
        label=${fields.date}
        live
        .value=${candidate.date ?? ''}
        @sp-commit=${(event: CommitEvent) => {
          change({ ...candidate, date: orNull(event.value) });
        }}
      ></sp-date-field>
      ${line('language')}
      ${
        encoding === null
          ? nothing
          : html`<sp-select
              label=${text.encoding}
              .options=${encodings(encoding)}
              .value=${encoding}
              @sp-choice=${(event: ChoiceEvent) => {
                if (event.choice.type === 'option') decode(event.choice.id);
              }}
            ></sp-select>`
      }
    </div>`;
}

/** Which column of a table is taken for what. */
function columnChoice(
  { header, columns }: NonNullable<ImportCandidate['table']>,
  { assign }: PreviewActions,
): TemplateResult {
  const options = [{ id: '', label: text.noColumn }, ...header.map((id) => ({ id, label: id }))];
  return html`<div class="pair">
    ${textFields.map(
      (field) =>
        html`<sp-select
          label=${field === 'text' ? text.columnOfText : fields[field]}
          .options=${options}
          .value=${columns[field] ?? ''}
          @sp-choice=${(event: ChoiceEvent) => {
            if (event.choice.type === 'option') assign({ ...columns, [field]: event.choice.id });
          }}
        ></sp-select>`,
    )}
  </div>`;
}

function password({ unlock }: PreviewActions): TemplateResult {
  return html`<sp-text-field
    label=${text.password}
    secret
    @sp-commit=${(event: CommitEvent) => {
      if (event.value !== '') unlock(event.value);
    }}
  ></sp-text-field>`;
}
