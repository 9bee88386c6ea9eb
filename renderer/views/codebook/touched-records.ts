import { LitElement, type PropertyValues, type TemplateResult, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { codebookPage as text } from '../../../store/messages/codebook.ts';
import type { ActorId, DocumentId } from '../../../store/model/id.ts';
import type { Failure } from '../../../store/model/result.ts';
import type { Touched } from '../../state/answers.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import { CloseEvent } from '../../ui/events.ts';
import { noticeStyles } from '../../ui/notice-bar.ts';
import { type CodebookPart, requestDialog } from '../dialog-request.ts';
import { failureNote } from '../editor-form.ts';
import { type Use, actorUses, countsOf, titleOf, touchedBy, usesIn } from './entry-uses.ts';

/** How many of a long list are shown at first. */
const FIRST = 50;

/**
 * What uses an entry of the codebook: how much of each kind, in which documents, and behind each the quotations, of which every
 * one leads to its place. Announces `sp-close` when a place is shown.
 */
@customElement('sp-touched-records')
export class TouchedRecords extends LitElement {
  static override styles = [
    base,
    buttons,
    noticeStyles,
    css`
      .counts {
        color: var(--ink-2);
      }

      details {
        border-top: 1px solid var(--line);
      }

      summary {
        display: flex;
        gap: var(--s2);
        align-items: baseline;
        padding: 5px var(--s1);
        border-radius: var(--r1);
        cursor: default;
      }

      summary::before {
        content: '›';
        width: 10px;
        color: var(--ink-3);
      }

      details[open] > summary::before {
        content: '⌄';
      }

      summary:hover {
        background: var(--hover);
      }

      summary span {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }

      summary small {
        color: var(--ink-3);
        font-variant-numeric: tabular-nums;
      }

      .documents {
        margin-top: var(--s2);
        border-bottom: 1px solid var(--line);
      }

      li button {
        display: block;
        width: 100%;
        padding: 4px var(--s2) 4px var(--s4);
        border: 0;
        border-radius: var(--r1);
        background: none;
        text-align: start;
      }

      li button:hover {
        background: var(--hover);
      }

      .words {
        font-family: var(--font-text);
        font-size: 14px;
        overflow-wrap: anywhere;
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        overflow: hidden;
      }

      li small {
        color: var(--ink-3);
      }

      .more {
        margin: var(--s1) var(--s4) var(--s2);
      }
    `,
  ];

  @property() chapter: CodebookPart = 'issue';
  @property() entry = '';
  /** What else is touched, by what it is called in the counts. */
  @property({ attribute: false }) others: readonly (readonly [string, number])[] = [];

  @state() private touched: Touched | null = null;
  @state() private failure: Failure | null = null;
  @state() private uses: ReadonlyMap<DocumentId | null, readonly Use[]> = new Map();
  @state() private long: ReadonlySet<DocumentId | null | undefined> = new Set();
  readonly #watch = new Watch(this, ['shared', 'project']);
  #asked = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('entry')) {
      this.touched = null;
      this.long = new Set();
    }
    const { project } = this.#watch.workspace;
    const asked = `${this.entry} ${project?.state.revision ?? 0}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    void this.ask(asked);
  }

  override render(): TemplateResult {
    const { touched } = this;
    if (this.failure !== null) return html`${failureNote(this.failure)}`;
    if (touched === null) return html`<p class="counts" role="status">${text.counting}</p>`;
    const actors = this.chapter === 'actorKind' ? actorUses(this.#watch.workspace, this.entry) : [];
    const counts = countsOf(touched, [['actor', actors.length], ...this.others]);
    const { documents } = touched;
    return html`<p class="counts" role="status">
        ${counts === '' ? text.unused : counts}
        ${documents.length === 0 ? null : text.inDocuments(documents.length)}
      </p>
      ${
        documents.length === 0 && actors.length === 0
          ? null
          : html`<div class="documents">
              ${actors.length === 0 ? null : this.group(undefined, text.actors, actors.length, actors)}
              ${documents.map(({ document, count }) =>
                this.group(
                  document,
                  titleOf(this.#watch.workspace, document, text.withoutDocument),
                  count,
                  this.uses.get(document),
                ),
              )}
            </div>`
      }`;
  }

  private group(
    document: DocumentId | null | undefined,
    title: string,
    count: number,
    uses: readonly Use[] | undefined,
  ): TemplateResult {
    const isLong = this.long.has(document);
    const shown = isLong ? uses : uses?.slice(0, FIRST);
    return html`<details
      @toggle=${(event: Event) => {
        if (event.target instanceof HTMLDetailsElement && event.target.open && document !== undefined)
          void this.read(document);
      }}
    >
      <summary><span dir="auto">${title}</span><small>${count.toLocaleString('en')}</small></summary>
      ${
        shown === undefined
          ? html`<p class="counts">${text.counting}</p>`
          : html`<ul>
              ${shown.map((use) => html`<li>${this.use(use)}</li>`)}
            </ul>`
      }
      ${
        uses === undefined || shown === undefined || shown.length === uses.length
          ? null
          : html`<button
              class="link-button more"
              @click=${() => {
                this.long = new Set([...this.long, document]);
              }}
            >
              ${text.more(uses.length - shown.length)}
            </button>`
      }
    </details>`;
  }

  private use(use: Use): TemplateResult {
    return html`<button
      @click=${() => {
        this.show(use);
      }}
    >
      <span class="words" dir="auto">${use.words}</span>
      <small dir="auto">${[use.about, use.coder].filter((each) => each !== '').join(' · ')}</small>
    </button>`;
  }

  private async ask(asked: string): Promise<void> {
    if (this.entry === '') return;
    const reply = await touchedBy(this.#watch.workspace, this.entry);
    if (asked !== this.#asked) return;
    this.failure = reply.ok ? null : reply.error;
    this.touched = reply.ok ? reply.value : null;
    const known = [...this.uses.keys()];
    this.uses = new Map();
    const open = new Set(this.touched?.documents.map(({ document }) => document));
    for (const document of known) if (open.has(document)) await this.read(document);
  }

  private async read(document: DocumentId | null): Promise<void> {
    const { entry } = this;
    const reply = await usesIn(this.#watch.workspace, entry, document);
    if (entry !== this.entry) return;
    if (reply.ok) this.uses = new Map([...this.uses, [document, reply.value]]);
    else this.failure = reply.error;
  }

  private show({ id, document }: Use): void {
    const { workspace } = this.#watch;
    if (document === undefined) {
      const actor: ActorId | undefined = workspace.records.find('actor', id)?.id;
      if (actor !== undefined) requestDialog(this, { type: 'actor', id: actor });
    } else if (document !== null) {
      this.dispatchEvent(new CloseEvent());
      void workspace.showDocument(document, id);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-touched-records': TouchedRecords;
  }
}
