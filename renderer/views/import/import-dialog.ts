import { LitElement, type TemplateResult, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { sentence } from '../../../store/messages/errors.ts';
import { transfer as text } from '../../../store/messages/window-transfer.ts';
import type { Failure } from '../../../store/model/result.ts';
import type { ImportCandidate } from '../../state/answers.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import '../../ui/dialog.ts';
import { type ChoiceEvent, CloseEvent, type CommitEvent } from '../../ui/events.ts';
import { fields } from '../../ui/field-styles.ts';
import { forms } from '../../ui/form-styles.ts';
import { icon } from '../../ui/icon.ts';
import { noticeBar, noticeStyles } from '../../ui/notice-bar.ts';
import '../../ui/select.ts';
import '../../ui/text-field.ts';
import { failureNote, saveButtons } from '../editor-form.ts';
import { encodings } from './encodings.ts';
import { importStyles } from './import-styles.ts';

/** How sure a detected encoding must be not to be called a guess. */
const SURE = 0.9;

/** Texts that were chosen, each with its beginning, before anything of them is in the project. */
@customElement('sp-import-dialog')
export class ImportDialog extends LitElement {
  static override styles = [base, buttons, fields, forms, noticeStyles, importStyles];

  @property({ attribute: false }) candidates: readonly ImportCandidate[] = [];
  @state() private shown = '';
  @state() private leftOut: ReadonlySet<string> = new Set();
  @state() private failure: Failure | null = null;
  @state() private isBusy = false;
  readonly #watch = new Watch(this, []);

  override connectedCallback(): void {
    super.connectedCallback();
    const twice = this.candidates.filter(({ duplicateOf, error }) => duplicateOf !== null || error !== null);
    this.leftOut = new Set(twice.map(({ token }) => token));
  }

  override render(): TemplateResult {
    const shown = this.candidates.find(({ token }) => token === this.shown) ?? this.candidates[0];
    const count = this.taken().length;
    return html`<sp-dialog heading=${text.importHeading} @sp-close=${this.close}>
      <p class="text quiet">${text.importLead}</p>
      <div class="columns">
        <ul aria-label=${text.files}>
          ${this.candidates.map((candidate) => this.file(candidate, candidate === shown))}
        </ul>
        ${shown === undefined ? html`<p>${text.none}</p>` : this.preview(shown)}
      </div>
      ${failureNote(this.failure)}
      ${saveButtons(
        () => void this.import(),
        () => {
          this.close();
        },
        this.isBusy ? text.working : text.import(count),
      )}
    </sp-dialog>`;
  }

  private file(candidate: ImportCandidate, isShown: boolean): TemplateResult {
    const { token, title, name, error } = candidate;
    return html`<li class=${isShown ? 'shown' : ''}>
      <input
        type="checkbox"
        aria-label=${text.take(name)}
        ?disabled=${error !== null}
        .checked=${!this.leftOut.has(token)}
        @change=${() => {
          this.leftOut = this.leftOut.has(token)
            ? new Set([...this.leftOut].filter((each) => each !== token))
            : new Set([...this.leftOut, token]);
        }}
      />
      <button
        aria-pressed=${isShown}
        @click=${() => {
          this.shown = token;
        }}
      >
        <span dir="auto">${title}</span>
        <small dir="auto">${name}</small>
        ${this.mark(candidate)}
      </button>
    </li>`;
  }

  private mark({ error, duplicateOf, confidence, encoding }: ImportCandidate): TemplateResult | null {
    if (error !== null) return html`<small class="warn">${icon('alert')}${sentence(error)}</small>`;
    if (duplicateOf !== null) {
      const title = this.#watch.workspace.project?.documents.get(duplicateOf)?.title ?? '';
      return html`<small class="warn">${icon('info')}${text.duplicate(title)}</small>`;
    }
    return confidence < SURE ? html`<small class="warn">${icon('alert')}${encoding}?</small>` : null;
  }

  private preview(candidate: ImportCandidate): TemplateResult {
    const { token, title, encoding, confidence, beginning, length, error } = candidate;
    return html`<div class="preview">
      <div class="pair">
        <sp-text-field
          label=${text.title}
          live
          .value=${title}
          @sp-commit=${(event: CommitEvent) => {
            this.replace({ ...candidate, title: event.value });
          }}
        ></sp-text-field>
        <sp-select
          label=${text.encoding}
          .options=${encodings(encoding)}
          .value=${encoding}
          @sp-choice=${(event: ChoiceEvent) => {
            if (event.choice.type === 'option') void this.decode(token, event.choice.id);
          }}
        ></sp-select>
      </div>
      ${
        error !== null
          ? noticeBar({ text: sentence(error), tone: 'warning' })
          : confidence < SURE
            ? noticeBar({ text: text.unsure, tone: 'warning' })
            : null
      }
      <div class="label">${text.beginning} <span class="quiet">· ${text.length(length)}</span></div>
      <div
        class="beginning"
        dir="auto"
        tabindex="0"
        role="region"
        aria-label=${text.beginning}
        .textContent=${beginning}
      ></div>
    </div>`;
  }

  private taken(): readonly ImportCandidate[] {
    return this.candidates.filter(({ token, error }) => error === null && !this.leftOut.has(token));
  }

  private replace(candidate: ImportCandidate): void {
    this.candidates = this.candidates.map((each) => (each.token === candidate.token ? candidate : each));
  }

  private async decode(token: string, encoding: string): Promise<void> {
    const result = await this.#watch.workspace.ask('import.decode', { token, encoding });
    this.failure = result.ok ? null : result.error;
    const title = this.candidates.find((each) => each.token === token)?.title;
    if (result.ok) this.replace({ ...result.value, title: title ?? result.value.title });
  }

  private async import(): Promise<void> {
    const files = this.taken().map(({ token, title }) => ({ token, title }));
    if (files.length === 0 || this.isBusy) return;
    this.isBusy = true;
    const { workspace } = this.#watch;
    const before = new Set(workspace.project?.documents.keys());
    const result = await workspace.ask('import.documents', { files });
    this.isBusy = false;
    this.failure = result.ok ? null : result.error;
    if (!result.ok) return;
    this.close();
    const made = [...(workspace.project?.documents.keys() ?? [])].find((id) => !before.has(id));
    if (made !== undefined) await workspace.showDocument(made);
    for (const finding of result.value.reported) workspace.notices.tell(finding);
  }

  private close(): void {
    this.dispatchEvent(new CloseEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-import-dialog': ImportDialog;
  }
}
