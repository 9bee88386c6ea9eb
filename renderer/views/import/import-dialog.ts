import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { sentence } from '../../../store/messages/errors.ts';
import { transfer as text } from '../../../store/messages/window-transfer.ts';
import { namePattern } from '../../../store/query/name-pattern.ts';
import type { Failure } from '../../../store/model/result.ts';
import type { ChosenFile, ImportCandidate } from '../../state/answers.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import '../../ui/dialog.ts';
import { CloseEvent, type CommitEvent } from '../../ui/events.ts';
import { fields } from '../../ui/field-styles.ts';
import { forms } from '../../ui/form-styles.ts';
import { icon } from '../../ui/icon.ts';
import { looksLikeEdtf } from '../../ui/looks-like-edtf.ts';
import { noticeStyles } from '../../ui/notice-bar.ts';
import { deskOf } from '../desk-request.ts';
import { requestDialog } from '../dialog-request.ts';
import { failureNote, saveButtons } from '../editor-form.ts';
import '../../ui/text-field.ts';
import { importPreview } from './import-preview.ts';
import { importStyles } from './import-styles.ts';
import { LookedAt } from './looked-at.ts';
import { isUnsure } from './unsure.ts';

/** Files that were chosen, each with its beginning, before anything of them is in the project. */
@customElement('sp-import-dialog')
export class ImportDialog extends LitElement {
  static override styles = [base, buttons, fields, forms, noticeStyles, importStyles];

