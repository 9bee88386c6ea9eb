import type { DocumentId } from '../../model/id.ts';
import type { Coded, Evidence } from '../../model/records.ts';
import type { Records } from '../../model/record-set.ts';

type Identity = Pick<Evidence, 'document' | 'coder' | 'kind' | 'citation' | 'passages'>;
type Rating = Pick<Evidence, 'reliability' | 'credibility' | 'date' | 'note'>;

function keyOf({ document, coder, kind, citation, passages }: Identity): string {
  return JSON.stringify([document, coder, kind, citation, passages.map(({ from, to }) => [from, to])]);
}

/** Whether evidence is in all as a row says it. */
function isSame(a: Rating, b: Rating): boolean {
  return (
    a.reliability === b.reliability &&
    a.credibility === b.credibility &&
    a.date === b.date &&
    a.note === b.note
  );
}

/** Whether evidence has all that a row says of it; what the row leaves open may be anything. */
function agrees(evidence: Evidence, { reliability, credibility, date, note }: Rating): boolean {
  return (
    (reliability === null || reliability === evidence.reliability) &&
    (credibility === null || credibility === evidence.credibility) &&
    (date === null || date === evidence.date) &&
    (note === '' || note === evidence.note)
  );
}

/** Evidence by what makes it the same: the same coder, words and kind are one piece, whichever stances it serves. */
export class EvidenceIndex {
  readonly #byKey = new Map<string, Evidence[]>();
  readonly #known = new Set<string>();
  #row: Evidence[] = [];

  /** Takes in what a document has already. */
  learn(records: Records, document: DocumentId): void {
    if (this.#known.has(document)) return;
    this.#known.add(document);
    for (const record of records.inDocument(document)) this.#add(record);
  }

  /**
   * Evidence that is there already, in the row or before it. `exactly` asks for one that is in nothing more than is said of it:
   * a table that Standpoint wrote says all.
   */
  find(wanted: Identity & Rating, exactly: boolean): Evidence | undefined {
    const key = keyOf(wanted);
    const there = [
      ...(this.#byKey.get(key) ?? []),
      ...this.#row.filter((evidence) => keyOf(evidence) === key),
    ];
    return there.find((evidence) => (exactly ? isSame(evidence, wanted) : agrees(evidence, wanted)));
  }

  /** Takes in evidence that a row makes. */
  put(evidence: Evidence): void {
    this.#row.push(evidence);
  }

  /** Keeps what the row has put. */
  keep(): void {
    for (const evidence of this.#row) this.#add(evidence);
    this.#row = [];
  }

  /** Forgets what the row has put. */
  drop(): void {
    this.#row = [];
  }

  #add(record: Coded): void {
    if (record.type !== 'evidence') return;
    const key = keyOf(record);
    const there = this.#byKey.get(key);
    if (there === undefined) this.#byKey.set(key, [record]);
    else there.push(record);
  }
}
