import { LitElement, type TemplateResult, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { codebookPage, differsLabel } from '../../../store/messages/codebook.ts';
import { recordTypes } from '../../../store/messages/labels.ts';
import { shell } from '../../../store/messages/window-shell.ts';
import type { Failure } from '../../../store/model/result.ts';
import {
  type GivenCodebook,
  type PlannedEntry,
  codebookPlan,
  rewords,
} from '../../../store/query/codebook-plan.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import '../../ui/dialog.ts';
import { CloseEvent } from '../../ui/events.ts';
import { forms } from '../../ui/form-styles.ts';
import { noticeStyles } from '../../ui/notice-bar.ts';
import { failureNote, saveButtons } from '../editor-form.ts';
import { useCount } from './entry-uses.ts';
import { type Meaning, meaningQuestion, meaningStyles } from './meaning-question.ts';

const text = codebookPage.importing;

/** How many entries of one state are listed by name. */
const LISTED = 200;

/** Shows what a codebook in a file would change, entry by entry, before it is taken over. */
@customElement('sp-codebook-import-dialog')
export class CodebookImportDialog extends LitElement {
  static override styles = [
    base,
    buttons,
    forms,
    noticeStyles,
    meaningStyles,
    css`
      sp-dialog {
        --dialog-width: 640px;
      }

      .box {
        max-height: 44vh;
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: var(--r2);
      }

      details + details {
        border-top: 1px solid var(--line);
      }

      summary {
        padding: var(--s2) var(--s3);
        font-weight: 600;
      }

      summary small {
        color: var(--ink-3);
        font-size: 12px;
        font-weight: 400;
        font-variant-numeric: tabular-nums;
      }

      li {
        display: grid;
        grid-template-columns: 124px minmax(0, 1fr) minmax(0, auto);
        gap: var(--s2);
        padding: 3px var(--s3);
      }

      li:last-child {
        padding-bottom: var(--s2);
      }

      li > :first-child,
      li small {
        color: var(--ink-3);
        font-size: 12px;
      }

      li span {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property() file = '';
  @property({ attribute: false }) codebook: GivenCodebook = { entries: [] };
  @state() private meaning: Meaning | null = null;
  @state() private failure: Failure | null = null;
  readonly #watch = new Watch(this, ['shared', 'project']);

  override render(): TemplateResult {
    const plan = codebookPlan(this.#watch.workspace.records, this.codebook);
    const count = plan.filter(({ state }) => state === 'added' || state === 'changed').length;
    const touched = this.touched(plan);
    const isReady = count > 0 && (touched === 0 || this.meaning !== null);
    return html`<sp-dialog heading=${text.heading(this.file)} @sp-close=${this.close}>
      <div class="form">
        ${count === 0 ? html`<p class="text">${text.nothing}</p>` : null}
        <div class="box" tabindex="0" role="region" aria-label=${text.search} data-autofocus>
          ${(['added', 'changed', 'left', 'same'] as const).map((state) => this.group(state, plan))}
        </div>
        ${touched === 0 ? null : meaningQuestion(this.meaning, touched, (meaning) => (this.meaning = meaning))}
      </div>
      ${failureNote(this.failure)}
      ${
        count === 0
          ? html`<button slot="actions" class="button primary" @click=${this.close}>${shell.close}</button>`
          : saveButtons(
              () => {
                if (isReady) void this.save();
              },
              this.close,
              text.apply(count),
              isReady,
            )
      }
    </sp-dialog>`;
  }

  /** How many records are coded with what gets another wording. */
  private touched(plan: readonly PlannedEntry[]): number {
    const { workspace } = this.#watch;
    return plan
      .filter(rewords)
      .reduce(
        (sum, { type, id }) => sum + (type === 'scale' ? this.stances : useCount(workspace, type, id)),
        0,
      );
  }

  private get stances(): number {
    return this.#watch.workspace.project?.state.totals.stances ?? 0;
  }

  private group(state: PlannedEntry['state'], plan: readonly PlannedEntry[]): TemplateResult | null {
    const entries = plan.filter((each) => each.state === state);
    if (entries.length === 0) return null;
    return html`<details ?open=${state !== 'same'}>
      <summary>${text.states[state]} <small>${entries.length.toLocaleString('en')}</small></summary>
      <ul>
        ${entries.slice(0, LISTED).map((entry) => html`<li>${row(entry)}</li>`)}
        ${entries.length > LISTED ? html`<li>${codebookPage.more(entries.length - LISTED)}</li>` : null}
      </ul>
    </details>`;
  }

  private async save(): Promise<void> {
    const { file, codebook, meaning } = this;
    const result = await this.#watch.workspace.run({
      name: 'importCodebook',
      input: { file, ...codebook, meaning: meaning ?? 'changed' },
    });
    this.failure = result.ok ? null : result.error;
    if (result.ok) this.close();
  }

  private readonly close = (): void => {
    this.dispatchEvent(new CloseEvent());
  };
}

function row({ state, type, name, differs }: PlannedEntry): TemplateResult {
  const why =
    state === 'left' ? (type === 'scale' ? text.leftScale : text.leftParent) : differsLabel(differs);
  return html`<span>${recordTypes[type]}</span><span dir="auto">${name}</span><small>${why}</small>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-codebook-import-dialog': CodebookImportDialog;
  }
}
