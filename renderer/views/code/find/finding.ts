import { findText } from '../../../../store/messages/window-find.ts';
import { escapePattern, type Wanted } from '../../../../store/text/find-in-text.ts';
import type { Span } from '../../../../store/text/span.ts';
import type { FromWorker } from './find-messages.ts';
import { Hits, noHits } from './hits.ts';
import { type FindState, isWrong, said } from './said.ts';
import { type Outcome, Searcher, type SearchPort } from './searcher.ts';

/** What the search does with the text that is searched. */
export interface FindStage {
  /** Whether the reader is in the bar; in the text a hit that is gone to is selected. */
  readonly isInBar: boolean;
  /** Where the reader is in the text: what is selected, the caret, or what is in sight. */
  readonly place: Span;
  /** Draws again. */
  requestUpdate(): void;
  reveal(hit: Span): void;
  /** Selects a hit and gives the keyboard to the text. */
  take(hit: Span): void;
  /** Tells something in passing. */
  say(words: string): void;
}

/** How long nothing is said about a search that is under way, in milliseconds. */
const QUIET = 500;

const idle: FindState = { type: 'idle' };

/** A reader's search in a text: what is looked for, what was found, and which hit the reader is at. */
export class Finding {
  readonly #stage: FindStage;
  readonly #searcher: Searcher;
  isOpen = false;
  wanted: Wanted = { words: '', matchesCase: false, isWhole: false, isPattern: false };
  state: FindState = idle;
  hits = noHits;
  /** The index of the hit that the reader is at; -1 at none. */
  at = -1;
  /** The direction in which the last step went on from the other end of the text; 0 where it did not. */
  wentOn: 1 | -1 | 0 = 0;
  /** Where to search from; undefined where the reader has not yet been anywhere in this text. */
  #from: number | undefined;
  #isCurrent = false;
  #isUnderWay = false;
  /** What to do with the outcome: stay, go to the first hit, or a step that was taken before there was one. */
  #then: 'stay' | 'go' | 1 | -1 = 'stay';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(stage: FindStage, start: (hear: (message: FromWorker) => void) => SearchPort) {
    this.#stage = stage;
    this.#searcher = new Searcher(start, (outcome) => this.#heard(outcome));
  }

  /** The hit that the reader is at. */
  get hit(): Span | undefined {
    return this.hits.at(this.at);
  }

  /** Makes this the text that is searched; one that is searched already is searched anew. */
  setText(text: string, locale: string | undefined): void {
    this.#searcher.setText(text, locale);
    this.#from = undefined;
    this.#forget();
    this.state = idle;
    if (this.isOpen) this.#search('stay');
  }

  /** Begins, with some words if there are any, else with those looked for last. */
  open(words: string): void {
    this.isOpen = true;
    this.#from = this.#stage.place.from;
    this.#searcher.begin();
    const { isPattern } = this.wanted;
    if (words !== '') this.wanted = { ...this.wanted, words: isPattern ? escapePattern(words) : words };
    this.#search('stay');
  }

  /** Looks for something else, and goes to its first hit from here. */
  look(wanted: Wanted): void {
    this.wanted = wanted;
    this.#search('go');
  }

  /** Goes to the next hit, or the previous one. */
  step(by: 1 | -1): void {
    if (this.#isUnderWay) this.#then = by;
    else if (this.#isCurrent) this.#go(by);
    else this.#search(by);
  }

  /** Goes to one of the hits. */
  goTo(at: number, wentOn: 1 | -1 | 0 = 0): void {
    const hit = this.hits.at(at);
    if (hit === undefined) return;
    this.at = at;
    this.wentOn = wentOn;
    this.#from = hit.from;
    if (this.#stage.isInBar) this.#stage.reveal(hit);
    else this.#stage.take(hit);
    this.#stage.requestUpdate();
  }

  /** Ends; what was looked for is still known, for going on without the bar. */
  close(): void {
    this.isOpen = false;
    if (this.#isUnderWay) this.#forget();
    this.#searcher.end();
    this.#stage.requestUpdate();
  }

  /** Lets everything go that does not go by itself. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#searcher.end();
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.hits = noHits;
    this.at = -1;
    this.wentOn = 0;
    this.#isCurrent = false;
    this.#isUnderWay = false;
  }

  #search(then: 'stay' | 'go' | 1 | -1): void {
    this.#then = then;
    if (this.wanted.words === '') {
      this.#forget();
      this.state = idle;
    } else {
      this.#isUnderWay = true;
      this.#searcher.find(this.wanted);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.state = { type: 'searching' };
        this.#stage.requestUpdate();
      }, QUIET);
    }
    this.#stage.requestUpdate();
  }

  #heard(outcome: Outcome): void {
    this.#forget();
    this.state = outcome;
    if (outcome.type === 'hits') this.hits = new Hits(outcome.hits, outcome.hasMore);
    this.#isCurrent = true;
    this.#settle(this.#then);
    if (!this.isOpen) this.#searcher.end();
    this.#stage.requestUpdate();
  }

  #settle(then: 'stay' | 'go' | 1 | -1): void {
    if (then === 1 || then === -1) this.#go(then);
    // Whoever has left the bar by now is not to be moved any more.
    else if (then === 'stay' || !this.#stage.isInBar) this.#stay();
    else this.goTo(this.hits.firstFrom(this.#from ?? 0) % this.hits.count);
  }

  /** Where the words are that are looked for, the reader is at a hit without going to one. */
  #stay(): void {
    const at = this.#from === undefined ? -1 : this.hits.firstFrom(this.#from);
    if (this.hits.at(at)?.from === this.#from) this.at = at;
  }

  #go(by: 1 | -1): void {
    const { count } = this.hits;
    if (count === 0) {
      if (!this.isOpen) this.#stage.say(isWrong(this) ? said(this) : findText.noneFor(this.wanted.words));
      return;
    }
    const { from, to } = this.#base();
    const next = by === 1 ? this.hits.firstFrom(to) : this.hits.lastUpTo(from);
    const isPastEnd = next === -1 || next === count;
    this.goTo((next + count) % count, isPastEnd ? by : 0);
    if (isPastEnd && !this.isOpen) this.#stage.say(findText.wentOn[by === 1 ? 'fromStart' : 'fromEnd']);
  }

  /** What the next hit is looked for from. */
  #base(): Span {
    if (!this.#stage.isInBar) return this.#stage.place;
    if (this.hit !== undefined) return this.hit;
    const from = this.#from ?? this.#stage.place.from;
    return { from, to: from };
  }
}
