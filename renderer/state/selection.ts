import type { ActorId, CodeId, DocumentId, IssueId } from '../../store/model/id.ts';
import type { Slice } from './observable.ts';

/** A stretch of the text that is shown: UTF-16 code units, half-open. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** What the cards and highlights are narrowed to. */
export type Filter =
  | { readonly type: 'actor'; readonly id: ActorId }
  | { readonly type: 'issue'; readonly id: IssueId }
  | { readonly type: 'code'; readonly id: CodeId }
  | { readonly type: 'stances-without-evidence' }
  | { readonly type: 'unset-position' };

/** What is selected in this window. It never crosses the door to main. */
export class Selection {
  readonly #notify: (slices: readonly Slice[]) => void;
  #document: DocumentId | null = null;
  #record: string | null = null;
  #text: TextRange | null = null;
  #filter: Filter | null = null;
  #hover: string | null = null;

  constructor(notify: (slices: readonly Slice[]) => void) {
    this.#notify = notify;
  }

  /** The document that is shown. */
  get document(): DocumentId | null {
    return this.#document;
  }

  /** The id of the selected coded record. */
  get record(): string | null {
    return this.#record;
  }

  /** The words that are selected in the document that is shown; UTF-16 code units, half-open. */
  get text(): TextRange | null {
    return this.#text;
  }

  get filter(): Filter | null {
    return this.#filter;
  }

  /** The id of the coded record under the pointer; a slice of its own, since it changes all the time. */
  get hover(): string | null {
    return this.#hover;
  }

  /** Shows another document: what was selected in the one before is not selected any more. */
  showDocument(document: DocumentId | null): void {
    if (document === this.#document) return;
    this.#document = document;
    this.#record = null;
    this.#text = null;
    this.#hover = null;
    this.#notify(['selection', 'hover']);
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

  setFilter(filter: Filter | null): void {
    this.#filter = filter;
    this.#notify(['selection']);
  }

  setHover(record: string | null): void {
    if (record === this.#hover) return;
    this.#hover = record;
    this.#notify(['hover']);
  }

  clear(): void {
    this.#filter = null;
    this.showDocument(null);
  }
}
