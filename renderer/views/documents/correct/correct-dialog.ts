import { LitElement, type TemplateResult, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { correctText as text } from '../../../../store/messages/window-correct.ts';
import { shell } from '../../../../store/messages/window-shell.ts';
import type { DocumentId } from '../../../../store/model/id.ts';
import { passagesOf } from '../../../../store/model/passages.ts';
import type { Coded } from '../../../../store/model/records.ts';
import type { Failure } from '../../../../store/model/result.ts';
import type { Span } from '../../../../store/text/span.ts';
import { holds } from '../../../../store/text/passage.ts';
import type { CorrectionReport } from '../../../state/answers.ts';
import { Watch } from '../../../state/watch.ts';
import { base } from '../../../ui/base-styles.ts';
import { buttons } from '../../../ui/button-styles.ts';
import '../../../ui/dialog.ts';
import { CloseEvent } from '../../../ui/events.ts';
import { fields } from '../../../ui/field-styles.ts';
import { forms } from '../../../ui/form-styles.ts';
import { icon } from '../../../ui/icon.ts';
import { noticeStyles } from '../../../ui/notice-bar.ts';
import { startOf } from '../../code/records/record-order.ts';
import { rememberedPlace } from '../../code/last-places.ts';
import { deskOf } from '../../desk-request.ts';
import { requestDialog } from '../../dialog-request.ts';
import { failureNote, onSaveKey } from '../../editor-form.ts';
import type { DecisionsEvent } from './correct-report.ts';
import './correct-report.ts';
import { correctStyles } from './correct-styles.ts';
import { Decisions } from './decisions.ts';
import { FieldSearch } from './field-search.ts';
import { PagedText } from './paged-text.ts';

/** Corrects a document's text: it is edited or replaced, then compared, and every doubtful passage is decided before it counts. */
@customElement('sp-correct-dialog')
export class CorrectDialog extends LitElement {
  static override styles = [base, buttons, fields, forms, noticeStyles, correctStyles];

  @property({ attribute: false }) document: DocumentId | null = null;
  @state() private failure: Failure | null = null;
  @state() private old: string | null = null;
  @state() private isTyped = false;
  /** How many passages are not where their words stand: these are found again even where nothing is typed. */
  @state() private astray = 0;
  @state() private isBusy = false;
  /** What stood in the field before it was replaced, and by which file. */
  @state() private former: { readonly words: string; readonly by: string } | null = null;
  @state() private report: CorrectionReport | null = null;
  @state() private decisions = new Decisions([]);
  @query('textarea') private field!: HTMLTextAreaElement | null;
  @state() private paged = new PagedText('');
  readonly #search = new FieldSearch(this, {
    whole: () => this.paged.whole,
    selection: () => this.#selection(),
    select: (from, to) => void this.#select(from, to),
  });
  readonly #watch = new Watch(this, []);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.begin();
  }

  private async begin(): Promise<void> {
    const { workspace } = this.#watch;
    if (this.document === null) return;
    const opened = await workspace.openDocument(this.document);
    if (!opened.ok) this.failure = opened.error;
    this.old = workspace.open.get(this.document)?.text ?? null;
    if (this.old === null) return;
    this.astray = countAstray(this.old, workspace.records.inDocument(this.document));
    this.paged = new PagedText(this.old);
    const { from, to } = this.#standing(this.old.length);
    await this.#select(from, to);
  }

  /** Where one is in the text: at the selected words, the selected tag, or what was at the top of the window. */
  #standing(length: number): Span {
    const { selection, project } = this.#watch.workspace;
    if (selection.document === this.document && selection.text !== null) return selection.text;
    const tag = selection.record === null ? undefined : this.#selected(selection.record);
    const seen =
      project === null || this.document === null ? undefined : rememberedPlace(project.token, this.document);
    const at = Math.min(tag ?? seen ?? 0, length);
    return { from: at, to: at };
  }

  /** What is selected in the field, as offsets of the whole text. */
  #selection(): Span {
    const { start } = this.paged;
    return { from: start + (this.field?.selectionStart ?? 0), to: start + (this.field?.selectionEnd ?? 0) };
  }

  /** Shows the part of the text that some words are in, and selects them. */
  async #select(from: number, to: number): Promise<void> {
    this.paged.showAt(from);
    this.requestUpdate();
    await this.updateComplete;
    const { field, paged } = this;
    if (field === null) return;
    if (field.value !== paged.words) field.value = paged.words;
    field.setSelectionRange(from - paged.start, to - paged.start);
    // What is selected comes into view with the focus.
    field.blur();
    field.focus();
  }

  /** Where the selected tag is, if it is in this document. */
  #selected(id: string): number | undefined {
    const found = [...this.#watch.workspace.records.inDocument(this.document)].find((each) => each.id === id);
    const start = found === undefined ? Infinity : startOf(found);
    return Number.isFinite(start) ? start : undefined;
  }

  override render(): TemplateResult {
    const title = this.document === null ? '' : this.#watch.workspace.open.get(this.document)?.document.title;
    const isReport = this.report !== null;
    const go = (): void => void (isReport ? this.correct() : this.compare());
    return html`<sp-dialog
      heading=${(isReport ? text.report : text.heading)(title ?? '')}
      @sp-close=${this.close}
      @keydown=${onSaveKey(go)}
    >
      <div ?hidden=${isReport}>${this.editor()}</div>
      ${this.report === null || this.old === null ? nothing : this.result(this.report, this.old)}
      ${failureNote(this.failure)} ${isReport ? this.reportButtons() : this.editorButtons()}
    </sp-dialog>`;
  }

  private editor(): TemplateResult {
    const lead = this.astray === 0 ? text.lead : text.astray(this.astray);
    const said = this.former === null ? lead : text.replaced(this.former.by);
    return html`<div class="bar">
        <p class="text quiet">
          <span role="status">${this.isBusy ? text.comparing : said}</span>
          ${
            this.former === null
              ? nothing
              : html`<button class="link-button" @click=${() => void this.bringBack()}>
                  ${text.bringBack}
                </button>`
          }
        </p>
        ${this.parts()} ${this.#search.bar()}
        <button class="button" ?disabled=${this.isBusy} @click=${() => void this.replace()}>
          ${text.fromFile}
        </button>
      </div>
      <textarea
        class="source"
        dir="auto"
        spellcheck="false"
        aria-label=${text.text}
        @input=${this.onInput}
        @keydown=${this.#search.onKey}
      ></textarea>`;
  }

  /** Goes from part to part of a long text. */
  private parts(): TemplateResult | typeof nothing {
    const { shown, count } = this.paged;
    if (count < 2) return nothing;
    const go = (part: number) => (): void => {
      this.paged.shown = part;
      const { start } = this.paged;
      void this.#select(start, start);
    };
    return html`<div class="find">
      <button
        class="icon-button"
        aria-label=${text.previousPart}
        ?disabled=${shown === 0}
        @click=${go(shown - 1)}
      >
        ${icon('chevron-up')}
      </button>
      <span class="quiet" role="status">${text.part(shown + 1, count)}</span>
      <button
        class="icon-button"
        aria-label=${text.nextPart}
        ?disabled=${shown === count - 1}
        @click=${go(shown + 1)}
      >
        ${icon('chevron-down')}
      </button>
    </div>`;
  }

  private get canCompare(): boolean {
    return this.isTyped || this.astray > 0;
  }

  private editorButtons(): TemplateResult {
    const canCompare = this.canCompare && !this.isBusy;
    return html`<button slot="actions" class="button" @click=${this.close}>${shell.cancel}</button>
      <button
        slot="actions"
        class="button primary"
        ?disabled=${!canCompare}
        title=${this.canCompare ? '' : text.unchanged}
        @click=${() => void this.compare()}
      >
        ${this.isBusy ? text.comparing : text.compare}
      </button>`;
  }

  private result({ kept, passages }: CorrectionReport, old: string): TemplateResult {
    const counts = { kept, moved: 0, doubtful: 0, lost: 0 };
    for (const { fate } of passages) counts[fate.type] += 1;
    const { records } = this.#watch.workspace;
    const going = this.decisions.going(records).size;
    const names = ['kept', 'moved', 'doubtful', 'lost'] as const;
    return html`<div class="counts">
        ${names.map((name) => html`<span class="count">${text.fates[name]} <b>${counts[name].toLocaleString('en')}</b></span>`)}
        <p class="text quiet" role="status">
          ${passages.length === 0 ? (kept === 0 ? text.none : text.allKept(kept)) : text.pending(this.decisions.open().length)}
          ${going === 0 ? nothing : text.going(going)}
        </p>
      </div>
      ${
        passages.length === 0
          ? nothing
          : html`<sp-correct-report
                .decisions=${this.decisions}
                .records=${records}
                .old=${old}
                .now=${this.paged.whole}
                @sp-decisions=${(event: DecisionsEvent) => {
                  this.decisions = event.decisions;
                }}
              ></sp-correct-report>
              <p class="quiet keys">${text.hint}</p>`
      }`;
  }

  private reportButtons(): TemplateResult {
    const others = this.decisions.withPlace();
    return html`<button
        slot="actions"
        class="button"
        ?disabled=${this.isBusy}
        @click=${() => void this.back()}
      >
        ${text.back}
      </button>
      ${
        others < 2
          ? nothing
          : html`<button
              slot="actions"
              class="button"
              @click=${() => {
                this.decisions = this.decisions.withFirstPlaces();
              }}
            >
              ${text.confirmAll(others)}
            </button>`
      }
      <button slot="actions" class="button" @click=${this.close}>${shell.cancel}</button>
      <button
        slot="actions"
        class="button primary"
        ?disabled=${this.isBusy || this.decisions.open().length > 0}
        @click=${() => void this.correct()}
      >
        ${text.apply}
      </button>`;
  }

  private onInput(): void {
    this.paged.write(this.field?.value ?? '');
    this.isTyped = this.paged.isChanged;
  }

  private async replace(): Promise<void> {
    const result = await this.#watch.workspace.ask('document.correct-file', null);
    this.failure = result.ok ? null : result.error;
    if (!result.ok || result.value === null) return;
    this.former = { words: this.paged.whole, by: result.value.name };
    await this.#put(result.value.text);
  }

  /** What stood in the field before a file took its place; the field's own undo does not reach back there. */
  private async bringBack(): Promise<void> {
    const words = this.former?.words ?? '';
    this.former = null;
    await this.#put(words);
  }

  async #put(words: string): Promise<void> {
    this.paged = new PagedText(words, this.old ?? '');
    this.isTyped = this.paged.isChanged;
    await this.#select(0, 0);
  }

  private async compare(): Promise<void> {
    if (this.document === null || !this.canCompare || this.isBusy) return;
    this.isBusy = true;
    const asked = { document: this.document, text: this.paged.whole };
    const result = await this.#watch.workspace.ask('document.correct-look', asked);
    this.isBusy = false;
    this.failure = result.ok || result.error.code === 'cancelled' ? null : result.error;
    if (!result.ok) return;
    this.decisions = new Decisions(result.value.passages);
    this.report = result.value;
    if (result.value.passages.length === 0) await this.#focusPrimary();
  }

  async #focusPrimary(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('button.primary')?.focus();
  }

  private async back(): Promise<void> {
    this.report = null;
    this.failure = null;
    await this.updateComplete;
    this.field?.focus();
  }

  private async correct(): Promise<void> {
    const { report, decisions } = this;
    if (report === null || this.isBusy || decisions.open().length > 0) return;
    this.isBusy = true;
    const told = decisions.toSend();
    const result = await this.#watch.workspace.ask('document.correct', {
      token: report.token,
      decisions: told,
    });
    this.isBusy = false;
    this.failure = result.ok ? null : result.error;
    if (!result.ok) return;
    const away = told.filter(({ place }) => place === null).length;
    deskOf(this).tell(text.done(report.kept, told.length - away, away));
    this.dispatchEvent(new CloseEvent());
  }

  /** Ends comparing, else closes; what was typed is given up only after asking. */
  private close(): void {
    if (this.isBusy) {
      void this.#watch.workspace.ask('document.correct-cancel', null);
      return;
    }
    const leave = (): void => {
      void this.#watch.workspace.ask('document.correct-cancel', null);
      this.dispatchEvent(new CloseEvent());
    };
    if (this.isTyped) requestDialog(this, { type: 'confirm', ...text.discard, run: leave });
    else leave();
  }
}

/** How many passages are not where their words stand. */
function countAstray(old: string, records: Iterable<Coded>): number {
  let count = 0;
  for (const record of records)
    for (const { passages } of passagesOf(record))
      for (const passage of passages) if (!holds(old, passage)) count += 1;
  return count;
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-correct-dialog': CorrectDialog;
  }
}
