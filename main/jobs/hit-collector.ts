import type { FoundHits } from '../../store/query/found-list.ts';
import { inContext, runsRightToLeft } from '../../store/text/concordance.ts';
import type { Span } from '../../store/text/span.ts';
import type { TextNow } from './kept-texts.ts';

/** How many hits are listed; those beyond are only counted. */
export const MOST_LISTED = 100_000;

/** How many hits are told together at most. */
const TOGETHER = 1000;

/** How long after a part of TOGETHER hits the next may follow at the soonest, in milliseconds: handing them on must leave main free. */
const APART = 25;

/** Nobody ever wakes who waits here. */
const asleep = new Int32Array(new SharedArrayBuffer(4));

/** How often what was found is told, in milliseconds. */
const OFTEN = 60;

/** Gathers hits, and tells them in parts: the first at once, then now and then. */
export class HitCollector {
  readonly #search: number;
  readonly #total: number;
  readonly #tell: (found: FoundHits) => void;
  #done = 0;
  count = 0;
  inDocuments = 0;
  #documents: number[] = [];
  #hashes: string[] = [];
  #counts: number[] = [];
  #ends: number[] = [];
  #words: string[] = [];
  #cuts: number[] = [0];
  #rightToLeft: number[] = [];
  #told = Number.NEGATIVE_INFINITY;
  /** How long main has with what was told last, in milliseconds. */
  #apart = 0;
  /** Whether any hit was told: the first must not wait. */
  #hasBegun = false;

  constructor(search: number, total: number, tell: (found: FoundHits) => void) {
    this.#search = search;
    this.#total = total;
    this.#tell = tell;
  }

  /** Takes the hits of the document that was reached, as they are found. */
  add({ text, sha256 }: TextNow, spans: Iterable<Span>): void {
    let count = 0;
    const close = (): void => {
      if (count > 0) this.#group(sha256, count);
      count = 0;
    };
    let isFirst = true;
    for (const span of spans) {
      if (isFirst) this.inDocuments += 1;
      isFirst = false;
      this.count += 1;
      if (this.count > MOST_LISTED) continue;
      this.#take(text, span);
      count += 1;
      if (count % 64 !== 0 || !this.#isTime()) continue;
      close();
      this.tell();
    }
    close();
  }

  /** Notes how many documents were looked through, and tells that if it is time. */
  reach(done: number): void {
    this.#done = done;
    if (this.#isTime()) this.tell();
  }

  /** Tells what is left. */
  end(): void {
    this.#done = this.#total;
    this.tell();
  }

  private tell(): void {
    const early = this.#told + this.#apart - performance.now();
    if (early > 0) Atomics.wait(asleep, 0, 0, early);
    this.#apart = (APART * this.#rightToLeft.length) / TOGETHER;
    if (this.#rightToLeft.length > 0) this.#hasBegun = true;
    this.#tell({
      search: this.#search,
      done: this.#done,
      total: this.#total,
      count: this.count,
      inDocuments: this.inDocuments,
      groups: {
        documents: Uint32Array.from(this.#documents),
        hashes: this.#hashes.join(''),
        counts: Uint32Array.from(this.#counts),
      },
      ends: Uint32Array.from(this.#ends),
      words: this.#words.join(''),
      cuts: Uint32Array.from(this.#cuts),
      rightToLeft: Uint8Array.from(this.#rightToLeft),
    });
    this.#documents = [];
    this.#hashes = [];
    this.#counts = [];
    this.#ends = [];
    this.#words = [];
    this.#cuts = [0];
    this.#rightToLeft = [];
    this.#told = performance.now();
  }

  #group(sha256: string, count: number): void {
    this.#documents.push(this.#done);
    this.#hashes.push(sha256);
    this.#counts.push(count);
  }

  #isTime(): boolean {
    const { length } = this.#rightToLeft;
    if (length >= TOGETHER || (length > 0 && !this.#hasBegun)) return true;
    return performance.now() - this.#told > OFTEN;
  }

  #take({ text, isLatin }: TextNow['text'], span: Span): void {
    const { before, hit, after } = inContext(text, span);
    this.#ends.push(span.from, span.to);
    this.#rightToLeft.push(!isLatin && runsRightToLeft(text, span.from) ? 1 : 0);
    let end = this.#cuts.at(-1) ?? 0;
    for (const part of [before, hit, after]) {
      this.#words.push(part);
      end += part.length;
      this.#cuts.push(end);
    }
  }
}
