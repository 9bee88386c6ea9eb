import type { Found, Wanted } from '../../../../store/text/find-in-text.ts';
import type { FromWorker, ToWorker } from './find-messages.ts';

/** A worker that searches, as far as it matters here. */
export interface SearchPort {
  tell(message: ToWorker): void;
  /** Ends it, whatever it is doing. */
  end(): void;
}

/** What became of a search. */
export type Outcome = Found | { readonly type: 'too-slow' };

/** How long an expression may search, in milliseconds: one that is not hopeless needs less for the longest text. */
export const LIMIT = 2000;

/** How long a search goes on whose outcome nobody waits for any more: what is nearly done need not begin anew. */
const GRACE = 500;

/**
 * Searches a text in a worker, so that nothing waits for it. The text is sent once. Only the latest search counts: the outcome
 * of one that another followed is dropped, and one that does not end is ended together with its worker.
 */
export class Searcher {
  readonly #start: (hear: (message: FromWorker) => void) => SearchPort;
  readonly #onOutcome: (outcome: Outcome) => void;
  #text: { readonly text: string; readonly locale: string | undefined } = { text: '', locale: undefined };
  #port: SearchPort | undefined;
  #running: { readonly wanted: Wanted; hasBegun: boolean } | undefined;
  #next: Wanted | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    start: (hear: (message: FromWorker) => void) => SearchPort,
    onOutcome: (outcome: Outcome) => void,
  ) {
    this.#start = start;
    this.#onOutcome = onOutcome;
  }

  /** Makes this the text; what is searched for in the one before is of no interest any more. */
  setText(text: string, locale: string | undefined): void {
    if (text === this.#text.text && locale === this.#text.locale) return;
    this.#text = { text, locale };
    if (this.#running !== undefined) this.end();
    else this.#port?.tell({ type: 'text', text, locale });
  }

  /** Prepares for searching while there is still time. */
  begin(): void {
    if (this.#port !== undefined) return;
    const port = this.#start((message) => {
      if (port === this.#port) this.#heard(message);
    });
    this.#port = port;
    port.tell({ type: 'text', ...this.#text });
  }

  /** Searches, as soon as a search that is under way has ended. */
  find(wanted: Wanted): void {
    if (this.#running !== undefined) {
      const isFirst = this.#next === undefined;
      this.#next = wanted;
      if (isFirst) this.#limit();
      return;
    }
    this.begin();
    this.#running = { wanted, hasBegun: false };
    this.#port?.tell({ type: 'find', wanted });
  }

  /** Lets everything go, until something is searched again. */
  end(): void {
    clearTimeout(this.#timer);
    this.#port?.end();
    this.#port = undefined;
    this.#running = undefined;
    this.#next = undefined;
  }

  #heard(message: FromWorker): void {
    if (this.#running === undefined) return;
    if (message.type === 'begun') {
      this.#running.hasBegun = true;
      this.#limit();
    } else this.#ended(message.found);
  }

  /** Ends what is running in time; before it has begun nothing tells that it is slow. */
  #limit(): void {
    if (this.#running?.hasBegun !== true) return;
    const isUnwanted = this.#next !== undefined;
    if (!isUnwanted && !this.#running.wanted.isPattern) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#port?.end();
        this.#port = undefined;
        this.#ended({ type: 'too-slow' });
      },
      isUnwanted ? GRACE : LIMIT,
    );
  }

  #ended(outcome: Outcome): void {
    clearTimeout(this.#timer);
    const next = this.#next;
    this.#running = undefined;
    this.#next = undefined;
    if (next === undefined) this.#onOutcome(outcome);
    else this.find(next);
  }
}
