import type { DocumentId } from '../model/id.ts';
import { type KeywordInContext, type Order, sortKey, sortedBy } from '../text/concordance.ts';
import { firstIndex } from '../text/first-index.ts';
import type { Span } from '../text/span.ts';

/** Which of the hits that come together are in which document, one after the other. */
interface HitGroups {
  /** The places of the documents among those that are searched. */
  readonly documents: Uint32Array;
  /** The SHA-256 of each text that they are in, without anything between them. */
  readonly hashes: string;
  readonly counts: Uint32Array;
}

/** How long a SHA-256 is in hexadecimal digits. */
const HASH = 64;

/** How far a search is, with what was found since it was told last. Many hits are held in few values, as they cross the door so. */
export interface FoundHits {
  readonly search: number;
  readonly done: number;
  readonly total: number;
  /** All that was found so far, and in how many documents, listed or not. */
  readonly count: number;
  readonly inDocuments: number;
  readonly groups: HitGroups;
  /** From and to of each hit. */
  readonly ends: Uint32Array;
  /** The words before, of and after each hit in turn, and where each of the three begins; last where all end. */
  readonly words: string;
  readonly cuts: Uint32Array;
  /** 1 for each hit whose paragraph runs from right to left. */
  readonly rightToLeft: Uint8Array;
}

/** The hits of one document: those with the numbers from `first` on. */
export interface DocumentHits {
  readonly document: DocumentId;
  readonly sha256: string;
  readonly first: number;
  readonly count: number;
}

/** How results are shown: below their documents, or in context, by place or sorted by the words around them. */
export type Arrangement = 'documents' | Order;

/** A hit with the words around it. */
export interface HitLine extends KeywordInContext, Span {
  readonly isRightToLeft: boolean;
}

/** The hits that came together, from one number on. */
interface Part {
  readonly first: number;
  readonly found: FoundHits;
}

const noLine: HitLine = { from: 0, to: 0, before: '', hit: '', after: '', isRightToLeft: false };

/** The hits of a search as they come in, numbered in the order of documents and places. Lines are cut out when asked for. */
export class FoundList {
  readonly #parts: Part[] = [];
  readonly #groups: DocumentHits[] = [];
  #count = 0;
  readonly #searched: readonly DocumentId[];

  constructor(searched: readonly DocumentId[]) {
    this.#searched = searched;
  }

  get count(): number {
    return this.#count;
  }

  /** The documents in which something was found, with their hits. */
  get groups(): readonly DocumentHits[] {
    return this.#groups;
  }

  add(found: FoundHits): void {
    const { documents, hashes, counts } = found.groups;
    if (documents.length === 0) return;
    this.#parts.push({ first: this.#count, found });
    for (const [at, place] of documents.entries()) {
      const document = this.#searched[place];
      const count = counts[at];
      if (document === undefined || count === undefined) continue;
      const sha256 = hashes.slice(at * HASH, (at + 1) * HASH);
      const last = this.#groups.at(-1);
      if (last?.document === document)
        this.#groups[this.#groups.length - 1] = { ...last, count: last.count + count };
      else this.#groups.push({ document, sha256, first: this.#count, count });
      this.#count += count;
    }
  }

  /** The number in `groups` of the document that a hit is in. */
  groupOf(hit: number): number {
    return firstIndex(this.#groups.length, (at) => (this.#groups[at]?.first ?? 0) > hit) - 1;
  }

  line(hit: number): HitLine {
    const part = this.#parts[firstIndex(this.#parts.length, (at) => (this.#parts[at]?.first ?? 0) > hit) - 1];
    if (part === undefined || hit >= this.#count) return noLine;
    const { ends, cuts, words, rightToLeft } = part.found;
    const at = hit - part.first;
    const [start, own, behind, end] = [0, 1, 2, 3].map((nth) => cuts[3 * at + nth] ?? 0);
    return {
      from: ends[2 * at] ?? 0,
      to: ends[2 * at + 1] ?? 0,
      before: words.slice(start, own),
      hit: words.slice(own, behind),
      after: words.slice(behind, end),
      isRightToLeft: rightToLeft[at] === 1,
    };
  }

  /** The numbers of all hits, sorted by the words before or after them. */
  sorted(by: 'before' | 'after'): Uint32Array {
    return sortedBy(this.#count, (hit) => sortKey(this.line(hit), by));
  }
}
