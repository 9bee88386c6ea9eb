import { LitElement, type TemplateResult, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { searchText } from '../../../store/messages/window-search.ts';
import type { Arrangement, DocumentHits } from '../../../store/query/found-list.ts';
import type { TaggedAs } from '../../../store/query/inside-tags.ts';
import type { ProjectSearch, Search } from '../../state/project-search.ts';
import { Watch } from '../../state/watch.ts';
import { base } from '../../ui/base-styles.ts';
import { buttons } from '../../ui/button-styles.ts';
import { isFocusDead } from '../../ui/deep-focus.ts';
import type { ChoiceEvent } from '../../ui/events.ts';
import '../../ui/select.ts';
import { canWrite } from '../actions.ts';
import { keyOf, optionsOf } from '../code/forms/rows.ts';
import { deskOf } from '../desk-request.ts';
import { requestDialog } from '../dialog-request.ts';
import { whyReadOnly } from '../read-only.ts';
import type { HitChooseEvent, HitFoldEvent, HitGoEvent, HitOpenEvent } from './hit-events.ts';
import type { SpHitList } from './hit-list.ts';
import './hit-list.ts';
import { type HitRows, rowsByDocument, rowsInOrder } from './hit-rows.ts';
import { rememberedSearch } from './remembered-search.ts';
import './search-bar.ts';
import type { SpSearchBar } from './search-bar.ts';
import { isSearchWrong, searchSaid } from './search-said.ts';
import { searchPageStyles } from './search-styles.ts';
import { lookFor, openHit } from './searching.ts';

/** How long a search goes on before it is told how far it is, in milliseconds. */
const LONG = 500;

const kinds: readonly TaggedAs[] = ['mention', 'stance', 'evidence', 'tag', 'note'];

/** The search in all texts: what is looked for and where, and what was found, from which it is shown and coded. */
@customElement('sp-search-page')
export class SpSearchPage extends LitElement {
  static override styles = [base, buttons, searchPageStyles];

  @query('sp-search-bar') private bar!: SpSearchBar;
  @query('sp-hit-list') private list!: SpHitList | null;
  /** Whether the search has gone on for long. */
  @state() private isLong = false;
  readonly #watch = new Watch(this, ['search', 'documents', 'project']);
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the keyboard was in the page since it is shown. */
  #hadFocus = false;
  #timed = 0;
  #isBack = false;
  #rows: { readonly from: readonly unknown[]; readonly rows: HitRows } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#hadFocus = false;
    this.addEventListener('focusin', this.#focused);
    const { search, project } = this.#watch.workspace;
    this.#isBack = true;
    if (project === null || search.state.type !== 'idle') return;
    search.prepare([...project.documents.keys()]);
    if (search.search.wanted.words !== '') return;
    const remembered = rememberedSearch(project.token);
    if (remembered !== null) search.propose(remembered.search, remembered.arrangement);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('focusin', this.#focused);
    clearTimeout(this.#timer);
    this.#timed = 0;
    const { search } = this.#watch.workspace;
    search.scrolled = this.list?.scrolled ?? 0;
    search.stop();
  }

  /** Gives the keyboard to the hit that one was at, and to the field where one is in the page already or at none. */
  override focus(): void {
    void this.updateComplete.then(() => {
      const isAtHit = this.#search.current !== -1 && !this.matches(':focus-within');
      if (isAtHit && this.list !== null) this.list.focus();
      else this.bar.focus();
    });
  }

  override render(): TemplateResult {
    const search = this.#search;
    const said = searchSaid(search);
    return html`<div class="head" role="search" aria-label=${searchText.label}>
        <sp-search-bar
          .wanted=${search.search.wanted}
          .wrong=${isSearchWrong(search)}
          @sp-find-change=${(event: HTMLElementEventMap['sp-find-change']) =>
            this.#look({ ...search.search, wanted: event.wanted }, 'soon')}
          @keydown=${this.#keyedInBar}
        ></sp-search-bar>
        ${this.#where()}
      </div>
      <div class="line">
        <span class="said ${isSearchWrong(search) ? 'wrong' : ''}">${said}</span>
        ${search.isSearching && this.isLong ? this.#progress() : nothing}
        <span class="visually-hidden" role="status">${search.isSearching ? '' : said}</span>
        <span class="end">${search.list.count === 0 ? nothing : this.#choosing()} ${this.#arranging()}</span>
      </div>
      ${this.#found()}`;
  }

  protected override updated(): void {
    const search = this.#search;
    this.#follow(search);
    // What was pressed has nothing more to do once its hits are coded: one goes on among them.
    if (this.#hadFocus && isFocusDead()) this.list?.focus();
    if (!this.#isBack || this.list === null) return;
    this.#isBack = false;
    const { list } = this;
    void list.updateComplete.then(() => {
      list.scrollBack(search.scrolled);
      list.revealCurrent();
    });
  }

  get #search(): ProjectSearch {
    return this.#watch.workspace.search;
  }

  /** Notes when the search has gone on for long. */
  #follow({ isSearching, begun }: ProjectSearch): void {
    if (isSearching && begun === this.#timed) return;
    clearTimeout(this.#timer);
    this.#timed = isSearching ? begun : 0;
    if (this.isLong) this.isLong = false;
    if (isSearching) this.#timer = setTimeout(() => (this.isLong = true), LONG);
  }

  #where(): TemplateResult {
    const { inside } = this.#search.search;
    const chosen: readonly TaggedAs[] = inside.type === 'tags' ? inside.kinds : [];
    return html`<div class="where" role="group" aria-label=${searchText.inside}>
      <span aria-hidden="true">${searchText.inside}</span>
      <span class="chips"
        >${kinds.map((kind) => {
          const isOn = chosen.includes(kind);
          return html`<button
            class="chip"
            aria-pressed=${isOn}
            @click=${() => this.#lookInside(kinds.filter((each) => (each === kind ? !isOn : chosen.includes(each))))}
          >
            ${searchText.kinds[kind]}
          </button>`;
        })}
        <button
          class="chip"
          aria-pressed=${inside.type === 'uncoded'}
          @click=${() => this.#look({ ...this.#search.search, inside: { type: inside.type === 'uncoded' ? 'anywhere' : 'uncoded' } }, 'now')}
        >
          ${searchText.uncoded}
        </button></span
      >
    </div>`;
  }

  #progress(): TemplateResult {
    const { done, total } = this.#search.progress;
    return html`<progress aria-hidden="true" max=${Math.max(1, total)} .value=${done}></progress>
      <span>${searchText.progress(done, total)}</span>
      <button class="button" @click=${() => this.#search.stop()}>${searchText.stop}</button>`;
  }

  #choosing(): TemplateResult {
    const { chosen, list, isSearching } = this.#search;
    const { workspace } = this.#watch;
    const whyNot = canWrite(workspace);
    const isAll = chosen.size === list.count;
    return html`${chosen.size === 0 ? nothing : html`<span>${searchText.chosen(chosen.size)}</span>`}
      <button
        class="link-button"
        @click=${() => this.#search.choose(isAll ? [] : Array.from({ length: list.count }, (_, at) => at))}
      >
        ${isAll ? searchText.chooseNone : searchText.chooseAll}
      </button>
      <button
        class="button"
        title=${whyNot === null ? searchText.codeTip : (whyReadOnly(workspace) ?? whyNot)}
        ?disabled=${chosen.size === 0 || isSearching || whyNot !== null}
        @click=${() => requestDialog(this, { type: 'code-hits', hits: [...chosen].sort((a, b) => a - b) })}
      >
        ${searchText.code}
      </button>`;
  }

  #arranging(): TemplateResult {
    const { arrangements } = searchText;
    return html`<sp-select
      hide-label
      label=${searchText.arrangement}
      .value=${this.#search.arrangement}
      .options=${optionsOf(arrangements)}
      @sp-choice=${({ choice }: ChoiceEvent) => {
        const arrangement = choice.type === 'option' ? keyOf(arrangements, choice.id) : null;
        if (arrangement !== null) this.#arrange(arrangement);
      }}
    ></sp-select>`;
  }

  #found(): TemplateResult {
    const search = this.#search;
    const { state, progress, list, arrangement } = search;
    if (list.count === 0) {
      const isDone = state.type === 'done';
      return html`<p class="nothing">
        ${isDone ? searchText.noneIn(progress.total) : state.type === 'idle' ? searchText.empty : nothing}
      </p>`;
    }
    const { documents } = this.#watch.workspace.project ?? {};
    const titleOf = ({ document }: DocumentHits): string =>
      documents?.get(document)?.title ?? searchText.gone;
    return html`<sp-hit-list
      .list=${list}
      .rows=${this.#rowsNow()}
      ?in-context=${arrangement !== 'documents'}
      .current=${search.current}
      .chosen=${search.chosen}
      .folded=${(group: number) => this.#isFolded(group)}
      .titleOf=${titleOf}
      @sp-hit-go=${({ hit }: HitGoEvent) => search.goTo(hit)}
      @sp-hit-open=${({ hit }: HitOpenEvent) => void openHit(deskOf(this), hit)}
      @sp-hit-choose=${({ hits }: HitChooseEvent) => search.choose(hits)}
      @sp-hit-fold=${({ document, isFolded }: HitFoldEvent) => search.fold(document, isFolded)}
      @keydown=${this.#keyedInList}
    ></sp-hit-list>`;
  }

  #isFolded(group: number): boolean {
    const hits = this.#search.list.groups[group];
    return hits !== undefined && this.#search.folded.has(hits.document);
  }

  /** The rows, made anew only where something came in or they were arranged or folded otherwise. */
  #rowsNow(): HitRows {
    const { list, arrangement, folded, order } = this.#search;
    const from = [list, list.count, arrangement, folded, order];
    if (this.#rows !== undefined && from.every((part, at) => part === this.#rows?.from[at]))
      return this.#rows.rows;
    const rows =
      arrangement === 'documents'
        ? rowsByDocument(list.groups, (group) => this.#isFolded(group))
        : rowsInOrder(list.count, order);
    this.#rows = { from, rows };
    return rows;
  }

  #arrange(arrangement: Arrangement): void {
    this.#search.arrange(arrangement);
    void this.updateComplete.then(() => this.list?.revealCurrent());
  }

  #lookInside(chosen: readonly TaggedAs[]): void {
    const inside =
      chosen.length === 0 ? ({ type: 'anywhere' } as const) : ({ type: 'tags', kinds: chosen } as const);
    this.#look({ ...this.#search.search, inside }, 'now');
  }

  readonly #focused = (): void => {
    this.#hadFocus = true;
  };

  #look(search: Search, when: 'now' | 'soon'): void {
    lookFor(this.#watch.workspace, search, when);
  }

  readonly #keyedInBar = (event: KeyboardEvent): void => {
    if (event.isComposing || !(event.composedPath()[0] instanceof HTMLInputElement)) return;
    const search = this.#search;
    const isNew = search.state.type === 'idle' || search.state.type === 'stopped';
    if (event.key === 'Enter' && (isNew || search.list.count === 0)) this.#look(search.search, 'now');
    else if (event.key === 'Enter' || event.key === 'ArrowDown') this.list?.focus();
    else if (event.key === 'Escape' && search.isSearching) search.stop();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Escape stops, then leaves what is chosen, then goes back to the field. */
  readonly #keyedInList = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const search = this.#search;
    if (search.isSearching) search.stop();
    else if (search.chosen.size > 0) search.choose([]);
    else this.bar.focus();
    event.preventDefault();
    event.stopPropagation();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-search-page': SpSearchPage;
  }
}
