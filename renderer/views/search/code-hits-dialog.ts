import { LitElement, type TemplateResult, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { codeText } from '../../../store/messages/window-code.ts';
import { searchText } from '../../../store/messages/window-search.ts';
import { actionNames, shell } from '../../../store/messages/window-shell.ts';
import type { Failure } from '../../../store/model/result.ts';
import type { DocumentHits } from '../../../store/query/found-list.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import '../../ui/combobox.ts';
import '../../ui/dialog.ts';
import { type ChoiceEvent, CloseEvent } from '../../ui/events.ts';
import { forms } from '../../ui/form-styles.ts';
import { noticeStyles } from '../../ui/notice-bar.ts';
import '../../ui/select.ts';
import { actionById } from '../actions.ts';
import { keyOf, optionsOf } from '../code/forms/rows.ts';
import { deskOf } from '../desk-request.ts';
import { failureNote } from '../editor-form.ts';
import { type CodedAs, codedAs, nameOfCoded, optionsFor, placesOf } from './coding-hits.ts';
import { ROW } from './hit-list.ts';
import { rowsOfSome } from './hit-rows.ts';

const { coding } = searchText;

/** Codes hits of the search in the project, all alike and as one step, after it was shown what that makes. */
@customElement('sp-code-hits-dialog')
export class SpCodeHitsDialog extends LitElement {
  static override styles = [
    base,
    buttons,
    forms,
    noticeStyles,
    css`
      sp-dialog {
        --dialog-width: 900px;
      }
      .pair {
        display: grid;
        grid-template-columns: 200px minmax(0, 1fr);
        gap: var(--s3);
      }
      sp-hit-list {
        height: 420px;
        max-height: 46vh;
        border: 1px solid var(--line);
        border-radius: var(--r2);
        overflow: hidden;
      }
    `,
  ];

  /** The numbers of the hits, in order. */
  @property({ attribute: false }) hits: readonly number[] = [];
  @state() private way: CodedAs['type'] = 'tag';
  @state() private as: CodedAs | null = null;
  /** What becomes of each hit; null while nobody knows. */
  @state() private states: Uint8Array | null = null;
  @state() private failure: Failure | null = null;
  @state() private isRunning = false;
  readonly #watch = new Watch(this, ['shared', 'documents']);
  /** The number of each hit among those that are shown. */
  #places: ReadonlyMap<number, number> = new Map();

  override render(): TemplateResult {
    const { records, search, project } = this.#watch.workspace;
    const made = this.#count(0);
    const titleOf = ({ document }: DocumentHits): string => project?.documents.get(document)?.title ?? '';
    return html`<sp-dialog heading=${coding.heading(this.hits.length)} @sp-close=${this.#close}>
      <div class="form">
        <div class="pair">
          <sp-select
            label=${coding.as}
            .value=${this.way}
            .options=${optionsOf(coding.ways)}
            @sp-choice=${this.#chooseWay}
          ></sp-select>
          <sp-combobox
            data-autofocus
            label=${this.way === 'tag' ? coding.code : coding.actor}
            .text=${nameOfCoded(this.as, records)}
            .options=${(typed: string) => optionsFor(this.way, records, typed)}
            .createLabel=${codeText.create}
            @sp-choice=${({ choice }: ChoiceEvent) => void this.#look(codedAs(this.way, choice))}
          ></sp-combobox>
        </div>
        <p class="text" role="status">${this.#said()}</p>
        <sp-hit-list
          in-context
          .list=${search.list}
          .rows=${rowsOfSome(this.hits)}
          .titleOf=${titleOf}
          .stateOf=${(hit: number) => coding.states[this.states?.[this.#places.get(hit) ?? -1] ?? 0] ?? ''}
        ></sp-hit-list>
      </div>
      ${failureNote(this.failure)}
      <button slot="actions" class="button" @click=${this.#close}>${shell.cancel}</button>
      <button
        slot="actions"
        class="button primary"
        ?disabled=${made === 0 || this.isRunning}
        @click=${() => this.#run()}
      >
        ${this.isRunning ? coding.running : coding.run(made)}
      </button>
    </sp-dialog>`;
  }

  protected override willUpdate(): void {
    if (this.#places.size !== this.hits.length) this.#places = new Map(this.hits.map((hit, at) => [hit, at]));
  }

  protected override updated(): void {
    const height = Math.min(420, this.hits.length * ROW + 2);
    this.renderRoot.querySelector('sp-hit-list')?.style.setProperty('height', `${height}px`);
  }

  #said(): TemplateResult | string {
    if (this.as === null) return coding.hint;
    if (this.states === null) return this.failure === null ? coding.looking : '';
    return coding.summary(this.#count(0), this.#count(1), this.#count(2));
  }

  #count(state: number): number {
    let count = 0;
    for (const each of this.states ?? []) if (each === state) count += 1;
    return count;
  }

  readonly #chooseWay = ({ choice }: ChoiceEvent): void => {
    const way = choice.type === 'option' ? keyOf(coding.ways, choice.id) : null;
    if (way === null) return;
    this.way = way;
    void this.#look(null);
  };

  /** Asks what coding would do. */
  async #look(as: CodedAs | null): Promise<void> {
    this.as = as;
    this.states = null;
    this.failure = null;
    if (as === null) return;
    const { search } = this.#watch.workspace;
    const states = await search.preview({ as, places: placesOf(search.list, this.hits) });
    if (this.as !== as) return;
    if (states.ok) this.states = states.value;
    else this.failure = states.error;
  }

  async #run(): Promise<void> {
    const { as } = this;
    const { search, records } = this.#watch.workspace;
    if (as === null || this.isRunning) return;
    const desk = deskOf(this);
    const name = nameOfCoded(as, records);
    this.isRunning = true;
    const made = await search.code({ as, places: placesOf(search.list, this.hits) });
    this.isRunning = false;
    this.failure = made.ok ? null : made.error;
    if (!made.ok) return;
    this.#close();
    search.choose([]);
    desk.tell(coding.done(made.value, name), {
      label: actionNames['history.undo'],
      run: () => void actionById('history.undo')?.run(desk),
    });
  }

  readonly #close = (): void => {
    this.dispatchEvent(new CloseEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-code-hits-dialog': SpCodeHitsDialog;
  }
}
