import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { actionNames } from '../../../store/messages/window-shell.ts';
import { codeText } from '../../../store/messages/window-code.ts';
import type { DocumentId } from '../../../store/model/id.ts';
import type { Coded } from '../../../store/model/records.ts';
import type { Span } from '../../../store/text/span.ts';
import type { Slice } from '../../state/observable.ts';
import { Watch } from '../../state/watch.ts';
import type { Workspace } from '../../state/workspace.ts';
import { actionById } from '../actions.ts';
import { deskOf } from '../desk-request.ts';
import type {
  CardActionEvent,
  CardChooseEvent,
  CardEditEvent,
  DraftEvent,
  NarrowEvent,
  ScopeEvent,
} from './cards/card-events.ts';
import './cards/card-list.ts';
import './cards/cards-head.ts';
import { rememberedScope, rememberScope } from './cards/remembered-scope.ts';
import { codeViewStyles } from './code-view-styles.ts';
import { codingAction, type CodingName } from './code-keys.ts';
import { CodingMenus } from './coding-menus.ts';
import { Coding } from './coding.ts';
import './find/find-pane.ts';
import type { Focus, Stage } from './stage.ts';
import './link-curves.ts';
import type { Said } from './make/ask-popover.ts';
import { base } from '../../ui/base-styles.ts';
import { extentOf } from './make/boundaries.ts';
import { Keyboard } from './keyboard.ts';
import { LastPlaces } from './last-places.ts';
import { metaLine } from './meta-line.ts';
import { overlays } from './overlays.ts';
import { relatedTo, slotSpans } from './records/linked-records.ts';
import { ScreenReader } from './screen-reader.ts';
import { Surroundings, withRelated } from './surroundings.ts';
import type { LinePlaces } from './text/line-places.ts';
import { isCaret, spanOf } from './text/selected-range.ts';
import type {
  BoundaryEvent,
  MarkChooseEvent,
  PlaceMenuEvent,
  RecordHoverEvent,
  TextSelectEvent,
} from './text/text-events.ts';
import type { SpTextView } from './text/text-view.ts';
import './text/text-view.ts';
import { type ViewModel, ViewModels } from './view-model.ts';

/** The coding of one document: its text, the cards of its records, and what joins and makes them. */
@customElement('sp-code-view')
export class SpCodeView extends LitElement implements Stage {
  static override styles = [base, codeViewStyles];

  @property({ attribute: false }) document: DocumentId | null = null;

