import { type Change, subject } from '../model/diff.ts';
import type { AnyRecord } from '../model/records.ts';

/** What records were in their files before the edits that wait to be written, by file and id; null is no record. */
export class UnwrittenRecords {
  readonly #byFile = new Map<string, Map<string, AnyRecord | null>>();

  /** The files that something waits for. */
  files(): Iterable<string> {
    return this.#byFile.keys();
  }

  /** The records of a file that wait, as they are in the file. */
  of(file: string): ReadonlyMap<string, AnyRecord | null> {
    return this.#byFile.get(file) ?? new Map();
  }

  /** Notes an edit of records; of several of one record the first counts. */
  add(file: string, changes: Iterable<Change>): void {
    const waiting = this.#byFile.get(file) ?? new Map<string, AnyRecord | null>();
    for (const change of changes) {
      const { id } = subject(change);
      if (!waiting.has(id)) waiting.set(id, change.before);
    }
    this.#byFile.set(file, waiting);
  }

  /** Takes a file's records for written; the function that it gives takes that back where writing failed. */
  take(file: string): () => void {
    const taken = this.#byFile.get(file);
    this.#byFile.delete(file);
    return () => {
      const since = this.#byFile.get(file) ?? [];
      if (taken !== undefined) this.#byFile.set(file, new Map([...since, ...taken]));
    };
  }
}
