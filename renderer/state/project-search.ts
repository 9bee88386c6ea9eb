import type { Bridge, PlaceStates, PlacesAsked, SearchAsked } from '../../preload/contract.ts';
import type { DocumentId } from '../../store/model/id.ts';
import type { Failure, Result } from '../../store/model/result.ts';
import { type Arrangement, type FoundHits, FoundList } from '../../store/query/found-list.ts';
import type { Slice } from './observable.ts';

/** How far a search is. */
export type SearchState =
  | { readonly type: 'idle' | 'searching' | 'stopped' | 'too-slow' }
  | { readonly type: 'done'; readonly unread: readonly DocumentId[] }
  | { readonly type: 'no-pattern'; readonly reason: string }
  | { readonly type: 'failed'; readonly failure: Failure };

/** What is searched for, and where. */
export type Search = Pick<SearchAsked, 'wanted' | 'inside'>;

/** How far a search came. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** All hits, listed or not, and in how many documents they are. */
  readonly count: number;
  readonly inDocuments: number;
}

const nothing: Progress = { done: 0, total: 0, count: 0, inDocuments: 0 };
const noWords: Search['wanted'] = { words: '', matchesCase: false, isWhole: false, isPattern: false };

/** How long one goes on typing before it is searched, in milliseconds: an expression that is not finished yet finds nothing good. */
const PAUSE = { words: 40, pattern: 300 } as const;

/** The search in the texts of the project: what is looked for, what was found, and where one is among it. It stays while other views are shown. */
export class ProjectSearch {
  readonly #bridge: Bridge;
  readonly #notify: (slices: readonly Slice[]) => void;
  #search: Search = { wanted: noWords, inside: { type: 'anywhere' } };
  #documents: readonly DocumentId[] = [];
  /** Rises with every search: what comes in of those before is of no interest. */
  #number = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #list = new FoundList([]);
  #sorted: { readonly by: Arrangement; readonly count: number; readonly hits: Uint32Array } | undefined;
  state: SearchState = { type: 'idle' };
  progress: Progress = nothing;
  /** When the search began that is under way, by the clock of the page. */
  begun = 0;
  #arrangement: Arrangement = 'documents';
  /** The number of the hit that one is at; -1 at none. */
  current = -1;
  /** The hits that are chosen to be coded. */
  #chosen: ReadonlySet<number> = new Set();
  /** The documents whose hits are not shown. */
  #folded: ReadonlySet<DocumentId> = new Set();
  /** How far the list is scrolled, in pixels. */
  scrolled = 0;

  constructor(bridge: Bridge, notify: (slices: readonly Slice[]) => void) {
    this.#bridge = bridge;
    this.#notify = notify;
    bridge.on('found', (found) => this.#hear(found));
  }

  get search(): Search {
    return this.#search;
  }

  get list(): FoundList {
    return this.#list;
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  get chosen(): ReadonlySet<number> {
    return this.#chosen;
  }

  get folded(): ReadonlySet<DocumentId> {
    return this.#folded;
  }

  get isSearching(): boolean {
    return this.state.type === 'searching';
  }

  /** The hits in the order in which they are shown; null where that is the order of their numbers. */
  get order(): Uint32Array | null {
    const by = this.#arrangement;
    if (by === 'documents' || by === 'place' || this.isSearching) return null;
    if (this.#sorted?.by !== by || this.#sorted.count !== this.#list.count)
      this.#sorted = { by, count: this.#list.count, hits: this.#list.sorted(by) };
    return this.#sorted.hits;
  }

  arrange(arrangement: Arrangement): void {
    this.#arrangement = arrangement;
    this.#tell();
  }

  choose(hits: Iterable<number>): void {
    this.#chosen = new Set(hits);
    this.#tell();
  }

  fold(document: DocumentId, isFolded: boolean): void {
    const folded = new Set(this.#folded);
    if (isFolded) folded.add(document);
    else folded.delete(document);
    this.#folded = folded;
    this.#tell();
  }

  goTo(hit: number): void {
    this.current = hit;
    this.#tell();
  }

  /** Has something looked for in documents, at once or after a pause in typing. */
  look(search: Search, documents: readonly DocumentId[], when: 'now' | 'soon'): void {
    clearTimeout(this.#timer);
    this.#search = search;
    this.#documents = documents;
    if (when === 'now' || search.wanted.words === '') this.#begin();
    else {
      this.#tell();
      const pause = search.wanted.isPattern ? PAUSE.pattern : PAUSE.words;
      this.#timer = setTimeout(() => this.#begin(), pause);
    }
  }

  /** Has the texts read ahead, while one has not said yet what to look for. */
  prepare(documents: readonly DocumentId[]): void {
    if (this.state.type !== 'idle') return;
    const asked = { search: ++this.#number, wanted: noWords, inside: this.#search.inside, documents };
    void this.#bridge.request('search.run', asked);
  }

  /** Puts there what was looked for before, without looking for it. */
  propose(search: Search, arrangement: Arrangement): void {
    this.#search = search;
    this.#arrangement = arrangement;
    this.#tell();
  }

  /** Ends what is under way; what was found so far stays. */
  stop(): void {
    clearTimeout(this.#timer);
    if (!this.isSearching) return;
    this.#number += 1;
    this.state = { type: 'stopped' };
    void this.#bridge.request('search.cancel', null);
    this.#tell();
  }

  /** Forgets everything: another project is open. */
  clear(): void {
    this.stop();
    this.#search = { wanted: noWords, inside: { type: 'anywhere' } };
    this.#empty();
    this.state = { type: 'idle' };
    this.#tell();
  }

  preview(asked: PlacesAsked): Promise<Result<PlaceStates>> {
    return this.#bridge.request('search.preview', asked);
  }

  code(asked: PlacesAsked): Promise<Result<number>> {
    return this.#bridge.request('search.code', asked);
  }

  #empty(): void {
    this.#list = new FoundList(this.#documents);
    this.#sorted = undefined;
    this.progress = nothing;
    this.current = -1;
    this.#chosen = new Set();
    this.#folded = new Set();
    this.scrolled = 0;
  }

  #begin(): void {
    const number = ++this.#number;
    const { wanted, inside } = this.#search;
    const wasSearching = this.isSearching;
    this.#empty();
    this.begun = performance.now();
    this.state = { type: wanted.words === '' ? 'idle' : 'searching' };
    this.#tell();
    if (wanted.words === '') {
      if (wasSearching) void this.#bridge.request('search.cancel', null);
      return;
    }
    const asked = { search: number, wanted, inside, documents: this.#documents };
    void this.#bridge.request('search.run', asked).then((outcome) => {
      if (number !== this.#number) return;
      if (!outcome.ok)
        this.state =
          outcome.error.code === 'cancelled'
            ? { type: 'stopped' }
            : { type: 'failed', failure: outcome.error };
      else this.state = outcome.value;
      this.#tell();
    });
  }

  #hear(found: FoundHits): void {
    if (found.search !== this.#number || !this.isSearching) return;
    const { done, total, count, inDocuments } = found;
    this.#list.add(found);
    this.progress = { done, total, count, inDocuments };
    this.#tell();
  }

  #tell(): void {
    this.#notify(['search']);
  }
}