  @property({ attribute: false }) files: readonly ChosenFile[] = [];
  @state() private shown = '';
  @state() private failure: Failure | null = null;
  /** The file that the failure is about, by token. */
  @state() private faulty: string | null = null;
  /** How the names of the files are built, and how many are. */
  @state() private pattern = '';
  @state() private named = 0;
  readonly #watch = new Watch(this, []);
  readonly #looked = new LookedAt(this, () => this.#watch.workspace.imports);
  #isTaking = false;

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('files')) void this.look();
  }

  override render(): TemplateResult {
    const { files, progress } = this.#looked;
    const shown = this.#looked.candidate(this.shown === '' ? (files[0]?.token ?? '') : this.shown);
    return html`<sp-dialog heading=${text.importHeading} @sp-close=${this.leave}>
      <p class="text quiet">${text.importLead}</p>
      <p class="text quiet" role="status">${this.summary()}</p>
      ${
        progress === null
          ? nothing
          : html`<progress
              max=${progress.total}
              .value=${progress.done}
              aria-label=${text.working}
            ></progress>`
      }
      <div class="columns">
        <ul aria-label=${text.files}>
          ${files.map((file, at) => this.file(file, file.token === shown?.token, at === 0))}
        </ul>
        ${shown === undefined ? html`<p>${files.length === 0 ? text.none : ''}</p>` : this.preview(shown)}
      </div>
      <sp-text-field
        class="names"
        label=${text.names}
        placeholder=${text.namesExample}
        live
        .value=${this.pattern}
        hint=${this.fits}
        ?wrong=${this.pattern !== '' && namePattern(this.pattern) === undefined}
        @sp-commit=${(event: CommitEvent) => {
          this.name(event.value);
        }}
      ></sp-text-field>
      ${failureNote(this.failure)}
      ${saveButtons(
        () => void this.import(),
        this.leave,
        this.#isTaking ? text.working : text.import(this.#looked.texts),
        this.#isTaking || (progress === null && this.#looked.taken.length > 0),
      )}
    </sp-dialog>`;
  }

  private summary(): string {
    const { progress, counts, files } = this.#looked;
    if (progress !== null) {
      const say = this.#isTaking ? text.taking : text.looking;
      return say(progress.done, progress.total);
    }
    return text.looked(files.length, counts.present, counts.refused);
  }

  private file({ token, name }: ChosenFile, isShown: boolean, isFirst: boolean): TemplateResult {
    const candidate = this.#looked.candidate(token);
    return html`<li class=${isShown ? 'shown' : ''}>
      <input
        type="checkbox"
        aria-label=${text.take(name)}
        ?disabled=${candidate?.error !== null}
        .checked=${candidate !== undefined && !this.#looked.isLeftOut(token)}
        @change=${() => {
          this.#looked.leaveOut(token, !this.#looked.isLeftOut(token));
        }}
      />
      <button
        aria-pressed=${isShown}
        title=${name}
        ?data-autofocus=${isFirst}
        @click=${() => {
          this.shown = token;
        }}
      >
        <span class="title" dir="auto">${candidate?.count === 1 ? candidate.title : name}</span>
        ${candidate === undefined ? nothing : html`<small class="file" dir="auto">${candidate.count === 1 ? name : text.texts(candidate.count)}</small>`}
        ${candidate === undefined ? nothing : this.mark(candidate)}
      </button>
    </li>`;
  }

  private mark({
    token,
    date,
    error,
    duplicateOf,
    confidence,
    encoding,
    notices,
  }: ImportCandidate): TemplateResult | null {
    if (error !== null) return html`<small class="warn">${icon('alert')}${sentence(error)}</small>`;
    if (token === this.faulty || (date !== null && !looksLikeEdtf(date)))
      return html`<small class="warn">${icon('alert')}${text.wrongDate}</small>`;
    if (duplicateOf !== null) {
      const title = this.#watch.workspace.project?.documents.get(duplicateOf)?.title ?? '';
      return html`<small class="warn">${icon('info')}${text.duplicate(title)}</small>`;
    }
    if (isUnsure(confidence)) return html`<small class="warn">${icon('alert')}${encoding}?</small>`;
    return notices.length === 0 ? null : html`<small>${icon('info')}${text.leavesOut}</small>`;
  }

  private preview(candidate: ImportCandidate): TemplateResult {
    const { token, encoding, table } = candidate;
    const columns = table?.columns ?? null;
    return importPreview(candidate, {
      change: (changed) => {
        this.#looked.change(changed);
        if (token === this.faulty) this.fail(null);
      },
      decode: (chosen) => void this.lookAgain({ token, encoding: chosen, password: null, columns }),
      unlock: (password) => void this.lookAgain({ token, encoding, password, columns }),
      assign: (chosen) => void this.lookAgain({ token, encoding, password: null, columns: chosen }),
    });
  }

  /** What the pattern of file names finds, in a few words. */
  private get fits(): string {
    if (this.pattern.trim() === '') return text.namesHint;
    return namePattern(this.pattern) === undefined
      ? text.namesWrong
      : text.namesFit(this.named, this.#looked.files.length);
  }

  private name(pattern: string): void {
    this.pattern = pattern;
    this.named = this.#looked.name(namePattern(pattern));
  }

  private async look(): Promise<void> {
    const result = await this.#looked.look(this.files);
    this.failure = result.ok ? null : result.error;
  }

  private async lookAgain(asked: Parameters<LookedAt['lookAgain']>[0]): Promise<void> {
    const result = await this.#looked.lookAgain(asked);
    this.failure = result.ok ? null : result.error;
  }

  private async import(): Promise<void> {
    if (this.#looked.taken.length === 0 || this.#looked.progress !== null) return;
    this.#isTaking = true;
    this.fail(null);
    const { taken } = this.#looked;
    const { workspace } = this.#watch;
    // The dialog is gone once it is closed.
    const desk = deskOf(this);
    const before = new Set(workspace.project?.documents.keys());
    const result = await this.#looked.run();
    this.#isTaking = false;
    if (!result.ok) {
      this.fail(result.error, taken);
      return;
    }
    this.close();
    const made = [...(workspace.project?.documents.keys() ?? [])].find((id) => !before.has(id));
    if (made !== undefined) await workspace.showDocument(made);
    if (result.value.reported.length > 0) desk.show({ type: 'import-report', report: result.value });
  }

  /** Says what went wrong, and shows the file where it is about one. */
  private fail(failure: Failure | null, taken: readonly ImportCandidate[] = []): void {
    const [, at] = /^files\.(\d+)\./.exec(String(failure?.details['field'] ?? '')) ?? [];
    const file = at === undefined ? undefined : taken[Number(at)];
    this.faulty = file?.token ?? null;
    this.failure =
      failure === null || file === undefined
        ? failure
        : { ...failure, details: { ...failure.details, file: file.name } };
    if (file !== undefined) this.shown = file.token;
  }

  /** What was typed is given up only after asking. */
  private readonly leave = (): void => {
    const isTyped = this.#looked.progress === null && (this.#looked.isChanged || this.pattern !== '');
    if (!isTyped) this.close();
    else
      requestDialog(this, {
        type: 'confirm',
        ...text.discard,
        run: () => {
          this.close();
        },
      });
  };

  /** Ends what is being done, else the dialog: what was looked at by then can still be taken. */
  private close(): void {
    if (this.#looked.progress !== null) {
      void this.#looked.cancel();
      return;
    }
    this.dispatchEvent(new CloseEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-import-dialog': ImportDialog;
  }
}
