import type { ActorId, CodeId, CoderId, DocumentId, IssueId } from '../../store/model/id.ts';
import type { Coded, Status } from '../../store/model/records.ts';
import type { Slice } from './observable.ts';

/** A stretch of the text that is shown: UTF-16 code units, half-open. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** Where the caret is: the paragraph by its number in the margin, and how many there are. */
export interface ParagraphPlace {
  readonly paragraph: number;
  readonly of: number;
}

/** A condition that a coded record must meet to be shown. */
export type Filter =
  | { readonly type: 'kind'; readonly kinds: readonly Coded['type'][] }
  | { readonly type: 'actor'; readonly id: ActorId }
  | { readonly type: 'issue'; readonly id: IssueId }
  | { readonly type: 'code'; readonly id: CodeId }
  | { readonly type: 'coder'; readonly id: CoderId }
  | { readonly type: 'status'; readonly statuses: readonly Status[] }
  | { readonly type: 'stances-without-evidence' }
  | { readonly type: 'unset-position' }
  | { readonly type: 'no-issue' };

/** What fills the window: the coding view, or a page of the review. */
export type Page = 'code' | ReviewPage;

/** The pages of the review. */
export type ReviewPage = 'records' | 'to-check' | 'search' | 'codebook';

function isSame(a: Filter, b: Filter | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What is selected in this window. It never crosses the door to main. */
export class Selection {
  readonly #notify: (slices: readonly Slice[]) => void;
  #document: DocumentId | null = null;
  #page: Page = 'code';
  #reviewPage: ReviewPage = 'records';
  #record: string | null = null;
  #text: TextRange | null = null;
  #filters: readonly Filter[] = [];
  #hover: string | null = null;
  #place: ParagraphPlace | null = null;

  constructor(notify: (slices: readonly Slice[]) => void) {
    this.#notify = notify;
  }

  /** The document that is shown. */
  get document(): DocumentId | null {
    return this.#document;
  }

  get page(): Page {
    return this.#page;
  }

  /** The page of the review that was shown last. */
  get reviewPage(): ReviewPage {
    return this.#reviewPage;
  }

  /** Shows another page; what is selected in the coding view stays so. */
  showPage(page: Page): void {
    if (page === this.#page) return;
    this.#page = page;
    if (page !== 'code') this.#reviewPage = page;
    this.#notify(['page']);
  }

  /** The id of the selected coded record. */
  get record(): string | null {
    return this.#record;
  }

  /** The words that are selected in the document that is shown; UTF-16 code units, half-open. */
  get text(): TextRange | null {
    return this.#text;
  }

  /** What the cards and highlights are narrowed to: at most one condition of each type, and all must hold. */
  get filters(): readonly Filter[] {
    return this.#filters;
  }

  /** The condition of a type, where there is one. */
  filterOf<Type extends Filter['type']>(type: Type): Extract<Filter, { readonly type: Type }> | undefined {
    const isOfType = (filter: Filter): filter is Extract<Filter, { readonly type: Type }> =>
      filter.type === type;
    return this.#filters.find(isOfType);
  }

  /** The id of the coded record under the pointer; a slice of its own, since it changes all the time. */
  get hover(): string | null {
    return this.#hover;
  }

  /** Where the caret is in the document that is shown; a slice of its own, since it changes all the time. */
  get place(): ParagraphPlace | null {
    return this.#place;
  }

  setPlace(place: ParagraphPlace | null): void {
    if (place?.paragraph === this.#place?.paragraph && place?.of === this.#place?.of) return;
    this.#place = place;
    this.#notify(['place']);
  }

  /** Shows another document: what was selected in the one before is not selected any more. */
  showDocument(document: DocumentId | null): void {
    if (document === this.#document) return;
    this.#document = document;
    this.#record = null;
    this.#text = null;
    this.#hover = null;
    this.#place = null;
    this.#notify(['selection', 'hover', 'place']);
  }

  selectRecord(record: string | null): void {
    if (record === this.#record) return;
    this.#record = record;
    this.#notify(['selection']);
  }

  selectText(text: TextRange | null): void {
    if (text?.from === this.#text?.from && text?.to === this.#text?.to) return;
    this.#text = text;
    this.#notify(['selection']);
  }

  /** Sets a condition in the place of the one of its type; one that is set already goes, and null takes all of them. */
  setFilter(filter: Filter | null): void {
    if (filter === null) this.#filters = [];
    else {
      const others = this.#filters.filter(({ type }) => type !== filter.type);
      this.#filters = isSame(filter, this.filterOf(filter.type)) ? others : [...others, filter];
    }
    this.#notify(['selection']);
  }

  setHover(record: string | null): void {
    if (record === this.#hover) return;
    this.#hover = record;
    this.#notify(['hover']);
  }

  clear(): void {
    this.#filters = [];
    this.showPage('code');
    this.#reviewPage = 'records';
    this.showDocument(null);
  }
}
