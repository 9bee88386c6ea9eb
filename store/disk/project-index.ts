import { type Change, type Diff, subject } from '../model/diff.ts';
import type { CoderId, DocumentId, StanceId } from '../model/id.ts';
import { type AnyRecord, type Coded, type Document, isCoded } from '../model/records.ts';
import { type Counts, countRecords, noCounts, sumCounts } from '../query/counts.ts';
import { type IndexKey, type Posted, keyOf, postedIds } from './posted.ts';
import { type Postings, addPosting, dropDocuments, shardCount, shardOf } from './postings.ts';

/** What the index knows of a document; the empty id stands for the records without a document. */
export interface IndexedDocument {
  readonly title: string;
  readonly language: string | null;
  readonly date: string | null;
  /** When it was added, as its record says. */
  readonly created: string;
  readonly length: number;
  readonly done: readonly CoderId[];
  readonly counts: Counts;
  /** Stances of other documents that evidence here is linked to. */
  readonly evidenceFor: readonly { readonly document: DocumentId; readonly stance: StanceId }[];
}

/** What of the index is read on opening. */
export interface IndexHeader {
  readonly documents: ReadonlyMap<IndexKey, IndexedDocument>;
  readonly uses: ReadonlyMap<string, number>;
}

/** What is in memory of documents. */
export interface Loaded {
  readonly inDocument: (document: DocumentId | null) => Iterable<Coded>;
  readonly isLoaded: (document: DocumentId) => boolean;
}

/** What is counted of records that have no bearing on which stances have evidence. */
const plainCounts: Readonly<Partial<Record<Coded['type'], keyof Counts>>> = {
  mention: 'mentions',
  tag: 'tags',
  note: 'notes',
};

function evidenceFor(records: Iterable<Coded>): IndexedDocument['evidenceFor'] {
  const found: { document: DocumentId; stance: StanceId }[] = [];
  const evidence = new Set<string>();
  const links: Extract<Coded, { type: 'link' }>[] = [];
  for (const record of records) {
    if (record.type === 'evidence') evidence.add(record.id);
    if (record.type === 'link' && record.toDocument !== undefined) links.push(record);
  }
  for (const { from, to, toDocument } of links) {
    if (toDocument !== undefined && evidence.has(from)) found.push({ document: toDocument, stance: to });
  }
  return found;
}

/**
 * Counts by document, and who points to what. It is a cache of the files: kept up with every change, written on
 * closing, and made anew from the files when in doubt. The postings lie in shards, which are read when asked for.
 */
export class ProjectIndex {
  readonly #documents = new Map<IndexKey, IndexedDocument>();
  readonly #uses: Map<string, number>;
  readonly #shards = new Map<number, Postings>();
  readonly #changedShards = new Set<number>();
  /** What happened to shards that are not in memory. */
  readonly #pending = new Map<number, Posted[]>();
  readonly #readShard: (shard: number) => Promise<Postings>;
  readonly #evidenced = new Map<IndexKey, Map<StanceId, number>>();
  #totals = noCounts;
  /** Whether all documents are counted. */
  isComplete: boolean;

  constructor(header: IndexHeader | null, readShard: (shard: number) => Promise<Postings>) {
    for (const [key, document] of header?.documents ?? []) this.#setDocument(key, document);
    this.#uses = new Map(header?.uses);
    this.#readShard = readShard;
    this.isComplete = header !== null;
  }

  get documents(): ReadonlyMap<IndexKey, IndexedDocument> {
    return this.#documents;
  }

  /** How many coded records point to an id. */
  uses(id: string): number {
    return this.#uses.get(id) ?? 0;
  }

  allUses(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#uses);
  }

  totals(): Counts {
    return this.#totals;
  }

  /** The documents with records that point to an id; null stands for those without a document. */
  async pointingTo(id: string): Promise<readonly (DocumentId | null)[]> {
    const shard = await this.#shard(shardOf(id));
    return [...(shard.get(id)?.keys() ?? [])].map((key) => (key === '' ? null : key));
  }