  readonly #watch = new Watch(this, (workspace) => {
    const shown = this.document === null ? [] : [this.document];
    const elsewhere = shown.flatMap((id) => this.#models.of(workspace, id, this.scope)?.elsewhere ?? []);
    return ['app', 'shared', 'selection', 'hover', ...[...shown, ...elsewhere].map(sliceOf)];
  });
  readonly #models = new ViewModels();
  readonly #coding = new Coding(this);
  readonly #menus = new CodingMenus(this, this.#coding);
  readonly #around = new Surroundings(this, this.#coding);
  readonly #keyboard = new Keyboard(this, this.#coding, this.#menus, this.#around);
  readonly #reader = new ScreenReader(this, this.#around);
  /** The words that are to be selected once their document is drawn. */
  #wanted: { readonly document: DocumentId; readonly span: Span } | null = null;
  @state() private scope = rememberedScope();
  readonly #places = new LastPlaces(() => this.workspace.project?.token);

  get workspace(): Workspace {
    return this.#watch.workspace;
  }

  get walkable(): readonly Coded[] {
    return this.#around.model?.shown ?? [];
  }

  focusNext(focus: Focus): void {
    this.#keyboard.next(focus);
  }

  reveal(span: Span): void {
    this.#text?.reveal(span);
  }

  selectWords(span: Span): void {
    this.#text?.reveal(span);
    this.#text?.select({ anchor: span.from, focus: span.to });
  }

  /** Selects words of a document once it is drawn, and gives the text the keyboard. */
  showWords(document: DocumentId, span: Span): void {
    this.#wanted = { document, span };
    this.focusNext({ type: 'text' });
    this.requestUpdate();
  }

  leaveWords(): void {
    this.#text?.leaveWords();
  }

  say(words: string, isUndoable = false): void {
    const desk = deskOf(this);
    const undo = {
      label: actionNames['history.undo'],
      run: () => void actionById('history.undo')?.run(desk),
    };
    desk.tell(words, isUndoable ? undo : undefined);
  }

  /** Does what a name of coding stands for. */
  act(name: CodingName): void {
    this.#coding.act(codingAction(name));
  }

  get said(): Said | null {
    return this.renderRoot.querySelector('sp-ask-popover')?.said ?? null;
  }

  /** Keeps what is half-made, so that it is there again when its document is shown next. */
  keep(): void {
    this.#coding.keep();
  }

  /** Gives the keyboard to the text. */
  override focus(): void {
    const text = this.#text;
    if (text?.hasUpdated === false) void text.updateComplete.then(() => text.focusText());
    else text?.focusText();
  }

  override render(): TemplateResult {
    const { selection } = this.workspace;
    const coding = this.#coding;
    const model =
      this.document === null ? undefined : this.#models.of(this.workspace, this.document, this.scope);
    const lit = withRelated(selection.hover, model);
    this.#around.model = model;
    this.#around.lit = lit;
    if (model === undefined) return html`<p class="empty">${codeText.noDocument}</p>`;
    const { open, marks, linked } = model;
    const { chosen } = coding;
    const locale = open.document.language ?? undefined;
    return html`
      <div class="desk">
        <sp-find-pane .text=${open.text} .locale=${locale}>
          <sp-text-view
            .text=${open.text}
            .heading=${open.document.title}
            .meta=${metaLine(open)}
            .locale=${locale}
            .marks=${marks}
            .chosen=${chosen?.id ?? null}
            .related=${chosen === undefined ? none : relatedTo(chosen.id, linked)}
            .slots=${coding.review.now?.places ?? (chosen === undefined ? none : slotSpans(chosen))}
            .lit=${lit}
            @sp-text-select=${this.#selected}
            .movable=${chosen === undefined || coding.draft !== null ? undefined : extentOf(chosen)}
            @sp-mark-choose=${this.#chosen}
            @sp-boundary=${(event: BoundaryEvent) => coding.moveBoundary(event.end, event.offset)}
            @sp-place-menu=${(event: PlaceMenuEvent) => void this.#menus.askAtPlace(event)}
            @sp-record-hover=${this.#hovered}
            @scroll=${this.#around.scrolled}
            @scrollend=${() => this.#places.keep(this.document, this.#text)}
            @sp-text-move=${this.#around.moved}
            @keydown=${{ handleEvent: this.#keyboard.inText, capture: true }}
          >
            ${this.#cards(model, lit)}
            <sp-link-curves slot="behind"></sp-link-curves>
          </sp-text-view>
        </sp-find-pane>
      </div>
      <div class="visually-hidden" aria-live="polite">${this.#reader.told}</div>
      ${overlays(coding, this.workspace.app.settings.shortcuts, this.#keyboard.inQuestion)}
    `;
  }

  #cards({ shown, hasCard, linked, names }: ViewModel, lit: readonly string[]): TemplateResult {
    const { selection } = this.workspace;
    const coding = this.#coding;
    const isNarrow = selection.filters.length > 0;
    return html`<sp-card-list
      slot="beside"
      .records=${shown}
      .hasCard=${hasCard}
      .context=${coding.context}
      .linked=${linked}
      .chosen=${this.#around.open}
      .lit=${lit}
      .names=${names}
      .draft=${coding.draft}
      .empty=${isNarrow ? codeText.noCardsFiltered : shown.length > 0 ? codeText.noStances : codeText.noCards}
      .lines=${this.#lines}
      @sp-card-choose=${(event: CardChooseEvent) => this.#choose(event.id)}
      @sp-card-edit=${(event: CardEditEvent) => coding.edit(event.id, event.edit)}
      @sp-draft=${this.#drafted}
      @sp-card-action=${this.#act}
      @sp-card-grown=${this.#around.grown}
      @sp-focus-lost=${this.#keyboard.lost}
      @keydown=${this.#keyboard.inCards}
      @contextmenu=${(event: MouseEvent) => this.#menus.askAtCard(event)}
    >
      <sp-cards-head
        .scope=${this.scope}
        .filters=${selection.filters}
        .context=${coding.context}
        @sp-scope=${this.#scoped}
        @sp-narrow=${(event: NarrowEvent) => selection.setFilter(event.filter)}
      ></sp-cards-head>
    </sp-card-list>`;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    this.#coding.drafting.follow();
    this.#reader.follow(this.#coding.chosen);
    if (!changes.has('document')) {
      const text = this.document === null ? undefined : this.workspace.open.get(this.document)?.text;
      if (text !== undefined) this.#places.correct(this.#text, text);
      this.#around.approach();
      return;
    }
    this.#reader.begin();
    const left = changes.get('document');
    if (typeof left === 'string') this.#places.keep(left, this.#text);
    // What had the keyboard in the document before is not there any more.
    if (this.matches(':focus-within')) this.focusNext({ type: 'text' });
    this.#places.arrive(this.document);
    this.#coding.begin();
  }

  protected override updated(): void {
    this.#coding.keep();
    void this.#settle();
  }

  get #text(): SpTextView | null {
    return this.#around.text;
  }

  readonly #lines = (): LinePlaces | undefined => this.#text?.lines;

  /** What needs everything to be drawn: places, scrolling to a newly chosen record, and the focus. */
  async #settle(): Promise<void> {
    const cards = this.#around.cards;
    await Promise.all([this.#text?.updateComplete, cards?.updateComplete]);
    this.#places.return(this.#text);
    this.#selectWanted();
    this.#around.show();
    this.#around.place();
    await this.#keyboard.give();
    this.#around.moved();
  }

  #selectWanted(): void {
    if (this.#wanted?.document !== this.document || this.#text === null) return;
    const { span } = this.#wanted;
    this.#wanted = null;
    this.selectWords(span);
  }

  /** What was pressed is gone once its card is open: by keys one goes on in the card, by pointer in the text. */
  #choose(id: string): void {
    const record = this.workspace.records.get(id);
    const isElsewhere =
      record !== undefined && 'document' in record && ![null, this.document].includes(record.document);
    const isByKeys = this.#around.cards?.shadowRoot?.querySelector(':focus-visible') !== null;
    if (!isElsewhere) this.focusNext({ type: isByKeys ? 'field' : 'text' });
    this.#coding.choose(id);
  }

  readonly #selected = ({ range }: TextSelectEvent): void => {
    const { selection } = this.workspace;
    const place = range === undefined ? undefined : this.#text?.paragraphOf(range.focus);
    this.#coding.range = range;
    selection.setPlace(place ?? null);
    if (range !== undefined && place !== undefined) this.#reader.moved(range, place);
    selection.selectText(range === undefined || isCaret(range) ? null : spanOf(range));
    this.requestUpdate();
  };

  readonly #chosen = (event: MarkChooseEvent): void => {
    this.#coding.choose(event.id);
  };

  readonly #hovered = (event: RecordHoverEvent): void => {
    this.workspace.selection.setHover(event.id);
  };

  readonly #drafted = ({ action }: DraftEvent): void => {
    if (action.type === 'set') this.#coding.drafting.set(action.set, action.before);
    else if (action.type === 'save') void this.#coding.drafting.save();
    else this.#coding.leave();
  };

  readonly #act = ({ action }: CardActionEvent): void => {
    if (action === 'remove') this.#coding.remove();
    else this.#coding.make('link');
  };

  readonly #scoped = ({ scope }: ScopeEvent): void => {
    this.scope = scope;
    rememberScope(scope);
  };
}

const none: readonly never[] = [];

function sliceOf(document: DocumentId): Slice {
  return `document:${document}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-code-view': SpCodeView;
  }
}