  /** Follows a change and what it does to the postings; what is given is the state after it. */
  follow(diff: Diff, posted: Iterable<Posted>, { inDocument, isLoaded }: Loaded): void {
    const stale = new Set<DocumentId | null>();
    const counted = new Map<IndexKey, Partial<Record<keyof Counts, number>>>();
    for (const change of diff) {
      const record = subject(change);
      if (isCoded(record) && !this.#count(record, change, counted)) stale.add(record.document);
      if (record.type === 'document') this.#followDocument(record.id, change.after);
    }
    for (const [key, more] of counted) this.#addCounts(key, more);
    for (const each of posted) this.#post(each);
    for (const document of stale) {
      for (const other of this.recount(document, inDocument(document)))
        if (!stale.has(other) && isLoaded(other)) this.recount(other, inDocument(other));
    }
  }

  /** Counts a document's records anew; gives the documents whose stances have, or had, evidence here. */
  recount(document: DocumentId | null, records: Iterable<Coded>): ReadonlySet<DocumentId> {
    const key = keyOf(document);
    const known = this.#documents.get(key) ?? unplaced;
    if (document !== null && known === unplaced) return new Set();
    const list = [...records];
    const counts = countRecords(list, this.#evidenced.get(key));
    const present = evidenceFor(list);
    this.#setDocument(key, { ...known, counts, evidenceFor: present });
    return new Set([...known.evidenceFor, ...present].map((each) => each.document));
  }

  /** Takes a document for new: what it was known by goes, and its records are counted. Used when files are read anew. */
  async replace(
    documents: ReadonlyMap<IndexKey, { document: Document | null; records: readonly Coded[] }>,
  ): Promise<void> {
    for (let shard = 0; shard < shardCount; shard++) {
      for (const [id, count] of dropDocuments(await this.#shard(shard), new Set(documents.keys()))) {
        this.#changedShards.add(shard);
        this.#use(id, -count);
      }
    }
    const evidenced = new Set<DocumentId>();
    for (const [key, { document, records }] of documents) {
      if (document === null && key !== '') this.#setDocument(key, undefined);
      if (document !== null) this.#followDocument(document.id, document);
      for (const record of records)
        for (const id of postedIds(record)) this.#post({ id, document: key, count: 1 });
      for (const other of this.recount(key === '' ? null : key, records)) evidenced.add(other);
    }
    for (const document of evidenced) {
      const read = documents.get(document);
      if (read !== undefined) this.recount(document, read.records);
    }
  }

  /** The shards that changed since they were read or written, whole. */
  async changedShards(): Promise<ReadonlyMap<number, Postings>> {
    for (const shard of this.#pending.keys()) await this.#shard(shard);
    const changed = new Map<number, Postings>();
    for (const shard of this.#changedShards) changed.set(shard, await this.#shard(shard));
    this.#changedShards.clear();
    return changed;
  }

  /** Counts a change that does not bear on which stances have evidence; false where all must be counted anew. */
  #count(
    { type, document }: Coded,
    { before, after }: Change,
    counted: Map<IndexKey, Partial<Record<keyof Counts, number>>>,
  ): boolean {
    if (before !== null && after !== null) return type !== 'link';
    const key = keyOf(document);
    const field = plainCounts[type];
    if (!this.#documents.has(key) || field === undefined) return false;
    const more = counted.get(key) ?? {};
    more[field] = (more[field] ?? 0) + (after === null ? -1 : 1);
    counted.set(key, more);
    return true;
  }

  #addCounts(key: IndexKey, more: Partial<Record<keyof Counts, number>>): void {
    const known = this.#documents.get(key);
    if (known === undefined) return;
    const counts = sumCounts(known.counts, { ...noCounts, ...more });
    this.#setDocument(key, { ...known, counts });
  }

  #followDocument(id: DocumentId, after: AnyRecord | null): void {
    if (after?.type !== 'document') {
      this.#setDocument(id, undefined);
      return;
    }
    const { title, language, date, created, length, done } = after;
    const known = this.#documents.get(id) ?? unplaced;
    const coders = Object.keys(done).flatMap((key) => (isCoder(key) ? [key] : []));
    this.#setDocument(id, { ...known, title, language, date, created, length, done: coders });
  }

  #setDocument(key: IndexKey, document: IndexedDocument | undefined): void {
    const known = this.#documents.get(key);
    this.#totals = sumCounts(this.#totals, document?.counts ?? noCounts, known?.counts ?? noCounts);
    if (known?.evidenceFor !== document?.evidenceFor) {
      for (const { document: other, stance } of known?.evidenceFor ?? []) this.#evidence(other, stance, -1);
      for (const { document: other, stance } of document?.evidenceFor ?? []) this.#evidence(other, stance, 1);
    }
    if (document === undefined) this.#documents.delete(key);
    else this.#documents.set(key, document);
  }

  #evidence(document: IndexKey, stance: StanceId, count: number): void {
    const stances = this.#evidenced.get(document) ?? new Map<StanceId, number>();
    const sum = (stances.get(stance) ?? 0) + count;
    if (sum > 0) stances.set(stance, sum);
    else stances.delete(stance);
    this.#evidenced.set(document, stances);
  }

  #post(posted: Posted): void {
    const { id, document, count } = posted;
    this.#use(id, count);
    const shard = shardOf(id);
    const postings = this.#shards.get(shard);
    if (postings !== undefined) {
      addPosting(postings, id, document, count);
      this.#changedShards.add(shard);
      return;
    }
    const waiting = this.#pending.get(shard);
    if (waiting === undefined) this.#pending.set(shard, [posted]);
    else waiting.push(posted);
  }

  #use(id: string, count: number): void {
    const sum = (this.#uses.get(id) ?? 0) + count;
    if (sum > 0) this.#uses.set(id, sum);
    else this.#uses.delete(id);
  }

  async #shard(shard: number): Promise<Postings> {
    const known = this.#shards.get(shard);
    if (known !== undefined) return known;
    const postings = await this.#readShard(shard);
    for (const { id, document, count } of this.#pending.get(shard) ?? [])
      addPosting(postings, id, document, count);
    if (this.#pending.delete(shard)) this.#changedShards.add(shard);
    this.#shards.set(shard, postings);
    return postings;
  }
}

const unplaced: IndexedDocument = {
  title: '',
  language: null,
  date: null,
  created: '',
  length: 0,
  done: [],
  counts: noCounts,
  evidenceFor: [],
};

function isCoder(key: string): key is CoderId {
  return key !== '';
}
